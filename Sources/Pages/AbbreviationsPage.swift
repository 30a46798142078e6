import Linking
import Mustache

/// `/viet-tat/`: short forms with their meanings, and who defines them so.
enum AbbreviationsPage {
  static let page = Page(
    Address.abbreviations + "index.html", from: "templates/abbreviations.html",
    content: .template("abbreviations") { context in
      var frame = Frame("abbreviations", title: context.words["abbreviations"])
      frame.description = context.words["abbreviations_lead"]
      var entries: [(short: String, meanings: [AbbreviationEntry])] = []
      for entry in context.site.abbreviations {
        if entries.last?.short == entry.short {
          entries[entries.count - 1].meanings.append(entry)
        } else {
          entries.append((entry.short, [entry]))
        }
      }
      return frame.view(
        context,
        [
          .letters: Value(
            Letters.groups(entries, of: { $0.short }).map { group -> Record in
              [
                .letter: .text(group.letter), .id: .text(group.id),
                .entries: Value(
                  group.items.map { entry -> Record in
                    [
                      .short: .text(entry.short),
                      .meanings: Value(entry.meanings.map { meaning($0, context) }),
                    ]
                  }),
              ]
            })
        ])
    })

  private static func meaning(_ entry: AbbreviationEntry, _ context: PageContext) -> Record {
    let plans = entry.plans.filter { context.site.isPublic($0) }.prefix(20)
    return [
      .long: .text(entry.long), .hasPlans: .flag(!plans.isEmpty),
      .plans: Value(plans.map { context.link($0) }),
    ]
  }
}
