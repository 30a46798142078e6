import Testing

@testable import Publishing

/// The templates of a site beside those of the tool.
@Suite struct AppearanceTests {
  let place = Workplace()

  private func appearance() throws -> Appearance {
    try place.write("title: Xã", to: "content/site.yml")
    return try Appearance(Snapshot.read(place.path, jobs: 1), language: "vi", embedded: false)
  }

  @Test func aNameThatNoViewHasIsToldWithTheNearestThatOneHas() throws {
    try place.write("<li>{{titel}}</li>", to: "templates/plan-row.html")
    let found = try appearance().diagnostics
    #expect(found.map { $0.place?.path } == ["templates/plan-row.html"])
    #expect(found.first?.message.en.contains("did you mean `title`?") == true)
  }

  @Test func aSiteWithoutTemplatesHasNothingToTell() throws {
    #expect(try appearance().diagnostics.isEmpty)
  }
}
