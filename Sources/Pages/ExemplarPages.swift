import Linking
import Mustache
import Vietnamese

/// `/dien-hinh/`: the index of exemplary models and good practices, each value of its facets, each entry.
enum ExemplarPages {
  static func published(_ site: Site) -> [ID<Exemplar>] {
    site.exemplars.indices.filter { site.exemplars[$0].status == .published }.map { ID<Exemplar>($0) }
      .inOrder { site.exemplars[$0].sortKey }
  }

  static func pages(_ site: Site) -> [Page] {
    let items = published(site)
    let facets = ExemplarFacets.all(site, items)
    var pages = list(items, base: Address.exemplars, title: nil, facets, nil, .name, site)
    pages += list(
      byYear(items, site), base: Address.exemplars + "theo-nam/", title: nil, facets, nil, .year, site)
    for facet in facets {
      for value in facet.values {
        pages += list(
          value.items, base: Address.exemplars + facet.folder + "/" + value.slug + "/", title: value.text,
          facets, facet.name + ":" + value.slug, nil, site)
      }
    }
    pages += items.map { page($0, site) }
    pages += withdrawn(site)
    return pages
  }

  private enum Order { case name, year }

  private static func byYear(_ items: [ID<Exemplar>], _ site: Site) -> [ID<Exemplar>] {
    items.enumerated().sorted { left, right in
      let (first, second) = (site.exemplars[left.element].year ?? 0, site.exemplars[right.element].year ?? 0)
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  private static func list(
    _ items: [ID<Exemplar>], base: String, title: String?, _ facets: [Facet<Exemplar>], _ current: String?,
    _ order: Order?, _ site: Site
  ) -> [Page] {
    let paging = Paging(base: base, total: items.count, size: site.settings.pageSize)
    return paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/exemplars.html", listed: number == 1,
        content: .template("exemplars") { context in
          let heading = context.words["exemplars"]
          var frame = Frame("exemplars", title: title.map { heading + ": " + $0 } ?? heading)
          frame.description = context.words["exemplars_lead"]
          if order == .year {
            frame.title += ", " + context.words["by_year"].lowercased()
            frame.description! += " " + context.words["by_year"] + "."
          }
          if let title, let facet = current?.prefix(while: { $0 != ":" }) {
            frame.description! += " " + context.words["facet_" + facet] + ": " + title + "."
          }
          frame.number = number
          if title != nil || order == .year { frame.crumbs = [(heading, Address.exemplars)] }
          if current == nil { frame.alternates = Feeds.alternates("", context.site.settings.title, context) }
          frame.previous = number > 1 ? context.href(paging.address(number - 1)) : nil
          frame.next = number < paging.count ? context.href(paging.address(number + 1)) : nil
          return frame.view(
            context,
            [
              .total: .number(items.count),
              .facets: number == 1
                ? Value(FacetPanel(base: Address.exemplars, current: current).records(facets, context)) : [],
              .pageHrefs: .text(PageHrefs.others(of: number, paging, context)),
              .hasOrders: .flag(order != nil && items.count > 1), .orders: Value(orders(order, context)),
              .exemplars: context.rows(items[range]),
              .pager: paging.pager(number, context),
              .feed: current == nil ? Value(Feeds.href("", context)) : .none,
            ])
        })
    }
  }

  private static func orders(_ order: Order?, _ context: PageContext) -> [Record] {
    guard let order else { return [] }
    return [
      [
        .text: .text(context.words["by_name"]), .href: .text(context.href(Address.exemplars)),
        .current: .flag(order == .name),
      ],
      [
        .text: .text(context.words["by_year"]), .href: .text(context.href(Address.exemplars + "theo-nam/")),
        .current: .flag(order == .year),
      ],
    ]
  }

  // MARK: One entry

  private static func page(_ id: ID<Exemplar>, _ site: Site) -> Page {
    let exemplar = site.exemplars[id]
    return Page(
      site.address(id) + "index.html",
      from: exemplar.entry?.path ?? exemplar.plan.map { site.plans[$0].entry.path }
        ?? "templates/exemplar.html",
      content: .template("exemplar") { context in
        let exemplar = context.site.exemplars[id]
        var frame = Frame("exemplar", title: exemplar.title)
        frame.description = exemplar.summary ?? exemplar.kind + ": " + exemplar.title
        frame.crumbs = [(context.words["menu_exemplars"], Address.exemplars)]
        frame.isArticle = true
        frame.image = context.edition.pictures[id]?.largest.address
        frame.structuredData = { StructuredData.exemplar(id, context, into: &$0) }
        return frame.view(context, [.exemplar: .record(view(id, exemplar, context))])
      })
  }

  /// At neutral addresses, with nothing of the entry but when and why it was withdrawn.
  private static func withdrawn(_ site: Site) -> [Page] {
    var number = 0
    return site.exemplars.indices.compactMap { index in
      let exemplar = site.exemplars[index]
      guard case .withdrawn(let withdrawal) = exemplar.status else { return nil }
      number += 1
      return Page(
        Address.exemplars + "da-rut-\(number)/index.html", from: exemplar.entry?.path ?? "content/exemplars",
        listed: false,
        content: .template("exemplar") { context in
          var frame = Frame("exemplar", title: context.words["exemplar_withdrawn"])
          frame.isHidden = true
          frame.crumbs = [(context.words["menu_exemplars"], Address.exemplars)]
          // Every name is there, so that none falls through to the view around it; none tells of the entry.
          let withdrawn: Value = [
            .date: context.date(text: withdrawal.date), .reason: Value(withdrawal.reason),
          ]
          let view = Self.view(ID(index), Exemplar.untold, withdrawn: withdrawn, context)
          return frame.view(context, [.exemplar: .record(view)])
        })
    }
  }

  private static func view(
    _ id: ID<Exemplar>, _ exemplar: Exemplar, withdrawn: Value = .none, _ context: PageContext
  ) -> Record {
    func facet(_ folder: String, _ text: String) -> Record {
      let end = context.edition.isPortable ? "/index.html" : "/"
      return context.link(
        text, to: .address(Address.exemplars, folder, slug(text, context.edition.slugs), end))
    }
    let links = { (texts: [String]) in
      Value(texts.map { context.link($0, $0.hasPrefix("http") ? $0 : nil) })
    }
    return [
      .withdrawn: withdrawn, .title: .text(exemplar.title), .kind: .text(exemplar.kind),
      .summary: Value(exemplar.summary),
      .subject: Value(
        exemplar.subject.map { subject -> Record in
          [.label: .text(exemplar.subjectKind ?? context.words["subject"]), .text: .text(subject)]
        }),
      .unit: Value(exemplar.unit.map { context.link($0, nil) }),
      .body: Value(
        exemplar.body.map { context.link($0) } ?? exemplar.namedBody.map { context.link($0.text, nil) }),
      .campaign: Value(
        exemplar.campaign.map { context.link($0) }
          ?? exemplar.namedCampaign.map { context.link($0.title, nil) }),
      .plan: Value(
        exemplar.plan.map { context.link($0) } ?? exemplar.namedPlan.map { context.link($0.text, nil) }),
      .place: Value(exemplar.place.map { facet("dia-ban/", $0) }),
      .sector: Value(exemplar.sector.map { facet("linh-vuc/", $0) }),
      .year: Value(exemplar.year.map { facet("nam/", String($0)) }), .status: Value(exemplar.stage),
      .photo: context.photo(id), .passage: passage(exemplar, context),
      .hasResults: .flag(!exemplar.results.isEmpty), .results: Value(exemplar.results.map(result)),
      .content: FreePages.content(exemplar.entry), .hasRecognition: .flag(!exemplar.recognition.isEmpty),
      .recognition: Value(
        exemplar.recognition.map { text -> Record in
          [.form: .text(text), .number: .none, .date: .none, .issuer: .none]
        }), .hasSpread: .flag(!exemplar.spread.isEmpty), .spread: links(exemplar.spread),
      .hasEvidence: .flag(!exemplar.evidence.isEmpty), .evidence: links(exemplar.evidence),
      .publicationBasis: Value(exemplar.basis ?? exemplar.consent),
      .related: Value(related(id, exemplar, context)),
    ]
  }

  /// "30 %" of "Giảm 30 % chi phí": set large in front of the words.
  private static func result(_ text: String) -> Record {
    let words = text.split(separator: " ")
    var figure: String?
    if let first = words.first, first.first?.isNumber == true {
      figure = words.count > 1 && words[1] == "%" ? first + " %" : String(first)
    }
    let rest = figure.map { String(text.dropFirst($0.count).drop { $0 == " " }) } ?? text
    return [.figure: Value(figure), .text: .text(rest)]
  }

  private static func passage(_ exemplar: Exemplar, _ context: PageContext) -> Value {
    guard let id = exemplar.plan, let range = exemplar.passage else { return .none }
    let record = context.site.plans[id]
    guard let line = record.plan.lines.first(where: { $0.text.overlaps(range) || $0.text == range }) else {
      return .none
    }
    let document = record.entry.document
    return .record([
      .html: .write { output in
        output.write("<p>" as StaticString)
        output.escape(document.text[Int(line.text.lowerBound)..<Int(line.text.upperBound)])
        output.write("</p>" as StaticString)
      },
      .href: context.address(id, fragment: record.anchor(at: range.lowerBound)),
      .text: .text(context.reference(id)),
    ])
  }

  private static func related(_ id: ID<Exemplar>, _ exemplar: Exemplar, _ context: PageContext) -> [Record] {
    guard let campaign = exemplar.campaign else { return [] }
    let others = context.site.campaignExemplars[campaign].filter { $0 != id }.prefix(3)
    guard !others.isEmpty else { return [] }
    return [
      [
        .title: .text(context.words["same_campaign"]),
        .exemplars: context.rows(others),
      ]
    ]
  }
}
