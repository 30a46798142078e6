import Foundation
import Linking
import Markup
import Testing

@testable import Pages

/// The strings files hold the words that templates and pages ask for, and no others.
@Suite struct WordingTests {
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Pages")

  /// Keys that Swift puts together: what may follow each beginning.
  static let families: [String: [String]] = [
    "charge_": [Charge.Kind.report, .power].map(\.rawValue),
    "closed_": Body.Closing.allCases.map(\.rawValue),
    "data_": OpenData.all.map(\.name),
    "facet_": ["kind", "campaign", "body", "place", "sector", "year", "type"],
    "level_": Level.allCases.map(\.rawValue),
    "menu_": [
      "plans", "bodies", "campaigns", "exemplars", "tasks", "timeline", "documents", "abbreviations", "data",
    ],
  ]

  let templates: Set<String>
  /// Keys and beginnings of keys that stand in `words["…"]`.
  let asked: Set<String>
  let begun: Set<String>
  /// Everything between quotation marks: keys also reach `words` through variables.
  let quoted: Set<String>

  init() throws {
    var templates: Set<String> = []
    for template in BuiltIn.templates {
      for tag in String(decoding: template.bytes, as: UTF8.self).components(separatedBy: "{{").dropFirst() {
        let name = tag.prefix { $0 != "}" }.drop { "#^/&{ ".contains($0) }
        if name.hasPrefix("t.") { templates.insert(String(name.dropFirst(2))) }
      }
    }
    for file in BuiltIn.files where file.name.hasSuffix(".js") {
      templates.formUnion(Wording.keys(in: file.bytes))
    }
    var asked: Set<String> = []
    var begun: Set<String> = []
    var quoted: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    where file != "Views+Catalogue.swift" {
      let text = try String(contentsOf: Self.sources.appendingPathComponent(file), encoding: .utf8)
      for call in text.components(separatedBy: "words[\"").dropFirst() {
        let parts = call.split(separator: "\"", maxSplits: 1)
        if parts[1].hasPrefix("]") { asked.insert(String(parts[0])) } else { begun.insert(String(parts[0])) }
      }
      for line in text.replacingOccurrences(of: "\\\"", with: "").split(separator: "\n") {
        let pieces = line.components(separatedBy: "\"")
        for index in stride(from: 1, to: pieces.count, by: 2) { quoted.insert(pieces[index]) }
      }
    }
    (self.templates, self.asked, self.begun, self.quoted) = (templates, asked, begun, quoted)
  }

  func keys(_ language: String) throws -> [String] {
    let name = "strings.\(language).yml"
    let file = FrontMatter.file(path: name, bytes: try #require(BuiltIn.bytes(of: name)))
    #expect(file.diagnostics.isEmpty)
    return try #require(file.frontMatter).entries.map(\.key)
  }

  @Test func bothLanguagesSayTheSame() throws {
    let lonely = try Set(keys("vi")).symmetricDifference(keys("en")).sorted()
    #expect(lonely == [])
  }

  @Test func everyWordThatIsAskedForIsThere() throws {
    #expect(begun == Set(Self.families.keys))
    let made = Self.families.flatMap { beginning, ends in ends.map { beginning + $0 } }
    let wanted = templates.union(asked).union(made)
    #expect(wanted.count > 200)
    let lacking = wanted.subtracting(try keys("vi")).sorted()
    #expect(lacking == [])
  }

  @Test func everyWordIsAskedFor() throws {
    let made = Self.families.flatMap { beginning, ends in ends.map { beginning + $0 } }
    let known = templates.union(asked).union(made).union(quoted)
    let idle = try keys("vi").filter { !known.contains($0) }
    #expect(idle == [])
  }
}
