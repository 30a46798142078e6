/// Text, names and instructions as they go into the program.
extension Compiler {
  mutating func emit(_ instruction: Instruction, _ range: Range<Int>) {
    program.instructions.append(instruction)
    program.origins.append(
      Program.Origin(
        template: Int32(program.templates.count - 1), start: Int32(range.lowerBound),
        end: Int32(range.upperBound)))
  }

  mutating func call(
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
        target: target, indentation: isStandalone ? blanks(indentation) : [],
        isStandalone: isStandalone))
  }

  mutating func path(_ range: Range<Int>, of tag: Tag) throws(TemplateError) -> Path {
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
  @discardableResult mutating func isolate(_ tag: Tag) -> Bool {
    guard scanner.lineIsBlank, let end = scanner.endOfBlankLine() else {
      passText(upTo: tag.range.lowerBound, goOnAt: tag.range.upperBound)
      return false
    }
    text(upTo: scanner.lineStart)
    scanner.skipLine(to: end)
    textStart = end
    return true
  }

  mutating func passText(upTo end: Int, goOnAt next: Int) {
    text(upTo: end)
    textStart = next
    scanner.stayOnLine()
  }

  mutating func text(upTo end: Int) {
    guard !isInParent, textStart < end else { return }
    guard !dropsBlanks else { return compactText(textStart..<end) }
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

  mutating func literal(_ range: Range<Int>) { literal(source.bytes[range], range) }

  mutating func literal(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) {
    let (end, more) = (program.text.count, Int32(bytes.count))
    program.text += bytes
    let last = program.instructions.count - 1
    if last >= label {
      switch program.instructions[last] {
      case .literal(let start, let count) where Int(start + count) == end:
        program.instructions[last] = .literal(start: start, count: count + more)
        return
      case .line(let start, let count) where Int(start + count) == end:
        program.instructions[last] = .line(start: start, count: count + more)
        return
      default: break
      }
    }
    let breaksLine = dropsBlanks && bytes.first == UInt8(ascii: "\n")
    emit(
      breaksLine ? .line(start: Int32(end), count: more) : .literal(start: Int32(end), count: more), range)
  }

  func dedented(_ blanks: Range<Int>) -> Range<Int> {
    blanks.lowerBound + min(dedent, blanks.count)..<blanks.upperBound
  }

  /// Indentation that is handed on to what a tag calls.
  func blanks(_ range: Range<Int>) -> [UInt8] { dropsBlanks ? [] : Array(source.bytes[range]) }
}
