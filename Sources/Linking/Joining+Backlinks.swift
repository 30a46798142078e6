import Plans
import Vietnamese

extension Joining {
  /// Turns every link round, in the order of the plans.
  mutating func linkBack() {
    let bodies = site.bodies.count
    let plans = site.planIDs
    // Lent by index: a loop over the links themselves would copy each plan's.
    let links = site.links
    site.issued = Backlinks(count: bodies) { add in
      for plan in plans { for body in links[plan.index].issuers { add(body, plan) } }
    }
    site.assigned = Backlinks(count: bodies) { add in
      for plan in plans {
        for charge in links[plan.index].units.indices {
          for body in links[plan.index].units[charge] { add(body, .init(plan: plan, charge: charge)) }
        }
      }
    }
    site.received = Backlinks(count: bodies) { add in
      var once = Once<ID<PlanRecord>>(bodies)
      for plan in plans {
        for body in links[plan.index].recipients.elements where once.isFirst(plan, of: body) {
          add(body, plan)
        }
      }
    }
    site.namedIn = Backlinks(count: bodies) { add in
      var once = Once<ID<PlanRecord>>(bodies)
      for plan in plans {
        for case .some(let body) in links[plan.index].names where once.isFirst(plan, of: body) {
          add(body, plan)
        }
      }
    }
    site.cited = Backlinks(count: bodies) { add in
      for index in site.documents.indices {
        if let issuer = site.documents[index].issuer { add(issuer, ID(index)) }
      }
    }
    site.campaignPlans = Backlinks(count: site.campaigns.count) { add in
      for plan in plans { if let campaign = links[plan.index].campaign { add(campaign, plan) } }
    }
    site.citedBy = Backlinks(count: site.documents.count) { add in
      for plan in plans {
        for (citation, document) in links[plan.index].citations.enumerated() {
          if let document { add(document, .init(plan: plan, citation: citation)) }
        }
      }
    }
    for index in site.documents.indices {
      if let plan = site.documents[index].plan { site.documentOf[plan] = ID(index) }
    }
    linkBackExemplars()
    linkNeighbours()
  }

  private mutating func linkBackExemplars() {
    let published = site.exemplars.indices.filter { site.exemplars[$0].status == .published }
    site.bodyExemplars = Backlinks(count: site.bodies.count) { add in
      for index in published { if let body = site.exemplars[index].body { add(body, ID(index)) } }
    }
    site.campaignExemplars = Backlinks(count: site.campaigns.count) { add in
      for index in published { if let campaign = site.exemplars[index].campaign { add(campaign, ID(index)) } }
    }
    site.planExemplars = Backlinks(count: site.plans.count) { add in
      for index in published { if let plan = site.exemplars[index].plan { add(plan, ID(index)) } }
    }
  }

  /// Before and after a plan among those of its first issuer.
  private mutating func linkNeighbours() {
    var last = [ID<PlanRecord>?](repeating: nil, count: site.bodies.count)
    for plan in site.oldestFirst {
      for body in site.links[plan.index].issuers where last[body.index] != plan {
        if let before = last[body.index] {
          if site.links[before.index].issuers.first == body { site.links[before.index].next = plan }
          if site.links[plan.index].issuers.first == body { site.links[plan.index].previous = before }
        }
        last[body.index] = plan
      }
    }
  }

  mutating func joinAbbreviations() {
    var known = NameTable<AbbreviationEntry>()
    var entries: [AbbreviationEntry] = []
    for entry in records.glossary {
      let name = NameKey(short: entry.short, for: entry.long)
      guard known[name] == nil else { continue }
      known[name] = ID(entries.count)
      entries.append(entry)
    }
    for (index, record) in site.plans.enumerated() {
      for (position, name) in record.names.abbreviations.enumerated()
      where !record.plan.abbreviations[position].isClause {
        if let entry = known[name] {
          entries[entry].plans.append(ID(index))
        } else {
          let found = record.plan.abbreviations[position]
          known[name] = ID(entries.count)
          entries.append(AbbreviationEntry(short: found.short, long: found.long, plans: [ID(index)]))
        }
      }
    }
    let keys = entries.map { SortKey($0.short) }
    site.abbreviations = entries.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return entries[left].long.utf8.lexicographicallyPrecedes(entries[right].long.utf8)
    }.map { entries[$0] }
  }
}

/// Tells the first time that one thing comes to an owner, when all that comes of it comes together.
private struct Once<Thing: Equatable> {
  private var last: [Thing?]

  init<Owner>(_ count: Int, for owner: Owner.Type = Body.self) { last = Array(repeating: nil, count: count) }

  mutating func isFirst(_ thing: Thing, of owner: ID<Body>) -> Bool {
    guard last[owner.index] != thing else { return false }
    last[owner.index] = thing
    return true
  }
}

extension Joining {
  /// Older first; plans without a date before all; equal dates by address.
  mutating func orderPlans() {
    // Plans come by the names of their files, so that they stand nearly by address: numbers tell equal dates apart.
    let byAddress = site.plans.indices.sorted { site.plans[$0].slug < site.plans[$1].slug }
    let keys = byAddress.enumerated().map { place, index in
      let date = site.plans[index].date
      return (date.map { Int($0.order) } ?? -1) << 32 | place
    }
    site.oldestFirst = keys.sorted().map { ID(byAddress[$0 & 0xFFFF_FFFF]) }
    site.ranks = [Int](repeating: 0, count: keys.count)
    for (rank, plan) in site.oldestFirst.enumerated() { site.ranks[plan.index] = rank }
  }
}

extension Site {
  /// Older first.
  package func inOrder(_ plans: [ID<PlanRecord>]) -> [ID<PlanRecord>] {
    plans.map { ranks[$0.index] }.sorted().map { oldestFirst[$0] }
  }
}
