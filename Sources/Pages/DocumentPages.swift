import Linking
import Mustache
import Vietnamese

/// `/van-ban/`: the documents that plans cite. One that is published here leads to the plan itself.
enum DocumentPages {
  static func pages(_ site: Site) -> [Page] {
    let cited = site.documents.indices.map { ID<CitedDocument>($0) }.filter { !site.citingPlans($0).isEmpty }
    let keys = Dictionary(
      site.documents.map(\.type).map { ($0, $0) }, uniquingKeysWith: { first, _ in first }
    ).mapValues { SortKey($0) }
    let types = site.documents.map { keys[$0.type]! }
    let sorted = cited.sorted { left, right in
      let (first, second) = (types[left.index], types[right.index])
      if first != second { return first < second }
      return site.documents[left].slug.utf8.lexicographicallyPrecedes(site.documents[right].slug.utf8)
    }
    let paging = Paging(base: Address.documents, total: sorted.count, size: site.settings.pageSize * 4)
    let index = paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/documents.html", listed: number == 1,
        content: .template("documents") { context in
          var frame = Frame("documents", title: context.words["documents"])
          frame.description = context.words["documents_lead"]
          return frame.view(
            context, [.groups: Value(groups(sorted[range], context)), .pager: paging.pager(number, context)])
        })
    }
    return index + cited.map { page($0, site) }
  }

  private static func groups(_ documents: ArraySlice<ID<CitedDocument>>, _ context: PageContext) -> [Record] {
    var groups: [(type: String, documents: [ID<CitedDocument>])] = []
    for id in documents {
      let type = context.site.documents[id].type
      if groups.last?.type != type { groups.append((type, [])) }
      groups[groups.count - 1].documents.append(id)
    }
    return groups.map { [.title: .text(context.typeName($0.type)), .documents: context.rows($0.documents)] }
  }

  private static func page(_ id: ID<CitedDocument>, _ site: Site) -> Page {
    Page(
      site.address(id) + "index.html", from: "templates/document.html",
      content: .template("document") { context in
        let document = context.site.documents[id]
        let name = context.documentName(id)
        // Two provinces have a plan 18/KH-UBND: the issuer tells them apart.
        var frame = Frame("document", title: name + (document.issuerName.map { ", " + $0 } ?? ""))
        frame.description = frame.title
        frame.crumbs = [(context.words["menu_documents"], Address.documents)]
        return frame.view(
          context,
          [
            .document: [
              .title: .text(name), .type: .text(context.typeName(document.type)),
              .number: Value(document.number), .date: context.date(document.date),
              .issuer: context.issuer(of: id),
              .subject: document.number == nil ? .none : Value(document.title),
              .official: Value(document.address.map { context.link($0, $0) }),
              .citedBy: Value(context.citingRows(id)),
            ]
          ])
      })
  }
}
