import Bytes

/// Walks a template with all it calls and finds the names that no view around them has.
///
/// The work is a list of bodies, each with the views and block fillings in which it is read. Both are kept
/// without what an equal entry hides, so recursive templates meet a body they have done, and the list ends.
struct SchemaCheck {
  private struct Body: Hashable {
    var start: Int
    /// The views around it, innermost last; each schema once, a plain value only as the last.
    var context: [Schema.Kind]
    /// The parent tags around it, outermost first: the first that fills a block wins.
    var scope: [Int]
  }

  private let program: Program
  private var bodies: [Body] = []
  private var known: Set<Body> = []
  private var fields: [Schema: [Name: Schema.Kind]] = [:]
  private var found: [Int: TemplateError] = [:]

  init(_ program: Program) { self.program = program }

  mutating func errors(from entry: Int, against schema: Schema) -> [TemplateError] {
    add(Body(start: entry, context: [.record(schema)], scope: []))
    while let body = bodies.popLast() { walk(body) }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private mutating func add(_ body: Body) {
    if known.insert(body).inserted { bodies.append(body) }
  }

  private mutating func walk(_ body: Body) {
    var counter = body.start
    var context = body.context
    var outer: [[Schema.Kind]] = []
    while true {
      switch program.instructions[counter] {
      case .leave: return
      case .literal, .line: counter += 1
      case .print(let path, _):
        if let kind = resolve(path, in: context, at: counter) { checkPrints(kind, path, at: counter) }
        counter += 1
      case .inverted(let path, let end):
        counter = resolve(path, in: context, at: counter) == nil ? Int(end) : counter + 1
      case .section(let path, let end):
        guard let kind = resolve(path, in: context, at: counter) else {
          counter = Int(end)
          continue
        }
        outer.append(context)
        if case .list(let item) = kind { push(item, on: &context) } else { push(kind, on: &context) }
        counter += 1
      case .endSection:
        context = outer.removeLast()
        counter += 1
      case .call(let index):
        let call = program.calls[Int(index)]
        if case .dynamic(let path) = call.target { _ = resolve(path, in: context, at: counter) }
        if case .template(let target) = call.target {
          var scope = body.scope
          if !call.fillings.isEmpty, !scope.contains(Int(index)) { scope.append(Int(index)) }
          add(Body(start: program.templates[target].entry, context: context, scope: scope))
        }
        counter = call.next
      case .block(let index):
        add(filling(of: program.blocks[Int(index)], default: counter + 1, in: body, context))
        counter = program.blocks[Int(index)].next
      }
    }
  }

  private func filling(
    of block: Program.Block, default start: Int, in body: Body, _ context: [Schema.Kind]
  ) -> Body {
    for (depth, call) in body.scope.enumerated() {
      if let filling = program.calls[call].fillings.first(where: { $0.name == block.name }) {
        return Body(start: filling.entry, context: context, scope: Array(body.scope[..<depth]))
      }
    }
    return Body(start: start, context: context, scope: body.scope)
  }

  private func push(_ kind: Schema.Kind, on context: inout [Schema.Kind]) {
    if let last = context.last, !last.isRecord { context.removeLast() }
    context.removeAll { $0 == kind }
    context.append(kind)
  }

  // MARK: - Names

  private mutating func resolve(_ path: Path, in context: [Schema.Kind], at counter: Int) -> Schema.Kind? {
    guard path.count > 0 else { return context.last }
    let names = Array(program.names(of: path))
    guard var kind = lookUp(names[0], in: context) else {
      report(names[0], among: context.reversed(), at: counter)
      return nil
    }
    for (name, whole) in zip(names.dropFirst(), names) {
      if case .list = kind {
        let word = whole.text
        found[counter] = program.error(
          at: counter, vi: "`\(word)` là danh sách: mở nó bằng `{{#\(word)}}` rồi mới dùng `\(name.text)`",
          en: "`\(word)` is a list: open it with `{{#\(word)}}` before using `\(name.text)`")
        return nil
      }
      guard let next = field(name, of: kind) else {
        report(name, among: [kind], at: counter)
        return nil
      }
      kind = next
    }
    return kind
  }

  private mutating func lookUp(_ name: Name, in context: [Schema.Kind]) -> Schema.Kind? {
    for kind in context.reversed() {
      if let found = field(name, of: kind) { return found }
    }
    return nil
  }

  private mutating func field(_ name: Name, of kind: Schema.Kind) -> Schema.Kind? {
    guard case .record(let schema) = kind else { return nil }
    if let known = fields[schema] { return known[name] }
    let table = Dictionary(schema.fields.map { (Name($0.name), $0.kind) }) { first, _ in first }
    fields[schema] = table
    return table[name]
  }

  private mutating func report(_ name: Name, among kinds: [Schema.Kind], at counter: Int) {
    let names = kinds.flatMap { kind -> [String] in
      if case .record(let schema) = kind { schema.fields.map(\.name) } else { [] }
    }
    let near = NearMiss.nearest(to: name.text, in: names)
    found[counter] = program.error(
      at: counter,
      vi: "không có tên `\(name.text)` ở đây: "
        + (near.map { "ý bạn là `\($0)`?" } ?? "xem docs/templates.md"),
      en: "there is no name `\(name.text)` here: "
        + (near.map { "did you mean `\($0)`?" } ?? "docs/templates.md lists them"))
  }

  private mutating func checkPrints(_ kind: Schema.Kind, _ path: Path, at counter: Int) {
    guard kind.isRecord || kind.isList else { return }
    let word = program.spelling(path)
    found[counter] = program.error(
      at: counter, vi: "`\(word)` không phải là chữ để in ra: mở nó bằng `{{#\(word)}}`",
      en: "`\(word)` is nothing that can be printed: open it with `{{#\(word)}}`")
  }
}

extension Schema.Kind {
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension TemplateLibrary {
  /// The names in a template, and in all that it calls, that a view of this schema does not have.
  package func check(_ template: String, against schema: Schema) -> [TemplateError] {
    do {
      var check = SchemaCheck(program)
      return check.errors(from: try entry(of: template), against: schema)
    } catch {
      return [error]
    }
  }
}
