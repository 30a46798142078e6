import Linking
import Mustache

/// What a plan rests on and what rests on it, as lists and as a small diagram.
struct PlanRelations {
  private(set) var bases: [Value] = []
  private(set) var mentioned: [Value] = []
  private(set) var citedBy: [Value] = []
  private(set) var diagram = Value.none

  var isEmpty: Bool { bases.isEmpty && mentioned.isEmpty && citedBy.isEmpty }

  /// How many nodes are drawn on either side; the lists are complete.
  private static let drawn = 6

  init(_ id: ID<PlanRecord>, _ context: PageContext) {
    let record = context.site.plans[id]
    let documents = context.site.links[id.index].citations
    // Field by field: to name a whole citation would copy it.
    let citations = record.plan.citations
    var basisNodes: [(String, Value)] = []
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
        .passage: .text("#" + record.anchor(at: citations[index].range.lowerBound)),
      ]
      if citations[index].role == .basis {
        bases.append(.record(row))
        let date = citations[index].date.map { ", " + $0.printed }
        basisNodes.append((Self.short((number ?? name) + (date ?? "")), href))
      } else {
        mentioned.append(.record(row))
      }
    }
    var citingNodes: [(String, Value)] = []
    if let document = context.site.documentOf[id] {
      citedBy = context.citingRows(document)
      citingNodes = context.site.citingPlans(document).map {
        (Self.short(context.reference($0.plan)), context.address($0.plan))
      }
    }
    guard !basisNodes.isEmpty || !citingNodes.isEmpty else { return }
    diagram = Self.diagram(basisNodes, this: context.reference(id), citingNodes)
  }

  private static func diagram(
    _ bases: [(String, Value)], this: String, _ citing: [(String, Value)]
  ) -> Value {
    let nodes =
      bases.prefix(drawn).map { ($0.0, $0.1, 0) } + [(short(this), Value.none, 1)]
      + citing.prefix(drawn).map { ($0.0, $0.1, 2) }
    return .record([
      .height: .number(36 * nodes.count), .spineEnd: .number(36 * (nodes.count - 1) + 18),
      .nodes: Value(nodes.enumerated()) { index, node in
        [
          .y: .number(36 * index), .text: .text(node.0), .href: node.1, .isBasis: .flag(node.2 == 0),
          .isThis: .flag(node.2 == 1), .isCiting: .flag(node.2 == 2),
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
