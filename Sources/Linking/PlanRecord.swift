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
  /// Who each of `plan.names` is, as far as the document alone makes it certain.
  package internal(set) var names: [BodyKey?] = []
  package internal(set) var issuers: [BodyKey?] = []
  package internal(set) var units: [[BodyKey]] = []
  package internal(set) var recipients: [[BodyKey]] = []
  package internal(set) var citations: [CitationKey?] = []
  package internal(set) var campaign: CampaignKey?
  package internal(set) var parentCampaigns: [CampaignKey] = []
  /// Type, number, year and issuer of the document itself; nil while one of them is blank.
  package internal(set) var identity: String?

  // What the front matter adds.
  package internal(set) var isDraft = false
  package internal(set) var withdrawal: Withdrawal?
  package internal(set) var replacedBy: String?
  package internal(set) var changes: [Change] = []
  package internal(set) var aliases: [String] = []
  package internal(set) var redactions: [Redaction] = []
  package internal(set) var sector: String?
  package internal(set) var bodyName: String?
  package internal(set) var campaignName: String?

  init(entry: Entry, plan: Plan, scope: Scope) {
    self.entry = entry
    self.plan = plan
    self.scope = scope
  }

  package var slug: String { entry.slug }
  package var title: String {
    if let subject = plan.subject?.value { return subject }
    return plan.type?.value ?? entry.slug
  }
  package var year: Int? { plan.date.map { Int($0.value.year) } }
}

/// A body named with certainty: its canonical name, and what it is looked up by.
package struct BodyKey: Sendable, Hashable {
  package var name: String
  package var key: String
  package var level: Level

  package init(name: String, key: String, level: Level) {
    self.name = name
    self.key = key
    self.level = level
  }
}

/// A cited document as its citation identifies it.
package struct CitationKey: Sendable, Hashable {
  package var key: String
  package var issuer: BodyKey?

  package init(key: String, issuer: BodyKey?) {
    self.key = key
    self.issuer = issuer
  }
}

/// A campaign's title, and what is left of it when spelling, punctuation and tone marks do not count.
package struct CampaignKey: Sendable, Hashable {
  package var title: String
  package var key: String

  package init(title: String, key: String) {
    self.title = title
    self.key = key
  }
}
