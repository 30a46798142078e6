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
    package internal(set) var body: ID<Body>?
    var tie: Tie?

    package init(name: String, share: String? = nil) {
      self.name = name
      self.share = share
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

  /// Another body that it names: its superior or a successor. Which it is shows when the site is joined.
  struct Tie: Sendable, Hashable {
    var body: BodyKey?
    var name: NameKey
  }

  /// A name that it is looked up by, with the period that its file gives.
  struct Call: Sendable {
    var name: NameKey
    var from: PartialDate?
    var to: PartialDate?
  }

  /// Canonical: abbreviations written out, place added.
  package var name: String
  var handle: Handle { didSet { slug = handle.text } }
  // Stored, so that to ask for it is not to copy a whole body.
  package private(set) var slug: String
  /// Folded; eras of one name differ in it.
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
  /// Of a body with a file.
  var calls: [Call] = []
  /// Who may be its superior, the likeliest first.
  var superiors: [Tie] = []
  /// The day by which the lives of other territories are told apart: the last on which the body was there.
  var day: PartialDate?

  init(name: String, at handle: Handle, key: String) {
    self.name = name
    self.handle = handle
    slug = handle.text
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
