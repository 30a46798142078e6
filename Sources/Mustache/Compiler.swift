/// Turns templates, one after another, into one `Program`; a template that cannot be read is left empty.
struct Compiler {
  /// Far deeper than any template a person writes; keeps the cost of looking up a name bounded.
  static let deepestNesting = 1000

  /// A tag that waits for its closing tag.
  struct Open {
    var tag: Tag
    /// Its instruction, or for a block and a parent its place in the program's table.
    var index: Int
    /// The dedentation to go back to.
    var dedent = 0
    /// Of a parent that may stand alone: the blanks before it.
    var blanks: Range<Int>?
    var blanksLiteral = 0
    var isFilling = false
  }

  /// Values that are the same in every view: their names become text of the template.
  let constants: Record?
  /// Leaves out indentation and empty lines.
  let isCompact: Bool

  var program = Program()
  var errors: [TemplateError] = []
  var scanner = TagScanner(TemplateSource(name: "", bytes: []))
  var open: [Open] = []
  /// Where the text that is not emitted yet begins.
  var textStart = 0
  /// How many blanks each line loses: the own indentation of the block around it.
  var dedent = 0
  /// Whether this template's indentation and empty lines are left out.
  var dropsBlanks = false
  /// Literals before this instruction must not grow, since a jump ends here.
  var label = 0

  var source: TemplateSource { scanner.source }
  var isInParent: Bool { open.last?.tag.kind == .parent }

  init(constants: Record? = nil, compact: Bool = false) {
    self.constants = constants
    isCompact = compact
  }

  mutating func add(_ source: TemplateSource) {
    scanner = TagScanner(source)
    dropsBlanks = isCompact && !Self.showsBlanks(source)
    open.removeAll()
    (textStart, dedent) = (0, 0)
    let start = program.size
    label = start.instructions
    program.templates.append(Program.Template(source: source, entry: start.instructions))
    do throws(TemplateError) {
      while let tag = try scanner.next() { try add(tag) }
      if let last = open.last { throw unclosed(last.tag) }
      text(upTo: source.bytes.count)
    } catch {
      errors.append(error)
      program.shrink(to: start)
    }
    emit(.leave, source.bytes.count..<source.bytes.count)
  }

  mutating func add(_ tag: Tag) throws(TemplateError) {
    switch tag.kind {
    case .comment, .delimiters: isolate(tag)
    case .print, .raw:
      try refuseInParent(tag)
      passText(upTo: tag.range.lowerBound, goOnAt: tag.range.upperBound)
      if let text = constant(tag) { return literal(text, tag.range) }
      emit(.print(try path(tag.content, of: tag), escaped: tag.kind == .print), tag.range)
    case .section, .inverted:
      try refuseInParent(tag)
      isolate(tag)
      let path = try path(tag.content, of: tag)
      try push(Open(tag: tag, index: program.instructions.count))
      emit(tag.kind == .section ? .section(path, end: 0) : .inverted(path, end: 0), tag.range)
    case .partial:
      try refuseInParent(tag)
      let blanks = scanner.lineIsBlank ? dedented(scanner.lineStart..<tag.range.lowerBound) : 0..<0
      try call(tag, isStandalone: isolate(tag), indentation: blanks)
      program.calls[program.calls.count - 1].next = program.instructions.count
    case .parent: try openParent(tag)
    case .block: try openBlock(tag)
    case .close: try close(tag)
    }
  }

  mutating func close(_ tag: Tag) throws(TemplateError) {
    guard let last = open.last else {
      throw TemplateError(
        in: source, at: tag.range, vi: "thẻ đóng này không có thẻ mở: xoá nó hoặc thêm thẻ mở",
        en: "this tag closes nothing: remove it or add the tag that opens it")
    }
    guard source.bytes[tag.content] == source.bytes[last.tag.content] else {
      let name = String(decoding: source.bytes[last.tag.content], as: UTF8.self)
      let opened = unclosed(last.tag)
      throw TemplateError(
        in: source, at: tag.range,
        vi: "thẻ đóng không khớp: `\(name)` mở ở dòng \(opened.line), cột \(opened.column) phải đóng trước",
        en:
          "this closes the wrong tag: `\(name)`, opened at \(opened.line):\(opened.column), must be closed first"
      )
    }
    switch last.tag.kind {
    case .parent: closeParent(last, tag)
    case .block:
      if last.isFilling, scanner.lineIsBlank {
        passText(upTo: scanner.lineStart, goOnAt: tag.range.upperBound)
      } else {
        isolate(tag)
      }
      emit(.leave, tag.range)
      dedent = last.dedent
      if !last.isFilling { program.blocks[last.index].next = program.instructions.count }
    default:
      isolate(tag)
      if case .section(let path, _) = program.instructions[last.index] {
        emit(.endSection, tag.range)
        program.instructions[last.index] = .section(path, end: Int32(program.instructions.count))
      } else if case .inverted(let path, _) = program.instructions[last.index] {
        label = program.instructions.count
        program.instructions[last.index] = .inverted(path, end: Int32(label))
      }
    }
    open.removeLast()
  }

  mutating func push(_ tag: Open) throws(TemplateError) {
    guard open.count < Self.deepestNesting else {
      throw TemplateError(
        in: source, at: tag.tag.range,
        vi: "thẻ lồng nhau quá \(Self.deepestNesting) tầng: chia thành nhiều mẫu",
        en: "tags are nested deeper than \(Self.deepestNesting): split the template")
    }
    open.append(tag)
  }

  func refuseInParent(_ tag: Tag) throws(TemplateError) {
    guard isInParent else { return }
    throw TemplateError(
      in: source, at: tag.range,
      vi: "thẻ này nằm ngay trong thẻ cha `{{<…}}` nên không bao giờ được hiện: đặt nó vào một khối `{{$…}}`",
      en:
        "this tag stands right inside a parent `{{<…}}` and would never be shown: put it into a block `{{$…}}`"
    )
  }

  func unclosed(_ tag: Tag) -> TemplateError {
    let name = String(decoding: source.bytes[tag.content], as: UTF8.self)
    return TemplateError(
      in: source, at: tag.range, vi: "`\(name)` chưa đóng: thêm `{{/\(name)}}`",
      en: "`\(name)` is never closed: add `{{/\(name)}}`")
  }
}
