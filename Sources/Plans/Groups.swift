import Markup

/// Finds whom the campaign addresses, and the criteria for each group.
///
/// Trusts: titles of sections that speak of those addressed or of criteria; under them each heading, point or
/// lead that names a group.
package enum Groups: Pass {
  package static func read(_ reading: Reading) {
    var groups: [Group] = []
    if reading.landmarks(.groups).isEmpty { return }
    reading.workspace.keys.removeAll()
    groups.reserveCapacity(8)
    for index in reading.plan.sections.indices where isTitled(reading, index) {
      let lines = reading.plan.sections[index].lines
      let words = reading.titleWords(ofLine: lines.lowerBound)
      guard reading.hasLandmark(in: words, of: .groups, { _ in true }) else { continue }
      if reading.hasLandmark(.criteria, in: words) {
        // "III. TIÊU CHÍ VÀ KHEN THƯỞNG" with "1. Tiêu chí" inside: the inner one tells them, once.
        guard !holdsCriteria(reading, behind: index, before: lines.upperBound) else { continue }
        collect(reading, lines, into: &groups, withCriteria: true)
      } else if reading.hasLandmark(.audience, in: words),
        reading.plan.sections[index].level > 1 || !reading.hits(at: words.lowerBound).isEmpty
      {
        collect(reading, lines, into: &groups, withCriteria: false)
      }
    }
    reading.plan.groups = groups
  }

  private static func isTitled(_ reading: Reading, _ section: Int) -> Bool {
    reading.plan.sections[section].level <= 3 && reading.plan.sections[section].title != nil
  }

  /// Whether the title of a section within another speaks of criteria.
  private static func holdsCriteria(_ reading: Reading, behind outer: Int, before end: Int) -> Bool {
    var index = outer + 1
    while index < reading.plan.sections.count, reading.plan.sections[index].lines.lowerBound < end {
      if isTitled(reading, index) {
        let words = reading.titleWords(ofLine: reading.plan.sections[index].lines.lowerBound)
        if reading.hasLandmark(.criteria, in: words) { return true }
      }
      index += 1
    }
    return false
  }

  private static func collect(
    _ reading: Reading, _ lines: Range<Int>, into groups: inout [Group], withCriteria: Bool
  ) {
    var open: (index: Int, level: UInt8)?
    for index in lines.dropFirst() {
      if reading.plan.lines[index].continues { continue }
      let (role, level) = (reading.plan.lines[index].role, reading.plan.lines[index].level)
      guard role == .section || role == .item else { continue }
      if let outer = open?.level, level <= outer { open = nil }
      let words = reading.contentWords(ofLine: index)
      let limit = words.upperBound
      if open == nil, let name = UnitName(reading, at: words.lowerBound, limit: limit),
        name.follower == .end || name.follower == .colon || !withCriteria
      {
        let known = reading.workspace.keys.known(reading.identity(name.words), else: groups.count)
        open = (known ?? groups.count, level)
        if known == nil {
          groups.append(Group(name: reading.string(name.words), range: reading.range(name.words)))
        }
        if withCriteria, name.follower == .colon, name.end + 1 < limit, let open {
          groups[open.index].criteria.append(reading.range(name.end + 1..<limit))
        }
      } else if withCriteria, let open {
        groups[open.index].criteria.append(reading.plan.lines[index].content)
      }
    }
  }
}
