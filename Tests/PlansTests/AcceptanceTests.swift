import Bytes
import Foundation
import Markup
import Testing

@testable import Plans

/// What is read from whole documents, held against written answers.
@Suite struct AcceptanceTests {
  /// Header fields and the mean over all fields, as shares.
  static let wantedOfHeader = 0.97
  static let wantedOfAll = 0.93
  static let wantedOfLists = 0.95

  @Test func fixturesAreReadWell() throws {
    let results = try Fixture.own.map { (fixture: $0, read: try inspect($0)) }
    var sums = (header: 0.0, all: 0.0)
    var report = ""
    for field in AnswerField.allCases {
      let scores = results.map { field.score(wanted: $0.fixture.wanted, read: $0.read) }
      let mean = scores.reduce(0, +) / Double(scores.count)
      sums.all += mean / Double(AnswerField.allCases.count)
      if field.isHeader { sums.header += mean / Double(AnswerField.allCases.count(where: \.isHeader)) }
      report += "\(field.rawValue): \(Int(mean * 1000))‰\n"
      for (result, score) in zip(results, scores) where score < 1 {
        let misses = field.misses(wanted: result.fixture.wanted, read: result.read)
        report += "  \(result.fixture.name): \(misses.prefix(6).joined(separator: "; "))\n"
      }
    }
    #expect(sums.header >= Self.wantedOfHeader, "\(report)")
    #expect(sums.all >= Self.wantedOfAll, "\(report)")
  }

  @Test(arguments: Fixture.seeds)
  func theRealPlansAreReadRightly(fixture: Fixture) throws {
    let read = try inspect(fixture)
    for field in AnswerField.allCases {
      let least: Double =
        switch field {
        case .assignments, .rewards, .models, .defects: Self.wantedOfLists
        default: 1
        }
      let misses = field.misses(wanted: fixture.wanted, read: read)
      #expect(field.score(wanted: fixture.wanted, read: read) >= least, "\(misses)")
    }
  }

  /// One object on one line, all keys in their order, then the file.
  @Test(arguments: Fixture.own)
  func aReadingIsOneLineWithAllKeys(fixture: Fixture) throws {
    let line = json(fixture)
    #expect(!line.trimmingCharacters(in: .newlines).contains("\n"))
    var rest = line[...]
    for key in AnswerField.allCases.map(\.rawValue) + ["file"] {
      let place = rest.range(of: "\"\(key)\":")
      #expect(place != nil, "\(key)")
      if let place { rest = rest[place.upperBound...] }
    }
  }

  private func inspect(_ fixture: Fixture) throws -> Answer {
    try Answer(json: Data(json(fixture).utf8))
  }

  private func json(_ fixture: Fixture) -> String {
    let parsed = Parsed.read(path: fixture.path, bytes: fixture.bytes, indentation: .layout)
    let plan = Recogniser.recognise(
      parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
    var writer = JSONWriter()
    Inspection.write(plan, parsed.document, file: fixture.path, into: &writer)
    return writer.finish().string
  }
}
