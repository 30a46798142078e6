import Vietnamese

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
  private static let eraMark = "@"

  init(name: String, key: String, level: Level) {
    let wording = Wording(name: TextKey(name), key: TextKey(key), level: level)
    place = Int32(Self.register.number(of: wording))
    self.key = NameKey(key)
    self.level = level
  }

  /// The key of a name whose territory had another life from a day on.
  static func text(_ name: String, since day: PartialDate) -> String { "\(name) \(eraMark)\(day)" }

  /// The name in a key, and the day where it has one.
  static func parts(of key: String) -> (name: Substring, day: Substring?) {
    guard let mark = key.byteRange(of: " " + eraMark) else { return (key[...], nil) }
    return (key[..<mark.lowerBound], key[mark.upperBound...])
  }

  var number: Int { Int(place) }
  var wording: Wording { Self.register[number] }

  package var name: String { wording.name.text }
}
