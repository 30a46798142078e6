import Bytes
import Markup

/// Cuts text into words, once, for all passes.
///
/// Most words are known by their bytes from before; the others are folded letter by letter.
struct WordScanner: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Nil for a text that stands for itself: it is read before there is a lexicon.
  let memory: WordMemory?
  /// Where the next word goes.
  private var words: UnsafeMutablePointer<Word>

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: UnsafeMutablePointer<Word>, _ memory: WordMemory?
  ) {
    self.bytes = bytes
    self.words = words
    self.memory = memory
  }

  /// The words of a stretch that stands for itself (an entry of the lexicon). They have no terms.
  static func words(of text: String) -> [Word] {
    var words = Pile<Word>(capacity: text.utf8.count)
    scan(text, into: &words, nil)
    return Array(words.stretch)
  }

  /// Lays out the words of a text that is none of the document's; without a memory they have no terms.
  static func scan(_ text: String, into words: inout Pile<Word>, _ memory: WordMemory?) {
    let length = text.utf8.count
    words.removeAll()
    // With spaces behind, its last words are known by their bytes as well.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + lookAhead) { bytes in
      let end = bytes.update(fromContentsOf: text.utf8)
      bytes[end...].update(repeating: 0x20)
      words.fill(atMost: length) { free in
        var scanner = WordScanner(UnsafeBufferPointer(bytes), free, memory)
        scanner.scan(0..<length)
        return scanner.words
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

  /// Not inlined, so that what it needs for each word stays in registers.
  @inline(never)
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
          let spelling = memory.spelling(of: bytes.baseAddress.unsafelyUnwrapped + offset, end &- offset)
          guard let form = memory.form(of: spelling) else {
            words = free
            (offset, gap) = learn(memory, spelling, from: offset, to: end, in: limit, gap)
            free = words
            continue windows
          }
          free.initialize(to: Word(form, Range(uncheckedBounds: (offset, end)), gap))
          free += 1
          gap = []
          offset = end
          // Most words have a single space behind them.
          if end != limit, bytes[end] == 0x20 {
            gap = .spaced
            offset = end &+ 1
            stops &= stops &- 1
            continue
          }
        }
        if _slowPath(end == limit) { break windows }
        let byte = bytes[end]
        if byte == 0x20 {
          gap = gap.behindSpace
        } else {
          let sign = memory.sign(byte)
          guard sign.key != 0, byte != 0x2e || end &+ 1 == limit || !Self.isDot(bytes[end &+ 1]) else {
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
    text.bitsOf64(0...0x2f) | text.bitsOf64(0x3a...0x3f)
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
  mutating func add(_ form: WordForm, _ range: Range<Int>, _ gap: Word.Shape) {
    words.initialize(to: Word(form, range, gap))
    words += 1
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
  var behindSpace: Word.Shape { contains(.spaced) ? union(.apart) : union(.spaced) }
}
