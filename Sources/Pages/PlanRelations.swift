import Linking
import Mustache

/// What a plan rests on and what rests on it, as lists and as a small diagram.
struct PlanRelations {
  private(set) var bases: [Value] = []
  private(set) var mentioned: [Value] = []
  private(set) var citedBy: [Value] = []
  /// Where all are listed that cite it, if they are many.
  private(set) var allCiting = Value.none
  private(set) var diagram = Value.none

  var isEmpty: Bool { bases.isEmpty && mentioned.isEmpty && citedBy.isEmpty }

  /// How many nodes are drawn on either side.
  private static let drawn = 6
  /// How many of those that cite it are listed.
  private static let limit = 50

  init(_ id: ID<PlanRecord>, _ context: PageContext) {
    let record = context.site.plans[id]
    let documents = context.site.links[id.index].citations
    // Field by field: to name a whole citation would copy it.
    let citations = record.plan.citations
    var nodes: [Node] = []
    var seen: [ID<CitedDocument>] = []
    for index in citations.indices {
      let document = documents[index]
      if let document {
        guard !seen.contains(document) else { continue }
        seen.append(document)
      } else if citations[index].fullCitation != nil {
        continue
      }
      let target = document.flatMap { context.site.documents[$0].plan }
      let href =
        target.map { context.address($0) } ?? document.map { context.address($0) } ?? .none
      let number = citations[index].number
      let name =
        number.map { context.named(citations[index].type, $0) } ?? citations[index].title
        ?? context.typeName(citations[index].type)
      let row: Record = [
        .text: .text(name), .href: href, .here: .flag(target != nil),
        .subject: number == nil ? .none : Value(citations[index].title),
        .date: context.date(citations[index].date),
        .issuer: Value(
          document.flatMap { context.site.documents[$0].issuer }.map { context.link($0) }
            ?? citations[index].issuer.map { context.link($0, nil) }),
        .passage: .text("#", record.anchor(at: citations[index].range.lowerBound)),
      ]
      if citations[index].role == .basis {
        bases.append(.record(row))
        if nodes.count < Self.drawn {
          let date = citations[index].date.map { ", " + $0.printed }
          nodes.append(Node(text: Self.short((number ?? name) + (date ?? "")), href: href, kind: .basis))
        }
      } else {
        mentioned.append(.record(row))
      }
    }
    let document = context.site.documentOf[id]
    let citing = document.map { context.site.citingPlans($0) } ?? []
    citedBy = context.citingRows(Array(citing.prefix(Self.limit)))
    if let document, citing.count > Self.limit { allCiting = context.address(document) }
    guard !nodes.isEmpty || !citing.isEmpty else { return }
    nodes.append(Node(text: Self.short(context.reference(id)), href: .none, kind: .this))
    for (plan, _) in citing.prefix(Self.drawn) {
      nodes.append(
        Node(text: Self.short(context.reference(plan)), href: context.address(plan), kind: .citing))
    }
    diagram = Self.diagram(nodes)
  }

  private struct Node {
    enum Kind { case basis, this, citing }

    var text: String
    var href: Value
    var kind: Kind
  }

  private static func diagram(_ nodes: [Node]) -> Value {
    .record([
      .height: .number(36 * nodes.count), .spineEnd: .number(36 * (nodes.count - 1) + 18),
      .nodes: Value(nodes.enumerated()) { index, node in
        [
          .y: .number(36 * index), .text: .text(node.text), .href: node.href,
          .isBasis: .flag(node.kind == .basis), .isThis: .flag(node.kind == .this),
          .isCiting: .flag(node.kind == .citing),
        ]
      },
    ])
  }

  private static func short(_ text: String) -> String {
    // Letters are dear to count: no text has more of them than scalars.
    guard text.utf8.count > 34, text.unicodeScalars.count > 34, text.count > 34 else { return text }
    let cut = text.prefix(33)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
  }
}
