import Vietnamese

/// The very words that a diagnostic speaks of, known as readers of a page see them: without the signs of Markdown.
///
/// Where they stand on disk is looked for only when the diagnostic is shown.
package struct Passage: Sendable, Hashable {
  /// The visible text of their block, up to their end.
  let text: ArraySlice<UInt8>
  /// Where they begin in it.
  let start: Int

  /// No longer block is searched for them: its place will do.
  private static let longest = 1 << 16

  package init(_ text: ArraySlice<UInt8>, from start: Int) {
    self.text = text
    self.start = start
  }

  /// Where they stand in their block on disk, or nil where they do not stand so in it.
  func range(in bytes: [UInt8], _ block: Range<Int>) -> Range<Int>? {
    guard block.count <= Self.longest, text.count <= Self.longest else { return nil }
    let words = Folded(Array(text[start...])).bytes.filter { !Self.isSpace($0) }
    // The same words may stand before them.
    let number = Self.places(of: words, in: Folded(Array(text[..<start])).bytes).count
    let source = Folded(Array(bytes[block]))
    guard let place = Self.places(of: words, in: source.bytes).dropFirst(number).first else { return nil }
    let range = source.source(place)
    return block.lowerBound + range.lowerBound..<block.lowerBound + range.upperBound
  }

  /// The stretches that hold the words and besides them only white space and signs of Markdown.
  private static func places(of words: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    var places: [Range<Int>] = []
    var next = 0
    while let start = text[next...].firstIndex(of: first) {
      next = start + 1
      var place = start
      var found = 0
      while found < words.count, place < text.count {
        if text[place] == words[found] { found += 1 } else if !isMarkup(text[place]) { break }
        place += 1
      }
      if found == words.count { places.append(start..<place) }
    }
    return places
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "#"):
      true
    default: isSpace(byte)
    }
  }
}
