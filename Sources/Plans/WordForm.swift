/// What a word is wherever it stands: all that depends on nothing but its bytes.
struct WordForm: BitwiseCopyable {
  var key: UInt64
  var marks: UInt32
  var term: UInt16
  var shape: Word.Shape
}

/// The forms of the words that were met last, by their bytes.
///
/// A language has a few thousand words and a plan a few hundred of them, each many times: most are known here, and
/// need not be folded letter by letter. Words whose hashes agree share a place and the last one has it, so that a
/// hostile text can only make the memory useless.
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

  private static let bits: UInt64 = 12
  private let places: UnsafeMutablePointer<Place>
  /// By byte: the forms of the signs that stand for themselves. The others have no key.
  private let signs: UnsafeMutablePointer<WordForm>
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    signs = .allocate(capacity: 256)
    signs.initialize(repeating: WordForm(key: 0, marks: 0, term: 0, shape: []), count: 256)
    // Not the full stop, which may be the first of several.
    for byte in [0x21...0x2d, 0x2f...0x2f, 0x3a...0x40].joined() {
      let key = UInt64(byte)
      signs[byte] = WordForm(key: key, marks: 0, term: vocabulary.number(of: key), shape: .sign)
    }
    places = .allocate(capacity: 1 << WordMemory.bits)
    places.initialize(repeating: Place(), count: 1 << WordMemory.bits)
  }

  func free() {
    places.deallocate()
    signs.deallocate()
  }

  @inline(__always)
  func sign(_ byte: UInt8) -> WordForm { signs[Int(byte)] }

  @inline(__always)
  private func place(of spelling: Spelling) -> UnsafeMutablePointer<Place> {
    let mixed = spelling.low ^ spelling.high &* 0xff51_afd7_ed55_8ccd
    return places + Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) &>> (64 &- WordMemory.bits))
  }

  @inline(__always)
  func form(of spelling: Spelling) -> WordForm? {
    let place = place(of: spelling)
    return place.pointee.spelling == spelling ? place.pointee.form : nil
  }

  func keep(_ form: WordForm, of spelling: Spelling) {
    place(of: spelling).pointee = Place(spelling: spelling, form: form)
  }
}
