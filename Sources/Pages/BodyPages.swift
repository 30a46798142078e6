import Linking
import Mustache
import Vietnamese

/// `/co-quan/`: the bodies by place and from A to Z, and the page of each.
enum BodyPages {
  static let limit = 50

  static func pages(_ site: Site) -> [Page] {
    index(site) + site.bodies.indices.map { body(ID($0), site) }
  }

  // MARK: Index

  private static func index(_ site: Site) -> [Page] {
    let sorted = site.bodies.indices.map { ID<Body>($0) }.inOrder { site.bodies[$0].sortKey }
    let paging = Paging(base: Address.bodies, total: sorted.count, size: site.settings.pageSize * 10)
    return paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/bodies.html", listed: number == 1,
        content: .template("bodies") { context in
          var frame = Frame("bodies", title: context.words["bodies"])
          frame.description = context.words["bodies_lead"]
          frame.number = number
          let shown = Array(sorted[range])
          return frame.view(
            context,
            [
              .places: Value(places(shown, context)),
              .letters: Value(
                Letters.groups(shown, of: { context.site.bodies[$0].name }).map { group -> Record in
                  [
                    .letter: .text(group.letter), .id: .text(group.id),
                    .bodies: Value(group.items.map { context.bodyNode($0) }),
                  ]
                }), .pager: paging.pager(number, context),
            ])
        })
    }
  }

  /// The country's bodies, those of each place, and those whose place is not known.
  private static func places(_ bodies: [ID<Body>], _ context: PageContext) -> [Record] {
    let groups = Dictionary(grouping: bodies) { place(of: $0, context.site) }
    let names = groups.keys.compactMap(\.self).filter { !$0.isEmpty }.sorted().inOrder { SortKey($0) }
    let all =
      [(context.words["level_trung-uong"], groups[nil] ?? [])] + names.map { ($0, groups[$0]!) } + [
        (context.words["place_unknown"], groups[""] ?? [])
      ]
    return all.filter { !$0.1.isEmpty }.map { name, members in
      let own = Set(members)
      let roots = members.filter { id in context.site.bodies[id].parent.map { !own.contains($0) } ?? true }
        .inOrder { context.site.bodies[$0].sortKey }
      let ranked = Level.allCases.flatMap { level in
        roots.filter { (context.site.bodies[$0].level ?? .unit) == level }
      }
      return [
        .text: .text(name), .count: .number(members.count), .open: .flag(all.count <= 8),
        .bodies: Value(ranked.map { context.bodyNode($0, depth: 3) }),
      ]
    }
  }

  /// Nil for a body of the country and its parts; else what it or the next above it says, "" where none does.
  private static func place(of id: ID<Body>, _ site: Site) -> String? {
    var place: String?
    var (current, steps) = (id as ID<Body>?, 0)
    while let here = current, steps < 8 {
      if site.bodies[here].level == .central { return nil }
      place = place ?? site.bodies[here].province ?? site.bodies[here].place
      (current, steps) = (site.bodies[here].parent, steps + 1)
    }
    return place ?? ""
  }

  // MARK: One body

  static func body(_ id: ID<Body>, _ site: Site) -> Page {
    Page(
      site.address(id) + "index.html",
      from: site.bodies[id].entry?.path ?? "templates/body.html",
      content: .template("body") { context in
        let title = context.title(of: id)
        var frame = Frame("body", title: title)
        frame.crumbs = [(context.words["menu_bodies"], Address.bodies)]
        frame.description = context.words["body_description"] + " " + title
        if !context.site.issued[id].isEmpty {
          frame.alternates = Feeds.alternates(context.address, title, context)
        }
        frame.structuredData = { StructuredData.body(id, context, into: &$0) }
        return frame.view(context, [.body: .record(view(id, context))])
      })
  }

  private static func view(_ id: ID<Body>, _ context: PageContext) -> Record {
    let issued: [ID<PlanRecord>] = context.site.publicInOrder(context.site.issued[id]).reversed()
    let citing = BodyPages.citing(id, context)
    let received = context.site.received[id].filter { context.site.isPublic($0) }
    let exemplars = context.site.bodyExemplars[id]
    let tasks = assigned(id, context)
    let documents = context.site.cited[id].filter { context.site.documents[$0].plan == nil }
    let children = context.site.bodies[id].children
    return [
      .name: .text(context.site.bodies[id].name), .closed: closing(id, context),
      .onlyMentioned: .flag(context.site.bodies[id].entry == nil && issued.isEmpty),
      .hasAliases: .flag(!context.site.bodies[id].aliases.isEmpty),
      .aliases: .list(context.site.bodies[id].aliases.map { .text($0.text) }),
      .level: Value(context.site.bodies[id].level.map { context.words["level_" + $0.rawValue] }),
      .place: Value(
        (context.site.bodies[id].province ?? context.site.bodies[id].place).map { context.link($0, nil) }),
      .period: context.site.bodies[id].to == nil && context.site.bodies[id].from == nil
        ? .none : context.period(context.site.bodies[id].from, context.site.bodies[id].to),
      .parent: Value(context.site.bodies[id].parent.map { context.link($0) }),
      .hasBefore: .flag(!context.site.bodies[id].predecessors.isEmpty),
      .before: Value(
        context.site.bodies[id].predecessors.map { context.link(context.site.bodies[$0].name, $0, of: id) }),
      .hasAfter: .flag(!context.site.bodies[id].successors.isEmpty),
      .after: Value(
        context.site.bodies[id].successors.map { context.link($0.name, $0.body, of: id) }),
      .code: Value(context.site.bodies[id].code), .postalAddress: Value(context.site.bodies[id].address),
      .phone: Value(context.site.bodies[id].phone.map { context.phone($0) }),
      .email: Value(context.site.bodies[id].email.map { context.link($0, "mailto:" + $0) }),
      .website: Value(context.site.bodies[id].website.map { context.link($0, $0) }),
      .content: FreePages.content(context.site.bodies[id].entry),
      .hasIssued: .flag(!issued.isEmpty), .issued: Value(byYear(issued.prefix(limit), context)),
      .allIssued: issued.count > limit
        ? .text(context.href(Address.plans + "co-quan/" + context.site.bodies[id].slug + "/")) : .none,
      .allNamed: longList(of: id, context.site) == nil
        ? .none : .text(context.href(PlanListPages.address(naming: id, context.site))),
      .hasAssigned: .flag(!tasks.isEmpty), .assigned: .list(tasks), .hasDocuments: .flag(!documents.isEmpty),
      .documents: context.rows(documents.prefix(limit)),
      .hasCitedBy: .flag(!citing.isEmpty), .citedBy: .list(citing),
      .hasRecipientOf: .flag(!received.isEmpty),
      .recipientOf: context.rows(received.prefix(limit)),
      .hasExemplars: .flag(!exemplars.isEmpty),
      .exemplars: context.rows(exemplars.prefix(limit)),
      .hasChildren: .flag(!children.isEmpty),
      .children: Value(children.map { context.bodyNode($0, depth: 2) }),
      .feed: issued.isEmpty ? .none : Value(Feeds.href(context.site.address(id), context)),
    ]
  }

  static func closing(_ id: ID<Body>, _ context: PageContext) -> Value {
    guard context.site.isClosed(id) else { return .none }
    return .record([
      .date: context.date(context.site.bodies[id].to), .reason: context.closingReason(id),
      .hasSuccessors: .flag(!context.site.bodies[id].successors.isEmpty),
      .successors: Value(
        context.site.bodies[id].successors.map { successor -> Record in
          let link = context.link(successor.name, successor.body, of: id)
          return Record(joining: link, [.share: Value(successor.share)])
        }),
    ])
  }

  private static func byYear(_ plans: some Sequence<ID<PlanRecord>>, _ context: PageContext) -> [Record] {
    var groups: [(year: Int?, plans: [ID<PlanRecord>])] = []
    for plan in plans {
      let year = context.site.plans[plan].year
      if groups.last?.year == year, !groups.isEmpty {
        groups[groups.count - 1].plans.append(plan)
      } else {
        groups.append((year, [plan]))
      }
    }
    return groups.map { group in
      [
        .title: .text(group.year.map(String.init) ?? context.words["not_stated"]),
        .plans: context.rows(group.plans),
      ]
    }
  }

  private static func assigned(_ id: ID<Body>, _ context: PageContext) -> [Value] {
    var rows: [(plan: ID<PlanRecord>, tasks: [Value])] = []
    for link in context.site.assigned[id] where context.site.isPublic(link.plan) {
      let tasks = context.tasks(link)
      if rows.last?.plan == link.plan {
        rows[rows.count - 1].tasks += tasks
      } else if rows.count < limit {
        rows.append((link.plan, tasks))
      } else {
        break
      }
    }
    return rows.map { .record(TaskPages.planTasks($0.plan, $0.tasks, context)) }
  }

  /// The public plans that name a body, have it among their recipients or ask something of it, newest first, where
  /// one of these are more than its page shows; nil where it shows all.
  static func longList(of id: ID<Body>, _ site: Site) -> [ID<PlanRecord>]? {
    func isLong(_ plans: Set<ID<PlanRecord>>) -> Bool {
      plans.count > limit && plans.count { site.isPublic($0) } > limit
    }
    guard
      [site.namedIn[id].count, site.received[id].count, site.assigned[id].count].contains(where: {
        $0 > limit
      })
    else { return nil }
    let named = Set(site.namedIn[id]).subtracting(site.issued[id])
    let received = Set(site.received[id])
    let assigned = Set(site.assigned[id].map(\.plan))
    guard isLong(named) || isLong(received) || isLong(assigned) else { return nil }
    return site.publicInOrder(Array(named.union(received).union(assigned))).reversed()
  }

  /// Plans that cite its documents or name it, each with the passages.
  private static func citing(_ id: ID<Body>, _ context: PageContext) -> [Value] {
    let own = Set(context.site.issued[id])
    var plans: [ID<PlanRecord>] = []
    for plan in context.site.namedIn[id] where context.site.isPublic(plan) && !own.contains(plan) {
      plans.append(plan)
      if plans.count == limit { break }
    }
    return plans.map { plan in
      let record = context.site.plans[plan]
      let names = context.site.links[plan.index].names
      var sections: [UInt32] = []
      sections.reserveCapacity(8)
      for mention in record.plan.mentions where names[Int(mention.name)] == id {
        if !sections.contains(mention.section) { sections.append(mention.section) }
        if sections.count == 8 { break }
      }
      return [
        .plan: context.head(plan),
        .passages: Value(sections) { context.passage(of: plan, in: $0 == .max ? nil : Int($0)) },
      ]
    }
  }
}
