import Linking
import Mustache
import Plans

/// The contents of a plan: its sections down to the second level, and the third where it has titles.
enum PlanContents {
  static func entries(_ record: PlanRecord) -> [Value] {
    var index = 0
    return entries(record.plan.sections, &index, above: 0)
  }

  /// The outline is at most three levels deep here, so that this may call itself.
  private static func entries(_ sections: [Section], _ index: inout Int, above: UInt8) -> [Value] {
    var rows: [Value] = []
    while index < sections.count {
      let own = index
      let level = sections[own].level
      guard level > above else { break }
      index += 1
      let isParent = level < 3 && index < sections.count && sections[index].level > level
      let children = isParent ? entries(sections, &index, above: level) : []
      guard level <= 3, let title = sections[own].title else {
        rows += children
        continue
      }
      let isLettered = level > 2 && sections[own].endsInLetter
      let row: Record = [
        .label: .text(sections[own].label, isLettered ? ")" : "."), .text: .text(title),
        .href: .text("#", sections[own].anchor), .hasChildren: .flag(!children.isEmpty),
        .children: .list(children),
      ]
      rows.append(.record(row))
    }
    return rows
  }
}

extension Section {
  /// "a", "đ": not "1.2".
  fileprivate var endsInLetter: Bool { label.utf8.last.map { $0 >= UInt8(ascii: "A") } ?? false }
}
