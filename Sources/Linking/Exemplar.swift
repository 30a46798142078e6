import Vietnamese

/// An entry of the index of exemplary models and good practices: what is told of it, and what joining found to it.
package struct Exemplar: Sendable {
  let facts: Shared<Facts>
  package var body: ID<Body>?
  package var campaign: ID<Campaign>?
  package var plan: ID<PlanRecord>?
  /// Where the plan names it, in its text.
  package var passage: Range<UInt32>?

  init(_ facts: Facts) { self.facts = Shared(facts) }

  /// One of which nothing is told.
  package static let untold = Exemplar(Facts(title: "", at: Handle(""), kind: ""))

  package static func isPerson(kind: String) -> Bool { kind.lowercased().hasPrefix("cá nhân") }
}

extension Exemplar {
  package enum Status: Sendable, Hashable {
    case published
    /// Its page says that it was withdrawn, at a neutral address; its name is in no output.
    case withdrawn(reason: String?, date: String?)
  }
}
