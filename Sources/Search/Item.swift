import Linking

/// Something that can be found: what a result shows of it, and the words by which it is found.
struct Item: Sendable {
  /// In the order in which results of equal worth are listed.
  enum Kind: UInt8, Sendable, CaseIterable {
    case plan, exemplar, campaign, body, page, document

    /// How many items share a file of passages: the shorter they are, the more.
    var group: Int {
      switch self {
      case .plan, .page: 1
      case .campaign, .exemplar: 4
      case .body: 16
      case .document: 32
      }
    }
  }

  /// Where its running text stands.
  enum Text: Sendable {
    case none
    case plan(ID<PlanRecord>)
    case entry(Entry)
  }

  var kind: Kind
  var slug: String
  var title: String
  var number = ""
  /// "kế hoạch", "Mô hình": finer than the kind.
  var sort = ""
  /// As ISO 8601 has it, as far as known.
  var date = ""
  var issuer = ""
  /// Other names, as good as the title.
  var names: [String] = []
  /// Words that count more than running text: issuer, place, campaign.
  var heads: [String] = []
  var text = Text.none
  var year: Int?
  var body: ID<Body>?
  var campaign: ID<Campaign>?

  init(_ kind: Kind, slug: String, title: String) {
    self.kind = kind
    self.slug = slug
    self.title = title
  }
}
