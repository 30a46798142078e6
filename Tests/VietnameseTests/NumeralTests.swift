import Testing

@testable import Vietnamese

@Suite struct NumeralTests {
  private func roman(_ text: String, lookalikes: Bool = false) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { Numeral.roman($0, at: 0, lookalikes: lookalikes)?.value }
  }

  @Test func everyRomanNumeralComesBack() {
    for number in 1...3999 {
      let text = Numeral.roman(number)
      #expect(roman(text) == number)
      #expect(roman(text.lowercased() + ".") == number)
    }
    #expect(Numeral.roman(1994) == "MCMXCIV")
    #expect(Numeral.roman(0).isEmpty && Numeral.roman(4000).isEmpty)
  }

  @Test(arguments: [
    "IIII", "VX", "IC", "IVI", "Iv", "Mục", "Là", "IA", "II2", "", ".", "MMMM", "VV", "IIIIIIIIIIIIIIIIIII",
  ])
  func irregularRomanNumeralsAreRefused(text: String) {
    #expect(roman(text) == nil)
  }

  @Test func romanSignsOfUnicodeCount() {
    #expect(roman("Ⅱ.") == 2)
    #expect(roman("ⅹⅳ)") == 14)
    #expect(roman("Ⅻ") == 12)
    #expect(roman("ＩＶ") == 4)
  }

  @Test func lookalikesCountOnlyWhenAskedFor() {
    for (text, value) in [("lI.", 2), ("Il", 2), ("V1.", 6), ("1V", 4), ("|||", 3), ("l", 1)] {
      #expect(roman(text, lookalikes: true) == value)
    }
    #expect(roman("lI.") == nil)
    #expect(roman("l") == 50)
    #expect(roman("1", lookalikes: true) == nil)
    #expect(roman("11.", lookalikes: true) == nil)
  }

  @Test func arabicNumeralsEndWhereDigitsEnd() {
    let text = Array("a012b99999999999999999999".utf8)
    text.withUnsafeBufferPointer { bytes in
      #expect(Numeral.arabic(bytes, at: 1) == Numeral(value: 12, end: 4))
      #expect(Numeral.arabic(bytes, at: 0) == nil)
      #expect(Numeral.arabic(bytes, at: 5) == nil)
      #expect(Numeral.arabic(bytes, at: bytes.count) == nil)
    }
  }

  @Test func pointLettersFollowTheDecree() {
    var letters = ""
    var letter = PointLetter(ordinal: 1)
    while let one = letter {
      letters += one.text
      letter = one.next
    }
    #expect(letters == "abcdđeghiklmnopqrstuvxy")
    #expect(PointLetter(ordinal: 5)?.slug == "dd")
    #expect(PointLetter(ordinal: 4)?.slug == "d")
    #expect(PointLetter(ordinal: 24) == nil)
  }

  @Test(arguments: [
    ("a)", 1), ("đ)", 5), ("Đ.", 5), ("E/", 6), ("y", 23), ("f)", nil), ("ă)", nil), ("à)", nil),
    ("ab)", nil),
    ("1)", nil), ("", nil), ("w.", nil),
  ])
  func readsThePointLetter(text: String, ordinal: Int?) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(PointLetter.read(bytes, at: 0)?.letter.ordinal == ordinal)
    }
  }

  @Test func wordsAreLettersDigitsAndTheirMarks() {
    func words(_ text: String) -> [String] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        Words(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }
    #expect(
      words("Số: 18/KH-UBND, “Đắk R'Lấp” – 5 km²…") == [
        "Số", "18", "KH", "UBND", "Đắk", "R", "Lấp", "5", "km²",
      ])
    #expect(
      words(Normalization.decompose("Kế hoạch")) == [
        Normalization.decompose("Kế"), Normalization.decompose("hoạch"),
      ])
    #expect(words("thi\u{AD}đua\u{A0}yêu\u{3000}nước•→漢字") == ["thi\u{AD}đua", "yêu", "nước", "漢字"])
    #expect(words("") == [] && words(" .,") == [])
  }

  @Test func joinedWordsAndGapsAreTheText() {
    for seed in UInt64(1)...50 {
      let bytes = Array(Samples.noise(300, seed: seed).utf8)
      bytes.withUnsafeBufferPointer { bytes in
        var last = -1
        for word in Words(bytes) {
          #expect(word.lowerBound > last && !word.isEmpty && word.upperBound <= bytes.count)
          last = word.upperBound
        }
      }
    }
  }
}
