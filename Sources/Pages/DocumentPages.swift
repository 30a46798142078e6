import Bytes
import Linking
import Mustache
import Vietnamese

/// `/van-ban/`: the documents that plans cite, each with who cites it. One that is published here leads to its text.
enum DocumentPages {
  static func pages(_ site: Site) -> [Page] {
    let cited = site.documents.indices.map { ID<CitedDocument>($0) }.filter {
      site.countOfCitingPlans($0) > 0
    }
    let sorted = byTypeAndSlug(cited, site)
    let paging = Paging(base: Address.documents, total: sorted.count, size: site.settings.pageSize * 4)
    let index = paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/documents.html", listed: number == 1,
        content: .template("documents") { context in
          var frame = Frame("documents", title: context.words["documents"])
          frame.description = context.words["documents_lead"]
          frame.number = number
          return frame.view(
            context, [.groups: Value(groups(sorted[range], context)), .pager: paging.pager(number, context)])
        })
    }
    return index + cited.flatMap { pages(of: $0, site) }
  }

  private static func byTypeAndSlug(_ documents: [ID<CitedDocument>], _ site: Site) -> [ID<CitedDocument>] {
    let types = Set(documents.map { site.documents[$0].type }).sorted().inOrder { SortKey($0) }
    let ranks = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1, $0) })
    var rows = ByteRows(capacity: documents.count * 64)
    for id in documents {
      let rank = ranks[site.documents[id].type]!
      rows.append { row in
        for shift in [24, 16, 8, 0] { row.write(byte: UInt8(truncatingIfNeeded: rank >> shift)) }
        row.write(site.documents[id].slug)
      }
    }
    return rows.order().map { documents[$0] }
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

  /// Some laws are cited by thousands of plans.
  private static func pages(of id: ID<CitedDocument>, _ site: Site) -> [Page] {
    let count = site.countOfCitingPlans(id)
    let paging = Paging(base: site.address(id), total: count, size: site.settings.pageSize)
    let all = paging.count > 1 ? site.citingPlans(id) : nil
    return paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/document.html", listed: number == 1,
        content: .template("document") { context in
          let citing = all.map { Array($0[range]) } ?? context.site.citingPlans(id)
          return view(id, citing, number, paging, context)
        })
    }
  }

  private static func view(
    _ id: ID<CitedDocument>, _ citing: [(plan: ID<PlanRecord>, citations: [Int])], _ number: Int,
    _ paging: Paging,
    _ context: PageContext
  ) -> Record {
    let document = context.site.documents[id]
    let name = context.documentName(id)
    // Two provinces have a plan 18/KH-UBND: the issuer tells them apart.
    var frame = Frame("document", title: name + (document.issuerName.map { ", " + $0 } ?? ""))
    frame.description = frame.title + (document.date.map { ", " + $0.printed } ?? "")
    frame.number = number
    frame.crumbs = [(context.words["menu_documents"], Address.documents)]
    frame.previous = number > 1 ? context.href(paging.address(number - 1)) : nil
    frame.next = number < paging.count ? context.href(paging.address(number + 1)) : nil
    return frame.view(
      context,
      [
        .document: [
          .title: .text(name), .type: .text(context.typeName(document.type)), .number: Value(document.number),
          .date: context.date(document.date), .issuer: context.issuer(of: id),
          .subject: document.number == nil ? .none : Value(document.title),
          .official: Value(document.address.map { context.link($0, $0) }),
          .here: Value(document.plan.flatMap { context.site.isPublic($0) ? context.link($0) : nil }),
          .total: .number(paging.total), .citedBy: .list(context.citingRows(citing)),
          .pager: paging.pager(number, context),
        ]
      ])
  }
}
