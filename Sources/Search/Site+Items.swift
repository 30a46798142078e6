import Linking
import Pages
import Vietnamese

extension Site {
  /// All that can be found, by kind, the newest of a kind first.
  func items(_ words: Wording, _ crew: SearchIndex.Crew) -> [Item] {
    let sources = self.sources
    let campaign = words["kind_campaign"].lowercased()
    return crew.map(sources.count) { number in
      let source = sources[number]
      return switch source {
      case .plan(let id): item(id, source)
      case .exemplar(let index): item(exemplars[index], source)
      case .campaign(let index): item(campaigns[index], source, sort: campaign)
      case .body(let index): item(bodies[index], source)
      case .page(let index): item(pages[index], source)
      case .document(let index): item(documents[index], source)
      }
    }
  }

  private var sources: [Item.Source] {
    var sources = newestFirst(plans.indices.filter { plans[$0].isPublic }) { plans[$0].date }
      .map { Item.Source.plan(ID($0)) }
    let shown = exemplars.indices.filter { exemplars[$0].status == .published }
    sources += newestFirst(shown) {
      exemplars[$0].date ?? exemplars[$0].year.map(PartialDate.init(ofYear:))
    }.map(Item.Source.exemplar)
    sources += campaigns.indices.map(Item.Source.campaign)
    sources += bodies.indices.map(Item.Source.body)
    sources += pages.indices.map(Item.Source.page)
    // A cited document that is published here is found as the plan that it is.
    let cited = documents.indices.filter { index in
      documents[index].plan == nil
        && citedBy[ID<CitedDocument>(index)].contains { plans[$0.plan].isPublic }
    }
    sources += newestFirst(cited) { documents[$0].date }.map(Item.Source.document)
    return sources
  }

  /// What has no date comes last; equal dates in the order of the site.
  private func newestFirst(_ indices: [Int], _ date: (Int) -> PartialDate?) -> [Int] {
    let latest = Int(UInt32.max)
    return indices.map { (latest - Int(date($0)?.order ?? 0)) << 32 | $0 }.sorted().map { $0 & latest }
  }

  private func item(_ campaign: Campaign, _ source: Item.Source, sort: String) -> Item {
    let issuer = campaign.launcher.map { bodies[$0].name } ?? campaign.launchedBy?.text ?? ""
    return Item(
      .campaign, source, slug: campaign.slug, title: campaign.title, sort: sort,
      date: campaign.from?.description ?? "",
      issuer: issuer,
      // As people ask for it.
      names: campaign.aliases + ["phong trào ", "phong trào thi đua "].map { $0 + campaign.title },
      heads: [issuer], year: campaign.from.map { Int($0.year) }, bodies: [campaign.launcher])
  }

  private func item(_ body: Body, _ source: Item.Source) -> Item {
    Item(
      .body, source, slug: body.slug, title: body.name, issuer: body.parent.map { bodies[$0].name } ?? "",
      names: body.aliases.map(\.text) + [body.initials], heads: [body.place, body.province, body.code])
  }

  private func item(_ id: ID<PlanRecord>, _ source: Item.Source) -> Item {
    let record = plans[id]
    let plan = record.plan
    let number = plan.fullNumber?.value ?? plan.number?.value ?? ""
    let sort = plan.type?.value ?? ""
    let body = links[id.index].issuers.first
    let campaign = links[id.index].campaign
    let issuer = body.map { bodies[$0].name } ?? plan.issuers.first?.value ?? ""
    var heads: [String?] = plan.issuers.map(\.value)
    heads += [issuer, campaign.map { campaigns[$0].title }, plan.place?.value, record.sector]
    heads.append(record.year.map { "năm \($0)" })
    return Item(
      .plan, source, slug: record.slug, title: record.title, number: number, sort: sort,
      date: plan.date?.value.description ?? "", issuer: issuer,
      // "kế hoạch 24/KH-LĐLĐ", as people ask for it.
      names: [sort + " " + number], heads: heads, year: record.year,
      bodies: links[id.index].issuers, campaign: campaign)
  }

  private func item(_ exemplar: Exemplar, _ source: Item.Source) -> Item {
    let issuer = exemplar.unit ?? exemplar.body.map { bodies[$0].name } ?? exemplar.namedBody?.text ?? ""
    var heads: [String?] = [exemplar.kind, issuer, exemplar.place, exemplar.sector, exemplar.summary]
    heads += exemplar.results + exemplar.recognition + exemplar.spread
    heads.append(exemplar.campaign.map { campaigns[$0].title })
    // Whatever its kind, it may be asked for by these words.
    heads += ["điển hình", "mô hình"]
    return Item(
      .exemplar, source, slug: exemplar.slug, title: exemplar.title, sort: exemplar.kind,
      date: exemplar.date?.description ?? exemplar.year.map(String.init) ?? "", issuer: issuer,
      names: [exemplar.subject], heads: heads,
      year: exemplar.year ?? exemplar.date.map { Int($0.year) }, bodies: [exemplar.body],
      campaign: exemplar.campaign)
  }

  private func item(_ page: FreePage, _ source: Item.Source) -> Item {
    Item(.page, source, slug: page.slug, title: page.title)
  }

  private func item(_ document: CitedDocument, _ source: Item.Source) -> Item {
    let number = document.number ?? ""
    let issuer = document.issuerName ?? ""
    let year = document.date.map { Int($0.year) }
    return Item(
      .document, source,
      slug: document.slug, title: document.title ?? "", number: number, sort: document.type,
      date: document.date?.description ?? "", issuer: issuer, names: [document.type + " " + number],
      heads: [issuer, year.map { "năm \($0)" }], year: year, bodies: [document.issuer])
  }
}

extension Body {
  /// With these words its territory begins.
  private static let levels: Set<String> = [
    "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc",
  ]

  /// As the symbols of its documents have them: "STTTT" for "Sở Thông tin và Truyền thông tỉnh Bình Phước".
  fileprivate var initials: String? {
    var letters = String.UnicodeScalarView()
    var rest = name.unicodeScalars[...]
    while let start = rest.firstIndex(where: Body.isLetter) {
      let end = rest[start...].firstIndex { !Body.isLetter($0) } ?? rest.endIndex
      let word = String(rest[start..<end])
      if Body.levels.contains(word) { break }
      if word != "và" { letters.append(rest[start]) }
      rest = rest[end...]
    }
    return letters.count > 2 ? String(letters).uppercased() : nil
  }

  /// What Unicode's tables say, without asking them for the letters of Vietnamese.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }
}

extension PartialDate {
  init(ofYear year: Int) { self.init(year: UInt16(clamping: year)) }
}
