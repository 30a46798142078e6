import Linking
import Mustache
import Vietnamese

/// The first page: what there is, what is going on, what is new.
enum HomePage {
  static let page = Page(
    "index.html", from: "templates/home.html",
    content: .template("home") { context in
      let site = context.site
      var frame = Frame("home", title: site.settings.title)
      frame.description = site.settings.description
      frame.alternates = Feeds.alternates("", context.site.settings.title, context)
      let plans = site.newestPlans()
      let exemplars = ExemplarPages.published(site)
      let roots = CampaignPages.roots(site).prefix(8)
      let phases = current(plans, context)
      return frame.view(
        context,
        [
          .intro: Value(site.settings.description.map { Percent.html($0) }).asHTML,
          .doors: Value([
            door("n_plans", plans.count, Address.plans, context),
            door("n_bodies", site.bodies.count, Address.bodies, context),
            door("n_campaigns", site.campaigns.count, Address.campaigns, context),
            door("n_exemplars", exemplars.count, Address.exemplars, context),
          ]),
          .hasPhases: .flag(!phases.isEmpty), .phases: Value(phases), .ofOnePlan: false,
          .hasPlans: .flag(!plans.isEmpty), .plans: Value(plans.prefix(10).map { context.planRow($0) }),
          .hasCampaigns: .flag(!roots.isEmpty),
          .campaigns: Value(roots.map { context.campaignNode($0, depth: 2) }),
          .hasExemplars: .flag(!exemplars.isEmpty),
          .exemplars: Value(exemplars.prefix(6).map { context.exemplarCard($0) }),
          .feed: Value(Feeds.href("", context)),
        ])
    })

  private static func door(_ word: String, _ count: Int, _ address: String, _ context: PageContext) -> Record
  {
    [.href: .text(context.href(address)), .count: .number(count), .text: .text(context.words[word])]
  }

  /// Phases that run on the build's day; without one, the latest.
  private static func current(_ plans: [ID<PlanRecord>], _ context: PageContext) -> [Record] {
    var rows: [(plan: ID<PlanRecord>, phase: Int, from: PartialDate)] = []
    for id in plans {
      for (index, phase) in context.site.plans[id].plan.phases.enumerated() {
        if let today = context.edition.today, today < phase.from.first || phase.to.last < today { continue }
        rows.append((id, index, phase.from))
      }
      if rows.count > 1000 { break }
    }
    rows.sort { $0.from != $1.from ? $1.from < $0.from : ($0.plan, $0.phase) < ($1.plan, $1.phase) }
    return rows.prefix(10).map { TimelinePages.phaseRow($0.plan, $0.phase, ofOnePlan: false, context) }
  }
}

extension Value {
  /// Markup made by hand from text that was escaped.
  var asHTML: Value {
    if case .text(let text) = self { .html(text) } else { self }
  }
}
