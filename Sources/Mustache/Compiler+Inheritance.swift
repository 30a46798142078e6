/// Parents and the blocks that fill them.
extension Compiler {
  mutating func openParent(_ tag: Tag) throws(TemplateError) {
    try refuseInParent(tag)
    var blanks: Range<Int>?
    var blanksLiteral = 0
    if scanner.lineIsBlank {
      text(upTo: scanner.lineStart)
      let range = dropsBlanks ? 0..<0 : dedented(scanner.lineStart..<tag.range.lowerBound)
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
  mutating func openBlock(_ tag: Tag) throws(TemplateError) {
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
        Program.Block(name: name, indentation: self.blanks(dedented(blanks)), startsLine: end != nil))
    }
    try push(Open(tag: tag, index: index, dedent: dedent, isFilling: isFilling))
    dedent = max(dedent, blanks.count)
  }

  mutating func closeParent(_ last: Open, _ tag: Tag) {
    program.calls[last.index].next = program.instructions.count
    textStart = tag.range.upperBound
    guard let blanks = last.blanks, let end = scanner.endOfBlankLine() else { return scanner.stayOnLine() }
    program.calls[last.index].isStandalone = true
    program.calls[last.index].indentation = self.blanks(blanks)
    program.instructions[last.blanksLiteral] = .literal(start: 0, count: 0)
    scanner.skipLine(to: end)
    textStart = end
  }
}
