import Bytes

/// Runs a program over a view and writes the page; its own stacks take the place of recursion.
struct Renderer {
  /// Calls of partials, parents and blocks within each other; data that ends stays far below it.
  static let deepestCall = 512

  private struct Loop {
    var rest: ArraySlice<Value>
    var body: Int
  }

  /// What a call returns to.
  private struct Frame {
    var counter: Int
    var indentation: [UInt8]
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

  private let program: Program
  private let numbers: [String: Int]
  private var context: [Value]
  private var loops: [Loop] = []
  private var frames: [Frame] = []
  private var scopes: [Scope] = []
  private var scope = -1
  private var indentation: [UInt8] = []
  private var startsLine = true

  init(_ program: Program, numbers: [String: Int], view: Value) {
    self.program = program
    self.numbers = numbers
    context = [view]
  }

  mutating func run(from entry: Int, into page: inout ByteWriter) throws(TemplateError) {
    var counter = entry
    while true {
      switch program.instructions[counter] {
      case .literal(let start, let count):
        literal(Int(start)..<Int(start + count), into: &page)
        counter += 1
      case .print(let path, let escaped):
        beginLine(in: &page)
        write(find(path), escaped: escaped, into: &page)
        counter += 1
      case .section(let path, let end):
        let value = find(path)
        if value.isTrue {
          counter += 1
          open(value, body: counter)
        } else {
          counter = Int(end)
        }
      case .inverted(let path, let end): counter = find(path).isTrue ? Int(end) : counter + 1
      case .endSection:
        let last = loops.count - 1
        if let next = loops[last].rest.popFirst() {
          context[context.count - 1] = next
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
        indentation = frame.indentation
        startsLine = frame.startsLine ?? startsLine
        scope = frame.scope
        scopes.removeLast(scopes.count - frame.scopes)
      }
    }
  }

  // MARK: - Values

  private func find(_ path: Path) -> Value {
    guard path.count > 0 else { return context[context.count - 1] }
    var value = lookUp(program.names[Int(path.start)])
    for index in Int(path.start) + 1..<Int(path.start + path.count) {
      guard case .record(let record) = value, let next = record[program.names[index]] else { return .none }
      value = next
    }
    return value
  }

  private func lookUp(_ name: Name) -> Value {
    var index = context.count
    while index > 0 {
      index -= 1
      if case .record(let record) = context[index], let value = record[name] { return value }
    }
    return .none
  }

  private mutating func open(_ value: Value, body: Int) {
    if case .list(let list) = value {
      context.append(list[0])
      loops.append(Loop(rest: list.dropFirst(), body: body))
    } else {
      context.append(value)
      loops.append(Loop(rest: [], body: body))
    }
  }

  private func write(_ value: Value, escaped: Bool, into page: inout ByteWriter) {
    switch value {
    case .none, .list, .record: break
    case .flag(let flag): page.write(flag ? "true" : "false")
    case .number(let number): page.write(number)
    case .text(let text): if escaped { page.escape(text) } else { page.write(text) }
    case .html(let html): page.write(html)
    case .write(let stream): stream(&page)
    }
  }

  // MARK: - Calls

  private mutating func call(_ index: Int, at counter: Int) throws(TemplateError) -> Int {
    let call = program.calls[index]
    var target: Int?
    switch call.target {
    case .template(let number): target = number
    case .dynamic(let path): if case .text(let name) = find(path) { target = numbers[name] }
    case .named, .missing: break
    }
    guard let target else { return call.next }
    try enter(from: counter, next: call.next, startsLine: call.isStandalone)
    if call.isStandalone {
      indentation += call.indentation
      startsLine = true
    } else {
      indentation = []
    }
    if !call.fillings.isEmpty {
      scopes.append(Scope(call: index, outer: scope))
      scope = scopes.count - 1
    }
    return program.templates[target].entry
  }

  /// The outermost caller that fills the block wins; its body is read in the scope where that caller stands,
  /// so that a filling never fills itself.
  private mutating func block(_ index: Int, at counter: Int) throws(TemplateError) -> Int {
    let block = program.blocks[index]
    try enter(from: counter, next: block.next, startsLine: nil)
    if !block.indentation.isEmpty {
      indentation += block.indentation
      startsLine = block.startsLine
    }
    var body = counter + 1
    var (at, inside) = (scope, scope)
    while at >= 0 {
      let outer = scopes[at].outer
      if let filling = program.calls[scopes[at].call].fillings.first(where: { $0.name == block.name }) {
        (body, inside) = (filling.entry, outer)
      }
      at = outer
    }
    scope = inside
    return body
  }

  private mutating func enter(from counter: Int, next: Int, startsLine: Bool?) throws(TemplateError) {
    guard frames.count < Self.deepestCall else {
      throw program.error(
        at: counter,
        vi: "các mẫu gọi nhau sâu quá \(Self.deepestCall) tầng: dữ liệu hoặc mẫu không có điểm dừng",
        en:
          "templates call each other deeper than \(Self.deepestCall): neither the data nor the template ends")
    }
    frames.append(
      Frame(
        counter: next, indentation: indentation, startsLine: startsLine, scope: scope, scopes: scopes.count))
  }

  // MARK: - Text

  private mutating func literal(_ range: Range<Int>, into page: inout ByteWriter) {
    guard !indentation.isEmpty else {
      return program.text.withUnsafeBufferPointer { page.write(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        (program.text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound - 1)
        + 1
      let isEmpty = program.text[start] == UInt8(ascii: "\n") || program.text[start] == UInt8(ascii: "\r")
      if !isEmpty { beginLine(in: &page) }
      page.write(program.text[start..<end])
      startsLine = program.text[end - 1] == UInt8(ascii: "\n")
      start = end
    }
  }

  private mutating func beginLine(in page: inout ByteWriter) {
    guard startsLine, !indentation.isEmpty else { return }
    page.write(indentation)
    startsLine = false
  }
}
