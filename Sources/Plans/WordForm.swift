/// What a word is wherever it stands: all that depends on nothing but its bytes.
struct WordForm: BitwiseCopyable {
  var key: UInt64
  var marks: UInt32
  var term: UInt16
  var shape: Word.Shape
}

extension WordForm {
  /// A sign in the text of a document.
  init(sign key: UInt64, _ trie: PhraseTrie) {
    let term = trie.vocabulary.number(of: key)
    self.init(key: key, marks: 0, term: term, shape: .sign)
    if key == Sign.colon.rawValue { shape.insert(.colon) }
    if key == Sign.dot.rawValue { shape.insert(.dot) }
    if trie.isLandmark(self) { shape.insert(.alone) }
  }
}

/// The forms of the words that were met last, by their bytes.
///
/// A language has a few thousand words and a plan a few hundred of them, each many times: most are known here, and
/// need not be folded letter by letter. Of the words whose hashes agree the last two are kept, so that a hostile text
/// can only make the memory useless.
struct WordMemory {
  /// The bytes of a word of at most fifteen as two numbers.
  struct Spelling: BitwiseCopyable, Equatable {
    var low: UInt64
    var high: UInt64

    /// No byte of the word was cut off.
    var isWhole: Bool { high >> 56 == 0 }
  }

  private struct Place: BitwiseCopyable {
    /// No text holds these bytes.
    var spelling = Spelling(low: .max, high: .max)
    var form = WordForm(key: 0, marks: 0, term: 0, shape: [])
  }

  /// Places stand in pairs, each in one line of the cache.
  private static let bits: UInt64 = 12
  private let places: UnsafeMutablePointer<Place>
  /// By byte: the forms of the signs that stand for themselves. The others have no key.
  private let signs: UnsafeMutablePointer<WordForm>
  /// By the length of a stretch of at most 64 bytes: its bytes among the first sixteen.
  private let masks: UnsafeMutablePointer<Spelling>

  init(_ trie: PhraseTrie) {
    signs = .allocate(capacity: 256)
    signs.initialize(repeating: WordForm(key: 0, marks: 0, term: 0, shape: []), count: 256)
    for byte in [0x21...0x2f, 0x3a...0x40].joined() { signs[byte] = WordForm(sign: UInt64(byte), trie) }
    masks = .allocate(capacity: 65)
    let whole = Spelling(low: .max, high: .max)
    for length in 0...64 { (masks + length).initialize(to: whole.prefix(length)) }
    let count = 2 << Int(WordMemory.bits)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Place>.stride, alignment: 64)
    places = bytes.initializeMemory(as: Place.self, repeating: Place(), count: count)
  }

  func free() {
    places.deallocate()
    signs.deallocate()
    masks.deallocate()
  }

  @inline(__always)
  func sign(_ byte: UInt8) -> WordForm { signs[Int(byte)] }

  /// The bytes of a word; sixteen of a longer one, which no place holds.
  @inline(__always)
  func spelling(of text: UnsafePointer<UInt8>, _ length: Int) -> Spelling {
    let text = UnsafeRawPointer(text)
    let mask = masks[length]
    return Spelling(
      low: UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) & mask.low,
      high: UInt64(littleEndian: text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) & mask.high)
  }

  /// The first of the two places of a word.
  @inline(__always)
  private func place(of spelling: Spelling) -> UnsafeMutablePointer<Place> {
    let mixed = spelling.low ^ spelling.high &* 0xff51_afd7_ed55_8ccd
    return places + 2 * Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) &>> (64 &- WordMemory.bits))
  }

  /// Which of the two places has it is chosen and not branched to: no processor can foresee it.
  @inline(__always)
  func form(of spelling: Spelling) -> WordForm? {
    let pair = place(of: spelling)
    let place = pair + (pair[1].spelling == spelling ? 1 : 0)
    return place.pointee.spelling == spelling ? place.pointee.form : nil
  }

  func keep(_ form: WordForm, of spelling: Spelling) {
    let pair = place(of: spelling)
    pair[1] = pair[0]
    pair[0] = Place(spelling: spelling, form: form)
  }
}

extension WordMemory.Spelling {
  /// Its first bytes, sixteen at most.
  func prefix(_ count: Int) -> Self {
    let (low, high) = (UInt64(min(count, 8)) * 8, UInt64(min(max(count, 8), 16) - 8) * 8)
    return .init(low: self.low & (1 << low &- 1), high: self.high & (1 << high &- 1))
  }

  /// Where the first byte stands that is a certain one.
  func place(of byte: UInt8) -> Int? {
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
