import Markup
import Plans
import Vietnamese

/// Who issues, is assigned tasks, or is cited.
package struct Body: Sendable {
  /// What became of a body; the words are in the strings file under these names.
  package enum Closing: String, Sendable, CaseIterable { case merged, split, renamed, ended, devolved }

  package struct Successor: Sendable, Hashable {
    package var name: String
    package var share: String?
    package var body: ID<Body>?

    package init(name: String, share: String? = nil, body: ID<Body>? = nil) {
      self.name = name
      self.share = share
      self.body = body
    }
  }

  /// A name and the time in which it was the name.
  package struct Name: Sendable, Hashable {
    package var text: String
    package var from: PartialDate?
    package var to: PartialDate?

    package init(_ text: String, from: PartialDate? = nil, to: PartialDate? = nil) {
      self.text = text
      self.from = from
      self.to = to
    }
  }

  /// Canonical: abbreviations written out, place added.
  package var name: String
  package var slug: String
  /// What the joining looks it up by; eras of one name differ in it.
  package var key: String
  package var aliases: [Name] = []
  package var place: String?
  package var province: String?
  package var level: Level?
  package var tradition: Tradition?
  package var code: String?
  package var website: String?
  package var email: String?
  package var phone: String?
  package var address: String?
  package var from: PartialDate?
  package var to: PartialDate?
  package var closing: Closing?
  package var successors: [Successor] = []
  package var predecessors: [ID<Body>] = []
  package var parentName: String?
  package var parent: ID<Body>?
  package var children: [ID<Body>] = []
  /// The file in `content/bodies/` that adds to what the plans say.
  package var entry: Entry?
  package var sortKey = SortKey("")

  package init(name: String, slug: String, key: String) {
    self.name = name
    self.slug = slug
    self.key = key
  }

  package var isClosed: Bool { to != nil || closing != nil }
}

/// Where in the country's order a body stands.
package enum Level: String, Sendable, CaseIterable, Comparable {
  case central = "trung-uong"
  case province = "tinh"
  case district = "huyen"
  case commune = "xa"
  case unit = "don-vi"

  package static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
