import Diagnostics
import Markup
import Plans
import Vietnamese

/// The files of a site, read, each by itself.
package struct Records: Sendable {
  package var settings = SiteSettings()
  package var geography = Geography()
  package var plans: [PlanRecord] = []
  package var bodies: [Body] = []
  package var campaigns: [Campaign] = []
  package var exemplars: [Exemplar] = []
  package var pages: [FreePage] = []
  package var glossary: [AbbreviationEntry] = []
  /// Files that lie beside plans, by the plan's path without ".md".
  package var attachments: [String: [PlanRecord.Attachment]] = [:]
  /// Official addresses of cited documents, by number key.
  package var documentAddresses: [String: String] = [:]

  package init() {}
}

/// Joins the records into a `Site`. It looks at names, never at texts, so that it is quick enough to be done
/// anew at every change.
package struct Joining {
  var site: Site
  let records: Records
  var bodyTable = BodyTable()
  /// Bodies that have a file, by its name.
  var describedBodies: [String: ID<Body>] = [:]
  var campaignTable = CampaignTable()
  var documentIDs: [String: ID<CitedDocument>] = [:]
  var planIDs: [String: ID<PlanRecord>] = [:]
  var bodySlugs = SlugRegister()
  var campaignSlugs = SlugRegister()
  var documentSlugs = SlugRegister()
  var exemplarSlugs = SlugRegister()

  package static func join(_ records: Records) -> Site {
    var joining = Joining(records)
    joining.joinBodies()
    joining.joinCampaigns()
    joining.joinPlans()
    joining.orderPlans()
    joining.joinExemplars()
    joining.linkBack()
    joining.joinAbbreviations()
    joining.relateBodies()
    joining.relateCampaigns()
    return joining.site
  }

  private init(_ records: Records) {
    self.records = records
    site = Site(settings: records.settings, geography: records.geography)
    site.plans = records.plans
    site.pages = records.pages
  }

  // MARK: What files describe

  private mutating func joinBodies() {
    for body in records.bodies {
      _ = bodySlugs.unique(body.slug)
      let id = ID<Body>(site.bodies.count)
      site.bodies.append(body)
      describedBodies[body.slug] = id
      bodyTable.add(id, key: body.key, from: body.from, to: body.to)
      for alias in body.aliases {
        let key = NameReading.of(alias.text).key
        bodyTable.add(id, key: key, from: alias.from ?? body.from, to: alias.to ?? body.to)
      }
    }
  }

  private mutating func joinCampaigns() {
    for campaign in records.campaigns {
      _ = campaignSlugs.unique(campaign.slug)
      let id = ID<Campaign>(site.campaigns.count)
      site.campaigns.append(campaign)
      campaignTable.add(id, title: campaign.title, key: campaign.key)
      for alias in campaign.aliases { campaignTable.add(id, title: alias, key: BodyName.key(alias)) }
    }
  }

  // MARK: What plans name

  private mutating func joinPlans() {
    for (index, record) in site.plans.enumerated() {
      let id = ID<PlanRecord>(index)
      if let identity = record.identity { planIDs[identity] = planIDs[identity] ?? id }
      planIDs["slug|" + record.slug] = id
      if !records.attachments.isEmpty {
        let files = records.attachments[String(record.entry.path.dropLast(".md".count))]
        site.attachments[id] = files
        if let file = files?.first, !record.redactions.isEmpty {
          site.diagnostics.append(uncoveredOriginal(record, file: file.name))
        }
      }
    }
    site.links.reserveCapacity(site.plans.count)
    for record in site.plans {
      var links = Site.PlanLinks()
      let date = record.plan.date?.value
      if let name = record.bodyName, let body = body(named: name, on: date) {
        links.issuers = [body]
      } else {
        links.issuers = record.issuers.compactMap { $0.map { bodyID($0, on: date) } }
      }
      links.units = record.units.map { $0.map { bodyID($0, on: date) } }
      links.citations = record.citations.enumerated().map { position, key in
        key.map { documentID($0, record.plan.citations[position], on: date) }
      }
      links.campaign = campaignID(of: record)
      for parent in record.parentCampaigns where !isSlip(parent, of: record.campaign) {
        campaignTable.propose(parent)
      }
      site.links.append(links)
    }
    for (index, record) in site.plans.enumerated() {
      let date = record.plan.date?.value
      site.links[index].recipients = record.recipients.map { row in row.map { bodyID($0, on: date) } }
      // The country's bodies go by many short names: those that only occur in passing are linked when somebody
      // else made the body certain. Others are certain by the territory in their names.
      site.links[index].names = record.names.map { name in
        name.flatMap { $0.level == .central ? bodyTable.find($0, on: date) : bodyID($0, on: date) }
      }
      if let superior = record.plan.superior?.value {
        site.links[index].superior = bodyTable.find(
          key: NameReading.of(superior).key, on: date)
      }
      if let slug = record.replacedBy {
        if let target = planIDs["slug|" + slug] {
          site.links[index].replacedBy = target
          site.links[target.index].replaces.append(ID(index))
        } else {
          site.diagnostics.append(unknownTarget(record, key: "replaced_by", value: slug))
        }
      }
    }
  }

  /// A plan that spells its own campaign's title otherwise in one place names no other campaign.
  private func isSlip(_ key: CampaignKey, of own: CampaignKey?) -> Bool {
    guard let own, own.key != key.key else { return false }
    return NearWord.differByOneLetter(Array(own.key.utf8), Array(key.key.utf8))
  }

  /// The file for download holds what the text of the page covers.
  private func uncoveredOriginal(_ record: PlanRecord, file: String) -> Diagnostic {
    Diagnostic(
      .error, "redaction",
      Sentence(
        vi:
          "văn bản có đoạn phải che nhưng tệp gốc \(file) bên cạnh vẫn còn đoạn ấy; hãy đưa tệp ra khỏi content/plans/",
        en:
          "passages of this text are covered, but the original \(file) beside it still has them; take it out of "
          + "content/plans/"),
      at: record.entry.place(of: "redactions", in: PlanRecord.keys))
  }

  private func unknownTarget(_ record: PlanRecord, key: String, value: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-target",
      Sentence(
        vi: "không có kế hoạch nào tên “\(value)”; hãy ghi tên tệp của kế hoạch, không có đuôi .md",
        en: "there is no plan “\(value)”; give the plan's file name without .md"),
      at: record.entry.place(of: key, in: PlanRecord.keys))
  }

  mutating func bodyID(_ key: BodyKey, on date: PartialDate?) -> ID<Body> {
    if let known = bodyTable.find(key, on: date) { return known }
    let id = ID<Body>(site.bodies.count)
    var body = Body(
      name: key.name, slug: bodySlugs.unique(Slug.make(key.name)), key: key.key)
    body.level = key.level
    site.bodies.append(body)
    bodyTable.add(id, key: key.key, from: nil, to: nil)
    return id
  }

  /// A body by slug or name, as front matter gives it.
  private func body(named name: String, on date: PartialDate?) -> ID<Body>? {
    bodyTable.find(key: NameReading.of(name).key, on: date)
      ?? site.bodies.indices.first { site.bodies[$0].slug == name }.map { ID($0) }
  }

  private mutating func documentID(
    _ key: CitationKey, _ citation: Citation, on date: PartialDate?
  )
    -> ID<CitedDocument>
  {
    if let known = documentIDs[key.key] {
      if site.documents[known].date == nil { site.documents[known].date = citation.date }
      if site.documents[known].title == nil { site.documents[known].title = citation.title }
      return known
    }
    let id = ID<CitedDocument>(site.documents.count)
    let issuer = key.issuer.map { bodyID($0, on: citation.date ?? date) }
    let wording = [
      citation.number == nil && citation.title != nil ? "" : citation.type,
      citation.number ?? citation.title ?? "",
      citation.number != nil && key.issuer != nil ? key.issuer!.name : "",
      citation.date.map { String($0.year) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    var document = CitedDocument(
      slug: documentSlugs.unique(Slug.make(wording)), key: key.key, type: citation.type)
    document.number = citation.number
    document.date = citation.date
    document.title = citation.title
    document.issuer = issuer
    document.issuerName = issuer.map { site.bodies[$0].name } ?? citation.issuer
    document.plan = planIDs[key.key]
    document.address = citation.number.flatMap { records.documentAddresses[DocumentNumber.key($0)] }
    site.documents.append(document)
    documentIDs[key.key] = id
    return id
  }

  private mutating func campaignID(of record: PlanRecord) -> ID<Campaign>? {
    if let name = record.campaignName {
      if let known = site.campaigns.indices.first(where: { site.campaigns[$0].slug == name }) {
        return ID(known)
      }
      if let known = campaignTable.find(title: name, key: BodyName.key(name)) { return known }
    }
    guard let key = record.campaign else { return nil }
    return campaignID(key)
  }

  mutating func campaignID(_ key: CampaignKey) -> ID<Campaign> {
    if let known = campaignTable.find(title: key.title, key: key.key) { return known }
    let id = ID<Campaign>(site.campaigns.count)
    site.campaigns.append(
      Campaign(title: key.title, slug: campaignSlugs.unique(Slug.make(key.title)), key: key.key))
    campaignTable.add(id, title: key.title, key: key.key)
    return id
  }
}
