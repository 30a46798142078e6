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
    superior = plan.superior.map { NameReading.of($0.value).nameKey }
    for assignment in plan.assignments {
      let named = bodies(in: assignment.range) { self.isGiven($0, in: assignment.range) }
      // "Kế toán Sở": a unit by the place where it stands, though no name of a body anywhere else.
      units.append(
        named.isEmpty ? [scope.resolve(assignment.unit, geography: geography)].compactMap(\.self) : named)
    }
    for recipient in plan.recipients { recipients.append(bodies(in: recipient.range)) }
    parentCampaigns = plan.parentCampaigns.map { .of($0.value) }
    campaign = plan.campaign.map { .of($0.value) }
    models = plan.models.map { NameKey(BodyName.key($0.value)) }
    abbreviations = plan.abbreviations.map { NameKey("\($0.short)|\($0.long)") }
    citations = plan.citations.map { citation($0, geography: geography) }
    for index in citations.indices where citations[index] == nil {
      if let full = plan.citations[index].fullCitation { citations[index] = citations[full] }
    }
    if let type = plan.type?.value, let issuer = issuers.first ?? nil, let year,
      let number = plan.fullNumber?.value
    {
      identity = Self.identity(type: type, number: number, year: year, issuer: issuer.wording.key)
    }
    geography.bodies.prepare(
      (names + issuers).compactMap(\.self) + units.elements + citations.compactMap { $0?.issuer },
      in: geography)
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
    body = text("body").map { .body($0) }
    namedCampaign = text("campaign").map { .of($0) }
  }

  /// Whether a body in the name of a unit is that unit itself: "Giám đốc Sở Y tế" is, "các phòng thuộc Sở" is not.
  private func isGiven(_ mention: Mention, in unit: Range<UInt32>) -> Bool {
    let before = entry.document.string(unit.lowerBound..<mention.range.lowerBound)
    let start = before.lastIndex { ",;:".contains($0) } ?? before.startIndex
    let words = BodyName.key(String(before[start...])).split(separator: " ")
    if words.contains(where: { ["thuoc", "cua", "tai", "tren"].contains($0) }) { return false }
    // "Các Sở Nội vụ, Tài chính" are named, "các phòng Sở Nội vụ" are not the department.
    return words.last == "cac" || !words.contains("cac")
  }

  /// The certain bodies whose names stand inside a stretch of the text.
  private func bodies(
    in range: Range<UInt32>, where isMeant: (Mention) -> Bool = { _ in true }
  ) -> [BodyKey] {
    var low = 0
    var high = plan.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if plan.mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [BodyKey] = []
    while low < plan.mentions.count, plan.mentions[low].range.upperBound <= range.upperBound {
      let mention = plan.mentions[low]
      if let body = names[Int(mention.name)], !found.contains(body), isMeant(mention) { found.append(body) }
      low += 1
    }
    return found
  }

  private func citation(_ citation: Citation, geography: Geography) -> CitationKey? {
    let issuer = citation.issuer.flatMap { scope.resolve($0, geography: geography) }
    func key(year: Int, by owner: BodyKey?) -> CitationKey {
      CitationKey(
        identity: Self.identity(
          type: citation.type, number: citation.number!, year: year, issuer: owner?.wording.key ?? ""),
        issuer: issuer, slug: Handle(Self.slug(of: citation, issuer: issuer)))
    }
    guard let number = citation.number else {
      // Laws are known by their names.
      guard let title = citation.title else { return nil }
      return CitationKey(
        identity: NameKey("luat|" + BodyName.key(title)), slug: Handle(Self.slug(of: citation, issuer: nil)))
    }
    let parts = number.split(separator: "/")
    if parts.count == 3, parts[1].count == 4, let year = Int(parts[1]) {
      // Normative documents carry their year: no two in the country share a number.
      let isNational = DocumentNumber.isNational(number)
      if issuer == nil, !isNational { return nil }
      return key(year: year, by: isNational ? nil : issuer)
    }
    if parts.count == 3, parts[2].hasPrefix("QH") { return key(year: 0, by: nil) }
    guard let issuer, let year = citation.date?.year else { return nil }
    return key(year: Int(year), by: issuer)
  }

  private static func slug(of citation: Citation, issuer: BodyKey?) -> String {
    var words: [String] = []
    if citation.number != nil || citation.title == nil { words.append(citation.type) }
    if let name = citation.number ?? citation.title { words.append(name) }
    if citation.number != nil, let issuer { words.append(issuer.wording.name) }
    if let year = citation.date?.year { words.append(String(year)) }
    return Slug.make(words.joined(separator: " "))
  }

  private static func identity(type: String, number: String, year: Int, issuer: String) -> NameKey {
    NameKey("\(type)|\(DocumentNumber.key(number))|\(year)|\(issuer)")
  }
}
