import Linking

/// All pages of a site, as a list: what is rendered, and where it goes.
package enum SitePages {
  package static func all(_ edition: Edition) -> [Page] {
    let site = edition.site
    var pages: [Page] = [HomePage.page, NotFoundPage.page, SearchPage.page, DataPage.page]
    pages += PlanListPages.pages(site)
    pages += site.planIDs.map { PlanPage.page($0, site) }
    pages += BodyPages.pages(site)
    pages += CampaignPages.pages(site)
    pages += ExemplarPages.pages(site)
    pages += DocumentPages.pages(site)
    pages += TaskPages.pages(site)
    pages += TimelinePages.pages(site)
    pages.append(AbbreviationsPage.page)
    pages += site.pages.map { FreePages.page($0) }
    pages += Redirects.pages(site)
    pages += OpenData.all.flatMap(\.pages)
    pages += Calendars.pages(site)
    pages += PlanExports.pages(site)
    if !site.settings.baseURL.isEmpty {
      pages += Feeds.pages(site)
      pages += Sitemap.pages(for: pages)
    }
    pages.append(Robots.page)
    return pages
  }
}
