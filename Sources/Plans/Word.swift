/// A word, a number or a sign of the text, reduced to what it sounds like when read without its marks.
///
/// Passes read words, never bytes: a grammar over words sees "Kế hoạch", "KẾ HOẠCH" and, where a converter lost
/// the diacritics, "Ke hoach" alike, and needs no folded copy of the text, since a word knows where it stands.
package struct Word: Sendable, BitwiseCopyable {
  package struct Shape: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Starts with a capital.
    package static let capital = Shape(rawValue: 1)
    /// All its letters are capitals.
    package static let upper = Shape(rawValue: 2)
    package static let digits = Shape(rawValue: 4)
    /// Letters and digits, as in "QH15".
    package static let mixed = Shape(rawValue: 8)
    /// No word but a sign; a run of dots is one sign.
    package static let sign = Shape(rawValue: 16)
    /// White space before it.
    package static let spaced = Shape(rawValue: 32)
    /// First of its line in the source: a line break or a block's start is before it.
    package static let first = Shape(rawValue: 64)
    /// First of its block: no wording reaches over its start.
    package static let opening = Shape(rawValue: 128)
    /// Written as a Vietnamese syllable, and ends like none.
    package static let malformed = Shape(rawValue: 256)
    /// Bears its tone mark by one of the two habits: "hòa" or "hoà".
    package static let oldTone = Shape(rawValue: 512)
    package static let newTone = Shape(rawValue: 1024)
    /// By itself a wording of `Phrase.isLandmark`.
    package static let alone = Shape(rawValue: 2048)
    /// More than one space before it, a tab, or a bar: it may stand in another column than the word before.
    package static let apart = Shape(rawValue: 4096)
    package static let colon = Shape(rawValue: 8192)
    package static let dot = Shape(rawValue: 16384)
    /// Its letters stand apart, and white space is among them: "X Ã".
    package static let lettersApart = Shape(rawValue: 32768)
  }

  /// Up to eight folded letters or digits, packed as ASCII; a hash with the top bit set where there are more.
  package var key: UInt64
  /// In `Document.text`.
  package var start: UInt32
  package var end: UInt32
  /// Its tone (three bits, wherever it is written) and its letter marks: equal for equal spelling.
  package var marks: UInt32
  package var shape: Shape
  /// Its number in the lexicon's vocabulary, zero where it is not in there.
  package var term: UInt16

  /// What stands behind the last word.
  static let none = Word(key: 0, start: 0, end: 0, marks: 0, shape: [], term: 0)

  package var range: Range<UInt32> { start..<end }
  package var isSign: Bool { shape.contains(.sign) }
  package var isNumber: Bool { shape.contains(.digits) }
  package var isCapital: Bool { shape.contains(.capital) }
  package var isUpper: Bool { shape.contains(.upper) }
  package var isSpaced: Bool { shape.contains(.spaced) }
  package var isFirst: Bool { shape.contains(.first) }

  /// The tone, from 0 (level) to 5.
  package var tone: UInt8 { UInt8(marks & 7) }

  /// The value of a run of at most eight digits.
  package var number: Int? {
    guard isNumber, key >> 63 == 0 else { return nil }
    var value = 0
    var rest = key
    while rest != 0 {
      value = value * 10 + Int(rest & 0xff) - 48
      rest >>= 8
    }
    return value
  }

  package func `is`(_ sign: Sign) -> Bool { key == sign.rawValue && isSign }
}

/// The signs that carry meaning; kindred ones are one: all dashes, all single quotes.
package enum Sign: UInt64, Sendable {
  case dot = 0x2e
  case comma = 0x2c
  case colon = 0x3a
  case semicolon = 0x3b
  case slash = 0x2f
  case dash = 0x2d
  case plus = 0x2b
  case star = 0x2a
  case percent = 0x25
  case ampersand = 0x26
  case apostrophe = 0x27
  case quote = 0x22
  case openQuote = 0x201c
  case closeQuote = 0x201d
  case openBracket = 0x28
  case closeBracket = 0x29
  case openSquare = 0x5b
  case closeSquare = 0x5d
  case question = 0x3f
  case exclamation = 0x21
  case at = 0x40
  case underscore = 0x5f
  /// Two or more dots, or an ellipsis: something was left out.
  case dots = 0x2026
  case bullet = 0x2022
}

extension Word {
  /// The key of a folded word of at most eight ASCII letters or digits. Inlined, it is a number of the program.
  @inline(__always)
  package static func key(_ text: StaticString) -> UInt64 {
    var key: UInt64 = 0
    for offset in 0..<min(text.utf8CodeUnitCount, 8) {
      key |= UInt64(text.utf8Start[offset]) << (8 * UInt64(offset))
    }
    return key
  }

  /// Sounds like this folded word: `reads("so")` for "Số", "sở", "so".
  @inline(__always)
  package func reads(_ text: StaticString) -> Bool { key == Self.key(text) && !isSign }

  /// "|".
  package var isBar: Bool { key == 0x7c && isSign }

  /// "\\", where pandoc broke a line before a list.
  package var isBackslash: Bool { key == 0x5c && isSign }

  /// How many letters or digits it has; 9 for more than eight.
  package var length: Int { Self.length(of: key) }

  @inline(__always)
  static func length(of key: UInt64) -> Int { key >> 63 == 1 ? 9 : (71 - key.leadingZeroBitCount) / 8 }
}
