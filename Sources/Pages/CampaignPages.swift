import Glibc
import Linking
import Mustache
import Vietnamese

/// `/phong-trao/`: the campaigns as trees, and the page of each.
enum CampaignPages {
  static let limit = 100

  static func roots(_ site: Site) -> [ID<Campaign>] {
    site.campaigns.indices.map { ID($0) }.filter { site.campaigns[$0].parent == nil }
      .inOrder { site.campaigns[$0].sortKey }
  }

  static func pages(_ site: Site) -> [Page] {
    let roots = roots(site)
    let paging = Paging(base: Address.campaigns, total: roots.count, size: site.settings.pageSize)
    let index = paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/campaigns.html", listed: number == 1,
        content: .template("campaigns") { context in
          var frame = Frame("campaigns", title: context.words["campaigns"])
          frame.description = context.words["campaigns_lead"]
          frame.number = number
          return frame.view(
            context,
            [
              .campaigns: Value(roots[range].map { context.campaignNode($0, depth: 6) }),
              .pager: paging.pager(number, context),
            ])
        })
    }
    return index + site.campaigns.indices.map { page(ID($0), site) }
  }

  private static func page(_ id: ID<Campaign>, _ site: Site) -> Page {
    Page(
      site.address(id) + "index.html", from: site.campaigns[id].entry?.path ?? "templates/campaign.html",
      content: .template("campaign") { context in
        let campaign = context.site.campaigns[id]
        var frame = Frame("campaign", title: campaign.title)
        frame.description = context.words["campaign"] + " “" + campaign.title + "”"
        frame.crumbs = [(context.words["menu_campaigns"], Address.campaigns)]
        for parent in ancestors(of: id, context.site) {
          frame.crumbs.append((context.site.campaigns[parent].title, context.site.address(parent)))
        }
        if !context.site.campaignPlans[id].isEmpty {
          frame.alternates = Feeds.alternates(context.address, campaign.title, context)
        }
        return frame.view(context, [.campaign: .record(view(id, campaign, context))])
      })
  }

  private static func ancestors(of id: ID<Campaign>, _ site: Site) -> [ID<Campaign>] {
    var path: [ID<Campaign>] = []
    var current = site.campaigns[id].parent
    while let here = current, path.count < 8 {
      path.insert(here, at: 0)
      current = site.campaigns[here].parent
    }
    return path
  }

  private static func view(_ id: ID<Campaign>, _ campaign: Campaign, _ context: PageContext) -> Record {
    let all = context.site.publicInOrder(context.site.campaignPlans[id])
    let shown = Array(all.suffix(limit))
    let phased = shown.filter { !context.site.plans[$0].plan.phases.isEmpty }
    let criteria = shown.filter { !context.site.plans[$0].plan.groups.isEmpty }.prefix(6)
    let rewards = rewards(shown, context)
    let exemplars = context.site.campaignExemplars[id]
    return [
      .title: .text(campaign.title), .launchedBy: context.launcher(of: campaign),
      .launch: Value(launch(id, all, context)), .period: context.period(campaign.from, campaign.to),
      .status: context.status(campaign.from, campaign.to),
      .parent: Value(campaign.parent.map { context.link($0) }), .hasAliases: .flag(!campaign.aliases.isEmpty),
      .aliases: .list(campaign.aliases.map { .text($0) }), .content: FreePages.content(campaign.entry),
      .hasChildren: .flag(!campaign.children.isEmpty),
      .children: Value(campaign.children.map { context.campaignNode($0, depth: 4) }),
      .hasPlans: .flag(!shown.isEmpty), .places: Value(byPlace(shown, context)),
      .allPlans: all.count > shown.count
        ? .text(context.href(Address.plans + "phong-trao/" + campaign.slug + "/")) : .none,
      .hasPhases: .flag(!phased.isEmpty),
      .phases: Value(
        phased.flatMap { plan in
          context.site.plans[plan].plan.phases.indices.map {
            TimelinePages.phaseRow(plan, $0, ofOnePlan: false, context)
          }
        }), .ofOnePlan: false, .timeline: TimelinePages.figure(phased, context),
      .hasCriteria: .flag(!criteria.isEmpty),
      .criteria: Value(criteria.map { Self.criteria(of: $0, context) }),
      .hasRewards: .flag(!rewards.isEmpty), .rewards: Value(rewards),
      .hasExemplars: .flag(!exemplars.isEmpty),
      .exemplars: context.rows(exemplars.prefix(BodyPages.limit)),
      .feed: all.isEmpty ? .none : Value(Feeds.href(context.site.address(id), context)),
    ]
  }

  /// The document that launched the campaign: the only one that says "phát động" of it. Of several, each place
  /// launching it anew, none is certain.
  private static func launch(_ id: ID<Campaign>, _ plans: [ID<PlanRecord>], _ context: PageContext) -> Record?
  {
    let key = context.site.campaigns[id].key.key
    let own = plans.filter { context.site.plans[$0].isLaunch }
    var seen: Set<ID<CitedDocument>> = []
    var cited: [ID<CitedDocument>] = []
    for plan in plans {
      for case .some(let document) in context.site.links[plan.index].citations
      where seen.insert(document).inserted && context.site.documents[document].plan == nil {
        let title = BodyName.key(context.site.documents[document].title ?? "")
        if strstr(title, "phat dong ") != nil, strstr(title, key) != nil { cited.append(document) }
      }
    }
    guard own.count + cited.count == 1 else { return nil }
    if let plan = own.first { return context.link(plan) }
    return cited.first.map {
      context.link(context.documentName($0), to: context.address($0))
    }
  }

  private static func byPlace(_ plans: [ID<PlanRecord>], _ context: PageContext) -> [Record] {
    var places: [(name: String, plans: [ID<PlanRecord>])] = []
    var known: [NameKey: Int] = [:]
    for plan in plans {
      let record = context.site.plans[plan]
      let name = record.scope.commune ?? record.scope.district ?? record.scope.province ?? ""
      if let place = known[NameKey(name)] {
        places[place].plans.append(plan)
      } else {
        known[NameKey(name)] = places.count
        places.append((name, [plan]))
      }
    }
    places = places.inOrder { SortKey($0.name) }
    // Plans of no place come last.
    return (places.filter { !$0.name.isEmpty } + places.filter(\.name.isEmpty)).map { name, plans in
      [
        .title: .text(
          name.isEmpty ? context.words["other_places"] : name.prefix(1).uppercased() + name.dropFirst()),
        .plans: context.rows(plans),
      ]
    }
  }

  private static func criteria(of id: ID<PlanRecord>, _ context: PageContext) -> Record {
    let record = context.site.plans[id]
    let address = context.site.address(id)
    return [
      .text: .text(context.reference(id)), .href: .text(context.href(address)),
      .groups: Value(
        record.plan.groups.map { group -> Record in
          [
            .text: .text(group.name),
            .href: .text(context.href(address, fragment: record.anchor(at: group.range.lowerBound))),
            .criteria: .list(
              group.criteria.map { range in
                .write { output in output.escape(record.entry.document.string(range)) }
              }),
          ]
        }),
    ]
  }

  private static func rewards(_ plans: [ID<PlanRecord>], _ context: PageContext) -> [Record] {
    var rows: [(text: String, plans: [ID<PlanRecord>])] = []
    var byName: [NameKey: Int] = [:]
    var byWording: [NameKey: Int] = [:]
    for id in plans {
      for reward in context.site.plans[id].plan.rewards {
        let wording = NameKey(reward.value)
        let key = byWording[wording] == nil ? NameKey(folding: reward.value) : wording
        let row = byWording[wording] ?? byName[key] ?? rows.count
        if row == rows.count {
          rows.append((reward.value, []))
          byName[key] = row
        }
        byWording[wording] = row
        rows[row].plans.append(id)
      }
    }
    return rows.map { row in [.text: .text(row.text), .plans: Value(row.plans) { context.link($0) }] }
  }
}
