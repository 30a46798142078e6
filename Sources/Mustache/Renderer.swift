import Bytes

/// Runs a program over a view and writes the page; its own stacks take the place of recursion.
///
/// The view outlives the run and nothing changes it meanwhile, so its values stay where they are, and the stacks hold
/// their addresses.
struct Renderer: ~Copyable {
  /// Calls of partials, parents and blocks within each other; data that ends stays far below it.
  static let deepestCall = 512

  /// A value around the place at hand; when it is a record, where its fields lie.
  struct Surrounding: BitwiseCopyable {
    let value: UnsafePointer<Value>
    let record: Record?

    init(_ value: UnsafePointer<Value>) {
      self.value = value
      record = if case .record(let record) = value.pointee { record } else { nil }
    }
  }

  struct Loop {
    var next: UnsafePointer<Value>
    var rest: Int
    var body: Int
  }

  /// What a call returns to.
  struct Frame {
    var counter: Int
    var margin: (start: Int, end: Int)
    /// Whether the caller goes on at the start of a line; nil when the callee's last line decides.
    var startsLine: Bool?
    var scope: Int
    var scopes: Int
  }

  /// The blocks that a parent tag fills, and the scope in which the tag stands.
  struct Scope {
    var call: Int
    var outer: Int
  }

  let code: Code
  let place: Code.Place
  /// The way from the page up to the root of the site.
  let up: UnsafeBufferPointer<UInt8>
  private var context = Stack<Surrounding>()
  private var loops = Stack<Loop>()
  private var frames = Stack<Frame>()
  private var scopes = Stack<Scope>()
  private var scope = -1
  /// The indentation of the call at hand is the range `margin` of it; those of the calls around it lie before.
  private var indentation: [UInt8] = []
  private(set) var margin = 0..<0
  var startsLine = true

  /// Renders a row for many pages: what differs between them is noted.
  let isApart: Bool
  /// Where the way to the root belongs.
  private(set) var gaps: [Int] = []
  /// Whether the row depends on the page around it.
  private(set) var looksAround = false

  static func run(
    _ code: Code, from entry: Int, over view: Value, up: String, into page: inout ByteWriter
  ) throws(TemplateError) {
    try withUnsafePointer(to: view) { view throws(TemplateError) in
      var renderer = Renderer(code, up: Value.Text.copy(of: up).bytes, view)
      try renderer.run(from: entry, into: &page)
    }
  }

  init(_ code: Code, up: UnsafeBufferPointer<UInt8>, _ view: UnsafePointer<Value>, apart: Bool = false) {
    (self.code, place, self.up) = (code, code.place, up)
    isApart = apart
    context.push(Surrounding(view))
  }

  mutating func run(from entry: Int, into page: inout ByteWriter) throws(TemplateError) {
    var counter = entry
    while true {
      switch place.instructions[counter] {
      case .literal(let start, let count):
        literal(Int(start), Int(count), into: &page)
        counter += 1
      case .line(let start, let count):
        let skipped = page.isAtLineStart ? 1 : 0
        literal(Int(start) + skipped, Int(count) - skipped, into: &page)
        counter += 1
      case .print(let path, let escaped):
        beginLine(in: &page)
        if let value = find(path) {
          if case .text(let text) = value.pointee, escaped {
            page.escape(text.bytes)
          } else {
            write(value.pointee, escaped: escaped, into: &page)
          }
        }
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
        let loop = loops.top
        if loop.rest > 0 {
          context.top = Surrounding(loop.next)
          loops.top = Loop(next: loop.next + 1, rest: loop.rest - 1, body: loop.body)
          counter = loop.body
        } else {
          loops.pop()
          context.pop()
          counter += 1
        }
      case .call(let index): counter = try call(Int(index), at: counter)
      case .block(let index): counter = try block(Int(index), at: counter)
      case .leave:
        guard frames.count > 0 else { return }
        let frame = frames.top
        frames.pop()
        counter = frame.counter
        margin = frame.margin.start..<frame.margin.end
        indentation.removeLast(indentation.count - margin.upperBound)
        startsLine = frame.startsLine ?? startsLine
        scope = frame.scope
        scopes.shrink(to: frame.scopes)
      }
    }
  }

  // MARK: - Values

  @inline(__always)
  private mutating func find(_ path: Path) -> UnsafePointer<Value>? {
    guard path.count > 0 else { return context.top.value }
    let start = Int(path.start)
    // Most names are of the innermost record, and stand where they stood the last time.
    var value =
      context.top.record?.likely(place.names[start], place.hints + start) ?? lookUp(start)
    for index in Int(path.start) + 1..<Int(path.start + path.count) {
      guard case .record(let record)? = value?.pointee else { return nil }
      value = record.pointer(to: place.names[index], place.hints + index)
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
      let rows = rows.takeUnretainedValue()
      let done = try copy(rows, body: body, into: &page)
      if done == rows.numbers.count { return end }
      open(
        Value.List(count: rows.numbers.count - done) { .record(rows.make(rows.numbers[done + $0])) },
        body: body)
    default:
      context.push(Surrounding(value))
      loops.push(Loop(next: value, rest: 0, body: body))
    }
    return body
  }

  private mutating func open(_ list: Value.List, body: Int) {
    context.push(Surrounding(list.start))
    loops.push(Loop(next: list.start + 1, rest: list.count - 1, body: body))
  }

  private mutating func write(_ value: Value, escaped: Bool, into page: inout ByteWriter) {
    switch value {
    case .none, .list, .shared, .record: break
    case .text(let text): if escaped { page.escape(text.bytes) } else { page.write(text.bytes) }
    case .html(let html): page.write(html.bytes)
    case .number(let number): page.write(number)
    case .borrowed(let text): page.escape(text.bytes)
    case .address(let address):
      if isApart { gaps.append(page.count) }
      page.write(up)
      page.escape(address.bytes)
    case .flag(let flag): page.write(flag ? "true" as StaticString : "false")
    case .joined(let list): for value in list.values { write(value, escaped: escaped, into: &page) }
    case .write(let stream): stream._withUnsafeGuaranteedRef { $0.write(&page) }
    }
  }

  // MARK: - Calls

  private mutating func call(_ index: Int, at counter: Int) throws(TemplateError) -> Int {
    let call = place.calls + index
    var target: Int?
    switch call.pointee.target {
    case .template(let number): target = number
    case .dynamic(let path):
      if let value = find(path), case .text(let name) = value.pointee { target = code.numbers[name.string] }
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
      scopes.push(Scope(call: index, outer: scope))
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
    frames.push(
      Frame(
        counter: next, margin: (margin.lowerBound, margin.upperBound), startsLine: startsLine, scope: scope,
        scopes: scopes.count))
  }

  // MARK: - Text

  private mutating func indent(by blanks: [UInt8]) {
    if !blanks.isEmpty { indentation += blanks }
    margin = margin.lowerBound..<indentation.count
  }

  private mutating func literal(_ start: Int, _ count: Int, into page: inout ByteWriter) {
    guard !margin.isEmpty else {
      return page.write(padded: place.text.baseAddress! + start, count)
    }
    indented(start..<start + count, into: &page)
  }

  private mutating func indented(_ range: Range<Int>, into page: inout ByteWriter) {
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
