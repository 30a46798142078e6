import Vietnamese

extension Joining {
  /// Puts each campaign under the wider one whose title it repeats behind the name of a place.
  mutating func relateCampaigns() {
    var cores: [Substring: [ID<Campaign>]] = [:]
    for (index, campaign) in site.campaigns.enumerated() {
      cores[Self.core(campaign.key), default: []].append(ID(index))
    }
    for proposal in campaignTable.proposals {
      let kin = cores[Self.core(proposal.key)] ?? []
      if kin.contains(where: { Self.sharesCore(site.campaigns[$0].key, proposal.key) }) {
        _ = campaignID(proposal)
      }
    }
    var byPlan: [ID<Campaign>: [ID<Campaign>]] = [:]
    for (index, record) in site.plans.enumerated() {
      guard let own = site.links[index].campaign else { continue }
      for key in record.parentCampaigns {
        guard Self.sharesCore(site.campaigns[own].key, key.key),
          let wider = campaignTable.find(title: key.title, key: key.key), wider != own
        else { continue }
        if byPlan[own, default: []].contains(wider) == false { byPlan[own, default: []].append(wider) }
      }
    }
    for index in site.campaigns.indices {
      let id = ID<Campaign>(index)
      site.campaigns[index].sortKey = SortKey(site.campaigns[index].title)
      if let title = site.campaigns[index].parentTitle {
        site.campaigns[index].parent =
          campaignTable.find(title: title, key: BodyName.key(title))
          ?? site.campaigns.indices.first { site.campaigns[$0].slug == title }.map { ID($0) }
      } else {
        site.campaigns[index].parent = byPlan[id]?.first ?? core(of: id)
      }
      if let launcher = site.campaigns[index].launchedBy {
        site.campaigns[index].launcher = bodyTable.find(
          key: BodyName.key(BodyName.canonical(launcher)), on: site.campaigns[index].from)
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
    // Those that came last are wider ones, which no plan is of.
    site.campaignPlans.grow(to: site.campaigns.count)
    site.campaignExemplars.grow(to: site.campaigns.count)
  }

  /// The campaign whose whole title is the end of this one's: "Đẩy mạnh …" of "Đắk Nông đẩy mạnh …".
  private func core(of id: ID<Campaign>) -> ID<Campaign>? {
    let words = site.campaigns[id].key.split(separator: " ")
    guard words.count > 4 else { return nil }
    for start in 1..<min(6, words.count - 3) {
      if let found = campaignTable.find(key: words[start...].joined(separator: " ")) { return found }
    }
    return nil
  }

  /// The last four words, which a campaign shares with the wider one it is part of.
  private static func core(_ key: String) -> Substring {
    var end = key.utf8.endIndex
    var start = end
    for _ in 0..<4 {
      guard let gap = key.utf8[..<end].lastIndex(of: UInt8(ascii: " ")) else { return key[...] }
      start = key.utf8.index(after: gap)
      end = gap
    }
    return key[start...]
  }

  private static func sharesCore(_ left: String, _ right: String) -> Bool {
    guard left != right else { return false }
    let (first, second) = (left.split(separator: " "), right.split(separator: " "))
    var shared = 0
    while shared < min(first.count, second.count),
      first[first.count - 1 - shared] == second[second.count - 1 - shared]
    {
      shared += 1
    }
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
