import Linking

/// Something that can be found: what a result shows of it, and the words by which it is found.
final class Item: Sendable {
  /// In the order in which results of equal worth are listed.
  enum Kind: UInt8, Sendable, CaseIterable {
    case plan, exemplar, campaign, body, page, document

    /// How many items share a file of passages: the shorter they are, the more.
    var group: Int {
      switch self {
      case .plan, .page: 1
      case .campaign, .exemplar, .document: 8
      case .body: 16
      }
    }
  }

  /// Where its running text stands.
  enum Text: Sendable {
    case none
    case plan(ID<PlanRecord>)
    case entry(Entry)
  }

  let kind: Kind
  let slug: String
  let title: String
  let number: String
  /// "kế hoạch", "Mô hình": finer than the kind.
  let sort: String
  /// As ISO 8601 has it, as far as known.
  let date: String
  let issuer: String
  /// Other names, as good as the title.
  let names: [String]
  /// Words that count more than running text: issuer, place, campaign.
  let heads: [String]
  let text: Text
  let year: Int?
  /// By which it is: all issuers of a joint document.
  let bodies: [ID<Body>]
  let campaign: ID<Campaign>?

  init(
    _ kind: Kind, slug: String, title: String, number: String = "", sort: String = "", date: String = "",
    issuer: String = "", names: [String?] = [], heads: [String?] = [], text: Text = .none, year: Int? = nil,
    bodies: [ID<Body>?] = [], campaign: ID<Campaign>? = nil
  ) {
    (self.kind, self.slug, self.title, self.number, self.sort) = (kind, slug, title, number, sort)
    (self.date, self.issuer, self.text) = (date, issuer, text)
    (self.names, self.heads) = (names.compactMap(\.self), heads.compactMap(\.self))
    (self.year, self.bodies, self.campaign) = (year, bodies.compactMap(\.self), campaign)
  }
}
