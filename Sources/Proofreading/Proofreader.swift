import Diagnostics
import Linking
import Markup
import Plans

/// Turns what the recogniser noticed in the plans of a site into diagnostics.
///
/// Ten thousand plans bring hundreds of thousands of findings, and a terminal shows twenty of each kind: the rest
/// is counted without a sentence being made.
package struct Proofreader {
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many more there are of each rule.
  package private(set) var omitted: [String: Int] = [:]

  /// `limit`: how many of each rule are wanted; nil for all.
  package init(_ site: Site, limit: Int?) {
    var counts = [Int](repeating: 0, count: Finding.Kind.allCases.count)
    let index = Dictionary(
      uniqueKeysWithValues: Finding.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
    func take(_ findings: [Finding], in entry: Entry, _ diagnostics: inout [Diagnostic]) {
      for finding in findings {
        let kind = index[finding.kind]!
        counts[kind] += 1
        if let limit, counts[kind] > limit { continue }
        diagnostics.append(Self.diagnostic(finding, in: entry))
      }
    }
    for record in site.plans { take(record.plan.findings, in: record.entry, &diagnostics) }
    let entries =
      site.bodies.compactMap(\.entry) + site.campaigns.compactMap(\.entry)
      + site.exemplars.compactMap(\.entry)
      + site.pages.map(\.entry)
    for entry in entries { take(entry.findings, in: entry, &diagnostics) }
    guard let limit else { return }
    for (kind, offset) in index where counts[offset] > limit {
      omitted[kind.rawValue] = counts[offset] - limit
    }
  }

  /// All that was noticed in one plan.
  package static func diagnostics(of record: PlanRecord) -> [Diagnostic] {
    record.plan.findings.map { diagnostic($0, in: record.entry) }
  }

  private static func diagnostic(_ finding: Finding, in entry: Entry) -> Diagnostic {
    let place = Place(path: entry.path, range: range(of: finding.range, in: entry))
    return Diagnostic(
      .warning, finding.kind.rawValue, FindingSentence.sentence(for: finding, in: entry.document),
      at: place)
  }

  /// Where the finding lies on disk: the very words where they can be found again in their block, else its line.
  static func range(of words: Range<UInt32>, in entry: Entry) -> Range<Int> {
    let document = entry.document
    guard !words.isEmpty,
      let block = document.blocks.lastIndex(where: {
        $0.kind.isLeaf && $0.text.lowerBound <= words.lowerBound && words.lowerBound < $0.text.upperBound
      })
    else { return 0..<0 }
    return entry.source.original(document.blocks[block].source)
  }
}
