import Plans
import Vietnamese

extension Joining {
  /// Turns every link round, in the order of the plans.
  mutating func linkBack() {
    site.issued = Backlinks(count: site.bodies.count)
    site.assigned = Backlinks(count: site.bodies.count)
    site.received = Backlinks(count: site.bodies.count)
    site.namedIn = Backlinks(count: site.bodies.count)
    site.cited = Backlinks(count: site.bodies.count)
    site.bodyExemplars = Backlinks(count: site.bodies.count)
    site.campaignPlans = Backlinks(count: site.campaigns.count)
    site.campaignExemplars = Backlinks(count: site.campaigns.count)
    site.citedBy = Backlinks(count: site.documents.count)
    site.planExemplars = Backlinks(count: site.plans.count)

    for (index, links) in site.links.enumerated() {
      let plan = ID<PlanRecord>(index)
      for body in links.issuers { site.issued[body].append(plan) }
      if let campaign = links.campaign { site.campaignPlans[campaign].append(plan) }
      for (assignment, bodies) in links.units.enumerated() {
        for body in bodies { site.assigned[body].append(.init(plan: plan, assignment: assignment)) }
      }
      for row in links.recipients {
        for body in row where site.received[body].last != plan { site.received[body].append(plan) }
      }
      for case .some(let body) in links.names where site.namedIn[body].last != plan {
        site.namedIn[body].append(plan)
      }
      for (citation, document) in links.citations.enumerated() {
        if let document { site.citedBy[document].append(.init(plan: plan, citation: citation)) }
      }
    }
    for (index, document) in site.documents.enumerated() {
      if let issuer = document.issuer { site.cited[issuer].append(ID(index)) }
      if let plan = document.plan { site.documentOf[plan] = ID(index) }
    }
    for (index, exemplar) in site.exemplars.enumerated() where exemplar.status == .published {
      let id = ID<Exemplar>(index)
      if let body = exemplar.body { site.bodyExemplars[body].append(id) }
      if let campaign = exemplar.campaign { site.campaignExemplars[campaign].append(id) }
      if let plan = exemplar.plan { site.planExemplars[plan].append(id) }
    }
    linkNeighbours()
  }

  private mutating func linkNeighbours() {
    for index in site.bodies.indices {
      let plans = site.issued[ID<Body>(index)].sorted { site.comesBefore($0, $1) }
      for (before, after) in zip(plans, plans.dropFirst()) {
        if site.links[before.index].issuers.first?.index == index { site.links[before.index].next = after }
        if site.links[after.index].issuers.first?.index == index { site.links[after.index].previous = before }
      }
    }
  }

  mutating func joinAbbreviations() {
    var rows: [String: AbbreviationEntry] = [:]
    for entry in records.glossary { rows[entry.short + "\u{0}" + entry.long] = entry }
    for (index, record) in site.plans.enumerated() {
      for abbreviation in record.plan.abbreviations {
        rows[
          abbreviation.short + "\u{0}" + abbreviation.long,
          default: AbbreviationEntry(short: abbreviation.short, long: abbreviation.long, plans: [])
        ].plans.append(ID(index))
      }
    }
    site.abbreviations = rows.values.sorted { left, right in
      let (first, second) = (SortKey(left.short), SortKey(right.short))
      if first != second { return first < second }
      return left.long.utf8.lexicographicallyPrecedes(right.long.utf8)
    }
  }
}

extension Joining {
  /// Older first; plans without a date before all; equal dates by address.
  mutating func orderPlans() {
    let dates = site.plans.map { $0.plan.date?.value }
    let slugs = site.plans.map(\.slug)
    let order = site.plans.indices.sorted { left, right in
      let (first, second) = (dates[left], dates[right])
      if first != second {
        guard let first else { return true }
        guard let second else { return false }
        return first < second
      }
      return slugs[left].utf8.lexicographicallyPrecedes(slugs[right].utf8)
    }
    site.oldestFirst = order.map { ID($0) }
    site.ranks = [Int](repeating: 0, count: order.count)
    for (rank, index) in order.enumerated() { site.ranks[index] = rank }
  }
}

extension Site {
  /// Older first.
  package func comesBefore(_ left: ID<PlanRecord>, _ right: ID<PlanRecord>) -> Bool {
    ranks[left.index] < ranks[right.index]
  }
}
