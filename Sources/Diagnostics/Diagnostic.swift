/// One thing the reader of the terminal should know: what, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Comparable {
    case error, warning, note

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// A second place that helps to understand the first ("first defined here").
  package struct Note: Sendable, Hashable {
    package var message: Sentence
    package var place: Place?

    package init(_ message: Sentence, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  package var severity: Severity
  /// The name of the rule, in kebab case, as it is printed in brackets.
  package var rule: String
  package var message: Sentence
  package var place: Place?
  package var notes: [Note]

  package init(
    _ severity: Severity, _ rule: String, _ message: Sentence, at place: Place? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.place = place
    self.notes = notes
  }
}
