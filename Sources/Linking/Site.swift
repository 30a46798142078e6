import Diagnostics
import Plans
import Vietnamese

/// Everything the site knows, joined: tables by typed id, and for every link the way back.
package struct Site: Sendable {
  /// What a plan asks of a body.
  package struct ChargeLink: Sendable, Hashable {
    package var plan: ID<PlanRecord>
    package var charge: Int

    package init(plan: ID<PlanRecord>, charge: Int) {
      self.plan = plan
      self.charge = charge
    }
  }

  /// A passage of a plan that cites a document.
  package struct CitationLink: Sendable, Hashable {
    package var plan: ID<PlanRecord>
    package var citation: Int
  }

  /// A plan's names resolved: what its text links to.
  package struct PlanLinks: Sendable {
    package var issuers: [ID<Body>] = []
    /// Front matter names the issuer.
    package var isIssuerSupplied = false
    /// And the text names another.
    package var isIssuerContradicted = false
    package var superior: ID<Body>?
    package var campaign: ID<Campaign>?
    /// By `Plan.names`.
    package var names: [ID<Body>?] = []
    /// By `Plan.citations`.
    package var citations: [ID<CitedDocument>?] = []
    /// By `PlanRecord.charges`.
    package var units = Rows<ID<Body>>()
    /// By `Plan.recipients`.
    package var recipients = Rows<ID<Body>>()
    package var replacedBy: ID<PlanRecord>?
    package var replaces: [ID<PlanRecord>] = []
    /// Before and after it among the plans of its first issuer, by date.
    package var previous: ID<PlanRecord>?
    package var next: ID<PlanRecord>?
  }

  package var settings: SiteSettings
  package var geography: Geography
  package var plans: [PlanRecord] = []
  package var links: [PlanLinks] = []
  /// All plans, older first.
  package internal(set) var oldestFirst: [ID<PlanRecord>] = []
  /// Where each plan stands among them.
  var ranks: [Int] = []
  package var bodies: [Body] = []
  package var campaigns: [Campaign] = []
  package var documents: [CitedDocument] = []
  package var exemplars: [Exemplar] = []
  package var pages: [FreePage] = []
  package var abbreviations: [AbbreviationEntry] = []

  package internal(set) var issued = Backlinks<Body, ID<PlanRecord>>()
  package internal(set) var assigned = Backlinks<Body, ChargeLink>()
  package internal(set) var received = Backlinks<Body, ID<PlanRecord>>()
  package internal(set) var namedIn = Backlinks<Body, ID<PlanRecord>>()
  /// Documents of a body that plans cite.
  package internal(set) var cited = Backlinks<Body, ID<CitedDocument>>()
  package internal(set) var bodyExemplars = Backlinks<Body, ID<Exemplar>>()
  package internal(set) var campaignPlans = Backlinks<Campaign, ID<PlanRecord>>()
  package internal(set) var campaignExemplars = Backlinks<Campaign, ID<Exemplar>>()
  package internal(set) var citedBy = Backlinks<CitedDocument, CitationLink>()
  package internal(set) var planExemplars = Backlinks<PlanRecord, ID<Exemplar>>()
  /// The cited document that a plan of this site is.
  package var documentOf: [ID<PlanRecord>: ID<CitedDocument>] = [:]

  /// Files that lie beside a plan, for download.
  package var attachments: [ID<PlanRecord>: [PlanRecord.Attachment]] = [:]

  package var diagnostics: [Diagnostic] = []

  package init(settings: SiteSettings, geography: Geography) {
    self.settings = settings
    self.geography = geography
  }

  package var planIDs: [ID<PlanRecord>] { plans.indices.map { ID($0) } }
}

/// A short form with its meaning, and the plans that define it; none for one of the glossary.
package struct AbbreviationEntry: Sendable, Hashable {
  package var short: String
  package var long: String
  package var plans: [ID<PlanRecord>]

  package init(short: String, long: String, plans: [ID<PlanRecord>]) {
    self.short = short
    self.long = long
    self.plans = plans
  }
}
