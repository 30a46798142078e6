import Foundation
import Testing

@Suite struct AnswerTests {
  @Test func thereAreFixtures() {
    #expect(Fixture.own.count >= 10)
  }

  @Test(arguments: Fixture.own + Fixture.seeds)
  func anAnswerAgreesWithItself(fixture: Fixture) {
    for field in AnswerField.allCases {
      #expect(field.score(wanted: fixture.wanted, read: fixture.wanted) == 1)
      #expect(field.misses(wanted: fixture.wanted, read: fixture.wanted).isEmpty)
    }
  }

  /// The keys stand in the order in which `inspect` prints them, none is left out.
  @Test(arguments: Fixture.own)
  func anAnswerHasAllKeysInOrder(fixture: Fixture) {
    var rest = fixture.answerText[...]
    for field in AnswerField.allCases {
      let key = rest.range(of: "\n \"\(field.rawValue)\":")
      #expect(key != nil, "\(fixture.name): \(field.rawValue)")
      if let key { rest = rest[key.upperBound...] }
    }
  }

  @Test func aLostEntryLowersTheScoreByItsShare() throws {
    let wanted = try answer(#""recipients": ["A", "B", "C"], "defects": [{"kind": "bom"}]"#)
    let read = try answer(#""recipients": ["A", "C"], "defects": []"#)
    #expect(AnswerField.recipients.score(wanted: wanted, read: read) == 0.8)
    #expect(AnswerField.recipients.misses(wanted: wanted, read: read) == ["recipients - B"])
    #expect(AnswerField.defects.score(wanted: wanted, read: read) == 0)
  }

  @Test func orderCountsInSectionsAndNotInCitations() throws {
    let sections = [
      #"{"label": "I", "title": "A", "level": 1}"#, #"{"label": "II", "title": "B", "level": 1}"#,
    ]
    let cites = [#"{"number": "1/KH-X"}"#, #"{"number": "2/KH-X"}"#]
    let wanted = try answer(list("sections", sections) + "," + list("cites", cites))
    let read = try answer(list("sections", sections.reversed()) + "," + list("cites", cites.reversed()))
    #expect(AnswerField.sections.score(wanted: wanted, read: read) == 0.5)
    #expect(AnswerField.cites.score(wanted: wanted, read: read) == 1)
  }

  @Test func dashesInBodiesCaseOfUnitsAndTaskCountsDoNotMatter() throws {
    let wanted = try answer(
      #""issuingBody": "Sở A - B", "assignments": [{"unit": "Các phòng – ban", "tasks": 2}]"#)
    let read = try answer(
      #""issuingBody": "Sở A – B", "assignments": [{"unit": "các phòng - ban", "tasks": 3}]"#)
    #expect(AnswerField.issuingBody.score(wanted: wanted, read: read) == 1)
    #expect(AnswerField.assignments.score(wanted: wanted, read: read) == 1)
  }

  @Test func whatIsComparedByHandDoesNotCount() throws {
    let wanted = try answer(#""defects": [{"kind": "ocr", "text": "chuyên đổi"}, {"kind": "bom"}]"#)
    let read = try answer(#""defects": [{"kind": "bom"}, {"kind": "typo", "text": "các các"}]"#)
    #expect(AnswerField.defects.score(wanted: wanted, read: read) == 1)
  }

  /// An answer whose other fields are empty.
  private func answer(_ fields: String) throws -> Answer {
    let given = try JSONSerialization.jsonObject(with: Data("{\(fields)}".utf8)) as? [String: Any] ?? [:]
    let lists = [
      "issuingBodies", "sections", "cites", "abbreviations", "phases", "assignments", "rewards", "recipients",
      "signatures", "models", "defects",
    ]
    let empty = Dictionary(uniqueKeysWithValues: lists.map { ($0, [Any]() as Any) })
    let merged = empty.merging(given) { _, new in new }
    return try Answer(json: JSONSerialization.data(withJSONObject: merged))
  }

  private func list(_ key: String, _ items: [String]) -> String {
    "\"\(key)\": [\(items.joined(separator: ","))]"
  }
}
