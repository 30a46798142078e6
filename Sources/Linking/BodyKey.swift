/// A body named with certainty. Its wording is kept once for all plans, which only hold its number.
package struct BodyKey: Sendable, Hashable {
  struct Wording: Sendable, Hashable {
    /// Canonical.
    let name: TextKey
    /// Folded, with the mark of the era behind it where the territory kept its name through a merger.
    let key: TextKey
    let level: Level
  }

  private let place: Int32
  /// What it is looked up by.
  let key: NameKey
  let level: Level

  private static let register = Register<Wording>()
  static let eraMark: Character = "@"

  init(name: String, key: String, level: Level) {
    let wording = Wording(name: TextKey(name), key: TextKey(key), level: level)
    place = Int32(Self.register.number(of: wording))
    self.key = NameKey(key)
    self.level = level
  }

  var number: Int { Int(place) }
  var wording: Wording { Self.register[number] }

  package var name: String { wording.name.text }
}
