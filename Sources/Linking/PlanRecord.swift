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

  // First what is joined, close together: a site has many records, and each is looked at several times.
  package let date: PartialDate?
  /// Withdrawn plans keep their page but leave lists and feeds.
  package let isPublic: Bool
  package let slug: String
  package let pageAddress: String
  package let title: String
  // Then what pages of others ask for: bodies and lists of tasks look into hundreds of plans.
  package let charges: [Charge]
  /// By `charges`.
  package let tasks: Rows<Charge.Task>
  package let sectionSpans: SectionSpans
  let names: PlanNames
  /// What exemplars may call it.
  let slugName: NameKey
  let titleName: NameKey
  let body: Reference?
  let namedCampaign: CampaignKey?
  package let replacedBy: String?
  package let withdrawal: Withdrawal?

  package let entry: Entry
  package let plan: Plan
  package let scope: Scope
  package let isDraft: Bool
  /// Its title says that it launches a campaign.
  package let isLaunch: Bool
  package let changes: [Change]
  package let aliases: [String]
  package let redactions: [Redaction]
  package let sector: String?

  package init(entry: consuming Entry, plan: consuming Plan, geography: Geography) {
    let matter = entry.frontMatter
    func text(_ key: String) -> String? { matter.text(key, in: Self.keys) }
    func node(_ key: String) -> FrontMatter.Node? { matter.node(key, in: Self.keys) }
    slug = entry.slug
    pageAddress = Address.plan(slug)
    title = plan.subject?.value ?? plan.type?.value ?? entry.slug
    let readings = plan.names.map { PrintedName.of($0) }
    scope = Scope(of: plan, names: readings, geography: geography)
    date = plan.date?.value
    sectionSpans = SectionSpans(of: plan)
    (charges, tasks) = Charge.all(of: plan, sectionSpans)
    names = PlanNames(of: plan, names: readings, entry.document, charges, in: scope, geography: geography)
    slugName = NameKey(entry.slug)
    (titleName, isLaunch) = BodyName.withKey(title) { key in
      (NameKey(TextKey(key)), key.starts(with: "phat dong ".utf8))
    }
    isDraft = Self.isDraft(plan, matter)
    body = text("body").map { .body($0) }
    namedCampaign = text("campaign").map { .of($0) }
    replacedBy = text("replaced_by")
    withdrawal = Self.withdrawal(matter)
    isPublic = withdrawal == nil
    changes = (node("changes")?.nodes ?? []).compactMap { Change($0) }.sorted { $0.date > $1.date }
    aliases = node("aliases")?.texts ?? []
    redactions = (node("redactions")?.nodes ?? []).compactMap { Redaction($0) }
    sector = text("sector")
    // Moved and not copied, now that nobody else looks at them.
    self.entry = entry
    self.plan = plan
  }

  package var year: Int? { date.map { Int($0.year) } }
}
