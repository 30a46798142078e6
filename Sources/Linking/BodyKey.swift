/// A body named with certainty. Its wording is kept once for all plans, which only hold its number.
package struct BodyKey: Sendable, Hashable {
  struct Wording: Sendable, Hashable {
    /// Canonical.
    var name: String
    /// Folded, with the mark of the era behind it where the territory kept its name through a merger.
    var key: String
    var level: Level
  }

  let number: Int
  /// What it is looked up by.
  let key: NameKey
  let level: Level

  private static let register = Register<Wording>()
  static let eraMark: Character = "@"

  init(name: String, key: String, level: Level) {
    number = Self.register.number(of: Wording(name: name, key: key, level: level))
    self.key = NameKey(key)
    self.level = level
  }

  var wording: Wording { Self.register[number] }

  package var name: String { wording.name }
}

/// A cited document as its citation identifies it.
package struct CitationKey: Sendable, Hashable {
  var identity: NameKey
  var issuer: BodyKey?
  /// Of this wording of the citation.
  var slug: Handle
}
