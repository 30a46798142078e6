import Markup

/// Finds whom the campaign addresses, and the criteria for each group.
///
/// Trusts: titles of sections that speak of those addressed or of criteria; under them each heading, point or
/// lead that names a group.
package enum Groups: Pass {
  package static func read(_ reading: Reading) {
    var groups: [Group] = []
    var known: [UInt64: Int] = [:]
    let titled = reading.plan.sections.filter { $0.level <= 3 && $0.title != nil }
    for (index, section) in titled.enumerated() {
      let words = reading.titleWords(ofLine: Int(section.line))
      let landmarks = reading.landmarks(in: words)
      if speaksOfCriteria(reading, section) {
        // "III. TIÊU CHÍ VÀ KHEN THƯỞNG" with "1. Tiêu chí" inside: the inner one tells them, once.
        let inner = titled[(index + 1)...].prefix { $0.line < section.end }
        guard !inner.contains(where: { speaksOfCriteria(reading, $0) }) else { continue }
        collect(reading, section, into: &groups, &known, withCriteria: true)
      } else if landmarks.contains(where: { $0.phrase == .audience }),
        section.level > 1 || !reading.hits(at: words.lowerBound).isEmpty
      {
        collect(reading, section, into: &groups, &known, withCriteria: false)
      }
    }
    reading.plan.groups = groups
  }

  private static func speaksOfCriteria(_ reading: Reading, _ section: Section) -> Bool {
    reading.landmarks(in: reading.titleWords(ofLine: Int(section.line))).contains { $0.phrase == .criteria }
  }

  private static func collect(
    _ reading: Reading, _ section: Section, into groups: inout [Group], _ known: inout [UInt64: Int],
    withCriteria: Bool
  ) {
    var open: (index: Int, level: UInt8)?
    for index in Int(section.line) + 1..<max(Int(section.end), Int(section.line) + 1) {
      if reading.plan.lines[index].continues { continue }
      let (role, level) = (reading.plan.lines[index].role, reading.plan.lines[index].level)
      guard role == .section || role == .item else { continue }
      if let outer = open?.level, level <= outer { open = nil }
      let words = reading.contentWords(ofLine: index)
      let limit = words.upperBound
      if open == nil, let name = UnitName(reading, at: words.lowerBound, limit: limit),
        name.follower == .end || name.follower == .colon || !withCriteria
      {
        let key = reading.identity(name.words)
        if let index = known[key] {
          open = (index, level)
        } else {
          known[key] = groups.count
          open = (groups.count, level)
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
