/// One Latin letter taken apart: its ASCII base, what shapes it (ă, â, ơ, đ), its tone and its case.
package struct Letter: Sendable, Hashable {
  package enum Shape: UInt8, Sendable {
    case plain, breve, circumflex, horn, stroke
    /// A mark that Vietnamese does not use, as in ä.
    case foreign
  }

  /// Five bits of base (1 is a), three of shape, three of tone, one of case; zero is no letter.
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The letter that a scalar is; none for what is no Latin letter.
  package init(scalar: UInt32) {
    rawValue = Latin.slot(scalar).map { Latin.table.letters[$0] } ?? 0
  }

  init(base: UInt8, shape: Shape = .plain, tone: Tone = .level, isUpper: Bool = false) {
    let index = UInt16(base | 0x20) - 0x60
    rawValue = index | UInt16(shape.rawValue) << 5 | UInt16(tone.rawValue) << 8 | (isUpper ? 0x800 : 0)
  }

  package var isNone: Bool { rawValue == 0 }
  /// The ASCII letter below all marks, lower case.
  package var base: UInt8 { UInt8(truncatingIfNeeded: rawValue & 0x1F) + 0x60 }
  package var shape: Shape { Shape(rawValue: UInt8(truncatingIfNeeded: rawValue >> 5 & 7)) ?? .foreign }
  package var tone: Tone { Tone(rawValue: UInt8(truncatingIfNeeded: rawValue >> 8 & 7)) ?? .level }
  package var isUpper: Bool { rawValue & 0x800 != 0 }

  /// Base and shape in one byte: equal for a, à and Á, different for a and ă.
  package var form: UInt8 { UInt8(truncatingIfNeeded: rawValue & 0xFF) }

  package var isVowel: Bool {
    // a, e, i, o, u, y as bits 1, 5, 9, 15, 21, 25.
    0x0220_8222 >> UInt32(rawValue & 0x1F) & 1 != 0
  }

  package func with(tone: Tone) -> Letter {
    Letter(rawValue: rawValue & ~0x700 | UInt16(tone.rawValue) << 8)
  }
}
