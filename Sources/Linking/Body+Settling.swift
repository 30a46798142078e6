import Vietnamese

/// What the wording of its name, the geography and the reorganisation of departments say about a body: where it
/// stands, what became of it, and whom to look for as its superior and successors. What its file says goes first.
extension Body.Facts {
  mutating func settle(in geography: Geography) {
    let reading = NameReading.of(name)
    sortKey = reading.sortKey
    place(by: reading, in: geography)
    closeWithTerritory(by: reading, in: geography)
    closeWithDepartment(by: reading)
    day = lastDay
    superiors = superiors(by: reading, in: geography)
    let after = to?.dayAfter
    for index in successors.indices {
      successors[index].tie = Body.Tie(to: successors[index].name, on: after, in: geography)
    }
  }

  private var lastDay: PartialDate? { to ?? from ?? era.flatMap { PartialDate($0) } }

  /// The mark in its key of a body whose territory kept its name through a merger.
  private var era: String? { BodyKey.parts(of: key).day.map { String($0) } }

  /// The life of a territory that it belongs to.
  private func life(of territory: String, in geography: Geography) -> Territory? {
    let lives = geography.lives(of: territory)
    if lives.count < 2 { return lives.first }
    if let era { return lives.first { $0.from?.description == era } }
    if let day = lastDay { return lives.first { $0.exists(on: day) } }
    return lives.first { $0.from == nil }
  }

  // MARK: Where it stands

  private mutating func place(by reading: NameReading, in geography: Geography) {
    guard let about = reading.about else {
      if province == nil, place == nil, BodyHead.isOfProvince(key) {
        province = geography.province(endingKey: key)
      }
      return
    }
    if place == nil { place = TerritoryWords.properName(about.name) }
    if entry?.frontMatter.node("level", in: Body.keys) == nil {
      level = reading.isUnit ? .unit : geography.level(of: about, in: life(of: about.name, in: geography))
    }
    guard province == nil else { return }
    var place = life(of: about.name, in: geography)
    // A commune, its district, their province.
    for _ in 0..<2 {
      guard let here = place, let parent = here.parent else { break }
      place = geography.territory(parent, on: here.to ?? lastDay ?? here.from)
    }
    if let place, place.parent == nil, place.kind.level == .province { province = place.name }
  }

  private func superiors(by reading: NameReading, in geography: Geography) -> [Body.Tie] {
    if let parentName { return [Body.Tie(to: parentName, on: day, in: geography)] }
    // A part of an office carries the office's name behind its own.
    let words = key.words
    var ties = (1..<max(1, words.count - 1)).map {
      Body.Tie(body: nil, name: NameKey(words[$0...].joined(separator: " ")))
    }
    // An office of a territory stands under the committee of that territory.
    guard let territory = reading.territory?.name else { return ties }
    let committee = "Ủy ban nhân dân "
    if key.hasPrefix("so ") || key.hasPrefix("phong ") {
      ties.append(Body.Tie(to: committee + territory, on: day, in: geography))
    } else if key.hasPrefix("uy ban nhan dan "), let parent = life(of: territory, in: geography)?.parent {
      ties.append(Body.Tie(to: committee + parent, on: day, in: geography))
    }
    return ties
  }

  // MARK: What became of it

  private mutating func closeWithTerritory(by reading: NameReading, in geography: Geography) {
    guard to == nil, closing == nil, let about = reading.about else { return }
    let life = life(of: about.name, in: geography)
    if let life, let end = life.to, let closing = life.closing {
      to = end
      let isOfDistrict = geography.level(of: about, in: life) == .district
      if key.hasPrefix("phong ") || reading.isUnit || isOfDistrict && !BodyHead.standsInCommunes(key) {
        // Nobody took over the rooms of an office one by one, nor the offices that communes do not have.
        self.closing = .ended
        return
      }
      self.closing = closing
      if successors.isEmpty {
        let heir = Department.heirs.first { key.hasPrefix($0.key + " ") }?.name
        successors = life.successors.map { territory in
          Body.Successor(
            name: heir.map { $0 + " " + territory } ?? TerritoryWords.counterpart(of: name, in: territory))
        }
      }
    } else if life == nil, geography.level(of: about, in: nil) == .district {
      to = Geography.lastDayOfDistricts
      closing = .ended
    }
    if from == nil, let start = life?.from ?? era.flatMap({ PartialDate($0) }) { from = start }
  }

  private mutating func closeWithDepartment(by reading: NameReading) {
    guard entry?.frontMatter.node("closed", in: Body.keys) == nil, let territory = reading.territory?.name
    else { return }
    let place = BodyName.key(territory)
    for department in Department.reorganised {
      if key == department.key + " " + place {
        to = department.ended
        closing = department.closing
        if entry?.frontMatter.node("successors", in: Body.keys) == nil {
          successors = department.heirs.map {
            Body.Successor(name: $0.name + " " + territory, share: $0.share)
          }
        }
      } else if key.hasSuffix(" " + department.key + " " + place) {
        (to, closing, successors) = (department.ended, .ended, [])
      }
    }
  }
}

extension Body.Tie {
  fileprivate init(to name: String, on day: PartialDate?, in geography: Geography) {
    var scope = Scope()
    scope.date = day
    body = scope.issuer(name, geography: geography)
    self.name = NameReading.of(name).nameKey
  }
}
