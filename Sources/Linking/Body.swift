import Markup
import Plans
import Vietnamese

/// Who issues, is assigned tasks, or is cited: what is known of it by itself, and what joining found to it.
package struct Body: Sendable {
  let facts: Shared<Facts>
  var handle: Handle
  package var to: PartialDate?
  package var closing: Closing?
  package var successors: [Successor]
  package var predecessors: [ID<Body>] = []
  package var parent: ID<Body>?
  package var children: [ID<Body>] = []

  init(_ facts: Facts, at handle: Handle) {
    self.facts = Shared(facts)
    self.handle = handle
    (to, closing, successors) = (facts.to, facts.closing, facts.successors)
  }

  package var slug: String { handle.text }
  package var isClosed: Bool { to != nil || closing != nil }

  /// A part of an office ends with the office; it is the office that has successors.
  mutating func closeAsPart(on day: PartialDate) { (to, closing, successors) = (day, .ended, []) }
}

extension Body {
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
}

extension Site {
  /// Asked here, no body is copied to be asked.
  package func isClosed(_ id: ID<Body>) -> Bool { bodies[id.index].isClosed }
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
