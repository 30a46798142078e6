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
    for record in site.plans {
      for finding in record.plan.findings {
        let kind = index[finding.kind]!
        counts[kind] += 1
        if let limit, counts[kind] > limit { continue }
        diagnostics.append(Self.diagnostic(finding, in: record))
      }
    }
    guard let limit else { return }
    for (kind, offset) in index where counts[offset] > limit {
      omitted[kind.rawValue] = counts[offset] - limit
    }
  }

  /// All that was noticed in one plan.
  package static func diagnostics(of record: PlanRecord) -> [Diagnostic] {
    record.plan.findings.map { diagnostic($0, in: record) }
  }

  private static func diagnostic(_ finding: Finding, in record: PlanRecord) -> Diagnostic {
    let place = Place(path: record.entry.path, range: range(of: finding, in: record))
    return Diagnostic(
      .warning, finding.kind.rawValue, FindingSentence.sentence(for: finding, in: record.entry.document),
      at: place)
  }

  /// Where the finding lies on disk: the very words where they can be found again in their block, else its line.
  private static func range(of finding: Finding, in record: PlanRecord) -> Range<Int> {
    let document = record.entry.document
    guard !finding.range.isEmpty,
      let block = document.blocks.lastIndex(where: {
        $0.kind.isLeaf && $0.text.lowerBound <= finding.range.lowerBound
          && finding.range.lowerBound < $0.text.upperBound
      })
    else { return 0..<0 }
    return record.entry.source.original(document.blocks[block].source)
  }
}
