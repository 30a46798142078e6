import Mustache
import Plans

/// The contents of a plan: its sections down to the second level, and the third where it has titles.
enum PlanContents {
  static func entries(_ plan: Plan) -> [Record] {
    var index = 0
    return entries(plan.sections, &index, above: 0)
  }

  /// The outline is at most three levels deep here, so that this may call itself.
  private static func entries(_ sections: [Section], _ index: inout Int, above: UInt8) -> [Record] {
    var rows: [Record] = []
    while index < sections.count {
      let section = sections[index]
      guard section.level > above else { break }
      index += 1
      let children = section.level < 3 ? entries(sections, &index, above: section.level) : []
      guard section.level <= 3, let title = section.title else {
        rows += children
        continue
      }
      rows.append([
        .label: .text(
          section.label + (section.label.last?.isLetter == true && section.level > 2 ? ")" : ".")),
        .text: .text(title), .href: .text("#" + section.anchor), .hasChildren: .flag(!children.isEmpty),
        .children: Value(children),
      ])
    }
    return rows
  }
}
