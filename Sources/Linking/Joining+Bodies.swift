import Vietnamese

extension Joining {
  /// Superiors, successors and what became of a body, from files first, then from what is known of its
  /// territory and of its kind of department.
  mutating func relateBodies() {
    for index in site.bodies.indices {
      site.bodies[index].sortKey = NameReading.of(site.bodies[index].name).sortKey
      placeBody(index)
      closeWithTerritory(index)
      closeWithDepartment(index)
    }
    for index in site.bodies.indices {
      if let parent = parent(of: index), parent.index != index { site.bodies[index].parent = parent }
    }
    for index in site.bodies.indices {
      if isAbove(index, site.bodies[index].parent) { site.bodies[index].parent = nil }
      if isPart(index) { closeWithOffice(index) }
      if let parent = site.bodies[index].parent { site.bodies[parent].children.append(ID(index)) }
    }
    for index in site.bodies.indices { linkSuccessors(of: index) }
  }

  /// The day by which the lives of other territories are told apart: the last on which the body was there.
  private func day(of index: Int) -> PartialDate? {
    let body = site.bodies[index]
    if let day = body.to ?? body.from { return day }
    return era(of: body).flatMap { PartialDate($0) }
  }

  /// The mark in its key of a body whose territory kept its name through a merger.
  private func era(of body: Body) -> String? {
    body.key.lastIndex(of: "@").map { String(body.key[body.key.index(after: $0)...]) }
  }

  private func find(_ name: String, on day: PartialDate?) -> ID<Body>? {
    var scope = Scope()
    scope.date = day
    if let key = scope.issuer(name, geography: site.geography), let found = bodyTable.find(key, on: day) {
      return found
    }
    return bodyTable.find(key: NameReading.of(name).key, on: day)
  }

  // MARK: Where it stands

  private mutating func placeBody(_ index: Int) {
    guard let (territory, level) = NameReading.of(site.bodies[index].name).place else { return }
    if site.bodies[index].place == nil { site.bodies[index].place = TerritoryWords.properName(territory) }
    if site.bodies[index].level == nil || NameReading.of(site.bodies[index].name).ending == nil {
      site.bodies[index].level = level
    }
    guard site.bodies[index].province == nil else { return }
    var place = territory
    for _ in 0..<2 {
      guard let parent = life(of: place, index)?.parent else { break }
      place = parent
    }
    if site.geography.knowsProvince(TerritoryWords.properName(place)) {
      site.bodies[index].province = TerritoryWords.properName(place)
    }
  }

  /// The life of a territory that a body belongs to.
  private func life(of territory: String, _ index: Int) -> Territory? {
    let lives = site.geography.lives(of: territory)
    if lives.count < 2 { return lives.first }
    let era = era(of: site.bodies[index])
    if let exact = lives.first(where: { $0.from?.description == era }) { return exact }
    return day(of: index).flatMap { day in lives.first { $0.exists(on: day) } }
  }

  private func parent(of index: Int) -> ID<Body>? {
    let body = site.bodies[index]
    let day = day(of: index)
    if let name = body.parentName {
      return find(name, on: day) ?? describedBodies[name]
    }
    if let office = office(of: body, on: day) { return office }
    // An office of a territory stands under the committee of that territory.
    guard let (territory, _) = NameReading.of(body.name).ending else { return nil }
    if body.key.hasPrefix("so ") || body.key.hasPrefix("phong ") {
      return find("Ủy ban nhân dân " + territory, on: day)
    }
    if body.key.hasPrefix("uy ban nhan dan "), let parent = life(of: territory, index)?.parent {
      return find("Ủy ban nhân dân " + parent, on: day)
    }
    return nil
  }

  /// A part of an office carries the office's name behind its own.
  private func office(of body: Body, on day: PartialDate?) -> ID<Body>? {
    let words = body.key.split(separator: " ")
    for start in 1..<max(1, words.count - 1) {
      if let found = bodyTable.find(key: words[start...].joined(separator: " "), on: day) { return found }
    }
    return nil
  }

  private func isPart(_ index: Int) -> Bool {
    guard let parent = site.bodies[index].parent else { return false }
    let office = site.bodies[parent].key
    return site.bodies[index].key.hasSuffix(" " + office)
  }

  /// Whether going up from a body leads to `index`: files may name each other as superiors.
  private func isAbove(_ index: Int, _ start: ID<Body>?) -> Bool {
    var current = start
    var steps = 0
    while let here = current, steps < 16 {
      if here.index == index { return true }
      current = site.bodies[here].parent
      steps += 1
    }
    return steps == 16
  }

  // MARK: What became of it

  private mutating func closeWithTerritory(_ index: Int) {
    let body = site.bodies[index]
    guard body.to == nil, body.closing == nil,
      let (territory, _) = TerritoryWords.territory(of: body.name)
    else { return }
    let life = life(of: territory, index)
    if let life, let to = life.to, let closing = life.closing {
      site.bodies[index].to = to
      if body.key.hasPrefix("phong ") || BodyHead.isUnit(body.name) {
        // Nobody took over the rooms of an office one by one.
        site.bodies[index].closing = .ended
        return
      }
      site.bodies[index].closing = closing
      if body.successors.isEmpty {
        site.bodies[index].successors = life.successors.map {
          Body.Successor(name: TerritoryWords.counterpart(of: body.name, in: $0))
        }
      }
    } else if life == nil, Territory.Kind.isDistrict(territory) {
      site.bodies[index].to = Geography.lastDayOfDistricts
      site.bodies[index].closing = .ended
    }
    if body.from == nil, let from = life?.from { site.bodies[index].from = from }
  }

  private mutating func closeWithDepartment(_ index: Int) {
    let body = site.bodies[index]
    guard body.entry?.frontMatter.node("closed", in: Body.keys) == nil,
      let (territory, _) = NameReading.of(body.name).ending
    else { return }
    let key = BodyName.key(territory)
    for department in Department.reorganised {
      if body.key == department.key + " " + key {
        site.bodies[index].to = department.ended
        site.bodies[index].closing = department.closing
        if body.entry?.frontMatter.node("successors", in: Body.keys) == nil {
          site.bodies[index].successors = department.heirs.map {
            Body.Successor(name: $0.name + " " + territory, share: $0.share)
          }
        }
      } else if body.key.hasSuffix(" " + department.key + " " + key) {
        site.bodies[index].to = department.ended
        site.bodies[index].closing = .ended
        site.bodies[index].successors = []
      }
    }
  }

  /// A part of an office ends with the office; it is the office that has successors.
  private mutating func closeWithOffice(_ index: Int) {
    guard site.bodies[index].entry == nil, let parent = site.bodies[index].parent,
      let to = site.bodies[parent].to
    else { return }
    site.bodies[index].to = to
    site.bodies[index].closing = .ended
    site.bodies[index].successors = []
  }

  private mutating func linkSuccessors(of index: Int) {
    let after = site.bodies[index].to?.dayAfter
    for position in site.bodies[index].successors.indices {
      let name = site.bodies[index].successors[position].name
      guard let successor = find(name, on: after) ?? describedBodies[name], successor.index != index
      else { continue }
      site.bodies[index].successors[position].body = successor
      site.bodies[successor].predecessors.append(ID(index))
    }
  }
}

extension Territory.Kind {
  static func isDistrict(_ territory: String) -> Bool {
    [district, town, urbanDistrict].contains { territory.hasPrefix($0.rawValue + " ") }
  }
}
