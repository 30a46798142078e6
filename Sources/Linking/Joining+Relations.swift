import Vietnamese

extension Joining {
  /// Superiors, successors and what became of a body, from files first, then from what is known of its
  /// territory and of its kind of department.
  mutating func relateBodies() {
    for index in site.bodies.indices {
      let id = ID<Body>(index)
      site.bodies[index].sortKey = SortKey(site.bodies[index].name)
      if let (territory, level) = TerritoryWords.trailing(in: site.bodies[index].name) {
        if site.bodies[index].place == nil { site.bodies[index].place = TerritoryWords.properName(territory) }
        if site.bodies[index].level == nil { site.bodies[index].level = level }
        closeWithTerritory(index, territory: territory)
      }
      closeWithDepartment(index)
      if let parent = parent(of: id), parent != id { site.bodies[index].parent = parent }
    }
    for index in site.bodies.indices {
      if let parent = site.bodies[index].parent { site.bodies[parent].children.append(ID(index)) }
      for position in site.bodies[index].successors.indices {
        let name = BodyName.canonical(site.bodies[index].successors[position].name)
        let after = site.bodies[index].to?.dayAfter
        guard let successor = bodyTable.find(key: BodyName.key(name), on: after), successor.index != index
        else { continue }
        site.bodies[index].successors[position].body = successor
        site.bodies[successor].predecessors.append(ID(index))
      }
    }
  }

  private func parent(of id: ID<Body>) -> ID<Body>? {
    let body = site.bodies[id]
    if let name = body.parentName {
      return bodyTable.find(key: BodyName.key(BodyName.canonical(name)), on: body.to ?? body.from)
        ?? site.bodies.indices.first { site.bodies[$0].slug == name }.map { ID($0) }
    }
    // A part of an office carries the office's name behind its own.
    let words = body.key.split(separator: " ")
    for start in 1..<max(1, words.count - 1) {
      if let found = bodyTable.find(key: words[start...].joined(separator: " "), on: nil) { return found }
    }
    // An office of a territory stands under the committee of that territory.
    guard let (territory, _) = TerritoryWords.trailing(in: body.name) else { return nil }
    let committee = BodyName.key("Ủy ban nhân dân " + territory)
    if body.key.hasPrefix("so ") || body.key.hasPrefix("phong ") {
      return bodyTable.find(key: committee, on: nil)
    }
    if body.key == committee, let parent = site.geography.lives(of: territory).first?.parent {
      return bodyTable.find(key: BodyName.key("Ủy ban nhân dân " + parent), on: nil)
    }
    return nil
  }

  private mutating func closeWithTerritory(_ index: Int, territory: String) {
    guard site.bodies[index].to == nil, site.bodies[index].closing == nil else { return }
    let body = site.bodies[index]
    let era = body.key.split(separator: "@").dropFirst().first.map(String.init)
    let life = site.geography.lives(of: territory).first { $0.from?.description == era }
    let head = body.name.dropLast(territory.count)
    if let life, let to = life.to, let closing = life.closing {
      site.bodies[index].to = to
      site.bodies[index].closing = closing
      if !body.key.hasPrefix("phong ") {
        site.bodies[index].successors = life.successors.map { Body.Successor(name: head + $0) }
      }
    } else if life == nil, body.level == .district, Territory.Kind.isDistrict(territory) {
      site.bodies[index].to = Geography.lastDayOfDistricts
      site.bodies[index].closing = .ended
    }
  }

  private mutating func closeWithDepartment(_ index: Int) {
    let body = site.bodies[index]
    guard body.entry?.frontMatter.node("closed", in: Body.keys) == nil,
      let department = Department.reorganised.first(where: { body.key.hasPrefix($0.key + " ") }),
      let (territory, _) = TerritoryWords.trailing(in: body.name),
      body.key == department.key + " " + BodyName.key(territory)
    else { return }
    site.bodies[index].to = department.ended
    site.bodies[index].closing = department.closing
    site.bodies[index].successors = department.heirs.map {
      Body.Successor(name: $0.name + " " + territory, share: $0.share)
    }
  }

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
    if site.campaignPlans.rows.count < site.campaigns.count { linkBack() }
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

extension Territory.Kind {
  static func isDistrict(_ territory: String) -> Bool {
    [district, town, urbanDistrict].contains { territory.hasPrefix($0.rawValue + " ") }
  }
}
