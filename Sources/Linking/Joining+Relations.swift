import Vietnamese

extension Joining {
  /// Wider campaigns, which no plan is of, but of which a known one is the part of a place.
  mutating func joinWiderCampaigns() {
    var cores: [NameKey: [ID<Campaign>]] = [:]
    for (index, campaign) in site.campaigns.enumerated() {
      cores[campaign.key.core, default: []].append(ID(index))
    }
    for proposal in campaignTable.proposals {
      let kin = cores[proposal.core] ?? []
      if kin.contains(where: { Self.sharesCore(site.campaigns[$0].key, proposal) }) {
        _ = campaignID(proposal)
      }
    }
  }

  /// Puts each campaign under the wider one whose title it repeats behind the name of a place.
  mutating func relateCampaigns() {
    let wider = widerByPlans()
    for index in site.campaigns.indices {
      let id = ID<Campaign>(index)
      if site.campaigns[index].namedParent != nil {
        site.campaigns[index].parent = namedParent(of: index)
      } else {
        site.campaigns[index].parent = wider[id] ?? core(of: id)
      }
      if let launcher = site.campaigns[index].launchedBy {
        site.campaigns[index].launcher = bodyTable.find(launcher.name, on: site.campaigns[index].from)
      }
    }
    for index in site.campaigns.indices {
      guard let parent = site.campaigns[index].parent, parent.index != index, !isAbove(ID(index), parent)
      else {
        site.campaigns[index].parent = nil
        continue
      }
      site.campaigns[parent].children.append(ID(index))
    }
  }

  func namedParent(of index: Int) -> ID<Campaign>? {
    site.campaigns[index].namedParent.flatMap { campaignTable.find($0) ?? find($0) }
  }

  /// The wider campaign that the plans of a campaign name first.
  private func widerByPlans() -> [ID<Campaign>: ID<Campaign>] {
    struct Pair: Hashable {
      var own: ID<Campaign>
      var named: NameKey
    }
    var seen: Set<Pair> = []
    var wider: [ID<Campaign>: ID<Campaign>] = [:]
    for (record, links) in zip(site.plans, site.links) {
      guard let own = links.campaign else { continue }
      for key in record.names.parentCampaigns where seen.insert(Pair(own: own, named: key.name)).inserted {
        guard wider[own] == nil, Self.sharesCore(site.campaigns[own].key, key),
          let found = campaignTable.find(key), found != own
        else { continue }
        wider[own] = found
      }
    }
    return wider
  }

  /// The campaign whose whole title is the end of this one's: "Đẩy mạnh …" of "Đắk Nông đẩy mạnh …".
  private func core(of id: ID<Campaign>) -> ID<Campaign>? {
    let words = site.campaigns[id].key.words
    guard words.count > 4 else { return nil }
    for start in 1..<min(6, words.count - 3) {
      if let found = campaignTable.find(NameKey(words[start...].joined(separator: " "))) { return found }
    }
    return nil
  }

  private static func sharesCore(_ left: CampaignKey, _ right: CampaignKey) -> Bool {
    guard left.name != right.name else { return false }
    let (first, second) = (left.words, right.words)
    let shared = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    return shared >= 4 && first.count - shared <= 5 && second.count - shared <= 5
  }

  private func isAbove(_ id: ID<Campaign>, _ start: ID<Campaign>) -> Bool {
    var current: ID<Campaign>? = start
    var steps = 0
    while let here = current, steps <= site.campaigns.count {
      if here == id { return true }
      current = site.campaigns[here].parent
      steps += 1
    }
    return steps > site.campaigns.count
  }
}
