import Bytes
import Linking
import Vietnamese

/// An Atom feed (RFC 4287) of plans and exemplars, newest first.
struct AtomFeed {
  struct Item {
    var title: String
    var address: String
    var date: PartialDate
    var summary: String?
    var author: String?
  }

  static let limit = 50

  var title: String
  /// Of the page that it belongs to, and its own.
  var address: String
  var path: String
  var items: [Item]

  func write(_ context: PageContext, into output: inout ByteWriter) {
    let base = context.site.settings.baseURL
    let owner = context.site.settings.owner ?? context.site.settings.title
    output.write(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n"
    )
    element("title", title, &output)
    element("id", base, then: path, &output)
    link("self", base, path, "application/atom+xml", &output)
    link("alternate", base, address, "text/html", &output)
    element("updated", items.map(\.date).max()?.stamp ?? "1970-01-01T00:00:00Z", &output)
    author(owner, &output)
    for item in items {
      output.write("<entry>\n" as StaticString)
      element("title", item.title, &output)
      element("id", base, then: item.address, &output)
      link("alternate", base, item.address, "text/html", &output)
      element("updated", item.date.first.description, then: PartialDate.stampEnd, &output)
      if let name = item.author { author(name, &output) }
      if let summary = item.summary { element("summary", summary, &output) }
      output.write("</entry>\n" as StaticString)
    }
    output.write("</feed>\n")
  }

  /// Text in one or two parts.
  private func element(
    _ name: StaticString, _ text: String, then more: String = "", _ output: inout ByteWriter
  ) {
    output.write("<" as StaticString)
    output.write(name)
    output.write(">" as StaticString)
    output.escape(text)
    output.escape(more)
    output.write("</" as StaticString)
    output.write(name)
    output.write(">\n" as StaticString)
  }

  private func author(_ name: String, _ output: inout ByteWriter) {
    output.write("<author><name>" as StaticString)
    output.escape(name)
    output.write("</name></author>\n" as StaticString)
  }

  private func link(
    _ relation: StaticString, _ base: String, _ address: String, _ type: StaticString,
    _ output: inout ByteWriter
  ) {
    output.write("<link rel=\"" as StaticString)
    output.write(relation)
    output.write("\" type=\"" as StaticString)
    output.write(type)
    output.write("\" href=\"" as StaticString)
    output.escape(base)
    output.escape(address)
    output.write("\"/>\n" as StaticString)
  }
}

extension PartialDate {
  /// A moment for formats that need one: the first day of the period, in Vietnam.
  var stamp: String { first.description + Self.stampEnd }
  static let stampEnd = "T00:00:00+07:00"
}

extension PageContext {
  /// The newest dated plans of a list, and of exemplars that have a day or a year.
  func feedItems(
    _ plans: some Sequence<ID<PlanRecord>>, _ exemplars: some Sequence<ID<Exemplar>>
  ) -> [AtomFeed.Item] {
    var found: [(date: PartialDate, source: FeedSource)] = []
    for id in plans where site.isPublic(id) {
      if let date = site.plans[id].date { found.append((date, .plan(id))) }
    }
    for id in exemplars where site.exemplars[id].status == .published {
      let year = site.exemplars[id].year.map { PartialDate(year: UInt16(clamping: $0)) }
      if let date = site.exemplars[id].date ?? year { found.append((date, .exemplar(id))) }
    }
    // Only those that may be shown are looked at further.
    var newest: [PartialDate] = []
    for (date, _) in found {
      if newest.count == AtomFeed.limit {
        guard newest[newest.count - 1] < date else { continue }
        newest.removeLast()
      }
      newest.insert(date, at: newest.firstIndex { $0 < date } ?? newest.count)
    }
    guard let last = newest.last else { return [] }
    var rows = found.filter { $0.date >= last }.map {
      (date: $0.date, address: address(of: $0.source), source: $0.source)
    }
    rows.sort { $0.date != $1.date ? $1.date < $0.date : $0.address < $1.address }
    return rows.prefix(AtomFeed.limit).map { item($0.source, $0.date, at: $0.address) }
  }

  private enum FeedSource {
    case plan(ID<PlanRecord>)
    case exemplar(ID<Exemplar>)
  }

  private func address(of source: FeedSource) -> String {
    switch source {
    case .plan(let id): site.address(id)
    case .exemplar(let id): site.address(id)
    }
  }

  private func item(_ source: FeedSource, _ date: PartialDate, at address: String) -> AtomFeed.Item {
    switch source {
    case .plan(let id):
      .init(
        title: site.plans[id].title, address: address, date: date, summary: PlanPage.reference(id, self),
        author: site.links[id.index].issuers.first.map { site.bodies[$0].name })
    case .exemplar(let id):
      .init(
        title: site.exemplars[id].title, address: address, date: date, summary: site.exemplars[id].summary,
        author: site.exemplars[id].body.map { site.bodies[$0].name })
    }
  }
}

extension Site {
  package func isPublic(_ id: ID<PlanRecord>) -> Bool { plans[id].isPublic }
}
