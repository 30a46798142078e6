/// What a letter is without its marks, and which marks it bears, packed into sixteen bits; zero is no letter.
struct Letter {
  let bits: UInt16

  /// The lower case ASCII letter.
  var base: UInt8 { UInt8(bits & 0x7f) }
  /// 0 none, 1 breve or bar (ă đ), 2 circumflex (â ê ô), 3 horn (ơ ư).
  var mark: UInt16 { bits >> 7 & 3 }
  var tone: UInt16 { bits >> 9 & 7 }
  var isUpper: Bool { bits & 0x1000 != 0 }

  /// Letters below U+0250 and, from `extended` on, those of U+1E00 to U+1EFF.
  static let table: [UInt16] = makeTable()
  static let extended = 0x250

  init(scalar: Int) {
    let isExtended = scalar & ~0xff == 0x1e00
    guard scalar < Self.extended || isExtended else {
      bits = 0
      return
    }
    bits = Self.table[isExtended ? scalar - 0x1e00 + Self.extended : scalar]
  }

  private static func makeTable() -> [UInt16] {
    var table = [UInt16](repeating: 0, count: extended + 0x100)
    func set(_ scalar: Unicode.Scalar, _ base: UInt8, mark: UInt16, tone: UInt16, upper: Bool) {
      let value = Int(scalar.value)
      let index = value < extended ? value : value - 0x1e00 + extended
      table[index] = UInt16(base) | mark << 7 | tone << 9 | (upper ? 0x1000 : 0)
    }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      set(Unicode.Scalar(letter), letter, mark: 0, tone: 0, upper: false)
      set(Unicode.Scalar(letter - 32), letter, mark: 0, tone: 0, upper: true)
    }
    // Rows of level, grave, hook, tilde, acute, dot: the order of the Vietnamese dictionary.
    let rows: [(UInt8, UInt16, String, String)] = [
      (UInt8(ascii: "a"), 0, "aàảãáạ", "AÀẢÃÁẠ"), (UInt8(ascii: "a"), 1, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
      (UInt8(ascii: "a"), 2, "âầẩẫấậ", "ÂẦẨẪẤẬ"), (UInt8(ascii: "e"), 0, "eèẻẽéẹ", "EÈẺẼÉẸ"),
      (UInt8(ascii: "e"), 2, "êềểễếệ", "ÊỀỂỄẾỆ"), (UInt8(ascii: "i"), 0, "iìỉĩíị", "IÌỈĨÍỊ"),
      (UInt8(ascii: "o"), 0, "oòỏõóọ", "OÒỎÕÓỌ"), (UInt8(ascii: "o"), 2, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
      (UInt8(ascii: "o"), 3, "ơờởỡớợ", "ƠỜỞỠỚỢ"), (UInt8(ascii: "u"), 0, "uùủũúụ", "UÙỦŨÚỤ"),
      (UInt8(ascii: "u"), 3, "ưừửữứự", "ƯỪỬỮỨỰ"), (UInt8(ascii: "y"), 0, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
    ]
    for (base, mark, lower, upper) in rows {
      for (tone, scalar) in lower.unicodeScalars.enumerated() {
        set(scalar, base, mark: mark, tone: UInt16(tone), upper: false)
      }
      for (tone, scalar) in upper.unicodeScalars.enumerated() {
        set(scalar, base, mark: mark, tone: UInt16(tone), upper: true)
      }
    }
    // Old converters write eth for the Vietnamese letter.
    for scalar in "đð".unicodeScalars { set(scalar, UInt8(ascii: "d"), mark: 1, tone: 0, upper: false) }
    for scalar in "ĐÐ".unicodeScalars { set(scalar, UInt8(ascii: "d"), mark: 1, tone: 0, upper: true) }
    // Letters of other languages in names.
    for (lower, upper, base) in [
      ("äåâãà", "ÄÅ", "a"), ("ëĕ", "ËĔ", "e"), ("ïĭ", "ÏĬ", "i"), ("öŏ", "ÖŎ", "o"),
      ("üŭ", "ÜŬ", "u"), ("ñ", "Ñ", "n"), ("ç", "Ç", "c"), ("ƀ", "Ƀ", "b"),
    ] {
      let base = base.utf8.first!
      for scalar in lower.unicodeScalars where table[Int(scalar.value)] == 0 {
        set(scalar, base, mark: 1, tone: 0, upper: false)
      }
      for scalar in upper.unicodeScalars { set(scalar, base, mark: 1, tone: 0, upper: true) }
    }
    return table
  }
}
