import Bytes
import Vietnamese

/// A body named with certainty, as a number: its wording is kept once for all plans.
package struct BodyKey: Sendable, Hashable {
  struct Wording: Sendable {
    /// Canonical.
    let name: String
    /// Folded, with the mark of the era behind it where the territory kept its name through a merger.
    let text: String
    /// What it is looked up by.
    let key: NameKey
    let level: Level
  }

  /// From 0 up.
  let number: Int32

  private static let known = TextMemo<BodyKey>()
  private static let wordings = Register<Wording>()
  private static let eraMark = "@"

  init(number: Int32) { self.number = number }

  init(name: String, key: String, level: Level) {
    var text = ByteWriter(capacity: 128)
    for part in [level.rawValue, name, key] { text.write(part: part) }
    self = Self.known.value(of: TextKey(text.bytes)) {
      let wording = Wording(name: name, text: key, key: NameKey(body: key), level: level)
      return BodyKey(number: Int32(Self.wordings.append(wording)))
    }
  }

  /// The body of this name in the era of its territory that began on a day.
  func since(_ day: PartialDate) -> BodyKey {
    BodyKey(name: name, key: "\(wording.text) \(Self.eraMark)\(day)", level: level)
  }

  /// The name in a key, and the day where it has one.
  static func parts(of key: String) -> (name: Substring, day: Substring?) {
    guard let mark = key.byteRange(of: " " + eraMark) else { return (key[...], nil) }
    return (key[..<mark.lowerBound], key[mark.upperBound...])
  }

  var index: Int { Int(number) }
  var wording: Wording { _read { yield Self.wordings[index] } }
  var key: NameKey { wording.key }
  var level: Level { wording.level }
  package var name: String { wording.name }
}
