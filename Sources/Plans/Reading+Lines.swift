import Markup

extension Reading {
  /// All its letters are capitals, but for a slip or two of the converter.
  func isUpper(_ range: Range<Int>) -> Bool {
    var upper = 0
    var lower = 0
    for word in words[range] where !word.isSign && !word.isNumber {
      if word.isUpper || word.shape.contains(.mixed) { upper += word.length } else { lower += word.length }
    }
    return upper > 1 && lower * 8 <= upper
  }

  /// The words of a line behind its label.
  func contentWords(ofLine line: Int) -> Range<Int> {
    let all = words(ofLine: line)
    let start = plan.lines[line].content.lowerBound
    var first = all.lowerBound
    while first < all.upperBound, words[first].start < start { first += 1 }
    return first..<all.upperBound
  }

  /// The last word or sign of a line.
  func lastWord(ofLine line: Int) -> Word? {
    let range = words(ofLine: line)
    return range.isEmpty ? nil : words[range.upperBound - 1]
  }

  func length(ofLine line: Int) -> Int { range(words(ofLine: line)).count }

  func hasHit(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    hits(in: range).contains { $0.phrase == phrase && Int($0.end) <= range.upperBound }
  }

  /// Some lines as one value: blocks follow each other without separator, so a space goes between.
  func string(lines: some Sequence<Int>) -> String {
    var text = ""
    for line in lines {
      let piece = document.string(plan.lines[line].text)
      if piece.isEmpty { continue }
      if !text.isEmpty { text += " " }
      text += piece
    }
    return text
  }

  /// Parts a line in two before a word; the second becomes a line of the same block.
  mutating func split(line: Int, before word: Int) {
    let all = words(ofLine: line)
    guard all.contains(word), word > all.lowerBound else { return }
    let offset = words[word].start
    var second = plan.lines[line]
    second.text = offset..<second.text.upperBound
    second.relabel(words, word..<all.upperBound, document)
    plan.lines[line].text = plan.lines[line].text.lowerBound..<offset
    plan.lines.insert(second, at: line + 1)
    firstWords.insert(UInt32(word), at: line + 1)
  }

  /// The first line whose role is not decided at or behind another.
  func isUndecided(_ line: Int) -> Bool {
    switch plan.lines[line].role {
    case .paragraph, .cell: true
    default: false
    }
  }
}

extension Line {
  /// Reads the label that some words of its text begin with.
  mutating func relabel(_ words: [Word], _ range: Range<Int>, _ document: Document) {
    (label, marker, ordinal, lead) = ("", .none, 0, 0)
    guard let found = Label.read(words, range) else { return }
    let end = range.lowerBound + found.words
    marker = found.marker
    ordinal = found.ordinal
    let behind = end < range.upperBound ? words[end].start : text.upperBound
    lead = UInt16(truncatingIfNeeded: min(behind - text.lowerBound, 0xffff))
    label = document.string(words[range.lowerBound].start..<words[end - 1].end)
  }
}
