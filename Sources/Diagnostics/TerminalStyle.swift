/// What a stream can show: whether a person reads it, and whether in colour.
package struct TerminalStyle: Sendable, Equatable {
  /// Somebody is looking: long lists are cut, progress is shown.
  package var isTerminal: Bool
  package var hasColours: Bool

  package static let plain = TerminalStyle(isTerminal: false, hasColours: false)

  package init(isTerminal: Bool, hasColours: Bool) {
    self.isTerminal = isTerminal
    self.hasColours = hasColours
  }

  /// NO_COLOR (any text) and CLICOLOR=0 turn colours off, CLICOLOR_FORCE turns them on in a pipe too; a dumb
  /// terminal has none.
  package init(isTerminal: Bool, environment: (String) -> String?) {
    self.isTerminal = isTerminal
    if environment("NO_COLOR")?.isEmpty == false {
      hasColours = false
    } else if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" {
      hasColours = true
    } else {
      hasColours = isTerminal && environment("CLICOLOR") != "0" && environment("TERM") != "dumb"
    }
  }

  package enum Ink: String, Sendable {
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case strong = "1"
    case faint = "2"
    case good = "32"
  }

  package func paint(_ text: String, _ ink: Ink) -> String {
    hasColours ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
