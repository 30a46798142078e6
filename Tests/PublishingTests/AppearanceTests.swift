import Testing

@testable import Publishing

/// The templates of a site beside those of the tool.
@Suite struct AppearanceTests {
  let place = Workplace()

  private func appearance(language: String = "vi") throws -> Appearance {
    try place.write("title: Xã\nlanguage: \(language)\n", to: "content/site.yml")
    return try Appearance(Snapshot.read(place.path, jobs: 1), language: language, embedded: false)
  }

  @Test func aNameThatNoViewHasIsToldWithTheNearestThatOneHas() throws {
    try place.write("<li>{{titel}}</li>", to: "templates/plan-row.html")
    let found = try appearance().diagnostics
    #expect(found.map { $0.place?.path } == ["templates/plan-row.html"])
    #expect(found.first?.message.en.contains("did you mean `title`?") == true)
  }

  /// Some views have `letters`, others nothing that is near.
  @Test func aNameThatSeveralViewsLackIsToldOnce() throws {
    try place.write("{{letterz}}{{letterz}}", to: "templates/footer.html")
    #expect(try appearance().diagnostics.map { $0.place?.range } == [0..<11, 11..<22])
  }

  @Test func aLanguageWithoutWordsIsTold() throws {
    #expect(try appearance(language: "en").diagnostics.isEmpty)
    let found = try appearance(language: "viet").diagnostics
    #expect(found.map(\.rule) == ["unknown-language"])
    #expect(found.first?.place?.range == 11..<19)
    try place.write("skip_to_content: Aller au contenu\n", to: "templates/strings.fr.yml")
    #expect(try appearance(language: "fr").diagnostics.isEmpty)
  }

  @Test func aSiteWithoutTemplatesHasNothingToTell() throws {
    #expect(try appearance().diagnostics.isEmpty)
  }
}
