/// Letter by letter: words that are not known, signs and what stands between.
extension WordScanner {
  /// Takes the word, sign or space at `start`; what is known of the gap behind it comes back with its end.
  @inline(never)
  mutating func take(from start: Int, to end: Int, _ gap: Word.Shape) -> (end: Int, gap: Word.Shape) {
    guard let (form, behind) = fold(from: start, to: end) else { return takeGap(from: start, to: end, gap) }
    add(form, start..<behind, gap)
    return (behind, [])
  }

  /// A word longer than this is no word; cutting it keeps every loop over one word short.
  private static let longest = 250

  /// The word at `start` and the place behind it; nil for a sign.
  ///
  /// Each byte is one step without a branch: which letter it ends, if any, is a matter of the byte before.
  func fold(from start: Int, to end: Int) -> (WordForm, end: Int)? {
    let limit = min(end, start + Self.longest)
    var run = LetterStep.run(bytes, from: start, to: limit, LetterStep.Run())
    while true {
      // Half a letter of another script was none of ours.
      while run.end > start, run.end < end, bytes[run.end] & 0xc0 == 0x80 { run.end -= 1 }
      // A mark that could not be composed belongs to its letter.
      guard run.counts != 0, run.end + 1 < limit,
        bytes[run.end] == 0xcc || bytes[run.end] == 0xcd && bytes[run.end + 1] < 0xb0
      else { break }
      run = LetterStep.run(bytes, from: run.end + 2, to: limit, run)
    }
    let (lanes, counts) = (run.lanes, run.counts)
    let count = Int(counts & 0xffff) >> 3
    guard count != 0 else { return nil }
    var shape: Word.Shape = []
    let digits = Int(counts >> 32 & 0xff)
    let capitals = Int(counts >> 16 & 0xff)
    if capitals != 0 {
      if capitals == count - digits { shape.insert(.upper) }
      if LetterStep.isCapital(bytes, at: start) { shape.insert(.capital) }
    }
    if digits != 0 { shape.insert(digits == count ? .digits : .mixed) }
    var key = LetterStep.letters(of: lanes)
    if capitals > 1, capitals < count, count <= 8,
      let mended = LetterStep.amongCapitals(key, bytes[start..<run.end], others: count - capitals)
    {
      key = mended
      shape = [.capital, .upper]
    }
    if count > 8 { key = (key ^ UInt64(count)) &* 0x9e37_79b9_7f4a_7c15 | 1 << 63 }
    let marks = (LetterStep.marks(of: lanes) &* 0x9e37_79b9_7f4a_7c15) >> 35
    var form = WordForm(
      key: key, marks: UInt32(truncatingIfNeeded: counts >> 48 & 7 | marks << 3), term: term(of: key),
      shape: shape)
    if let trie {
      form.judge(UnsafeBufferPointer(rebasing: bytes[start..<run.end]))
      if trie.isLandmark(form) { form.shape.insert(.alone) }
    }
    return (form, run.end)
  }

  private var trie: PhraseTrie? { memory == nil ? nil : Lexicon.trie }

  private func term(of key: UInt64) -> UInt16 { trie?.vocabulary.number(of: key) ?? 0 }

  private func form(ofSign key: UInt64) -> WordForm {
    trie.map { WordForm(sign: key, $0) } ?? WordForm(key: key, marks: 0, term: 0, shape: .sign)
  }

  mutating func takeGap(
    from start: Int, to end: Int, _ gap: Word.Shape
  ) -> (end: Int, gap: Word.Shape) {
    switch bytes[start] {
    case 0x20: (start + 1, gap.behindSpace)
    case 0x09: (start + 1, gap.union([.spaced, .apart]))
    case 0x0a: (start + 1, gap.union([.spaced, .first]))
    default: takeSign(from: start, to: end, gap)
    }
  }

  private mutating func takeSign(
    from start: Int, to end: Int, _ gap: Word.Shape
  ) -> (end: Int, gap: Word.Shape) {
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
      return (offset, gap.behindSpace)
    default: break
    }
    add(form(ofSign: key), start..<offset, gap)
    return (offset, scalar == 0x7c ? .apart : [])
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
