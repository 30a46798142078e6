import Markup
import Plans
import Vietnamese

/// What a plan speaks of, completed in its own scope: all that joining looks at. Nothing of other files is needed for
/// it, so that this is read once a document, by any thread.
struct PlanNames: Sendable, Equatable {
  /// Who each of `Plan.names` is, as far as the document alone makes it certain.
  private(set) var bodies: [BodyKey?]
  private(set) var issuers: [BodyKey?]
  private(set) var superior: BodyKey?
  /// By `PlanRecord.charges`.
  private(set) var units = Rows<BodyKey>()
  /// By `Plan.recipients`.
  private(set) var recipients = Rows<BodyKey>()
  private(set) var citations: [CitationKey?]
  private(set) var campaign: CampaignKey?
  private(set) var parentCampaigns: [CampaignKey]
  /// By `Plan.models`.
  private(set) var models: [NameKey]
  /// By `Plan.abbreviations`.
  private(set) var abbreviations: [NameKey]
  /// Type, number, year and issuer of the document itself; nil while one of them is blank.
  private(set) var identity: NameKey?

  /// `names`: the plan's. What is large is borrowed: an initialiser is else given a copy of it.
  init(
    of plan: borrowing Plan, names: [PrintedName], _ document: borrowing Document, _ charges: [Charge],
    in scope: borrowing Scope, geography: Geography
  ) {
    bodies = names.map { scope.resolve($0, geography: geography) }
    issuers = plan.issuers.map { scope.issuer($0.value, geography: geography) }
    superior = plan.superior.flatMap { scope.resolve($0.value, geography: geography) }
    parentCampaigns = plan.parentCampaigns.map { .of($0.value) }
    campaign = plan.campaign.map { .of($0.value) }
    models = plan.models.map { NameKey(folding: $0.value) }
    abbreviations = plan.abbreviations.map { NameKey(short: $0.short, for: $0.long) }
    citations = plan.citations.map { CitationKey.of($0, in: scope, geography: geography) }
    for index in citations.indices where citations[index] == nil {
      if let full = plan.citations[index].fullCitation { citations[index] = citations[full] }
    }
    if let type = plan.type?.value, let issuer = issuers.first ?? nil, let date = plan.date?.value,
      let number = plan.fullNumber?.value
    {
      identity = CitationKey.identity(
        type: type, number: number, year: Int(date.year), issuer: issuer)
    }
    var (units, recipients) = (Rows<BodyKey>(), Rows<BodyKey>())
    units.reserveCapacity(charges.count, elements: charges.count)
    for charge in charges {
      let unit = charge.range
      addBodies(in: unit, of: plan, to: &units) { Self.isGiven($0, in: unit, document) }
      // "Kế toán Sở": a unit by the place where it stands, though no name of a body anywhere else.
      if units.openRow.isEmpty, let unit = scope.resolve(charge.unit, geography: geography) {
        units.add(unit)
      }
      units.endRow()
    }
    recipients.reserveCapacity(plan.recipients.count, elements: plan.recipients.count)
    for recipient in plan.recipients {
      addBodies(in: recipient.range, of: plan, to: &recipients)
      recipients.endRow()
    }
    (self.units, self.recipients) = (units, recipients)
  }

  /// Whether a body in the name of a unit is that unit itself: "Giám đốc Sở Y tế" is, "các phòng thuộc Sở" is not.
  private static func isGiven(_ mention: Mention, in unit: Range<UInt32>, _ document: Document) -> Bool {
    guard unit.lowerBound < mention.range.lowerBound else { return true }
    let before = document.text[Int(unit.lowerBound)..<Int(mention.range.lowerBound)]
    let start = before.lastIndex { byte in [",", ";", ":"].contains { byte == UInt8(ascii: $0) } }
    let words = BodyName.key(String(decoding: before[(start ?? before.startIndex)...], as: UTF8.self)).words
    if words.contains(where: { ["thuoc", "cua", "tai", "tren"].contains($0) }) { return false }
    // "Các Sở Nội vụ, Tài chính" are named, "các phòng Sở Nội vụ" are not the department.
    return words.last == "cac" || !words.contains("cac")
  }

  /// Adds the certain bodies whose names stand inside a stretch of the text.
  private func addBodies(
    in range: Range<UInt32>, of plan: Plan, to row: inout Rows<BodyKey>,
    where isMeant: (Mention) -> Bool = { _ in true }
  ) {
    var low = 0
    var high = plan.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if plan.mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < plan.mentions.count, plan.mentions[low].range.upperBound <= range.upperBound {
      let mention = plan.mentions[low]
      if let body = bodies[Int(mention.name)], !row.openRow.contains(body), isMeant(mention) { row.add(body) }
      low += 1
    }
  }
}
