import Vietnamese

extension WordForm {
  /// Looks at how a word with marks is written, letter by letter: whether a syllable may end like this, and where
  /// the tone mark stands.
  mutating func judge(_ bytes: UnsafeBufferPointer<UInt8>) {
    let tone = marks & 7
    if tone < 4, isMarked, endsInStop {
      if Syllable(bytes)?.isWellFormed == false { shape.insert(.malformed) }
    } else if tone != 0, mayMoveTone {
      switch Syllable(bytes)?.toneStyle {
      case .old: shape.insert(.oldTone)
      case .new: shape.insert(.newTone)
      case nil: break
      }
    }
  }

  /// A Vietnamese syllable, by a vowel that no other language writes, in small letters or all capitals.
  private var isMarked: Bool {
    length < 8 && (!shape.contains(.capital) || shape.contains(.upper)) && marks >> 3 != 0
      && !shape.contains(.mixed)
  }

  /// It ends in c, p, t or ch, and so must bear the acute or the dot.
  private var endsInStop: Bool {
    switch UInt8(truncatingIfNeeded: lastTwo >> 8) {
    case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t"): true
    case UInt8(ascii: "h"): UInt8(truncatingIfNeeded: lastTwo) == UInt8(ascii: "c")
    default: false
    }
  }

  /// It ends in oa, oe or uy. The first letter stands in the low byte.
  private var mayMoveTone: Bool { lastTwo == 0x616f || lastTwo == 0x656f || lastTwo == 0x7975 }

  private var length: Int { Word.length(of: key) }

  /// Its last two letters, the last in the high byte; zero for long words and single letters.
  private var lastTwo: UInt16 {
    guard key > 0xff, key >> 63 == 0 else { return 0 }
    return UInt16(truncatingIfNeeded: key >> UInt64((56 - key.leadingZeroBitCount) & ~7))
  }
}
