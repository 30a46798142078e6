import Vietnamese

extension Joining {
  /// Finds the superiors and successors of all bodies.
  mutating func relateBodies() {
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

  func parent(of index: Int) -> ID<Body>? {
    let day = site.bodies[index].day
    for tie in site.bodies[index].superiors {
      if let found = bodyTable.find(tie, on: day) { return found }
    }
    return site.bodies[index].parentName.flatMap { describedBodies[$0] }
  }

  private func isPart(_ index: Int) -> Bool {
    guard let parent = site.bodies[index].parent else { return false }
    return site.bodies[index].key.hasSuffix(" " + site.bodies[parent].key)
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

  private mutating func closeWithOffice(_ index: Int) {
    guard site.bodies[index].entry == nil, let parent = site.bodies[index].parent,
      let to = site.bodies[parent].to
    else { return }
    site.bodies[index].closeAsPart(on: to)
  }

  private mutating func linkSuccessors(of index: Int) {
    let after = site.bodies[index].to?.dayAfter
    for position in site.bodies[index].successors.indices {
      let successor = site.bodies[index].successors[position]
      guard
        let body = successor.tie.flatMap({ bodyTable.find($0, on: after) })
          ?? describedBodies[successor.name],
        body.index != index
      else { continue }
      site.bodies[index].successors[position].body = body
      site.bodies[body].predecessors.append(ID(index))
    }
  }
}
