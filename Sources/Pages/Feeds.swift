import Linking

/// The Atom feeds of the site, of each body and of each campaign.
enum Feeds {
  static let name = "atom.xml"

  static func pages(_ site: Site) -> [Page] {
    var pages = [
      feed(
        "", title: { $0.site.settings.title },
        items: { $0.feedItems($0.site.newestPlans(), ExemplarPages.published($0.site)) }),
      feed(
        Address.plans, title: { $0.words["menu_plans"] }, items: { $0.feedItems($0.site.newestPlans(), []) }),
    ]
    for index in site.bodies.indices where !site.issued[ID<Body>(index)].isEmpty {
      let id = ID<Body>(index)
      pages.append(
        feed(
          site.address(id), title: { $0.title(of: id) },
          items: { $0.feedItems($0.site.issued[id], $0.site.bodyExemplars[id]) }))
    }
    for index in site.campaigns.indices where !site.campaignPlans[ID<Campaign>(index)].isEmpty {
      let id = ID<Campaign>(index)
      pages.append(
        feed(
          site.address(id), title: { $0.site.campaigns[id].title },
          items: { $0.feedItems($0.site.campaignPlans[id], $0.site.campaignExemplars[id]) }))
    }
    return pages
  }

  private static func feed(
    _ address: String, title: @escaping @Sendable (PageContext) -> String,
    items: @escaping @Sendable (PageContext) -> [AtomFeed.Item]
  ) -> Page {
    Page(
      address + name, from: "feed", listed: false,
      content: .written { context, output in
        AtomFeed(title: title(context), address: address, path: address + name, items: items(context))
          .write(context, into: &output)
      })
  }

  /// The link to the feed of a page; none while the site does not know its own address.
  static func href(_ address: String, _ context: PageContext) -> String? {
    context.site.settings.baseURL.isEmpty ? nil : context.root + address + name
  }

  /// What the head of a page says of its feed; nothing where there is none.
  static func alternates(_ address: String, _ title: String, _ context: PageContext) -> [Frame.Alternate] {
    guard !context.site.settings.baseURL.isEmpty else { return [] }
    return [.init(type: "application/atom+xml", address: address + name, text: title)]
  }
}

/// The iCalendar files: one for all plans, one for each plan that has phases.
enum Calendars {
  static let all = Address.timeline + "lich.ics"
  static let name = "lich.ics"

  static func pages(_ site: Site) -> [Page] {
    let plans = site.planIDs.filter { site.isPublic($0) && !site.plans[$0].plan.phases.isEmpty }
    guard !plans.isEmpty else { return [] }
    let whole = Page(
      all, from: "calendar", listed: false,
      content: .written { context, output in
        Calendar.write(plans, title: context.site.settings.title, context, into: &output)
      })
    return [whole]
      + plans.map { id in
        Page(
          site.address(id) + name, from: site.plans[id].entry.path, listed: false,
          content: .written { context, output in
            Calendar.write([id], title: context.site.plans[id].title, context, into: &output)
          })
      }
  }
}
