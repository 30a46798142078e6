/// The full name of a territory: "huyện Đắk R'Lấp". There is one of each.
struct TerritoryName: Sendable {
  /// With its level word in small letters.
  let text: String
  /// Folded, and what its lives are found by.
  let folded: String
  let key: NameKey
  /// "Đắk R'Lấp", and the same folded.
  let proper: String
  let properKey: String

  private init(_ text: String) {
    self.text = text
    folded = BodyName.key(text)
    key = NameKey(folded)
    proper = TerritoryWords.properName(text)
    properKey = BodyName.key(proper)
  }

  private static let known = TextMemo<TerritoryName>()

  static func of(_ text: String) -> Lasting<TerritoryName> { known.lasting(of: text) { TerritoryName(text) } }
}

/// A territory as the name of a body says it.
struct NamedTerritory: Sendable, Hashable {
  let name: Lasting<TerritoryName>
  /// As the level word has it; whether a "thành phố" is a province's equal only the geography knows.
  let level: Level

  init(_ name: String, level: Level) { (self.name, self.level) = (TerritoryName.of(name), level) }
}
