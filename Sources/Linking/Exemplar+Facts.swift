import Vietnamese

extension Exemplar {
  /// What its file, or the plan that names it, tells of it.
  package struct Facts: Sendable {
    package let title: String
    /// What a plan that names it as its own practice calls it.
    let titleName: NameKey
    package let sortKey: SortKey
    let handle: Handle
    package var kind: String
    package var subject: String?
    package var subjectKind: String?
    package var unit: String?
    package internal(set) var namedBody: Reference?
    package internal(set) var namedCampaign: CampaignKey?
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
    /// Addresses that its page once had.
    package var aliases: [String] = []
    package var status = Status.published
    /// Nil for a practice that a plan names itself: its text is the passage in the plan.
    package var entry: Entry?

    init(title: String, at handle: Handle, kind: String) {
      self.title = title
      titleName = NameKey(BodyName.key(title))
      sortKey = SortKey(title)
      self.handle = handle
      self.kind = kind
    }

    package var slug: String { handle.text }
    package var isPerson: Bool {
      subjectKind.map(Exemplar.isPerson(kind:))
        ?? [subject ?? "", title].contains(where: Exemplar.isPerson(named:))
    }
  }
}

/// The facts, told as if they stood in the exemplar itself.
extension Exemplar {
  package var title: String { facts.value.title }
  var titleName: NameKey { facts.value.titleName }
  package var sortKey: SortKey { facts.value.sortKey }
  var handle: Handle { facts.value.handle }
  package var kind: String { facts.value.kind }
  package var subject: String? { facts.value.subject }
  package var subjectKind: String? { facts.value.subjectKind }
  package var unit: String? { facts.value.unit }
  package var namedBody: Reference? { facts.value.namedBody }
  package var namedCampaign: CampaignKey? { facts.value.namedCampaign }
  package var namedPlan: Reference? { facts.value.namedPlan }
  package var place: String? { facts.value.place }
  package var sector: String? { facts.value.sector }
  package var date: PartialDate? { facts.value.date }
  package var year: Int? { facts.value.year }
  package var stage: String? { facts.value.stage }
  package var summary: String? { facts.value.summary }
  package var results: [String] { facts.value.results }
  package var recognition: [String] { facts.value.recognition }
  package var basis: String? { facts.value.basis }
  package var consent: String? { facts.value.consent }
  package var photo: String? { facts.value.photo }
  package var photoAlternative: String? { facts.value.photoAlternative }
  package var photoConsent: Bool { facts.value.photoConsent }
  package var evidence: [String] { facts.value.evidence }
  package var spread: [String] { facts.value.spread }
  package var aliases: [String] { facts.value.aliases }
  package var status: Status { facts.value.status }
  // Lent, since it is large.
  package var entry: Entry? { _read { yield facts.value.entry } }
  package var slug: String { facts.value.slug }
  package var isPerson: Bool { facts.value.isPerson }
}
