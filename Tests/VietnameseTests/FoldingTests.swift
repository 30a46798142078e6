import Testing

@testable import Vietnamese

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Kế hoạch số 18/KH-UBND", "ke hoach so 18/kh-ubnd"),
    ("ĐẮK R’LẤP – Ủy ban", "dak r'lap - uy ban"),
    ("“Thi đua”\u{A0}«5 nhất»", "\"thi dua\" \"5 nhat\""),
    ("ngày … tháng 8", "ngay ... thang 8"),
    ("Ðồng Ðăng", "dong dang"),
    ("ＫẾ\u{3000}ＨＯẠＣＨ　５", "ke hoach 5"),
    ("km² Škoda Ångström øł", "km2 skoda angstrom ol"),
    ("a\u{AD}b\u{200B}c\u{FEFF}", "abc"),
    ("漢字 Ω 😀", "漢字 Ω 😀"),
    ("", ""),
  ])
  func foldsToTheAsciiKin(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Folding.fold(Normalization.decompose(text)) == folded)
  }

  @Test func foldsEveryLetter() {
    let bases = Set(Folding.fold(Samples.letters + Samples.letters.uppercased()))
    #expect(bases == Set("abcdeghiklmnopqrstuvxy"))
  }

  @Test func offsetsRiseAndPointIntoTheSource() {
    for seed in UInt64(1)...100 {
      let source = Array(Samples.noise(300, seed: seed).utf8)
      let folded = Folded(source)
      #expect(folded.bytes == Folding.fold(source))
      #expect(folded.offsets.count == folded.bytes.count + 1)
      #expect(folded.offsets.last == UInt32(source.count))
      for (one, next) in zip(folded.offsets, folded.offsets.dropFirst()) { #expect(one <= next) }
      for place in folded.bytes.indices where folded.bytes[place] < 0x80 {
        // Every folded byte comes from the start of a scalar.
        #expect(source[Int(folded.offsets[place])] & 0xC0 != 0x80)
      }
    }
  }

  @Test func aRangeOfTheFoldIsFoundInTheSource() throws {
    for text in [
      "Số: 18/KH-UBND, Đắk R’Lấp, ngày", Normalization.decompose("Số: 18/KH-UBND, Đắk R’Lấp, ngày"),
    ] {
      let folded = Folded(text)
      let wanted = Array("dak r'lap".utf8)
      let at = try #require(
        folded.bytes.indices.first { folded.bytes[$0...].starts(with: wanted) })
      let range = folded.source(at..<at + wanted.count)
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "Đắk R’Lấp")
    }
  }

  @Test func foldingAppends() {
    var buffer = Array("x".utf8)
    for part in ["Ế", "", "Đ"] {
      Array(part.utf8).withUnsafeBufferPointer { Folding.fold($0, into: &buffer) }
    }
    #expect(buffer == Array("xed".utf8))
  }

  @Test func foldingTwiceChangesNothing() {
    for seed in UInt64(1)...50 {
      let once = Folding.fold(Samples.noise(300, seed: seed))
      #expect(Folding.fold(once) == once)
    }
  }

  @Test func lowercaseKeepsMarks() {
    #expect(Folding.lowercase("KẾ HOẠCH ĐẮK Ưu Ỷ Ñ Ω") == "kế hoạch đắk ưu ỷ ñ Ω")
    #expect(Folding.lowercase(Samples.letters.uppercased()) == Samples.letters)
    #expect(Array(Folding.lowercase(Normalization.decompose("TÀ Ý")).utf8) == Array("tà ý".utf8))
    #expect(Folding.lowercase("tà") != Folding.lowercase("ta"))
  }
}
