/// A small deterministic generator, so that every run tries the same texts.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

enum Samples {
  static let letters =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"

  static let titles = [
    "Kế hoạch số 18/KH-UBND ngày 28 tháng 4 năm 2023",
    "Ủy ban nhân dân huyện Đắk R'Lấp — “Thi đua 5 nhất”",
    "PHONG TRÀO THI ĐUA ƯỚC NGUYỆN NGHIÊNG NGẢ QUỲNH",
    "Độc lập – Tự do – Hạnh phúc…",
    "naïve Ångström Škoda mañana ﬁn 漢字 Ελλάδα Ⅱ",
  ]

  /// Text of Latin letters, marks, signs and other scripts, in any order.
  static func noise(_ length: Int, seed: UInt64) -> String {
    var dice = Dice(state: seed)
    let pool =
      Array(letters.unicodeScalars) + Array(letters.uppercased().unicodeScalars)
      + Array(" \n.,/-–“”’ 0123456789jwzñöÅçØĐÐ漢ß😀\u{AD}\u{200B}ＡⅡ".unicodeScalars)
    let marks = (UInt32(0x300)..<0x370).compactMap(Unicode.Scalar.init)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      if UInt8.random(in: 0..<3, using: &dice) == 0, let mark = marks.randomElement(using: &dice) {
        text.append(mark)
      } else if let scalar = pool.randomElement(using: &dice) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
