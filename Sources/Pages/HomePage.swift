import Bytes
import Linking
import Mustache
import Vietnamese

/// The first page: what there is, what is going on, what is new.
enum HomePage {
  static let page = Page(
    "index.html", from: "templates/home.html",
    content: .template("home") { context in
      var frame = Frame("home", title: context.site.settings.title)
      frame.description = context.site.settings.description
      frame.alternates = Feeds.alternates("", context.site.settings.title, context)
      let plans = context.site.newestPlans()
      let exemplars = ExemplarPages.published(context.site)
      let roots = CampaignPages.roots(context.site).prefix(8)
      let phases = current(plans, context)
      return frame.view(
        context,
        [
          .intro: Value(context.site.settings.description.map(\.escaped)).asHTML,
          .doors: Value([
            door("n_plans", plans.count, Address.plans, context),
            door("n_bodies", context.site.bodies.count, Address.bodies, context),
            door("n_campaigns", context.site.campaigns.count, Address.campaigns, context),
            door("n_exemplars", exemplars.count, Address.exemplars, context),
          ]),
          .today: context.date(context.edition.today), .hasPhases: .flag(!phases.isEmpty),
          .phases: Value(phases), .ofOnePlan: false,
          .hasPlans: .flag(!plans.isEmpty), .plans: context.rows(plans.prefix(10)),
          .hasCampaigns: .flag(!roots.isEmpty),
          .campaigns: Value(roots.map { context.campaignNode($0, depth: 2) }),
          .hasExemplars: .flag(!exemplars.isEmpty),
          .exemplars: context.rows(exemplars.prefix(6)),
          .feed: Value(Feeds.href("", context)),
        ])
    })

  private static func door(_ word: String, _ count: Int, _ address: String, _ context: PageContext) -> Record
  {
    [.href: .text(context.href(address)), .count: .number(count), .text: .text(context.words[word])]
  }

  /// Phases that run on the build's day or come after it, those that end first before all; without a day, the latest.
  private static func current(_ plans: [ID<PlanRecord>], _ context: PageContext) -> [Record] {
    let today = context.edition.today
    var rows: [(plan: ID<PlanRecord>, phase: Int, from: PartialDate, to: PartialDate)] = []
    for id in plans {
      for (index, phase) in context.site.plans[id].plan.phases.enumerated() {
        if let today, phase.to.last < today { continue }
        rows.append((id, index, phase.from, phase.to.last))
      }
      if rows.count > 1000 { break }
    }
    rows.sort { left, right in
      if today != nil, left.to != right.to { return left.to < right.to }
      if today == nil, left.from != right.from { return right.from < left.from }
      return (left.plan, left.phase) < (right.plan, right.phase)
    }
    return rows.prefix(10).map { TimelinePages.phaseRow($0.plan, $0.phase, ofOnePlan: false, context) }
  }
}

extension Value {
  /// Markup made by hand from text that was escaped.
  var asHTML: Value {
    if case .text(let text) = self { .html(bytes: text) } else { self }
  }
}
