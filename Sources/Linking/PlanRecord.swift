import Diagnostics
import Markup
import Plans
import Vietnamese

/// One plan file, read once: its facts and the names of what it speaks of, completed in its own scope but not
/// yet joined with the rest of the site.
package struct PlanRecord: Sendable {
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

  package var entry: Entry
  package var plan: Plan
  package var scope: Scope
  /// Who each of `plan.names` is, as far as the document alone makes it certain.
  package var names: [BodyKey?]
  package var issuers: [BodyKey?]
  package var units: [[BodyKey]]
  package var recipients: [[BodyKey]]
  package var citations: [CitationKey?]
  package var campaign: CampaignKey?
  package var parentCampaigns: [CampaignKey]
  /// Type, number, year and issuer of the document itself; nil while one of them is blank.
  package var identity: String?

  // What the front matter adds.
  package var isDraft = false
  package var withdrawal: Withdrawal?
  package var replacedBy: String?
  package var changes: [Change] = []
  package var aliases: [String] = []
  package var redactions: [Redaction] = []
  package var sector: String?
  package var bodyName: String?
  package var campaignName: String?
  package var attachments: [Attachment] = []

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
