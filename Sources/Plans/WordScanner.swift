import Markup

/// Cuts the visible text into words, once, for all passes.
struct WordScanner {
  private(set) var words: [Word] = []

  /// The words of a stretch that stands for itself (an entry of the lexicon).
  static func words(of text: String) -> [Word] {
    var scanner = WordScanner()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { scanner.scan($0, 0..<bytes.count) }
    return scanner.words
  }

  /// The words of a document. Blocks follow each other without separator, so each is cut by itself.
  static func words(of document: Document) -> [Word] {
    var scanner = WordScanner()
    scanner.words.reserveCapacity(document.text.count / 5)
    document.text.withUnsafeBufferPointer { bytes in
      for (index, block) in document.blocks.enumerated() {
        switch block.kind {
        // The text of a cell that holds blocks is theirs.
        case .cell where block.end > index + 1: break
        case .paragraph, .heading, .cell, .code:
          scanner.scan(bytes, Int(block.text.lowerBound)..<Int(block.text.upperBound))
        case .quote, .list, .item, .rule, .table, .row: break
        }
      }
    }
    return scanner.words
  }

  /// A word longer than this is no word; cutting it keeps every loop over one word short.
  private static let longest = 256

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    Letter.table.withUnsafeBufferPointer { letters in
      var offset = range.lowerBound
      var gap = Word.Shape.first
      while offset < range.upperBound {
        let byte = bytes[offset]
        if byte == 0x20 || byte == 0x09 {
          gap.insert(.spaced)
          offset += 1
        } else if byte == 0x0a {
          gap.insert([.spaced, .first])
          offset += 1
        } else {
          let start = offset
          offset = take(bytes, from: start, to: range.upperBound, letters, &gap)
        }
      }
    }
  }

  /// Takes the word or sign at `start` and returns the place behind it.
  @inline(__always)
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ letters: UnsafeBufferPointer<UInt16>,
    _ gap: inout Word.Shape
  ) -> Int {
    var offset = start
    var key: UInt64 = 0
    var long: UInt64 = 0
    var count = 0
    var tone: UInt16 = 0
    var marks: UInt16 = 0
    var uppers = 0
    var digits = 0
    var capital = false
    let limit = min(end, start + Self.longest)
    while offset < limit {
      let byte = bytes[offset]
      var letter: UInt16
      var width = 1
      if byte < 0x80 {
        letter = letters[Int(byte)]
        if letter == 0 {
          guard byte &- 48 < 10 else { break }
          letter = UInt16(byte)
          digits += 1
        }
      } else {
        let scalar: Int
        (scalar, width) = Self.scalar(bytes, offset, end)
        if scalar < Letter.extended {
          letter = letters[scalar]
        } else if scalar & ~0xff == 0x1e00 {
          letter = letters[scalar - 0x1e00 + Letter.extended]
        } else if (0x300...0x36f).contains(scalar), count > 0 {
          // A mark that could not be composed belongs to its letter.
          offset += width
          continue
        } else {
          letter = 0
        }
        if letter == 0 { break }
      }
      let upper = letter >> 12 & 1
      uppers += Int(upper)
      if count == 0 { capital = upper == 1 }
      let base = UInt64(letter & 0x7f)
      if count < 8 { key |= base << (8 * UInt64(count)) } else { long = (long ^ base) &* 0x100_0000_01b3 }
      let mark = letter >> 7 & 3
      marks ^= mark << UInt16(2 * min(count, 5))
      tone = max(tone, letter >> 9 & 7)
      count += 1
      offset += width
    }
    var shape = gap
    gap = []
    if count == 0 { return takeSign(bytes, from: start, to: end, &gap, shape) }
    if count > 8 { key = (key ^ long) &* 0x9e37_79b9_7f4a_7c15 | 1 << 63 }
    if capital { shape.insert(.capital) }
    if uppers == count - digits, uppers > 0 { shape.insert(.upper) }
    if digits == count { shape.insert(.digits) } else if digits > 0 { shape.insert(.mixed) }
    words.append(
      Word(key: key, start: UInt32(start), end: UInt32(offset), marks: tone | marks << 3, shape: shape))
    return offset
  }

  private mutating func takeSign(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ gap: inout Word.Shape,
    _ before: Word.Shape
  ) -> Int {
    let (scalar, width) = Self.scalar(bytes, start, end)
    var offset = start + width
    var key = UInt64(scalar)
    switch scalar {
    case 0x2e, 0x2026:
      while offset < end, bytes[offset] == 0x2e { offset += 1 }
      while offset + 2 < end, bytes[offset] == 0xe2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xa6 {
        offset += 3
        while offset < end, bytes[offset] == 0x2e { offset += 1 }
      }
      if offset > start + 1 { key = Sign.dots.rawValue }
    case 0x5f:
      while offset < end, bytes[offset] == 0x5f { offset += 1 }
    case 0x2010...0x2015, 0x2212, 0xad, 0xff0d: key = Sign.dash.rawValue
    case 0x2018, 0x2019, 0x02bc, 0x02b9, 0x60, 0xb4: key = Sign.apostrophe.rawValue
    case 0x201e, 0xab: key = Sign.openQuote.rawValue
    case 0xbb: key = Sign.closeQuote.rawValue
    case 0x2022, 0x25cf, 0x25aa, 0x25a0, 0x25e6, 0xb7, 0xf0b7, 0x2023, 0x2219: key = Sign.bullet.rawValue
    case 0xa0, 0x2000...0x200b, 0x202f, 0x3000, 0xfeff:
      // White space of other widths.
      gap = before.union(.spaced)
      return offset
    default: break
    }
    words.append(
      Word(key: key, start: UInt32(start), end: UInt32(offset), marks: 0, shape: before.union(.sign)))
    return offset
  }

  /// The scalar at `offset` and its width. The text is valid UTF-8.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> (Int, Int) {
    let lead = Int(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xe0 {
      guard offset + 1 < end else { return (lead, 1) }
      return ((lead & 0x1f) << 6 | Int(bytes[offset + 1]) & 0x3f, 2)
    }
    if lead < 0xf0 {
      guard offset + 2 < end else { return (lead, end - offset) }
      return ((lead & 0xf) << 12 | (Int(bytes[offset + 1]) & 0x3f) << 6 | Int(bytes[offset + 2]) & 0x3f, 3)
    }
    guard offset + 3 < end else { return (lead, end - offset) }
    let high = (lead & 7) << 18 | (Int(bytes[offset + 1]) & 0x3f) << 12
    return (high | (Int(bytes[offset + 2]) & 0x3f) << 6 | Int(bytes[offset + 3]) & 0x3f, 4)
  }
}
