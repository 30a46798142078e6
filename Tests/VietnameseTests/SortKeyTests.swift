import Testing

@testable import Vietnamese

@Suite struct SortKeyTests {
  /// Ordered by hand.
  private static let ordered = [
    "(a)", "- gạch", "漢", "2", "02a", "10", "2023", "ba", "Ba", "ba chỉ", "ba con", "bà", "bà con", "Bà Rịa",
    "bả", "bã",
    "bá", "bạ", "bác", "bạc", "ban", "băng", "bâng", "bể", "cá", "da", "Dân vận khéo", "đa", "Đắk Lắk",
    "Đắk R'Lấp",
    "e", "ê", "fa", "gì", "hoà bình", "Hòa Vang", "hỏi", "jun", "lan", "Lạng Sơn", "nghề", "nghệ", "o", "ô",
    "ơ",
    "phụ lục", "Phụ lục 2", "Phụ lục 10", "phụ lục I", "quả", "Sơn La", "ta ơi", "tá", "u", "ư", "va", "wa",
    "xa",
    "ý", "zê",
  ]

  @Test func keysFollowTheHandOrderedList() {
    var shuffled = SortKeyTests.ordered
    var dice = Dice(state: 3)
    shuffled.shuffle(using: &dice)
    #expect(shuffled.sorted { SortKey($0) < SortKey($1) } == SortKeyTests.ordered)
  }

  @Test func allLettersAndTonesAreInOrder() {
    let letters = Samples.letters.map(String.init)
    for (one, next) in zip(letters, letters.dropFirst()) {
      #expect(SortKey(one) < SortKey(next), "\(one) \(next)")
    }
  }

  @Test func formsOfTheSameTextHaveTheSameKey() {
    for title in Samples.titles {
      #expect(SortKey(title) == SortKey(Normalization.decompose(title)))
    }
    #expect(SortKey("hòa") == SortKey("hoà"))
    #expect(SortKey("“Dân vận khéo”") == SortKey("Dân vận khéo"))
    #expect(SortKey("a – b") == SortKey("a - b"))
    #expect(SortKey("Ba") != SortKey("ba") && SortKey("02") != SortKey("2"))
  }

  @Test func numbersOfAnyLengthCompareByValue() {
    let long = String(repeating: "9", count: 600)
    #expect(SortKey("9") < SortKey("10") && SortKey("009") < SortKey("10"))
    #expect(SortKey("a 99") < SortKey("a " + long) && SortKey(long) < SortKey(long + "9"))
  }

  @Test(arguments: [
    ("Đắk Lắk", "Đ"), ("dân", "D"), ("Ăn", "Ă"), ("ấm", "Â"), ("ước", "Ư"), ("“Thi đua”", "T"),
    ("18/KH", "0–9"),
    ("- a", "#"), ("", "#"), ("漢", "#"), ("Ångström", "A"), ("  y", "Y"),
  ])
  func headingIsTheFirstLetter(text: String, heading: String) {
    #expect(SortKey(text).heading == heading)
  }

  @Test func headingsStandTogetherInTheOrderOfKeys() {
    var texts = SortKeyTests.ordered
    for seed in UInt64(1)...60 { texts.append(Samples.noise(4, seed: seed)) }
    let headings = texts.map { SortKey($0) }.sorted().map(\.heading)
    var seen: Set<String> = []
    for (index, heading) in headings.enumerated() where index == 0 || headings[index - 1] != heading {
      #expect(seen.insert(heading).inserted)
    }
  }
}
