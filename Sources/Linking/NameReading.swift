import Vietnamese

/// What the wording of a name says by itself, wherever it stands: read once, since the same few thousand names
/// stand in all plans of a province.
struct NameReading: Sendable {
  let printed: String
  let canonical: String
  let key: String
  let nameKey: NameKey
  let isCentral: Bool
  /// A part of an office.
  let isUnit: Bool
  /// The territory that ends the name in full.
  let territory: NamedTerritory?
  /// The territory that it is of: that one, or a committee's: "Huyện ủy Đắk R'Lấp".
  let about: NamedTerritory?
  /// Wider territories that the printed name says behind it.
  let wider: [NamedTerritory]
  /// The body of this name, where its territory had one life only.
  let bodyKey: BodyKey

  init(_ printed: String) {
    self.printed = printed
    let name = BodyName.canonical(printed)
    // A minister speaks for the ministry.
    let body = name.begins(with: "Bộ trưởng Bộ") ? String(name.dropFirst("Bộ trưởng ".count)) : name
    (canonical, territory, wider) = TerritoryWords.parts(of: body)
    key = BodyName.key(canonical)
    nameKey = NameKey(body: key)
    isCentral = BodyHead.isCentral(key)
    isUnit = BodyHead.isUnit(key)
    about = territory ?? TerritoryWords.ofCommittee(canonical, key: key)
    let level = isUnit ? nil : territory?.level
    bodyKey = BodyKey(
      name: canonical, key: key, level: level ?? (territory == nil && isCentral ? .central : .unit))
  }
}
