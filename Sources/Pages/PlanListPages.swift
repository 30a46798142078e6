import Linking
import Mustache

/// `/ke-hoach/`: all plans, newest first, and those of each year, body, campaign and type.
enum PlanListPages {
  static func pages(_ site: Site) -> [Page] {
    let facets = PlanFacets.all(site)
    var pages = list(site.newestPlans(), base: Address.plans, of: nil, facets, current: nil, site)
    for facet in facets {
      for value in facet.values {
        pages += list(
          value.items, base: Address.plans + facet.folder + "/" + value.slug + "/",
          of: Part(label: "facet_" + facet.name, name: value.text, body: body(of: value, in: facet, site)),
          facets, current: facet.name + ":" + value.slug, site)
      }
    }
    for body in site.bodies.indices.map({ ID<Body>($0) }) {
      guard let plans = BodyPages.longList(of: body, site) else { continue }
      pages += list(
        plans, base: address(naming: body, site), heading: "named_in",
        of: Part(label: "named_in", name: site.bodies[body].name, body: body), [],
        current: "named:" + site.bodies[body].slug, site)
    }
    return pages
  }

  /// What the plans of a list have in common.
  private struct Part {
    var label: String
    var name: String
    var body: ID<Body>?
  }

  private static func body(
    of value: Facet<PlanRecord>.Value, in facet: Facet<PlanRecord>, _ site: Site
  ) -> ID<Body>? {
    guard facet.name == "body" else { return nil }
    return site.links[value.items[0].index].issuers.first { site.bodies[$0].slug == value.slug }
  }

  /// Where all plans are listed that name a body, if they are many.
  static func address(naming body: ID<Body>, _ site: Site) -> String {
    Address.plans + "nhac-den/" + site.bodies[body].slug + "/"
  }

  private static func list(
    _ plans: [ID<PlanRecord>], base: String, heading: String = "plans", of part: Part?,
    _ facets: [Facet<PlanRecord>], current: String?, _ site: Site
  ) -> [Page] {
    let paging = Paging(base: base, total: plans.count, size: site.settings.pageSize)
    return paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/plans.html", listed: number == 1,
        content: .template("plans") { context in
          let heading = context.words[heading]
          var frame = Frame("plans", title: heading)
          frame.description = context.words["plans_lead"]
          frame.number = number
          if let part {
            let name = part.body.map { context.title(of: $0) } ?? part.name
            frame.title += ": " + name
            frame.description! += " " + context.words[part.label] + ": " + name + "."
            frame.crumbs = [(context.words["plans"], Address.plans)]
          }
          if current == nil { frame.alternates = Feeds.alternates("", context.site.settings.title, context) }
          frame.previous = number > 1 ? context.href(paging.address(number - 1)) : nil
          frame.next = number < paging.count ? context.href(paging.address(number + 1)) : nil
          return frame.view(
            context,
            [
              .total: .number(plans.count),
              .facets: number == 1
                ? Value(FacetPanel(base: Address.plans, current: current).records(facets, context)) : [],
              .pageHrefs: .text(PageHrefs.others(of: number, paging, context)),
              .plans: context.rows(plans[range]), .pager: paging.pager(number, context),
              .feed: current == nil ? Value(Feeds.href(Address.plans, context)) : .none,
            ])
        })
    }
  }
}

/// The other pages of a list, for the script that combines facets in place; not offered where that would mean
/// loading a great deal.
enum PageHrefs {
  static let limit = 20

  static func others(of page: Int, _ paging: Paging, _ context: PageContext) -> String {
    guard paging.count <= limit else { return "" }
    return (1...paging.count).filter { $0 != page }.map { context.href(paging.address($0)) }
      .joined(separator: " ")
  }
}
