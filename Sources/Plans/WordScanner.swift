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
  private static let longest = 250

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    LetterStep.rows.withUnsafeBufferPointer { rows in
      LetterStep.table.withUnsafeBufferPointer { steps in
        var offset = range.lowerBound
        var gap: Word.Shape = [.first, .opening]
        while offset < range.upperBound {
          let byte = bytes[offset]
          if byte == 0x20 {
            gap.insert(.spaced)
            offset += 1
          } else if byte == 0x0a || byte == 0x09 {
            gap.insert(byte == 0x0a ? [.spaced, .first] : .spaced)
            offset += 1
          } else {
            offset = take(bytes, from: offset, to: range.upperBound, rows, steps, &gap)
          }
        }
      }
    }
  }

  /// Takes the word or sign at `start` and returns the place behind it.
  ///
  /// Each byte is one step without a branch: which letter it ends, if any, is a matter of the byte before.
  @inline(__always)
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ rows: UnsafeBufferPointer<UInt16>,
    _ steps: UnsafeBufferPointer<UInt64>, _ gap: inout Word.Shape
  ) -> Int {
    let limit = min(end, start + Self.longest)
    var run = LetterStep.run(bytes, from: start, to: limit, rows, steps, LetterStep.Run())
    while true {
      // Half a letter of another script was none of ours.
      while run.end > start, run.end < end, bytes[run.end] & 0xc0 == 0x80 { run.end -= 1 }
      // A mark that could not be composed belongs to its letter.
      guard run.counts != 0, run.end + 1 < limit,
        bytes[run.end] == 0xcc || bytes[run.end] == 0xcd && bytes[run.end + 1] < 0xb0
      else { break }
      run = LetterStep.run(bytes, from: run.end + 2, to: limit, rows, steps, run)
    }
    let (lanes, counts, offset) = (run.lanes, run.counts, run.end)
    var shape = gap
    gap = []
    let count = Int(counts & 0xffff) >> 3
    if count == 0 { return takeSign(bytes, from: start, to: end, &gap, shape) }
    let digits = Int(counts >> 32 & 0xff)
    let capitals = Int(counts >> 16 & 0xff)
    if capitals != 0 {
      if capitals == count - digits { shape.insert(.upper) }
      if LetterStep.isCapital(bytes, at: start, steps, rows) { shape.insert(.capital) }
    }
    if digits != 0 { shape.insert(digits == count ? .digits : .mixed) }
    var key = LetterStep.letters(of: lanes)
    if count > 8 { key = (key ^ UInt64(count)) &* 0x9e37_79b9_7f4a_7c15 | 1 << 63 }
    let marks = (LetterStep.marks(of: lanes) &* 0x9e37_79b9_7f4a_7c15) >> 35
    words.append(
      Word(
        key: key, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: offset),
        marks: UInt32(truncatingIfNeeded: counts >> 48 & 7 | marks << 3), shape: shape))
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
