import Vietnamese

/// An entry of the index of exemplary models and good practices.
package struct Exemplar: Sendable {
  package enum Status: Sendable, Hashable {
    case published
    /// Its page says that it was withdrawn, at a neutral address; its name is in no output.
    case withdrawn(reason: String?, date: String?)
  }

  package let title: String
  /// What a plan that names it as its own practice calls it.
  let titleName: NameKey
  package let sortKey: SortKey
  let handle: Handle
  // Stored, so that to ask for it is not to copy a whole exemplar.
  package let slug: String
  package var kind: String
  package var subject: String?
  package var subjectKind: String?
  package var unit: String?
  package var body: ID<Body>?
  package internal(set) var namedBody: Reference?
  package var campaign: ID<Campaign>?
  package internal(set) var namedCampaign: CampaignKey?
  package var plan: ID<PlanRecord>?
  package internal(set) var namedPlan: Reference?
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

  init(title: String, at handle: Handle, kind: String) {
    self.title = title
    titleName = NameKey(BodyName.key(title))
    sortKey = SortKey(title)
    self.handle = handle
    slug = handle.text
    self.kind = kind
  }

  /// One of which nothing is told.
  package static let untold = Exemplar(title: "", at: Handle(""), kind: "")

  package var isPerson: Bool { subjectKind.map(Self.isPerson(kind:)) ?? false }

  package static func isPerson(kind: String) -> Bool { kind.lowercased().hasPrefix("cá nhân") }
}
