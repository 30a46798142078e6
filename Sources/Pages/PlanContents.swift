import Linking
import Mustache
import Plans

/// The contents of a plan: its sections down to the second level, and the third where it has titles.
enum PlanContents {
  static func entries(_ record: PlanRecord) -> [Value] {
    var rows: [Value] = []
    rows.reserveCapacity(64)
    var index = 0
    append(record.plan.sections, from: &index, above: 0, to: &rows)
    return rows
  }

  /// The outline is at most three levels deep here, so that this may call itself.
  private static func append(
    _ sections: [Section], from index: inout Int, above: UInt8, to rows: inout [Value]
  ) {
    while index < sections.count {
      let own = index
      let level = sections[own].level
      guard level > above else { break }
      index += 1
      let start = rows.count
      if level < 3 { append(sections, from: &index, above: level, to: &rows) }
      // What stands under a section without a title moves up.
      guard level <= 3, let title = sections[own].title else { continue }
      let children = Value.list(rows[start...])
      let hasChildren = rows.count > start
      rows.removeLast(rows.count - start)
      let isLettered = level > 2 && sections[own].endsInLetter
      rows.append([
        .label: .text(sections[own].label, isLettered ? ")" : "."), .text: .text(title),
        .href: .text("#", sections[own].anchor), .hasChildren: .flag(hasChildren), .children: children,
      ])
    }
  }
}

extension Section {
  /// "a", "đ": not "1.2".
  fileprivate var endsInLetter: Bool { label.utf8.last.map { $0 >= UInt8(ascii: "A") } ?? false }
}
