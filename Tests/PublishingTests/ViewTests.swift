import Foundation
import Mustache
import Pages
import Testing

@testable import Publishing

/// The catalogue of views is true: what pages hand to templates is what it declares, name by name.
@Suite struct ViewTests {
  let place = Workplace()

  @Test(arguments: GoldenSite.all) func viewsOfGoldenSitesHaveTheNamesOfTheirSchemas(site: GoldenSite) throws
  {
    try check(site.pipeline(in: place))
  }

  @Test func viewsOfTheDemoHaveTheNamesOfTheirSchemas() throws {
    let root = GoldenSite.folder.deletingLastPathComponent().deletingLastPathComponent().path
    let progress = Progress(Console(language: .en, isQuiet: true))
    try check(
      Pipeline(try Snapshot.read(root), options: Options(), profile: Profile(isOn: false), progress: progress)
    )
  }

  private func check(_ pipeline: Pipeline) throws {
    var comparison = Comparison()
    for page in SitePages.all(pipeline.edition) {
      guard case .template(let name, let view) = page.content else { continue }
      let schema = try #require(Views.all[name], "no view is declared for \(name).html")
      ViewMemory.scope {
        comparison.compare(
          .record(view(PageContext(pipeline.edition, address: page.address))), .record(schema), at: name)
      }
    }
    #expect(comparison.visited > 100)
    let differences = comparison.differences.sorted()
    #expect(differences == [])
  }

  /// Walks a view beside its schema.
  private struct Comparison {
    var differences: Set<String> = []
    var visited = 0
    private var fields: [Schema: [Name: Schema.Kind]] = [:]

    mutating func compare(_ value: Value, _ kind: Schema.Kind, at place: String) {
      switch (value, kind) {
      case (.none, _), (.flag, .flag), (.number, .number), (.text, .text), (.address, .text),
        (.joined, .text),
        (.html, .html), (.borrowed, .html), (.write, .html):
        break
      case (.shared(let rows), .list(of: let kind)):
        for row in rows.takeUnretainedValue().records { compare(.record(row), kind, at: place + "[]") }
      case (.list(let items), .list(of: let kind)):
        for item in items.values { compare(item, kind, at: place + "[]") }
      case (.record(let record), .record(let schema)): compare(record, schema, at: place)
      default: differences.insert("\(place) is no \(kind)")
      }
    }

    private mutating func compare(_ record: Record, _ schema: Schema, at place: String) {
      visited += 1
      let declared = fields[schema] ?? Dictionary(schema.fields.map { (Name($0.name), $0.kind) }) { $1 }
      fields[schema] = declared
      if Set(record.fields.map(\.0)).count < record.fields.count {
        differences.insert("\(place) has a name twice")
      }
      for name in Set(declared.keys).subtracting(record.fields.map(\.0)) {
        differences.insert("\(place) lacks \(name.text)")
      }
      for (name, value) in record.fields {
        if let kind = declared[name] {
          compare(value, kind, at: place + "." + name.text)
        } else {
          differences.insert("\(place) has \(name.text), which is not declared")
        }
      }
    }
  }
}
