import Diagnostics
import Markup
import Plans
import Vietnamese

/// One plan file, read once: its facts and the names of what it speaks of, completed in its own scope but not
/// yet joined with the rest of the site.
///
/// Shared, not copied: a build hands each to hundreds of views. Complete when its initialiser returns; nothing
/// changes it after, so threads may read it together.
package final class PlanRecord: @unchecked Sendable {
  package struct Withdrawal: Sendable, Hashable {
    package var date: String?
    package var reason: String?
  }

  package struct Change: Sendable, Hashable {
    package var date: String
    package var note: String
  }

  package struct Redaction: Sendable, Hashable {
    package var passage: String
    package var reason: String
  }

  /// The signed original or another file beside the plan.
  package struct Attachment: Sendable, Hashable {
    package var name: String
    package var size: Int
    package var sha256: String

    package init(name: String, size: Int, sha256: String) {
      self.name = name
      self.size = size
      self.sha256 = sha256
    }
  }

  package let entry: Entry
  package let plan: Plan
  package let scope: Scope
  /// By `plan.sections`: from the end of the line before its first to the end of its last. Looked up for every link
  /// to a passage, and so kept where a search meets nothing else.
  package let sectionSpans: [Range<UInt32>]
  /// What exemplars may call it.
  let slugName: NameKey
  let titleName: NameKey
  /// Who each of `plan.names` is, as far as the document alone makes it certain.
  var names: [BodyKey?] = []
  var issuers: [BodyKey?] = []
  var superior: NameKey?
  /// By `plan.assignments`.
  var units = Rows<BodyKey>()
  /// By `plan.recipients`.
  var recipients = Rows<BodyKey>()
  var citations: [CitationKey?] = []
  var campaign: CampaignKey?
  var parentCampaigns: [CampaignKey] = []
  /// By `plan.models`.
  var models: [NameKey] = []
  /// By `plan.abbreviations`.
  var abbreviations: [NameKey] = []
  /// Type, number, year and issuer of the document itself; nil while one of them is blank.
  var identity: NameKey?

  // What the front matter adds.
  package internal(set) var isDraft = false
  package internal(set) var withdrawal: Withdrawal?
  package internal(set) var replacedBy: String?
  package internal(set) var changes: [Change] = []
  package internal(set) var aliases: [String] = []
  package internal(set) var redactions: [Redaction] = []
  package internal(set) var sector: String?
  var body: Reference?
  var namedCampaign: CampaignKey?

  init(entry: Entry, plan: Plan, scope: Scope) {
    self.entry = entry
    self.plan = plan
    self.scope = scope
    func end(before line: UInt32) -> UInt32 { line == 0 ? 0 : plan.lines[Int(line) - 1].text.upperBound }
    sectionSpans = plan.sections.map { section in
      let start = end(before: section.line)
      return start..<max(start, end(before: section.end))
    }
    slugName = NameKey(entry.slug)
    titleName = NameKey(BodyName.key(Self.title(of: plan, entry)))
  }

  package var slug: String { entry.slug }
  package var title: String { Self.title(of: plan, entry) }
  package var year: Int? { plan.date.map { Int($0.value.year) } }

  private static func title(of plan: Plan, _ entry: Entry) -> String {
    plan.subject?.value ?? plan.type?.value ?? entry.slug
  }
}
