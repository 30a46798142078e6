import Bytes

/// Runs a program over a view and writes the page; its own stacks take the place of recursion.
///
/// The view outlives the run and nothing changes it meanwhile, so its values stay where they are: the stacks hold
/// their addresses, and no value is copied or counted to be looked at.
struct Renderer {
  /// Calls of partials, parents and blocks within each other; data that ends stays far below it.
  static let deepestCall = 512

  /// A value around the place at hand; when it is a record, where its fields lie.
  private struct Surrounding {
    let value: UnsafePointer<Value>
    let record: Record.Place?

    init(_ value: UnsafePointer<Value>) {
      self.value = value
      if case .record(let record) = value.pointee { self.record = record.place } else { record = nil }
    }
  }

  private struct Loop {
    var next: UnsafePointer<Value>
    var rest: Int
    var body: Int
  }

  /// What a call returns to.
  private struct Frame {
    var counter: Int
    var margin: Range<Int>
    /// Whether the caller goes on at the start of a line; nil when the callee's last line decides.
    var startsLine: Bool?
    var scope: Int
    var scopes: Int
  }

  /// The blocks that a parent tag fills, and the scope in which the tag stands.
  private struct Scope {
    var call: Int
    var outer: Int
  }

  let code: Code
  let place: Code.Place
  /// The way from the page up to the root of the site.
  let up: UnsafeBufferPointer<UInt8>
  private var context: [Surrounding]
  private var loops: [Loop] = []
  private var frames: [Frame] = []
  private var scopes: [Scope] = []
  private var scope = -1
  /// The indentation of the call at hand is the range `margin` of it; those of the calls around it lie before.
  private var indentation: [UInt8] = []
  private(set) var margin = 0..<0
  var startsLine = true
  /// Lists that were made for this page alone.
  private var made: [[Value]] = []

  /// Renders a row for many pages: what differs between them is noted.
  let isApart: Bool
  /// Where the way to the root belongs.
  private(set) var gaps: [Int] = []
  /// Whether the row depends on the page around it.
  private(set) var looksAround = false

  static func run(
    _ code: Code, from entry: Int, over view: Value, up: String, into page: inout ByteWriter
  ) throws(TemplateError) {
    try Array(up.utf8).withUnsafeBufferPointer { up throws(TemplateError) in
      try withUnsafePointer(to: view) { view throws(TemplateError) in
        var renderer = Renderer(code, up: up, view)
        try renderer.run(from: entry, into: &page)
      }
    }
  }

  init(_ code: Code, up: UnsafeBufferPointer<UInt8>, _ view: UnsafePointer<Value>, apart: Bool = false) {
    (self.code, place, self.up) = (code, code.place, up)
    isApart = apart
    context = [Surrounding(view)]
  }

  mutating func run(from entry: Int, into page: inout ByteWriter) throws(TemplateError) {
    var counter = entry
    while true {
      switch place.instructions[counter] {
      case .literal(let start, let count):
        literal(Int(start)..<Int(start + count), into: &page)
        counter += 1
      case .line(let start, let count):
        literal(Int(start) + (page.isAtLineStart ? 1 : 0)..<Int(start + count), into: &page)
        counter += 1
      case .print(let path, let escaped):
        beginLine(in: &page)
        if let value = find(path) { write(value, escaped: escaped, into: &page) }
        counter += 1
      case .section(let path, let end):
        if let value = find(path), value.pointee.isTrue {
          counter = try open(value, body: counter + 1, end: Int(end), into: &page)
        } else {
          counter = Int(end)
        }
      case .inverted(let path, let end):
        counter = find(path)?.pointee.isTrue ?? false ? Int(end) : counter + 1
      case .endSection:
        let last = loops.count - 1
        if loops[last].rest > 0 {
          context[context.count - 1] = Surrounding(loops[last].next)
          loops[last].next += 1
          loops[last].rest -= 1
          counter = loops[last].body
        } else {
          loops.removeLast()
          context.removeLast()
          counter += 1
        }
      case .call(let index): counter = try call(Int(index), at: counter)
      case .block(let index): counter = try block(Int(index), at: counter)
      case .leave:
        guard let frame = frames.popLast() else { return }
        counter = frame.counter
        margin = frame.margin
        indentation.removeLast(indentation.count - margin.upperBound)
        startsLine = frame.startsLine ?? startsLine
        scope = frame.scope
        scopes.removeLast(scopes.count - frame.scopes)
      }
    }
  }

  // MARK: - Values

  private mutating func find(_ path: Path) -> UnsafePointer<Value>? {
    guard path.count > 0 else { return context[context.count - 1].value }
    var value = lookUp(Int(path.start))
    for index in Int(path.start) + 1..<Int(path.start + path.count) {
      guard case .record(let record)? = value?.pointee else { return nil }
      value = record.place.pointer(to: place.names[index], place.hints + index)
    }
    return value
  }

  private mutating func lookUp(_ number: Int) -> UnsafePointer<Value>? {
    let (name, hint) = (place.names[number], place.hints + number)
    var index = context.count
    while index > 0 {
      index -= 1
      if let value = context[index].record?.pointer(to: name, hint) { return value }
    }
    looksAround = true
    return nil
  }

  /// Opens a section; returns where to go on.
  private mutating func open(
    _ value: UnsafePointer<Value>, body: Int, end: Int, into page: inout ByteWriter
  ) throws(TemplateError) -> Int {
    switch value.pointee {
    case .list(let list): open(list, body: body)
    case .shared(let rows):
      let done = try copy(rows, body: body, into: &page)
      if done == rows.numbers.count { return end }
      made.append(rows.numbers[done...].map { .record(rows.make($0)) })
      open(made[made.count - 1], body: body)
    default:
      context.append(Surrounding(value))
      loops.append(Loop(next: value, rest: 0, body: body))
    }
    return body
  }

  private mutating func open(_ list: [Value], body: Int) {
    let first = list.withUnsafeBufferPointer { $0.baseAddress! }
    context.append(Surrounding(first))
    loops.append(Loop(next: first + 1, rest: list.count - 1, body: body))
  }

  private mutating func write(
    _ value: UnsafePointer<Value>, escaped: Bool, into page: inout ByteWriter
  ) {
    switch value.pointee {
    case .none, .list, .shared, .record: break
    case .flag(let flag): page.write(flag ? "true" as StaticString : "false")
    case .number(let number): page.write(number)
    case .text(let text): if escaped { page.escape(text) } else { page.write(text) }
    case .html(let html): page.write(html)
    case .address(let address):
      if isApart { gaps.append(page.count) }
      page.write(up)
      page.escape(address)
    case .joined(let values):
      values.withUnsafeBufferPointer { values in
        for index in values.indices { write(values.baseAddress! + index, escaped: escaped, into: &page) }
      }
    case .borrowed(let text): page.escape(text.bytes)
    case .write(let stream): stream(&page)
    }
  }

  // MARK: - Calls

  private mutating func call(_ index: Int, at counter: Int) throws(TemplateError) -> Int {
    let call = place.calls + index
    var target: Int?
    switch call.pointee.target {
    case .template(let number): target = number
    case .dynamic(let path): if case .text(let name)? = find(path)?.pointee { target = code.numbers[name] }
    case .named, .missing: break
    }
    guard let target else { return call.pointee.next }
    try enter(from: counter, next: call.pointee.next, startsLine: call.pointee.isStandalone)
    if call.pointee.isStandalone {
      indent(by: call.pointee.indentation)
      startsLine = true
    } else {
      margin = indentation.count..<indentation.count
    }
    if !call.pointee.fillings.isEmpty {
      scopes.append(Scope(call: index, outer: scope))
      scope = scopes.count - 1
    }
    return place.entries[target]
  }

  /// The outermost caller that fills the block wins; its body is read in the scope where that caller stands,
  /// so that a filling never fills itself.
  private mutating func block(_ index: Int, at counter: Int) throws(TemplateError) -> Int {
    // Callers further out may fill it.
    looksAround = true
    let block = place.blocks + index
    try enter(from: counter, next: block.pointee.next, startsLine: nil)
    if !block.pointee.indentation.isEmpty {
      indent(by: block.pointee.indentation)
      startsLine = block.pointee.startsLine
    }
    var body = counter + 1
    var (at, inside) = (scope, scope)
    while at >= 0 {
      let outer = scopes[at].outer
      let fillings = place.calls[scopes[at].call].fillings
      if let filling = fillings.first(where: { $0.name == block.pointee.name }) {
        (body, inside) = (filling.entry, outer)
      }
      at = outer
    }
    scope = inside
    return body
  }

  private mutating func enter(from counter: Int, next: Int, startsLine: Bool?) throws(TemplateError) {
    guard frames.count < Self.deepestCall else {
      throw code.program.error(
        at: counter,
        vi: "các mẫu gọi nhau sâu quá \(Self.deepestCall) tầng: dữ liệu hoặc mẫu không có điểm dừng",
        en:
          "templates call each other deeper than \(Self.deepestCall): neither the data nor the template ends")
    }
    frames.append(
      Frame(counter: next, margin: margin, startsLine: startsLine, scope: scope, scopes: scopes.count))
  }

  // MARK: - Text

  private mutating func indent(by blanks: [UInt8]) {
    if !blanks.isEmpty { indentation += blanks }
    margin = margin.lowerBound..<indentation.count
  }

  private mutating func literal(_ range: Range<Int>, into page: inout ByteWriter) {
    guard !margin.isEmpty else { return page.write(UnsafeBufferPointer(rebasing: place.text[range])) }
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        (place.text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound - 1) + 1
      let isEmpty = place.text[start] == UInt8(ascii: "\n") || place.text[start] == UInt8(ascii: "\r")
      if !isEmpty { beginLine(in: &page) }
      page.write(UnsafeBufferPointer(rebasing: place.text[start..<end]))
      startsLine = place.text[end - 1] == UInt8(ascii: "\n")
      start = end
    }
  }

  private mutating func beginLine(in page: inout ByteWriter) {
    guard startsLine, !margin.isEmpty else { return }
    page.write(indentation[margin])
    startsLine = false
  }
}
