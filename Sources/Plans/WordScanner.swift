import CBits
import Markup

/// Cuts text into words, once, for all passes.
///
/// Most words are known by their bytes from before; the others are folded letter by letter.
struct WordScanner: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let memory: WordMemory?
  private var words: UnsafeMutablePointer<Word>

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: UnsafeMutablePointer<Word>, _ memory: WordMemory?
  ) {
    self.bytes = bytes
    self.words = words
    self.memory = memory
  }

  /// The words of a stretch that stands for itself (an entry of the lexicon); without a memory they have no terms.
  static func words(of text: String, _ memory: WordMemory? = nil) -> [Word] {
    let length = text.utf8.count
    // With spaces behind, its last words are known by their bytes as well.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + lookAhead) { bytes in
      let end = bytes.update(fromContentsOf: text.utf8)
      bytes[end...].update(repeating: 0x20)
      return [Word](unsafeUninitializedCapacity: length) { words, count in
        guard let start = words.baseAddress else { return }
        var scanner = WordScanner(UnsafeBufferPointer(bytes), start, memory)
        scanner.scan(0..<length)
        count = scanner.words - start
      }
    }
  }

  /// So many bytes behind the first of a word are looked at together with it.
  private static let lookAhead = 15

  /// Lays out the words of a document. Blocks follow each other without separator, so each is cut by itself.
  static func scan(_ document: Document, into words: inout Pile<Word>, _ memory: WordMemory) {
    words.removeAll()
    document.text.withUnsafeBufferPointer { bytes in
      for (index, block) in document.blocks.enumerated() {
        switch block.kind {
        // The text of a cell that holds blocks is theirs.
        case .cell where block.end > index + 1: break
        case .paragraph, .heading, .cell, .code:
          words.fill(atMost: block.text.count) { free in
            var scanner = WordScanner(bytes, free, memory)
            scanner.scan(Int(block.text.lowerBound)..<Int(block.text.upperBound))
            return scanner.words
          }
        case .quote, .list, .item, .rule, .table, .row: break
        }
      }
    }
  }

  private mutating func scan(_ range: Range<Int>) {
    var offset = range.lowerBound
    var gap: Word.Shape = [.first, .opening]
    if let memory { takeKnown(memory, &offset, &gap, to: range.upperBound) }
    while offset < range.upperBound { (offset, gap) = take(from: offset, to: range.upperBound, gap) }
  }

  /// Looks at 64 bytes after the other: where words may end in them is found at once, so that no word has to wait for
  /// the end of the one before.
  @inline(__always)
  private mutating func takeKnown(
    _ memory: WordMemory, _ offset: inout Int, _ gap: inout Word.Shape, to limit: Int
  ) {
    // A copy that stays in a register: the scanner itself lies in memory, since others may change it.
    var free = words
    let wide = min(limit, bytes.count - Self.lookAhead)
    windows: while offset < wide {
      let window = offset
      var stops = stops(from: window, to: limit)
      while stops != 0 {
        let end = window &+ stops.trailingZeroBitCount
        if offset != end {
          guard offset < wide else { break windows }
          let spelling = spelling(from: offset, to: end)
          guard let form = memory.form(of: spelling), end &- offset < 16 else {
            words = free
            (offset, gap) = learn(memory, spelling, from: offset, to: end, in: limit, gap)
            free = words
            continue windows
          }
          free.initialize(to: Word(form, Range(uncheckedBounds: (offset, end)), gap))
          free += 1
          gap = []
          offset = end
        }
        if _slowPath(end == limit) { break windows }
        let byte = bytes[end]
        if byte == 0x20 {
          gap = gap.behindSpace
        } else {
          let sign = memory.sign(byte)
          guard sign.key != 0, byte != 0x2e || end &+ 1 < limit && !Self.isDot(bytes[end &+ 1]) else {
            words = free
            (offset, gap) = takeGap(from: end, to: limit, gap)
            free = words
            continue windows
          }
          free.initialize(to: Word(sign, end..<end &+ 1, gap))
          free += 1
          gap = []
        }
        offset = end &+ 1
        stops &= stops &- 1
      }
      // A word of 64 bytes is none.
      if offset == window {
        words = free
        (offset, gap) = take(from: offset, to: limit, gap)
        free = words
      }
    }
    words = free
  }

  // MARK: Words that are known

  /// One bit for each of the next 64 bytes that belongs to no word, and for the end of the text.
  @inline(__always)
  private func stops(from start: Int, to limit: Int) -> UInt64 {
    let text = bytes.baseAddress.unsafelyUnwrapped + start
    let rest = limit &- start
    let stops =
      start &+ 64 <= bytes.count ? Self.stops(text) : stops(amongLast: bytes.count &- start, of: text)
    guard rest < 64 else { return stops }
    return (stops | 1 &<< UInt64(rest)) & (2 &<< UInt64(rest) &- 1)
  }

  @inline(never)
  private func stops(amongLast count: Int, of text: UnsafePointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { copy in
      copy.initialize(repeating: 0x20)
      copy.baseAddress.unsafelyUnwrapped.update(from: text, count: count)
      return Self.stops(copy.baseAddress.unsafelyUnwrapped)
    }
  }

  /// The bytes that are below "0" or between ":" and "?": spaces and most signs.
  @inline(__always)
  private static func stops(_ text: UnsafePointer<UInt8>) -> UInt64 {
    bits_within(text, 0, 0x2f) | bits_within(text, 0x3a, 0x3f)
  }

  /// The first bytes of a word, sixteen at most.
  @inline(__always)
  private func spelling(from start: Int, to end: Int) -> WordMemory.Spelling {
    let text = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + start
    let length = UInt64(truncatingIfNeeded: end &- start) &<< 3
    let low = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return .init(
      low: low & .max &>> (64 &- min(length, 64)),
      high: high & (1 &<< (min(max(length, 64), 127) &- 64) &- 1))
  }

  /// The first byte of all that may go on a row of dots: "." and "…".
  @inline(__always)
  private static func isDot(_ byte: UInt8) -> Bool { byte == 0x2e || byte == 0xe2 }

  /// Takes what is not known, and remembers it if it is a word as long as its bytes up to the next stop.
  @inline(never)
  private mutating func learn(
    _ memory: WordMemory, _ spelling: WordMemory.Spelling, from start: Int, to end: Int, in limit: Int,
    _ gap: Word.Shape
  ) -> (end: Int, gap: Word.Shape) {
    // Quotation marks, dashes and bullets; where one ends a word, that may well be known without it. So may the last
    // word of a block, behind which the next block begins.
    if bytes[start] == Self.signLead { return takeGap(from: start, to: limit, gap) }
    let width = min(spelling.place(of: Self.signLead) ?? end &- start, limit &- start)
    let word = spelling.prefix(width)
    if start &+ width < end, let form = memory.form(of: word) {
      add(form, start..<start &+ width, gap)
      return (start &+ width, [])
    }
    guard let (form, behind) = fold(from: start, to: limit) else {
      return takeGap(from: start, to: limit, gap)
    }
    if behind == start &+ width, word.isWhole { memory.keep(form, of: word) }
    add(form, start..<behind, gap)
    return (behind, [])
  }

  /// The first byte of “ ” – … and their kin, and of no letter of Vietnamese.
  private static let signLead: UInt8 = 0xe2

  @inline(__always)
  private mutating func add(_ form: WordForm, _ range: Range<Int>, _ gap: Word.Shape) {
    words.initialize(to: Word(form, range, gap))
    words += 1
  }

  // MARK: Letter by letter

  /// Takes the word, sign or space at `start`; what is known of the gap behind it comes back with its end.
  @inline(never)
  private mutating func take(from start: Int, to end: Int, _ gap: Word.Shape) -> (end: Int, gap: Word.Shape) {
    guard let (form, behind) = fold(from: start, to: end) else { return takeGap(from: start, to: end, gap) }
    add(form, start..<behind, gap)
    return (behind, [])
  }

  /// A word longer than this is no word; cutting it keeps every loop over one word short.
  private static let longest = 250

  /// The word at `start` and the place behind it; nil for a sign.
  ///
  /// Each byte is one step without a branch: which letter it ends, if any, is a matter of the byte before.
  private func fold(from start: Int, to end: Int) -> (WordForm, end: Int)? {
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
    if let memory {
      form.judge(UnsafeBufferPointer(rebasing: bytes[start..<run.end]))
      if memory.trie.isLandmark(form) { form.shape.insert(.alone) }
    }
    return (form, run.end)
  }

  /// A text that stands for itself is read before there is a lexicon.
  private func term(of key: UInt64) -> UInt16 { memory?.trie.vocabulary.number(of: key) ?? 0 }

  private func form(ofSign key: UInt64) -> WordForm {
    memory.map { WordForm(sign: key, $0.trie) } ?? WordForm(key: key, marks: 0, term: 0, shape: .sign)
  }

  private mutating func takeGap(
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

extension Word {
  @inline(__always)
  fileprivate init(_ form: WordForm, _ range: Range<Int>, _ gap: Shape) {
    self.init(
      key: form.key, start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound), marks: form.marks, shape: form.shape.union(gap),
      term: form.term)
  }
}

extension Word.Shape {
  /// What is known of a gap behind one more space.
  @inline(__always)
  fileprivate var behindSpace: Word.Shape { contains(.spaced) ? union(.apart) : union(.spaced) }
}

extension WordMemory.Spelling {
  /// Its first bytes, sixteen at most.
  fileprivate func prefix(_ count: Int) -> Self {
    let (low, high) = (UInt64(min(count, 8)) * 8, UInt64(max(count, 8) - 8) * 8)
    return .init(low: self.low & (1 << low &- 1), high: self.high & (1 << high &- 1))
  }

  /// Where the first byte stands that is a certain one.
  fileprivate func place(of byte: UInt8) -> Int? {
    let (low, high) = (Self.places(of: byte, in: self.low), Self.places(of: byte, in: self.high))
    guard low | high != 0 else { return nil }
    return low != 0 ? low.trailingZeroBitCount >> 3 : high.trailingZeroBitCount >> 3 + 8
  }

  /// The top bit of each byte that is a certain one.
  private static func places(of byte: UInt8, in bytes: UInt64) -> UInt64 {
    let other = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
    let low = other & 0x7f7f_7f7f_7f7f_7f7f
    return ~(low &+ 0x7f7f_7f7f_7f7f_7f7f | other) & 0x8080_8080_8080_8080
  }
}
