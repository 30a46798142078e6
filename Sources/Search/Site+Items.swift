import Linking
import Pages
import Vietnamese

extension Site {
  /// All that can be found, by kind, the newest of a kind first.
  func items() -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(campaigns.count + bodies.count + plans.count + exemplars.count + documents.count)
    items += newestFirst(planIDs.filter(isPublic)) { plans[$0].plan.date?.value }.map(item)
    let shown = exemplars.indices.filter { exemplars[$0].status == .published }
    items += newestFirst(shown) { exemplars[$0].date ?? exemplars[$0].year.map(PartialDate.init(ofYear:)) }
      .map { item(exemplars[$0]) }
    items += campaigns.map(item)
    items += bodies.map(item)
    items += pages.map(item)
    // A cited document that is published here is found as the plan that it is.
    let cited = documents.indices.filter {
      documents[$0].plan == nil && !citingPlans(ID<CitedDocument>($0)).isEmpty
    }
    items += newestFirst(cited) { documents[$0].date }.map { item(documents[$0]) }
    return items
  }

  private func newestFirst<Key>(_ keys: [Key], _ date: (Key) -> PartialDate?) -> [Key] {
    let dates = keys.map { date($0) ?? PartialDate(year: 0) }
    return keys.indices.sorted { dates[$0] != dates[$1] ? dates[$1] < dates[$0] : $0 < $1 }.map { keys[$0] }
  }

  private func item(_ campaign: Campaign) -> Item {
    var item = Item(.campaign, slug: campaign.slug, title: campaign.title)
    item.names = campaign.aliases
    item.issuer = campaign.launcher.map { bodies[$0].name } ?? campaign.launchedBy ?? ""
    item.heads = [item.issuer]
    item.date = campaign.from?.description ?? ""
    item.year = campaign.from.map { Int($0.year) }
    item.body = campaign.launcher
    if let entry = campaign.entry { item.text = .entry(entry) }
    return item
  }

  private func item(_ body: Body) -> Item {
    var item = Item(.body, slug: body.slug, title: body.name)
    item.names = body.aliases.map(\.text)
    item.heads = [body.place, body.province, body.code].compactMap(\.self)
    item.issuer = body.parent.map { bodies[$0].name } ?? ""
    if let entry = body.entry { item.text = .entry(entry) }
    return item
  }

  private func item(_ id: ID<PlanRecord>) -> Item {
    let record = plans[id]
    let plan = record.plan
    var item = Item(.plan, slug: record.slug, title: record.title)
    item.number = plan.fullNumber?.value ?? plan.number?.value ?? ""
    item.sort = plan.type?.value ?? ""
    item.date = plan.date?.value.description ?? ""
    item.year = record.year
    item.body = links[id.index].issuers.first
    item.campaign = links[id.index].campaign
    item.issuer = item.body.map { bodies[$0].name } ?? plan.issuers.first?.value ?? ""
    // "kế hoạch 24/KH-LĐLĐ", as people ask for it.
    item.names = [item.sort + " " + item.number]
    item.heads = plan.issuers.map(\.value) + [item.issuer]
    item.heads += [item.campaign.map { campaigns[$0].title }, plan.place?.value, record.sector].compactMap(
      \.self)
    if let year = item.year { item.heads.append("năm \(year)") }
    item.text = .plan(id)
    return item
  }

  private func item(_ exemplar: Exemplar) -> Item {
    var item = Item(.exemplar, slug: exemplar.slug, title: exemplar.title)
    item.sort = exemplar.kind
    item.date = exemplar.date?.description ?? exemplar.year.map(String.init) ?? ""
    item.year = exemplar.year ?? exemplar.date.map { Int($0.year) }
    item.body = exemplar.body
    item.campaign = exemplar.campaign
    item.issuer = exemplar.unit ?? exemplar.body.map { bodies[$0].name } ?? exemplar.bodyName ?? ""
    item.names = [exemplar.subject].compactMap(\.self)
    item.heads = [exemplar.kind, item.issuer, exemplar.place, exemplar.sector, exemplar.summary]
      .compactMap(\.self)
    item.heads += exemplar.results + exemplar.recognition + exemplar.spread
    if let campaign = exemplar.campaign { item.heads.append(campaigns[campaign].title) }
    if let entry = exemplar.entry { item.text = .entry(entry) }
    return item
  }

  private func item(_ page: FreePage) -> Item {
    var item = Item(.page, slug: page.slug, title: page.title)
    item.text = .entry(page.entry)
    return item
  }

  private func item(_ document: CitedDocument) -> Item {
    var item = Item(.document, slug: document.slug, title: document.title ?? "")
    item.number = document.number ?? ""
    item.sort = document.type
    item.date = document.date?.description ?? ""
    item.year = document.date.map { Int($0.year) }
    item.issuer = document.issuerName ?? ""
    item.body = document.issuer
    item.names = [item.sort + " " + item.number]
    item.heads = [item.issuer, item.year.map { "năm \($0)" }].compactMap(\.self)
    return item
  }
}

extension PartialDate {
  init(ofYear year: Int) { self.init(year: UInt16(clamping: year)) }
}
