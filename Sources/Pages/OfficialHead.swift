import Linking
import Mustache
import Plans
import Vietnamese

/// The head of the official layout where the source lost it, completed only from what is certain.
enum OfficialHead {
  static func record(_ id: ID<PlanRecord>, _ context: PageContext) -> Record? {
    let record = context.site.plans[id]
    guard record.plan.type != nil, !record.plan.hasLetterhead else { return nil }
    let style = Style(record.plan.tradition, context.words)
    return [
      .superior: Value(record.plan.superior.map { inCapitals($0.value, context) }),
      .issuers: .list(issuers(id, context).map { .text(inCapitals($0, context)) }),
      .number: record.plan.number?.origin == .frontMatter
        ? Value(record.plan.fullNumber.map { numberWord(context) + style.numberMark + " " + $0.value })
        : .none,
      .nationalTitle: Value(style.title), .motto: Value(style.motto),
      .placeDate: placeDate(record, context.words),
    ]
  }

  /// "Số", which within a sentence is written small.
  private static func numberWord(_ context: PageContext) -> String {
    let word = context.words["no"]
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func issuers(_ id: ID<PlanRecord>, _ context: PageContext) -> [String] {
    let links = context.site.links[id.index]
    guard links.isIssuerSupplied else { return context.site.plans[id].plan.issuers.map(\.value) }
    return links.issuers.map { context.site.bodies[$0].name }
  }

  private static func inCapitals(_ name: String, _ context: PageContext) -> String {
    context.edition.capitals.answer(to: NameKey(name)) { name.uppercased() }
  }

  /// Only what the front matter supplies: the source's own line stands in the article.
  private static func placeDate(_ record: PlanRecord, _ words: Wording) -> Value {
    guard let place = record.plan.place, let date = record.plan.date,
      place.origin == .frontMatter || date.origin == .frontMatter,
      let day = date.value.day, let month = date.value.month
    else { return .none }
    return .text { text in
      func write(_ key: String, _ number: some BinaryInteger, padsBelow limit: Int = 0) {
        text.write(" ")
        text.write(words[key])
        text.write(" ")
        if number < limit { text.write(byte: UInt8(ascii: "0")) }
        text.write(Int(number))
      }
      text.write(place.value)
      text.write(",")
      write("letterhead_day", day, padsBelow: 10)
      write("letterhead_month", month, padsBelow: 3)
      write("letterhead_year", date.value.year)
    }
  }

  /// The right half of the head: the state's, the Party's, the youth union's.
  private struct Style {
    var title: String?
    var motto: String?
    var numberMark = ":"

    init(_ tradition: Tradition, _ words: Wording) {
      switch tradition {
      case .party:
        title = words["party_title"]
        numberMark = ""
      case .youth: title = words["youth_title"]
      default:
        title = words["national_title"]
        motto = words["national_motto"]
      }
    }
  }
}
