import Bytes
import Linking
import Mustache
import Vietnamese

/// What stands around every page: its head, the menu, the way here, the foot.
struct Frame {
  struct Alternate {
    var type: String
    var address: String
    var text: String
  }

  var kind: String
  var title: String
  var description: String?
  /// Of a list that is cut into pages: the later ones are told apart.
  var number = 1
  /// The way here: text and address.
  var crumbs: [(String, String)] = []
  var isHidden = false
  var isArticle = false
  /// The address of a picture of what the page is about.
  var image: String?
  var dublinCore: [Record] = []
  var alternates: [Alternate] = []
  /// Writes JSON-LD.
  var structuredData: (@Sendable (inout ByteWriter) -> Void)?
  var previous: String?
  var next: String?

  init(_ kind: String, title: String) {
    self.kind = kind
    self.title = title
  }

  /// The whole view: the frame's names and the page's own.
  func view(_ context: PageContext, _ content: Record) -> Record {
    let own: Record = [
      .hasCrumbs: .flag(!crumbs.isEmpty),
      .crumbs: Value(crumbs) { context.link($0.0, to: context.address($0.1)) },
      .page: .record(page(context)),
    ]
    return Record(joining: content, own, context.edition.frame(of: context))
  }

  private func page(_ context: PageContext) -> Record {
    [
      .kind: .text(kind), .title: .text(number == 1 ? title : title + ", " + place(context).lowercased()),
      .description: Value(description.map { number == 1 ? $0 : $0 + " " + place(context) + "." }),
      .isHome: .flag(kind == "home"), .isSearch: .flag(kind == "search"), .hidden: .flag(isHidden),
      .policy: context.edition.policy.view, .address: address(context),
      .openGraphType: .text(isArticle ? "article" : "website"),
      .image: Value(image.flatMap { context.absolute($0) }),
      .dublinCore: Value(dublinCore),
      .alternates: Value(alternates) { alternate in
        [
          .type: .text(alternate.type), .href: context.way(to: alternate.address),
          .text: .text(alternate.text),
        ]
      },
      .previous: Value(previous), .next: Value(next), .jsonLd: structuredData.map { .write($0) } ?? .none,
      .report: report(context),
    ]
  }

  private func place(_ context: PageContext) -> String { context.words["page"] + " " + String(number) }

  private func address(_ context: PageContext) -> Value {
    let base = context.site.settings.baseURL
    return base.isEmpty ? .none : .text(base, context.address)
  }

  private func report(_ context: PageContext) -> Value {
    guard let email = context.site.settings.email else { return .none }
    return .text("mailto:", email, "?subject=", Percent.encode(context.absolute ?? title))
  }
}
