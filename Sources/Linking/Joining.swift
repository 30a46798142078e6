import Bytes
import Diagnostics
import Markup
import Plans
import Vietnamese

/// The files of a site, read, each by itself.
package struct Records: Sendable {
  package var settings = SiteSettings()
  package let geography: Geography
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

  package init(geography: Geography) { self.geography = geography }
}

/// Joins the records into a `Site`. It compares numbers that names have and never looks at texts, so that it is
/// quick enough to be done anew at every change. It has dozens of tables and is never copied.
package struct Joining: ~Copyable {
  var site: Site
  let records: Records
  var bodyTable = BodyTable()
  /// Bodies that have a file, by its name.
  var describedBodies: [String: ID<Body>] = [:]
  var campaignTable = CampaignTable()
  private var documents = NameTable<CitedDocument>()
  private var plansByIdentity = NameTable<PlanRecord>()
  var plansBySlug = NameTable<PlanRecord>()
  var bodySlugs = SlugTable<Body>()
  private var campaignSlugs = SlugTable<Campaign>()
  private var documentSlugs = SlugTable<CitedDocument>()

  package static func join(_ records: Records) -> Site {
    var joining = Joining(records)
    joining.site.diagnostics +=
      Namesakes.diagnostics(of: records.bodies) + Namesakes.diagnostics(of: records.campaigns)
      + Namesakes.diagnostics(of: records.exemplars) + Copies.diagnostics(of: records.plans)
    joining.joinBodies()
    joining.joinCampaigns()
    joining.joinPlans()
    joining.orderPlans()
    joining.joinExemplars()
    joining.joinWiderCampaigns()
    joining.linkBack()
    joining.joinAbbreviations()
    joining.relateBodies()
    joining.relateCampaigns()
    joining.checkTargets()
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
      let id = ID<Body>(site.bodies.count)
      site.bodies.append(Body(body.facts, at: body.handle))
      bodySlugs.add(id, body.handle)
      describedBodies[body.slug] = id
      // A territory that kept its name through a merger: the body is one of several of that name.
      let about = PrintedName.of(body.name).about
      let isOneOfMany = about.map { records.geography.lives($0.name.key).count > 1 } ?? false
      for call in body.calls {
        let from = call.from ?? (isOneOfMany ? body.from : nil)
        bodyTable.add(id, name: call.name, from: from, to: call.to ?? (isOneOfMany ? body.to : nil))
      }
    }
    bodyTable.files = site.bodies.count
  }

  private mutating func joinCampaigns() {
    for campaign in records.campaigns {
      let id = add(campaign)
      campaignSlugs.add(id, campaign.handle)
      for alias in campaign.aliases { campaignTable.add(id, .of(alias)) }
    }
  }

  // MARK: What plans name

  private mutating func joinPlans() {
    for (index, record) in site.plans.enumerated() {
      let id = ID<PlanRecord>(index)
      record.names.identity.map { plansByIdentity.add(id, $0) }
      plansBySlug[record.slugName] = id
      if !records.attachments.isEmpty { attach(id, record) }
    }
    // A body is called as its own letterhead has it, whatever others wrote before.
    for record in site.plans where record.body == nil {
      for case let issuer? in record.names.issuers { _ = bodyID(issuer, on: record.date) }
    }
    site.links = site.plans.map { record in
      var links = Site.PlanLinks()
      let date = record.date
      if let name = record.body, let body = body(name, on: date) {
        links.issuers = [body]
        links.isIssuerSupplied = true
        links.isIssuerContradicted = contradicts(record, body, on: date)
      } else {
        links.issuers = record.names.issuers.compactMap { $0.map { bodyID($0, on: date) } }
      }
      links.units = record.names.units.mapElements { bodyID($0, on: date) }
      links.citations = record.names.citations.indices.map { documentID(of: record, $0) }
      links.campaign = campaignID(of: record)
      for parent in record.names.parentCampaigns where !Self.isSlip(parent, of: record.names.campaign) {
        campaignTable.propose(parent)
      }
      return links
    }
    for (index, record) in site.plans.enumerated() {
      let date = record.date
      site.links[index].recipients = record.names.recipients.mapElements { bodyID($0, on: date) }
      // The country's bodies go by many short names: those that only occur in passing are linked when somebody
      // else made the body certain. Others are certain by the territory in their names.
      site.links[index].names = record.names.bodies.map { name in
        name.flatMap { $0.level == .central ? bodyTable.find($0, on: date) : bodyID($0, on: date) }
      }
      if let slug = record.replacedBy {
        let target = plansBySlug[NameKey(slug)]
        if let target, target.index == index {
          site.diagnostics.append(Self.ownTarget("replaced_by", of: record.entry, PlanRecord.keys))
        } else if let target {
          site.links[index].replacedBy = target
          site.links[target.index].replaces.append(ID(index))
        } else {
          site.diagnostics.append(
            Self.unknownTarget(slug, "replaced_by", of: record.entry, PlanRecord.keys, .error))
        }
      }
    }
    // The body above is linked where others name it as well, who may come later.
    for (index, record) in site.plans.enumerated() {
      site.links[index].superior = record.names.superior.flatMap { bodyTable.find($0, on: record.date) }
    }
  }

  private mutating func attach(_ id: ID<PlanRecord>, _ record: PlanRecord) {
    let files = records.attachments[String(record.entry.path.dropLast(".md".count))]
    site.attachments[id] = files
    if let file = files?.first, !record.redactions.isEmpty {
      site.diagnostics.append(uncoveredOriginal(record, file: file.name))
    }
  }

  /// A plan that spells its own campaign's title otherwise in one place names no other campaign.
  private static func isSlip(_ key: CampaignKey, of own: CampaignKey?) -> Bool {
    guard let own, own.name != key.name, abs(own.key.utf8.count - key.key.utf8.count) < 2
    else { return false }
    return NearMiss.differByOneByte(Array(own.key.utf8), Array(key.key.utf8))
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

  mutating func bodyID(_ key: BodyKey, on date: PartialDate?) -> ID<Body> {
    if let known = bodyTable.find(key, on: date) { return known }
    let id = ID<Body>(site.bodies.count)
    let known = records.geography.bodies.body(key, in: records.geography)
    site.bodies.append(Body(known.facts, at: bodySlugs.unique(known.handle, for: id)))
    bodyTable.add(id, name: key.key, from: nil, to: nil)
    return id
  }

  /// A body as front matter names it.
  func body(_ named: Reference, on date: PartialDate?) -> ID<Body>? {
    bodyTable.find(named.name, on: date) ?? bodySlugs.find(named.slug)
  }

  /// A slug says nothing of the wording, so that only here is seen whom it names.
  private func contradicts(_ record: PlanRecord, _ body: ID<Body>, on date: PartialDate?) -> Bool {
    guard let read = record.plan.issuers.first, read.origin != .frontMatter,
      let named = record.names.issuers.first ?? nil
    else { return false }
    return bodyTable.find(named, on: date) != body
  }

  private mutating func documentID(of record: PlanRecord, _ index: Int) -> ID<CitedDocument>? {
    guard let identity = record.names.citations[index]?.identity else { return nil }
    if let known = documents[identity] {
      if site.documents[known].date == nil { site.documents[known].date = record.plan.citations[index].date }
      if site.documents[known].title == nil {
        site.documents[known].title = record.plan.citations[index].title
      }
      return known
    }
    let id = ID<CitedDocument>(site.documents.count)
    documents[identity] = id
    site.documents.append(document(id, by: record, index, record.names.citations[index]!))
    return id
  }

  private mutating func document(
    _ id: ID<CitedDocument>, by record: PlanRecord, _ index: Int, _ key: CitationKey
  ) -> CitedDocument {
    let citations = record.plan.citations
    var document = CitedDocument(
      slug: documentSlugs.unique(key.slug, for: id).text, type: citations[index].type)
    document.number = citations[index].number
    document.date = citations[index].date
    document.title = citations[index].title
    document.issuer = key.issuer.map { bodyID($0, on: document.date ?? record.date) }
    document.issuerName = document.issuer.map { site.bodies[$0].name } ?? citations[index].issuer
    document.plan = plansByIdentity[key.identity]
    if !records.documentAddresses.isEmpty {
      document.address = document.number.flatMap { records.documentAddresses[DocumentNumber.key($0)] }
    }
    return document
  }

  private mutating func campaignID(of record: PlanRecord) -> ID<Campaign>? {
    if let named = record.namedCampaign, let known = find(named) { return known }
    return record.names.campaign.map { campaignID($0) }
  }

  /// A campaign by slug or title, as front matter gives it.
  func find(_ named: CampaignKey) -> ID<Campaign>? {
    campaignSlugs.find(NameKey(named.title)) ?? campaignTable.find(named)
  }

  mutating func campaignID(_ key: CampaignKey) -> ID<Campaign> {
    if let known = campaignTable.find(key) { return known }
    let slug = campaignSlugs.unique(key.slug, for: ID(site.campaigns.count))
    return add(Campaign(key, at: slug))
  }

  private mutating func add(_ campaign: Campaign) -> ID<Campaign> {
    let id = ID<Campaign>(site.campaigns.count)
    site.campaigns.append(campaign)
    campaignTable.add(id, campaign.key)
    return id
  }
}
