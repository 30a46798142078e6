import Vietnamese

/// What the wording of its name, the geography and the reorganisation of departments say about a body: where it
/// stands, what became of it, and whom to look for as its superior and successors. What its file says goes first.
extension Body.Facts {
  mutating func settle(in geography: Geography) {
    let reading = PrintedName.of(name)
    sortKey = SortKey(reading.printed)
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
  private func life(of territory: NamedTerritory, in geography: Geography) -> Territory? {
    let lives = geography.lives(territory.name.key)
    if lives.count < 2 { return lives.first }
    if let era { return lives.first { $0.from?.description == era } }
    if let day = lastDay { return lives.first { $0.exists(on: day) } }
    return lives.first { $0.from == nil }
  }

  // MARK: Where it stands

  private mutating func place(by reading: PrintedName, in geography: Geography) {
    guard let about = reading.about else {
      if province == nil, place == nil, BodyHead.isOfProvince(key) {
        province = geography.province(endingKey: key)
      }
      return
    }
    if place == nil { place = about.name.proper }
    if entry?.frontMatter.node("level", in: Body.keys) == nil {
      level = reading.isUnit ? .unit : geography.level(of: about, in: life(of: about, in: geography))
    }
    guard province == nil else { return }
    var place = life(of: about, in: geography)
    // A commune, its district, their province.
    for _ in 0..<2 {
      guard let here = place, let parent = here.parent else { break }
      place = geography.territory(parent, on: here.to ?? lastDay ?? here.from)
    }
    if let place, place.parent == nil, place.kind.level == .province { province = place.name }
  }

  private func superiors(by reading: PrintedName, in geography: Geography) -> [Body.Tie] {
    if let parentName { return [Body.Tie(to: parentName, on: day, in: geography)] }
    // A part of an office carries the office's name behind its own.
    var ties = key.words.dropFirst().dropLast().map {
      Body.Tie(body: nil, name: NameKey(body: key[$0.startIndex...]))
    }
    // An office of a territory stands under the committee of that territory.
    guard let territory = reading.territory else { return ties }
    let committee = "Ủy ban nhân dân "
    if key.begins(with: "so") || key.begins(with: "phong") {
      ties.append(Body.Tie(to: committee + territory.name.text, on: day, in: geography))
    } else if key.begins(with: "uy ban nhan dan"), let parent = life(of: territory, in: geography)?.parent {
      ties.append(Body.Tie(to: committee + parent, on: day, in: geography))
    }
    return ties
  }

  // MARK: What became of it

  private mutating func closeWithTerritory(by reading: PrintedName, in geography: Geography) {
    guard to == nil, closing == nil, let about = reading.about else { return }
    let life = life(of: about, in: geography)
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
        let heir = Department.heirs.first { key.begins(with: $0.key) }?.name
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

  private mutating func closeWithDepartment(by reading: PrintedName) {
    guard entry?.frontMatter.node("closed", in: Body.keys) == nil, let territory = reading.territory?.name,
      key.ends(inWords: territory.folded)
    else { return }
    let kind = Substring(key.utf8.dropLast(territory.folded.utf8.count + 1))
    for department in Department.reorganised where kind.ends(inWords: department.key) {
      if kind.utf8.count == department.key.utf8.count {
        to = department.ended
        closing = department.closing
        if entry?.frontMatter.node("successors", in: Body.keys) == nil {
          successors = department.heirs.map {
            Body.Successor(name: $0.name + " " + territory.text, share: $0.share)
          }
        }
      } else {
        (to, closing, successors) = (department.ended, .ended, [])
      }
    }
  }
}

extension Body.Tie {
  fileprivate init(to name: String, on day: PartialDate?, in geography: Geography) {
    body = Scope.issuer(name, on: day, geography)
    self.name = PrintedName.of(name).nameKey
  }
}
