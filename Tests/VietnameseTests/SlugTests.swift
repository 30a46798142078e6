import Testing

@testable import Vietnamese

@Suite struct SlugTests {
  @Test(arguments: [
    ("Kế hoạch số 18/KH-UBND", "ke-hoach-so-18-kh-ubnd"),
    ("  Đắk R'Lấp — “Thi đua”! ", "dak-r-lap-thi-dua"),
    ("Ðồng Nai", "dong-nai"),
    ("...", ""), ("", ""), ("漢字", ""),
  ])
  func slugsAreWordsAndHyphens(text: String, slug: String) {
    #expect(Slug.make(text) == slug)
    #expect(Slug.make(Normalization.decompose(text)) == slug)
  }

  @Test func slugsOfSlugsAreThemselves() {
    for seed in UInt64(1)...100 {
      let slug = Slug.make(Samples.noise(80, seed: seed), limit: 40)
      #expect(Slug.make(slug, limit: 40) == slug)
      #expect(slug.utf8.count <= 40 && !slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
    }
  }

  @Test func longOnesAreCutBehindAWord() {
    #expect(Slug.make("một hai ba bốn", limit: 10) == "mot-hai-ba")
    #expect(Slug.make("một hai ba bốn", limit: 9) == "mot-hai")
    #expect(Slug.make("nghiêngnghiêng", limit: 5) == "nghie")
  }

  @Test func aRegisterGivesEachNameOnce() {
    var register = SlugRegister()
    #expect(
      ["a", "a", "a-2", "a", "b", "a-2"].map { register.unique(Array($0.utf8)) } == [
        "a", "a-2", "a-2-2", "a-3", "b", "a-2-3",
      ])
  }
}
