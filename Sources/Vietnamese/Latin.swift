/// What is known of Latin letters, marks and typographic signs, looked up by slot: scalars U+0000–036F, then
/// U+1E00–1EFF, then U+2000–206F.
///
/// The tables are made once and live as long as the process, hence plain pointers: no reference counting and no
/// bounds to check on a path that every byte of every plan takes.
struct Latin: @unchecked Sendable {
  static let table = Latin()

  static let slots = 0x370 + 0x100 + 0x70
  /// How a fold treats a scalar if it does not become one ASCII byte.
  static let keep: UInt8 = 0
  static let drop: UInt8 = 1
  static let ellipsis: UInt8 = 2

  /// slot → `Letter`
  let letters: UnsafePointer<UInt16>
  /// `Letter` → scalar; zero where Vietnamese has no such letter.
  let scalars: UnsafePointer<UInt16>
  /// slot → lower case scalar
  let lowers: UnsafePointer<UInt16>
  /// slot → ASCII byte, or one of the three above
  let folds: UnsafePointer<UInt8>
  /// slot → `Words.Role`
  let roles: UnsafePointer<UInt8>
  /// slot → scalar without its last mark, and that mark; zero where there is none
  let bases: UnsafePointer<UInt16>
  let marks: UnsafePointer<UInt16>
  /// U+0300–036F → canonical combining class
  let classes: UnsafePointer<UInt8>
  /// U+0300–036F → row of `composed`; 255 for a mark that composes with nothing
  private let rows: UnsafePointer<UInt8>
  private let composed: UnsafePointer<UInt16>

  @inline(__always)
  static func slot(_ scalar: UInt32) -> Int? {
    if scalar < 0x370 { return Int(scalar) }
    if scalar &- 0x1E00 < 0x100 { return Int(scalar) - 0x1E00 + 0x370 }
    if scalar &- 0x2000 < 0x70 { return Int(scalar) - 0x2000 + 0x470 }
    return nil
  }

  /// The scalar that starts at `index` and its length; a byte that starts none counts as one of its own.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    let left = bytes.count - index
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0, lead >= 0xC2, left > 1 {
      return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if lead < 0xF0, lead >= 0xE0, left > 2 {
      return ((lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    if lead >= 0xF0, left > 3 {
      let high = (lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// The letter that a scalar is; `isNone` for all that is no Latin letter.
  @inline(__always)
  func letter(_ scalar: UInt32) -> Letter {
    guard let slot = Latin.slot(scalar) else { return Letter(rawValue: 0) }
    return Letter(rawValue: letters[slot])
  }

  @inline(__always)
  func composition(of base: UInt32, with mark: UInt32) -> UInt32? {
    guard mark &- 0x300 < 0x70, let slot = Latin.slot(base) else { return nil }
    let row = Int(rows[Int(mark) - 0x300])
    guard row != 255 else { return nil }
    let scalar = composed[row * Latin.slots + slot]
    return scalar == 0 ? nil : UInt32(scalar)
  }

  private init() {
    let bases = Latin.zeros(UInt16.self, Latin.slots)
    let marks = Latin.zeros(UInt16.self, Latin.slots)
    let rows = Latin.zeros(UInt8.self, 0x70)
    rows.update(repeating: 255, count: 0x70)
    let composed = Latin.zeros(UInt16.self, Latin.compositions.count * Latin.slots)
    for (row, entry) in Latin.compositions.enumerated() {
      rows[Int(entry.mark) - 0x300] = UInt8(row)
      var base: Unicode.Scalar?
      for scalar in entry.pairs.unicodeScalars {
        guard let first = base else {
          base = scalar
          continue
        }
        base = nil
        guard let from = Latin.slot(first.value), let to = Latin.slot(scalar.value) else { continue }
        composed[row * Latin.slots + from] = UInt16(scalar.value)
        bases[to] = UInt16(first.value)
        marks[to] = entry.mark
      }
    }
    let classes = Latin.zeros(UInt8.self, 0x70)
    for mark in UInt32(0x300)..<0x370 {
      guard let scalar = Unicode.Scalar(mark) else { continue }
      classes[Int(mark) - 0x300] = scalar.properties.canonicalCombiningClass.rawValue
    }
    (self.bases, self.marks, self.classes) = (
      UnsafePointer(bases), UnsafePointer(marks), UnsafePointer(classes)
    )
    (self.rows, self.composed) = (UnsafePointer(rows), UnsafePointer(composed))

    let letters = Latin.zeros(UInt16.self, Latin.slots)
    let scalars = Latin.zeros(UInt16.self, 0x1000)
    let lowers = Latin.zeros(UInt16.self, Latin.slots)
    let folds = Latin.zeros(UInt8.self, Latin.slots)
    let roles = Latin.zeros(UInt8.self, Latin.slots)
    for slot in 0..<Latin.slots {
      let scalar = slot < 0x370 ? slot : slot < 0x470 ? slot - 0x370 + 0x1E00 : slot - 0x470 + 0x2000
      lowers[slot] = Latin.lower(UInt16(scalar))
      let letter = Latin.takeApart(UInt16(scalar), bases: bases, marks: marks)
      letters[slot] = letter.rawValue
      folds[slot] = letter.isNone ? Latin.sign(scalar) : letter.base
      roles[slot] = Words.role(ofSlotted: scalar).rawValue
      if letter.shape != .foreign, scalars[Int(letter.rawValue)] == 0 {
        scalars[Int(letter.rawValue)] = UInt16(scalar)
      }
    }
    // Eth stands for đ in old texts and is read as it, but đ is what is written.
    scalars[Int(letters[0x110])] = 0x110
    scalars[Int(letters[0x111])] = 0x111
    (self.letters, self.scalars) = (UnsafePointer(letters), UnsafePointer(scalars))
    (self.lowers, self.folds) = (UnsafePointer(lowers), UnsafePointer(folds))
    self.roles = UnsafePointer(roles)
  }
}

extension Latin {
  private static func zeros<Number: FixedWidthInteger>(
    _ type: Number.Type, _ count: Int
  ) -> UnsafeMutablePointer<Number> {
    let start = UnsafeMutablePointer<Number>.allocate(capacity: count)
    start.initialize(repeating: 0, count: count)
    return start
  }

  /// Lower case of the same length in UTF-8; the few letters that would change it (Ⱥ, İ, ẞ) stay.
  private static func lower(_ scalar: UInt16) -> UInt16 {
    guard let upper = Unicode.Scalar(UInt32(scalar)), upper.properties.isUppercase else { return scalar }
    let lower = upper.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, lower.count == 1, first.value < 0x10000 else { return scalar }
    return UTF8.width(first) == UTF8.width(upper) ? UInt16(first.value) : scalar
  }

  private static func takeApart(
    _ scalar: UInt16, bases: UnsafePointer<UInt16>, marks: UnsafePointer<UInt16>
  ) -> Letter {
    var base = scalar
    var shape = Letter.Shape.plain
    var tone = Tone.level
    while let slot = slot(UInt32(base)), bases[slot] != 0 {
      switch marks[slot] {
      case 0x300: tone = .grave
      case 0x301: tone = .acute
      case 0x303: tone = .tilde
      case 0x309: tone = .hook
      case 0x323: tone = .dot
      case 0x302: shape = shape == .plain ? .circumflex : .foreign
      case 0x306: shape = shape == .plain ? .breve : .foreign
      case 0x31B: shape = shape == .plain ? .horn : .foreign
      default: shape = .foreign
      }
      base = bases[slot]
    }
    let isUpper: Bool
    switch base {
    case 0x41...0x5A: isUpper = true
    case 0x61...0x7A: isUpper = false
    case 0x110, 0x111, 0xD0, 0xF0:
      return Letter(base: 0x64, shape: .stroke, tone: tone, isUpper: base == 0x110 || base == 0xD0)
    case 0xD8, 0xF8: return Letter(base: 0x6F, shape: .foreign, tone: tone, isUpper: base == 0xD8)
    case 0x141, 0x142: return Letter(base: 0x6C, shape: .foreign, isUpper: base == 0x141)
    case 0x131: return Letter(base: 0x69, shape: .foreign)
    default: return Letter(rawValue: 0)
    }
    return Letter(base: UInt8(base), shape: shape, tone: tone, isUpper: isUpper)
  }

  /// The ASCII kin of what is no letter.
  private static func sign(_ scalar: Int) -> UInt8 {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: UInt8(ascii: " ")
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
    case 0xB4, 0x2B9...0x2BC, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: UInt8(ascii: "'")
    case 0x2010...0x2015: UInt8(ascii: "-")
    case 0x2028, 0x2029: UInt8(ascii: "\n")
    case 0xB9: UInt8(ascii: "1")
    case 0xB2: UInt8(ascii: "2")
    case 0xB3: UInt8(ascii: "3")
    case 0x2026: ellipsis
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: drop
    default: keep
    }
  }
}
