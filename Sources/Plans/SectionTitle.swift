/// What of a numbered line is its title.
///
/// A line has one when it is a heading, is wholly bold, has a colon near its start, or does not end like a
/// sentence; otherwise it is a numbered paragraph.
struct SectionTitle {
  /// In the text of the line.
  var range: Range<UInt32>
  /// It ends at a colon behind which text goes on.
  var isLead = false

  private static let near = 60
  private static let short = 80

  /// `colons`: how many of them stand before the line, or before one above it.
  static func read(
    _ reading: Reading, _ line: Int, _ words: Range<Int>, _ colons: inout Int
  ) -> SectionTitle? {
    guard let first = words.first else {
      // The title of a chapter stands on the next line.
      let end = reading.plan.lines[line].text.upperBound
      return reading.continuation(of: line) != nil ? SectionTitle(range: end..<end) : nil
    }
    let start = reading.words[first].start
    if let colon = colon(reading, words, &colons) {
      let isLast = colon + 1 == words.upperBound && reading.continuation(of: line) == nil
      if reading.hasAtMost(isLast ? short : near, charactersIn: start..<reading.words[colon].start) {
        return colon > first
          ? SectionTitle(range: start..<reading.words[colon - 1].end, isLead: !isLast) : nil
      }
    }
    guard reading.isHeading(line) || !endsLikeSentence(reading, line) && !isSentence(reading, words) else {
      return nil
    }
    let last = reading.words[words.upperBound - 1]
    let end = last.is(.colon) && words.count > 1 ? reading.words[words.upperBound - 2].end : last.end
    return SectionTitle(range: start..<end)
  }

  /// The words of the title, those behind a page break included.
  func text(_ reading: Reading, _ line: Int) -> String {
    var text = reading.string(range)
    var last = line
    while !isLead, let next = reading.continuation(of: last) {
      if !text.isEmpty { text += " " }
      text += reading.string(reading.words(ofLine: next))
      last = next
    }
    return reading.hasFootnotes ? FootnoteReference.removed(from: text) : text
  }

  /// The label without its last dot, bracket, slash or dash.
  static func bare(_ label: String) -> String {
    var label = label
    return label.withUTF8 { bytes in
      var (start, end) = (0, bytes.count)
      // "- a)": the sign of the list around it is no part of the label.
      if let space = bytes.prefix(4).firstIndex(of: 0x20),
        bytes[..<space].allSatisfy({ $0 == 0x2a || $0 == 0x2b || $0 == 0x2d })
      {
        start = space + 1
      }
      while end > start, isEnd(bytes[end - 1]) { end -= 1 }
      if end > start, bytes[start] == UInt8(ascii: "(") { start += 1 }
      // "–"
      if end - start >= 3, bytes[end - 3] == 0xe2, bytes[end - 2] == 0x80, bytes[end - 1] == 0x93 { end -= 3 }
      return String(valid: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// `.`, `)`, `/`, `-`, `:` or a space.
  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2e, 0x29, 0x2f, 0x2d, 0x3a, 0x20: true
    default: false
    }
  }

  private static func colon(_ reading: Reading, _ words: Range<Int>, _ colons: inout Int) -> Int? {
    while colons < reading.colons.count, reading.colons[colons] < words.lowerBound { colons += 1 }
    // A word has one character at least.
    let limit = words.prefix(short + 1).upperBound
    for colon in reading.colons[colons...] {
      let word = Int(colon)
      if word >= limit { return nil }
      let isSpaced =
        word + 1 == words.upperBound || reading.words[word + 1].isSpaced || reading.words[word + 1].isSign
      // "(gồm: …)" is a remark within a title.
      if isSpaced, !reading.isBracketed(word, in: words) { return word }
    }
    return nil
  }

  /// A long line with a semicolon is a paragraph that a page break has cut.
  private static func isSentence(_ reading: Reading, _ words: Range<Int>) -> Bool {
    words.count > 24 && reading.words[words].contains { $0.is(.semicolon) }
  }

  private static func endsLikeSentence(_ reading: Reading, _ line: Int) -> Bool {
    var last = line
    while let next = reading.continuation(of: last) { last = next }
    guard let word = reading.lastWord(ofLine: last) else { return false }
    return word.is(.dot) || word.is(.semicolon) || word.is(.colon) || word.is(.comma) || word.is(.dots)
  }
}

extension Reading {
  /// Whether a stretch has no more characters than a limit. They are counted where its bytes leave it open.
  func hasAtMost(_ limit: Int, charactersIn range: Range<UInt32>) -> Bool {
    if range.count <= limit { return true }
    if range.count > limit * 4 { return false }
    return document.text[Int(range.lowerBound)..<Int(range.upperBound)].count { $0 & 0xc0 != 0x80 } <= limit
  }
}
