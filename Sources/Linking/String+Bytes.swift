import Glibc

/// Looking for words by their bytes. `contains` and `firstRange(of:)` go from character to character and compare them
/// in all their spellings; documents come composed, and names are looked through by the dozen.
extension StringProtocol {
  func holds(_ words: String) -> Bool { offset(of: words) != nil }

  func byteRange(of words: String) -> Range<Index>? {
    guard let offset = offset(of: words) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: words.utf8.count)
  }

  /// These words, and behind them nothing or more words.
  func begins(with words: String) -> Bool {
    withBytes(words) { text, words in
      text.has(words, at: 0) && (text.count == words.count || text[words.count] == UInt8(ascii: " "))
    }
  }

  func starts(in words: String) -> Bool { withBytes(words) { text, words in text.has(words, at: 0) } }

  func ends(in words: String) -> Bool {
    withBytes(words) { text, words in text.has(words, at: text.count - words.count) }
  }

  /// These words, and before them nothing or more words.
  func ends(inWords words: String) -> Bool {
    withBytes(words) { text, words in
      let start = text.count - words.count
      return text.has(words, at: start) && (start == 0 || text[start - 1] == UInt8(ascii: " "))
    }
  }

  /// These words inside or at the end, behind others.
  func holds(asPart words: String) -> Bool {
    withBytes(words) { text, words in
      var start = 0
      while let found = text.offset(of: words, from: start) {
        let end = found + words.count
        let isWhole = end == text.count || text[end] == UInt8(ascii: " ")
        if isWhole, found > 0, text[found - 1] == UInt8(ascii: " ") { return true }
        start = found + 1
      }
      return false
    }
  }

  /// A letter of plain a to z: of a Vietnamese word in small letters nearly always one is.
  var hasPlainSmallLetter: Bool { utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } }

  private func offset(of words: String) -> Int? {
    withBytes(words) { text, words in text.offset(of: words, from: 0) }
  }

  private func withBytes<Result>(
    _ words: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // On Linux every string lies in one piece.
    utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { words in body(text, words) }!
    }!
  }
}

extension String {
  /// What stands between spaces.
  var words: [Substring] {
    var words: [Substring] = []
    // Seldom are there more, and a row that grows is a copy more.
    words.reserveCapacity(utf8.count / 5 + 2)
    let utf8 = utf8
    utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == UInt8(ascii: " ") {
        if start < place { words.append(Substring(utf8[utf8.index(at: start)..<utf8.index(at: place)])) }
        start = place + 1
      }
    }
    return words
  }

  /// These neighbouring words, as they stand.
  func text(of words: ArraySlice<Substring>) -> Substring {
    guard let first = words.first, let last = words.last else { return "" }
    return self[first.startIndex..<last.endIndex]
  }
}

extension String.UTF8View {
  fileprivate func index(at offset: Int) -> Index { index(startIndex, offsetBy: offset) }
}

extension UnsafeBufferPointer<UInt8> {
  func has(_ other: Self, at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start + offset, otherStart, other.count) == 0
  }

  fileprivate func offset(of other: Self, from first: Int) -> Int? {
    guard let start = baseAddress, let initial = other.first else { return other.isEmpty ? first : nil }
    var offset = first
    while offset + other.count <= count {
      let room = count - other.count + 1 - offset
      guard let found = memchr(start + offset, Int32(initial), room) else { return nil }
      offset = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - start
      if has(other, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
