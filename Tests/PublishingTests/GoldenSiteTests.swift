import Foundation
import Testing

@testable import Publishing

/// Whole sites, from their content to every byte that is published; `RECORD=1` writes `expected/` anew and fails.
@Suite struct GoldenSiteTests {
  let place = Workplace()

  @Test(arguments: GoldenSite.all) func publishesWhatIsExpected(of site: GoldenSite) throws {
    let pipeline = try site.pipeline(in: place)
    let told = pipeline.proofread(pipeline.listing())
    #expect(told.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    let files = try site.published(pipeline, in: place)
    #expect(files.count > 10)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try site.record(files)
      Issue.record("recorded \(site.name)")
      return
    }
    let differences = Self.differences(files, GoldenSite.files(below: site.expected))
    if !differences.isEmpty {
      let shown = differences.prefix(8).joined(separator: "\n")
      Issue.record("\(differences.count) files of Tests/Sites/\(site.name)/expected differ:\n\(shown)")
    }
  }

  @Test func theComparisonSeesWhatIsMissingUnexpectedAndDifferent() {
    func data(_ text: String) -> Data { Data(text.utf8) }
    let found = Self.differences(
      ["a": data("1\n2\n3"), "b": data("1"), "d": data("1")],
      ["a": data("1\n3\n3"), "c": data("1"), "d": data("1")])
    #expect(found == ["different: a:2\n  - 3\n  + 2", "unexpected: b", "missing: c"])
  }

  @Test func hiddenThingsStandInNoFile() throws {
    let site = try #require(GoldenSite.all.first { $0.name == "bien-tap" })
    let files = try site.published(site.pipeline(in: place), in: place)
    for secret in ["0912 345 678", "Trần Thị Giấu Tên", "Bản thảo chưa công bố"] {
      let holders = files.filter { String(decoding: $0.value, as: UTF8.self).contains(secret) }.keys
      #expect(holders.sorted() == [], "“\(secret)” was published")
    }
  }

  private static func differences(_ files: [String: Data], _ expected: [String: Data]) -> [String] {
    Set(files.keys).union(expected.keys).sorted().compactMap { name in
      guard let file = files[name] else { return "missing: \(name)" }
      guard let golden = expected[name] else { return "unexpected: \(name)" }
      return file == golden ? nil : "different: \(name):" + firstDifference(file, golden)
    }
  }

  /// The number of the first line that differs, as expected and as found.
  private static func firstDifference(_ file: Data, _ golden: Data) -> String {
    func lines(_ data: Data) -> [Substring] {
      String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (new, old) = (lines(file), lines(golden))
    let index =
      zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    func line(_ lines: [Substring]) -> String {
      lines.indices.contains(index) ? String(lines[index].prefix(300)) : "(end)"
    }
    return "\(index + 1)\n  - \(line(old))\n  + \(line(new))"
  }
}
