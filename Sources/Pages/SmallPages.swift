import Linking
import Mustache
import Vietnamese

/// `/tim-kiem/`: the search page; without JavaScript the lists from A to Z.
enum SearchPage {
  static let limit = 2000

  static let page = Page(
    Address.search + "index.html", from: "templates/search.html",
    content: .template("search") { context in
      let frame = Frame("search", title: context.words["search"])
      let entries = entries(context).inOrder { SortKey($0.text) }
      return frame.view(
        context,
        [
          .lists: Value(
            [
              ("plans", Address.plans), ("bodies", Address.bodies), ("campaigns", Address.campaigns),
              ("exemplars", Address.exemplars), ("documents", Address.documents),
            ].map { context.link(context.words["menu_" + $0.0], context.href($0.1)) }),
          .letters: Value(
            Letters.groups(entries, of: \.text).map { group -> Record in
              [
                .letter: .text(group.letter), .id: .text(group.id),
                .links: Value(
                  group.items.map { entry -> Record in
                    [.text: .text(entry.text), .href: entry.href, .kind: .text(entry.kind)]
                  }),
              ]
            }),
        ])
    })

  private typealias Entry = (text: String, href: Value, kind: String)

  /// Everything that has a page, where it is not too much for one list.
  private static func entries(_ context: PageContext) -> [Entry] {
    let site = context.site
    let plans = site.planIDs.filter { site.isPublic($0) }
    let exemplars = ExemplarPages.published(site)
    guard plans.count + site.bodies.count + site.campaigns.count + exemplars.count <= limit else { return [] }
    func entries<Kind>(
      _ ids: [ID<Kind>], _ kind: String, _ text: (ID<Kind>) -> String, _ address: (ID<Kind>) -> Value
    ) -> [Entry] {
      ids.map { (text($0), address($0), context.words[kind]) }
    }
    return entries(plans, "kind_plan", { site.plans[$0].title }, { context.address($0) })
      + entries(
        site.bodies.indices.map { ID($0) }, "kind_body", { site.bodies[$0].name }, { context.address($0) })
      + entries(
        site.campaigns.indices.map { ID($0) }, "kind_campaign", { site.campaigns[$0].title },
        { context.address($0) })
      + entries(exemplars, "kind_exemplar", { site.exemplars[$0].title }, { context.address($0) })
  }
}

/// What is shown for an address that does not exist; its links are whole paths, since it answers for any.
enum NotFoundPage {
  static let page = Page(
    "404.html", from: "templates/not-found.html", listed: false,
    content: .template("not-found") { context in
      var frame = Frame("not-found", title: context.words["not_found"])
      frame.isHidden = true
      return frame.view(context, [:])
    })
}

/// `/du-lieu/`: everything public as files.
enum DataPage {
  static let page = Page(
    Address.data + "index.html", from: "templates/data.html",
    content: .template("data") { context in
      var frame = Frame("data", title: context.words["data"])
      frame.description = context.words["data_lead"]
      let feeds = Feeds.href("", context).map { [context.link(context.words["feed_site"], $0)] } ?? []
      let left = PlanExports.notExported(context.site)
      return frame.view(
        context,
        [
          .sets: Value(OpenData.all.map { set($0, context) }), .hasFeeds: .flag(!feeds.isEmpty),
          .feeds: Value(feeds), .hasNotExported: .flag(!left.isEmpty),
          .notExported: Value(
            left.map { id -> Record in
              let date = context.site.plans[id].plan.date?.value.printed ?? context.words["not_stated"]
              return context.link(
                context.reference(id) + " (" + date + ")", to: context.address(id))
            }),
          .license: Value(context.site.settings.licence),
        ])
    })

  private static func set(_ data: OpenData, _ context: PageContext) -> Record {
    [
      .text: .text(context.words["data_" + data.name]), .count: .number(data.count(context.site)),
      .files: Value(
        ["json", "csv"].map { format -> Record in
          [
            .format: .text(format.uppercased()),
            .href: .text(context.href(Address.data + data.name + "." + format)), .size: .none,
          ]
        }),
    ]
  }
}

/// Pages at addresses that a plan or page once had.
enum Redirects {
  static func pages(_ site: Site) -> [Page] {
    var pages: [Page] = []
    for id in site.planIDs {
      for alias in site.plans[id].aliases {
        pages.append(
          redirect(alias, under: Address.plans, to: site.address(id), from: site.plans[id].entry.path))
      }
    }
    // An old address of one that is withdrawn may hold a name.
    for exemplar in site.exemplars where exemplar.status == .published {
      let (target, origin) = (Address.exemplar(exemplar.slug), exemplar.entry?.path ?? "")
      for alias in exemplar.aliases {
        pages.append(redirect(alias, under: Address.exemplars, to: target, from: origin))
      }
    }
    for page in site.pages {
      for alias in page.aliases {
        pages.append(redirect(alias, under: "", to: page.slug + "/", from: page.entry.path))
      }
    }
    return pages
  }

  /// An alias with a slash is an address of the site; without, a former name in the same folder.
  private static func redirect(
    _ alias: String, under folder: String, to target: String, from origin: String
  ) -> Page {
    var address =
      alias.hasPrefix("/") ? String(alias.dropFirst()) : alias.contains("/") ? alias : folder + alias
    if !address.hasSuffix("/") { address += "/" }
    return Page(
      address + "index.html", from: origin, listed: false, target: target,
      content: .template("moved") { context in
        Frame("moved", title: context.words["moved"]).view(context, [.href: .text(context.href(target))])
      })
  }
}

/// What search engines may read, and where the sitemap is.
enum Robots {
  static let page = Page(
    "robots.txt", from: "robots", listed: false,
    content: .written { context, output in
      output.write("User-agent: *\nAllow: /\n" as StaticString)
      let base = context.site.settings.baseURL
      if !base.isEmpty { output.write("Sitemap: " + base + "sitemap.xml\n") }
    })
}
