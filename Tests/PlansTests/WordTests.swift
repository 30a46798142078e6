import Testing

@testable import Plans

@Suite struct WordTests {
  @Test("A word sounds alike with marks, without them and in capitals")
  func folding() {
    for text in ["Ủy ban nhân dân", "UY BAN NHAN DAN", "Uỷ ban nhân dân"] {
      let words = WordScanner.words(of: text)
      #expect(words.map(\.key) == ["uy", "ban", "nhan", "dan"].map { Word.key($0) })
    }
  }

  @Test("Spelling is kept apart from sound, but not the place of a tone mark")
  func marks() {
    let words = WordScanner.words(of: "hòa hoà hóa hoa số sở")
    #expect(words[0].marks == words[1].marks)
    #expect(words[0].marks != words[2].marks)
    #expect(words[3].marks == 0)
    #expect(words[4].key == words[5].key)
    #expect(words[4].marks != words[5].marks)
  }

  @Test("A scanner's l and 0 among capitals are I and O")
  func amongCapitals() {
    let words = WordScanner.words(of: "VlỆT C0NG TTr QH15 Ml")
    #expect(words.map(\.key) == ["viet", "cong", "ttr", "qh15", "ml"].map { Word.key($0) })
    #expect(words.map(\.isUpper) == [true, true, false, true, false])
  }

  @Test("Signs are words of their own, kindred ones alike, dots in a row one")
  func signs() {
    let words = WordScanner.words(of: "Số: 24 /KH–UBND, ngày ... tháng 8")
    #expect(words[1].is(.colon))
    #expect(words[2].number == 24)
    #expect(words[3].is(.slash) && words[3].isSpaced)
    #expect(words[5].is(.dash))
    #expect(words[9].is(.dots))
    #expect(words[11].number == 8)
  }

  @Test("A number of many digits and a word without end do no harm")
  func extremes() {
    #expect(WordScanner.words(of: String(repeating: "9", count: 5000)).allSatisfy { $0.number == nil })
    #expect(WordScanner.words(of: String(repeating: "ă", count: 5000)).last?.end == 10000)
  }

  @Test(
    "Labels are read in every style",
    arguments: [
      ("II. NỘI DUNG", Line.Marker.roman, 2), ("IV- GIẢI PHÁP", .roman, 4), ("I/ MỤC ĐÍCH", .roman, 1),
      ("III - TỔ CHỨC", .roman, 3), ("1. Mục đích", .arabic, 1), ("1/ Mục đích", .arabic, 1),
      ("12) Phân công", .arabic, 12), ("1.Mục đích", .arabic, 1), ("3.2. Thi đua", .decimal, 2),
      ("3.2 Thi đua", .decimal, 2), ("a) Tập thể", .lowerLetter, 1), ("đ) Cá nhân", .lowerLetter, 5),
      ("e. Cá nhân", .lowerLetter, 6), ("- Thi đua", .dash, 0), ("+ Thi đua", .plus, 0),
      ("Điều 3. Hiệu lực", .article, 3), ("Phần thứ hai", .part, 2), ("Phần I", .part, 1),
      ("Chương II: QUY ĐỊNH", .chapter, 2), ("A. PHẦN CHUNG", .upperLetter, 1), ("(2) Đơn vị", .arabic, 2),
    ] as [(String, Line.Marker, UInt16)])
  func labels(text: String, marker: Line.Marker, ordinal: UInt16) throws {
    let words = WordScanner.words(of: text)
    let label = try #require(words.withStretch { Label.read($0, 0..<words.count) })
    #expect(label.marker == marker)
    #expect(label.ordinal == ordinal)
  }

  @Test(
    "Running text has no label",
    arguments: [
      "1.500 đồng", "30/4 là ngày lễ", "05 - 10 mô hình", "Điều 3 của Luật này", "2023 là năm", "I và II",
      "IIII. Sai số", "Phần lớn các đơn vị",
    ])
  func none(text: String) {
    let words = WordScanner.words(of: text)
    #expect(words.withStretch { Label.read($0, 0..<words.count) } == nil)
  }
}
