import Markup
import Plans
import Vietnamese

/// Who issues, is assigned tasks, or is cited: what is known of it by itself, and what joining found to it.
///
/// Shared, not copied, by the views that ask for one of its names. Only the joining that made it changes it.
package final class Body: @unchecked Sendable {
  let facts: Shared<Facts>
  let handle: Handle
  // Asked for on hundreds of pages, and so kept where it is found at once.
  package let name: String
  package let pageAddress: String
  /// The same, lying still as long as the body: the pages of all threads link to it, and to count who reads it would
  /// have them wait for each other.
  package let addressBytes: UnsafeBufferPointer<UInt8>
  package internal(set) var to: PartialDate?
  package internal(set) var closing: Closing?
  package internal(set) var successors: [Successor]
  package internal(set) var predecessors: [ID<Body>] = []
  package internal(set) var parent: ID<Body>?
  package internal(set) var children: [ID<Body>] = []

  init(_ facts: Shared<Facts>, at handle: Handle) {
    self.facts = facts
    self.handle = handle
    name = facts.value.name
    pageAddress = Address.body(handle.text)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pageAddress.utf8.count)
    _ = bytes.initialize(from: pageAddress.utf8)
    addressBytes = UnsafeBufferPointer(bytes)
    (to, closing, successors) = (facts.value.to, facts.value.closing, facts.value.successors)
  }

  deinit { addressBytes.deallocate() }

  convenience init(_ facts: Facts, at handle: Handle) { self.init(Shared(facts), at: handle) }

  package var slug: String { handle.text }
  package var isClosed: Bool { to != nil || closing != nil }

  /// A part of an office ends with the office; it is the office that has successors.
  func closeAsPart(on day: PartialDate) { (to, closing, successors) = (day, .ended, []) }
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
