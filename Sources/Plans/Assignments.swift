import Markup
import Vietnamese

/// Finds who is given which tasks.
///
/// Trusts: the part on organisation, in which headings, points and paragraphs begin with a unit; lists that say
/// "task: unit" wherever they stand; tables with a column for the unit. A unit's tasks are the points under it,
/// or the paragraphs where there are none.
package enum Assignments: Pass {
  package static func read(_ reading: Reading) {
    reading.workspace.keys.removeAll()
    var collector = AssignmentCollector()
    for table in reading.document.blocks.indices {
      guard case .table = reading.document.blocks[table].kind else { continue }
      if let found = TaskTable(reading, at: table) { collector.add(reading, found) }
    }
    let parts = organisation(reading.plan.sections, reading)
    for part in parts { collector.walk(reading, part.line + (ownsTasks(part, reading) ? 0 : 1)..<part.end) }
    let known = parts.isEmpty ? collector.units(reading) : parts.map { $0.line..<$0.end }
    collector.lists(reading, outside: known, mayNameUnits: parts.isEmpty)
    reading.plan.assignments = collector.assignments.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "Điều 3. Trách nhiệm của Sở Y tế": the section itself names the unit.
  private static func ownsTasks(_ section: Section, _ reading: Reading) -> Bool {
    let words = reading.contentWords(ofLine: Int(section.line))
    let name = UnitName(reading, at: words.lowerBound, limit: words.upperBound)
    if let name {
      return name.prefix == .towards && name.follower != .other
        && (name.isCertain || isLeaf(section, reading))
    }
    return reading.addressed(words) != nil && isLeaf(section, reading)
  }

  /// No titled part stands below.
  private static func isLeaf(_ section: Section, _ reading: Reading) -> Bool {
    !reading.plan.sections.contains { $0.line > section.line && $0.line < section.end && $0.title != nil }
  }

  /// The sections on organisation, the highest ones.
  private static func organisation(_ sections: [Section], _ reading: Reading) -> [Section] {
    var found: [Section] = []
    for level: UInt8 in 1...3 {
      for section in sections where section.level == level && isOrganisation(section, reading) {
        if section.line >= found.last?.end ?? 0 { found.append(section) }
      }
      if !found.isEmpty { break }
    }
    return found
  }

  private static func isOrganisation(_ section: Section, _ reading: Reading) -> Bool {
    guard section.title != nil else { return false }
    let words = reading.titleWords(ofLine: Int(section.line))
    guard words.count <= 16 else { return false }
    if reading.hasHit(.organisation, in: words) { return true }
    // "III. Thực hiện"
    return words.count > 1 && reading.hit(.carryingOut, at: words.lowerBound)?.words == words
  }
}
