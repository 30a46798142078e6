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

  /// What of the site it is; its running text stands there.
  enum Source: Sendable {
    case plan(ID<PlanRecord>)
    case exemplar(Int)
    case campaign(Int)
    case body(Int)
    case page(Int)
    case document(Int)
  }

  let kind: Kind
  let source: Source
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
  let year: Int?
  /// By which it is: all issuers of a joint document.
  let bodies: [ID<Body>]
  let campaign: ID<Campaign>?

  init(
    _ kind: Kind, _ source: Source, slug: String, title: String, number: String = "", sort: String = "",
    date: String = "", issuer: String = "", names: [String?] = [], heads: [String?] = [], year: Int? = nil,
    bodies: [ID<Body>?] = [], campaign: ID<Campaign>? = nil
  ) {
    (self.kind, self.source) = (kind, source)
    (self.slug, self.title, self.number, self.sort) = (slug, title, number, sort)
    (self.date, self.issuer) = (date, issuer)
    (self.names, self.heads) = (names.compactMap(\.self), heads.compactMap(\.self))
    (self.year, self.bodies, self.campaign) = (year, bodies.compactMap(\.self), campaign)
  }
}
