import Linking

/// All pages of a site, as a list: what is rendered, and where it goes.
package enum SitePages {
  /// Some of the pages. A preview makes only those that are asked for.
  package struct Part: Sendable {
    /// All its pages stand below this folder; nil where they may stand anywhere.
    package let folder: String?
    /// The page of the record with a slug, without the others.
    private let one: (@Sendable (_ site: Site, _ slug: String) -> Page?)?
    /// `before` gives the pages of all parts before this one.
    package let pages: @Sendable (_ site: Site, _ before: () -> [Page]) -> [Page]
    let buildsOnOthers: Bool

    init(
      _ folder: String? = nil, one: (@Sendable (_ site: Site, _ slug: String) -> Page?)? = nil,
      _ pages: @escaping @Sendable (Site) -> [Page]
    ) {
      self.folder = folder
      self.one = one
      self.pages = { site, _ in pages(site) }
      buildsOnOthers = false
    }

    init(after pages: @escaping @Sendable (_ site: Site, _ before: () -> [Page]) -> [Page]) {
      folder = nil
      one = nil
      self.pages = pages
      buildsOnOthers = true
    }

    /// A page of this part that can be made without the others.
    package func page(at path: String, of site: Site) -> Page? {
      let end = "/index.html"
      guard let one, let folder, path.hasPrefix(folder), path.hasSuffix(end) else { return nil }
      return one(site, String(path.dropFirst(folder.count).dropLast(end.count)))
    }
  }

  /// The largest files come first, so that at the end no thread waits for another's.
  package static let parts = [
    Part(Address.data) { _ in [DataPage.page] + OpenData.all.flatMap(\.pages) },
    Part(Address.tasks) { TaskPages.pages($0) },
    Part(Address.exemplars) { ExemplarPages.pages($0) },
    Part(
      Address.plans,
      one: { site, slug in
        site.plans.firstIndex { $0.slug == slug }.map { PlanPage.page(ID($0), site) }
      },
      { site in PlanListPages.pages(site) + site.planIDs.map { PlanPage.page($0, site) } }),
    Part(
      Address.bodies,
      one: { site, slug in
        site.bodies.indices.first { site.bodies[$0].slug == slug }.map { BodyPages.body(ID($0), site) }
      },
      { BodyPages.pages($0) }),
    Part(Address.campaigns) { CampaignPages.pages($0) },
    Part(Address.documents) { DocumentPages.pages($0) },
    Part(Address.timeline) { TimelinePages.pages($0) },
    Part(Address.abbreviations) { _ in [AbbreviationsPage.page] },
    Part(Address.search) { _ in [SearchPage.page] },
    Part { _ in [HomePage.page, NotFoundPage.page, Robots.page] },
    Part { site in site.pages.map { FreePages.page($0) } },
    Part { Redirects.pages($0) },
    Part { Calendars.pages($0) },
    Part { PlanExports.pages($0) },
    Part { site in site.settings.baseURL.isEmpty ? [] : Feeds.pages(site) },
    Part(after: { site, before in site.settings.baseURL.isEmpty ? [] : Sitemap.pages(for: before()) }),
  ]

  /// `map` may make several parts at once; those that build on others come after them.
  package static func all(
    _ edition: Edition,
    map: (_ count: Int, _ make: @Sendable (Int) -> [Page]) -> [[Page]] = { (0..<$0).map($1) }
  ) -> [Page] {
    let (site, first) = (edition.site, parts.filter { !$0.buildsOnOthers })
    var pages = map(first.count) { first[$0].pages(site) { [] } }.flatMap(\.self)
    // They are large, too.
    for part in parts where part.buildsOnOthers {
      pages.insert(contentsOf: part.pages(site) { pages }, at: 0)
    }
    return pages
  }
}
