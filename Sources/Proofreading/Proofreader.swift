import Diagnostics
import Linking
import Markup
import Plans

/// Turns what the recogniser noticed in the plans of a site into diagnostics.
///
/// Ten thousand plans bring hundreds of thousands of findings, and a terminal shows twenty of each kind: the rest
/// is counted without a sentence being made.
package enum Proofreader {
  /// `limit`: how many of each rule are wanted; nil for all.
  package static func findings(of site: Site, limit: Int?) -> DiagnosticList {
    var list = DiagnosticList()
    var counts = [Int](repeating: 0, count: Finding.Kind.allCases.count)
    func take(_ findings: [Finding], in entry: Entry) {
      // Most findings are only counted, and none of those is copied.
      for index in findings.indices {
        let kind = findings[index].kind.index
        counts[kind] += 1
        if let limit, counts[kind] > limit { continue }
        list.diagnostics.append(diagnostic(findings[index], in: entry))
      }
    }
    for (index, record) in site.plans.enumerated() {
      take(record.plan.findings, in: record.entry)
      if site.links[index].isIssuerContradicted, let read = record.plan.issuers.first {
        take([Finding(.frontMatterConflict, at: read.range, note: read.value)], in: record.entry)
      }
    }
    // Lent by index: a loop over them would copy each.
    func take(_ entry: Entry?) { if let entry, !entry.findings.isEmpty { take(entry.findings, in: entry) } }
    for index in site.bodies.indices { take(site.bodies[index].entry) }
    for index in site.campaigns.indices { take(site.campaigns[index].entry) }
    for index in site.exemplars.indices { take(site.exemplars[index].entry) }
    for index in site.pages.indices { take(site.pages[index].entry) }
    for (kind, count) in zip(Finding.Kind.allCases, counts) {
      list.omit(count - (limit ?? count), of: kind.rawValue, .warning)
    }
    return list
  }

  /// All that was noticed in one plan.
  package static func diagnostics(of record: PlanRecord) -> [Diagnostic] {
    record.plan.findings.map { diagnostic($0, in: record.entry) }
  }

  private static func diagnostic(_ finding: Finding, in entry: Entry) -> Diagnostic {
    let place =
      if let source = finding.source {
        entry.source.place(source)
      } else if finding.range.isEmpty {
        // What is missing has no words.
        Place(path: entry.path)
      } else {
        entry.place(ofText: finding.range)
      }
    return Diagnostic(
      .warning, finding.kind.rawValue, FindingSentence.sentence(for: finding, in: entry.document), at: place)
  }
}
