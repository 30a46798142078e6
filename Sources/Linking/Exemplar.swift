import Vietnamese

/// An entry of the index of exemplary models and good practices.
package struct Exemplar: Sendable {
  package enum Status: Sendable, Hashable {
    case published
    /// Its page says that it was withdrawn, at a neutral address; its name is in no output.
    case withdrawn(reason: String?, date: String?)
  }

  package var title: String
  package var slug: String
  package var kind: String
  package var subject: String?
  package var subjectKind: String?
  package var unit: String?
  package var bodyName: String?
  package var body: ID<Body>?
  package var campaignName: String?
  package var campaign: ID<Campaign>?
  package var planName: String?
  package var plan: ID<PlanRecord>?
  package var place: String?
  package var sector: String?
  package var date: PartialDate?
  package var year: Int?
  package var stage: String?
  package var summary: String?
  package var results: [String] = []
  package var recognition: [String] = []
  package var basis: String?
  package var consent: String?
  package var photo: String?
  package var photoAlternative: String?
  package var photoConsent: Bool = false
  package var evidence: [String] = []
  package var spread: [String] = []
  package var status = Status.published
  /// Nil for a practice that a plan names itself: its text is the passage in the plan.
  package var entry: Entry?
  /// Where the plan names it, in its text.
  package var passage: Range<UInt32>?
  package var sortKey = SortKey("")

  package init(title: String, slug: String, kind: String) {
    self.title = title
    self.slug = slug
    self.kind = kind
  }

  package var isPerson: Bool { subjectKind.map(Self.isPerson(kind:)) ?? false }

  package static func isPerson(kind: String) -> Bool { kind.lowercased().hasPrefix("cá nhân") }
}
