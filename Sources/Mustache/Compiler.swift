/// Turns templates, one after another, into one `Program`; a template that cannot be read is left empty.
struct Compiler {
  /// Far deeper than any template a person writes; keeps the cost of looking up a name bounded.
  static let deepestNesting = 1000

  /// A tag that waits for its closing tag.
  private struct Open {
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

  var program = Program()
  var errors: [TemplateError] = []
  private var scanner = TagScanner(TemplateSource(name: "", bytes: []))
  private var open: [Open] = []
  /// Where the text that is not emitted yet begins.
  private var textStart = 0
  /// How many blanks each line loses: the own indentation of the block around it.
  private var dedent = 0
  /// Literals before this instruction must not grow, since a jump ends here.
  private var label = 0

  private var source: TemplateSource { scanner.source }
  private var isInParent: Bool { open.last?.tag.kind == .parent }

  mutating func add(_ source: TemplateSource) {
    scanner = TagScanner(source)
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

  private mutating func add(_ tag: Tag) throws(TemplateError) {
    switch tag.kind {
    case .comment, .delimiters: isolate(tag)
    case .print, .raw:
      try refuseInParent(tag)
      passText(upTo: tag.range.lowerBound, goOnAt: tag.range.upperBound)
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

  // MARK: - Inheritance

  private mutating func openParent(_ tag: Tag) throws(TemplateError) {
    try refuseInParent(tag)
    var blanks: Range<Int>?
    var blanksLiteral = 0
    if scanner.lineIsBlank {
      text(upTo: scanner.lineStart)
      let range = dedented(scanner.lineStart..<tag.range.lowerBound)
      blanksLiteral = program.instructions.count
      // A literal of its own: it is taken out again if the parent turns out to stand alone.
      emit(.literal(start: Int32(program.text.count), count: Int32(range.count)), range)
      program.text += source.bytes[range]
      blanks = range
    } else {
      text(upTo: tag.range.lowerBound)
    }
    textStart = tag.range.upperBound
    scanner.stayOnLine()
    try push(Open(tag: tag, index: program.calls.count, blanks: blanks, blanksLiteral: blanksLiteral))
    try call(tag, isStandalone: false, indentation: 0..<0)
  }

  /// The body of a block is kept without its own indentation and gets that of the place where it is shown.
  private mutating func openBlock(_ tag: Tag) throws(TemplateError) {
    let isFilling = isInParent
    let (lineStart, isBlank) = (scanner.lineStart, scanner.lineIsBlank)
    var blanks = isBlank ? lineStart..<tag.range.lowerBound : 0..<0
    let end = isBlank || isFilling ? scanner.endOfBlankLine() : nil
    if let end {
      text(upTo: isBlank ? lineStart : tag.range.lowerBound)
      scanner.skipLine(to: end)
      blanks = scanner.indentation(from: end) ?? blanks
      textStart = end
    } else {
      passText(upTo: tag.range.lowerBound, goOnAt: tag.range.upperBound)
    }
    let name = Name(String(decoding: source.bytes[tag.content], as: UTF8.self))
    var index = program.blocks.count
    if isFilling {
      index = open[open.count - 1].index
      program.calls[index].fillings.append((name, program.instructions.count))
    } else {
      emit(.block(Int32(index)), tag.range)
      program.blocks.append(
        Program.Block(name: name, indentation: Array(source.bytes[dedented(blanks)]), startsLine: end != nil))
    }
    try push(Open(tag: tag, index: index, dedent: dedent, isFilling: isFilling))
    dedent = max(dedent, blanks.count)
  }

  private mutating func close(_ tag: Tag) throws(TemplateError) {
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

  private mutating func closeParent(_ last: Open, _ tag: Tag) {
    program.calls[last.index].next = program.instructions.count
    textStart = tag.range.upperBound
    guard let blanks = last.blanks, let end = scanner.endOfBlankLine() else { return scanner.stayOnLine() }
    program.calls[last.index].isStandalone = true
    program.calls[last.index].indentation = Array(source.bytes[blanks])
    program.instructions[last.blanksLiteral] = .literal(start: 0, count: 0)
    scanner.skipLine(to: end)
    textStart = end
  }

  // MARK: - Emitting

  private mutating func emit(_ instruction: Instruction, _ range: Range<Int>) {
    program.instructions.append(instruction)
    program.origins.append(
      Program.Origin(
        template: Int32(program.templates.count - 1), start: Int32(range.lowerBound),
        end: Int32(range.upperBound)))
  }

  private mutating func call(
    _ tag: Tag, isStandalone: Bool, indentation: Range<Int>
  ) throws(TemplateError) {
    let target: Program.Call.Target
    if source.bytes[tag.content.lowerBound] == UInt8(ascii: "*") {
      var start = tag.content.lowerBound + 1
      while source.bytes[start] <= UInt8(ascii: " ") { start += 1 }
      target = .dynamic(try path(start..<tag.content.upperBound, of: tag))
    } else {
      target = .named(String(decoding: source.bytes[tag.content], as: UTF8.self))
    }
    emit(.call(Int32(program.calls.count)), tag.range)
    program.calls.append(
      Program.Call(
        target: target, indentation: isStandalone ? Array(source.bytes[indentation]) : [],
        isStandalone: isStandalone))
  }

  private mutating func path(_ range: Range<Int>, of tag: Tag) throws(TemplateError) -> Path {
    let name = source.bytes[range]
    let start = Int32(program.names.count)
    guard Array(name) != [UInt8(ascii: ".")] else { return Path(start: start, count: 0) }
    for part in name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard !part.isEmpty else {
        throw TemplateError(
          in: source, at: tag.range, vi: "tên có dấu chấm phải viết như `plan.title`",
          en: "a dotted name is written like `plan.title`")
      }
      program.names.append(Name(String(decoding: part, as: UTF8.self)))
    }
    return Path(start: start, count: Int32(program.names.count) - start)
  }

  /// Takes the tag out with its whole line, if nothing else stands on it.
  @discardableResult private mutating func isolate(_ tag: Tag) -> Bool {
    guard scanner.lineIsBlank, let end = scanner.endOfBlankLine() else {
      passText(upTo: tag.range.lowerBound, goOnAt: tag.range.upperBound)
      return false
    }
    text(upTo: scanner.lineStart)
    scanner.skipLine(to: end)
    textStart = end
    return true
  }

  private mutating func passText(upTo end: Int, goOnAt next: Int) {
    text(upTo: end)
    textStart = next
    scanner.stayOnLine()
  }

  private mutating func text(upTo end: Int) {
    guard !isInParent, textStart < end else { return }
    guard dedent > 0 else { return literal(textStart..<end) }
    var start = textStart
    while start < end {
      let line = start..<((source.bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end - 1) + 1)
      if start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") {
        var blanks = start
        while blanks < line.upperBound, TagScanner.isBlank(source.bytes[blanks]) { blanks += 1 }
        start = dedented(start..<blanks).lowerBound
      }
      literal(start..<line.upperBound)
      start = line.upperBound
    }
  }

  private mutating func literal(_ range: Range<Int>) {
    let last = program.instructions.count - 1
    if last >= label, case .literal(let start, let count) = program.instructions[last],
      Int(start + count) == program.text.count
    {
      program.instructions[last] = .literal(start: start, count: count + Int32(range.count))
    } else {
      emit(.literal(start: Int32(program.text.count), count: Int32(range.count)), range)
    }
    program.text += source.bytes[range]
  }

  private func dedented(_ blanks: Range<Int>) -> Range<Int> {
    blanks.lowerBound + min(dedent, blanks.count)..<blanks.upperBound
  }

  // MARK: - What must not be

  private mutating func push(_ tag: Open) throws(TemplateError) {
    guard open.count < Self.deepestNesting else {
      throw TemplateError(
        in: source, at: tag.tag.range,
        vi: "thẻ lồng nhau quá \(Self.deepestNesting) tầng: chia thành nhiều mẫu",
        en: "tags are nested deeper than \(Self.deepestNesting): split the template")
    }
    open.append(tag)
  }

  private func refuseInParent(_ tag: Tag) throws(TemplateError) {
    guard isInParent else { return }
    throw TemplateError(
      in: source, at: tag.range,
      vi: "thẻ này nằm ngay trong thẻ cha `{{<…}}` nên không bao giờ được hiện: đặt nó vào một khối `{{$…}}`",
      en:
        "this tag stands right inside a parent `{{<…}}` and would never be shown: put it into a block `{{$…}}`"
    )
  }

  private func unclosed(_ tag: Tag) -> TemplateError {
    let name = String(decoding: source.bytes[tag.content], as: UTF8.self)
    return TemplateError(
      in: source, at: tag.range, vi: "`\(name)` chưa đóng: thêm `{{/\(name)}}`",
      en: "`\(name)` is never closed: add `{{/\(name)}}`")
  }
}
