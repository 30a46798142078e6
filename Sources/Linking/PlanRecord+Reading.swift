import Diagnostics
import Markup
import Plans
import Vietnamese

extension PlanRecord {
  /// What the front matter of a plan may say besides the facts that the recogniser reads.
  package static let keys = FrontMatterKeys(
    Plan.frontMatterKeys.all + [
      .init("draft", "du_thao"), .init("withdrawn", "thu_hoi"), .init("replaced_by", "thay_the_boi"),
      .init("changes", "chinh_sua"), .init("aliases", "dia_chi_cu"), .init("redactions", "che_thong_tin"),
      .init("sector", "linh_vuc"), .init("title", "tieu_de"),
    ])

  /// Completes the names of a plan in its own scope. Nothing of other files is needed, so that this is done
  /// once a document, by any thread.
  package convenience init(entry: Entry, plan: Plan, geography: Geography) {
    let scope = Scope(of: plan, geography: geography)
    self.init(entry: entry, plan: plan, scope: scope)
    names = plan.names.map { scope.resolve($0, geography: geography) }
    issuers = plan.issuers.map { scope.issuer($0.value, geography: geography) }
    units = plan.assignments.map { assignment in
      let named = Self.bodies(in: assignment.range, of: plan, names: names)
      // "Kế toán Sở": a unit by the place where it stands, though no name of a body anywhere else.
      return named.isEmpty ? [scope.resolve(assignment.unit, geography: geography)].compactMap { $0 } : named
    }
    recipients = plan.recipients.map { Self.bodies(in: $0.range, of: plan, names: names) }
    parentCampaigns = plan.parentCampaigns.map { CampaignKey(title: $0.value) }
    campaign = plan.campaign.map { CampaignKey(title: $0.value) }
    let issuer = issuers.first ?? nil
    citations = plan.citations.map { Self.citation($0, scope: scope, geography: geography) }
    for index in citations.indices where citations[index] == nil {
      if let full = plan.citations[index].fullCitation { citations[index] = citations[full] }
    }
    if let type = plan.type?.value, let issuer, let year, let number = plan.fullNumber?.value {
      identity = Self.identity(type: type, number: number, year: year, issuer: issuer.key)
    }
    readFrontMatter()
  }

  private func readFrontMatter() {
    func text(_ key: String) -> String? { entry.frontMatter.text(key, in: Self.keys) }
    func node(_ key: String) -> FrontMatter.Node? { entry.frontMatter.node(key, in: Self.keys) }
    isDraft = plan.isDraft || node("draft")?.isTrue ?? false
    if let node = node("withdrawn"), node.isTrue || !node.entries.isEmpty {
      withdrawal = Withdrawal(date: node["date"]?.text, reason: node["reason"]?.text)
    }
    replacedBy = text("replaced_by")
    changes = (node("changes")?.nodes ?? []).compactMap { node in
      guard let date = node["date"]?.text, let note = node["note"]?.text else { return nil }
      return Change(date: date, note: note)
    }.sorted { $0.date > $1.date }
    aliases = node("aliases")?.texts ?? []
    redactions = (node("redactions")?.nodes ?? []).compactMap { node in
      guard let passage = node["passage"]?.text, let reason = node["reason"]?.text else { return nil }
      return Redaction(passage: passage, reason: reason)
    }
    sector = text("sector")
    bodyName = text("body")
    campaignName = text("campaign")
  }

  /// The certain bodies whose names stand inside a stretch of the text.
  private static func bodies(in range: Range<UInt32>, of plan: Plan, names: [BodyKey?]) -> [BodyKey] {
    var low = 0
    var high = plan.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if plan.mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [BodyKey] = []
    while low < plan.mentions.count, plan.mentions[low].range.upperBound <= range.upperBound {
      if let body = names[Int(plan.mentions[low].name)], !found.contains(body) { found.append(body) }
      low += 1
    }
    return found
  }

  private static func citation(_ citation: Citation, scope: Scope, geography: Geography) -> CitationKey? {
    let issuer = citation.issuer.flatMap { scope.resolve($0, geography: geography) }
    guard let number = citation.number else {
      // Laws are known by their names.
      guard let title = citation.title else { return nil }
      return CitationKey(key: "luat|" + BodyName.key(title), issuer: nil)
    }
    let parts = number.split(separator: "/")
    if parts.count == 3, parts[1].count == 4, let year = Int(parts[1]) {
      // Normative documents carry their year: no two in the country share a number.
      if issuer == nil, !DocumentNumber.isNational(number) { return nil }
      let owner = DocumentNumber.isNational(number) ? "" : issuer!.key
      return CitationKey(
        key: identity(type: citation.type, number: number, year: year, issuer: owner), issuer: issuer)
    }
    if parts.count == 3, parts[2].hasPrefix("QH") {
      return CitationKey(
        key: identity(type: citation.type, number: number, year: 0, issuer: ""), issuer: issuer)
    }
    guard let issuer, let year = citation.date?.year else { return nil }
    return CitationKey(
      key: identity(type: citation.type, number: number, year: Int(year), issuer: issuer.key), issuer: issuer)
  }

  static func identity(type: String, number: String, year: Int, issuer: String) -> String {
    "\(type)|\(DocumentNumber.key(number))|\(year)|\(issuer)"
  }
}

extension CampaignKey {
  package init(title: String) { self.init(title: title, key: BodyName.key(title)) }
}
