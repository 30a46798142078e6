import Vietnamese

/// What the wording of a name says by itself, wherever it stands: read once, since the same few thousand names
/// stand in all plans of a province.
struct NameReading: Sendable {
  let printed: String
  let canonical: String
  let key: String
  let nameKey: NameKey
  let isBody: Bool
  let isGeneric: Bool
  let isCentral: Bool
  /// A part of an office.
  let isUnit: Bool
  /// Begins like the part of an organisation: "Ban Dân vận".
  let isPart: Bool
  /// What everybody calls by this name.
  let longName: String?
  /// Holds letters whose meaning is not known: "Ban CSPL".
  let isAbbreviated: Bool
  /// The territory that ends the name in full.
  let territory: NamedTerritory?
  /// The territory that it is of: that one, or a committee's: "Huyện ủy Đắk R'Lấp".
  let about: NamedTerritory?
  /// Wider territories that the printed name says behind it.
  let wider: [NamedTerritory]
  /// The level word that ends it without a proper name: "UBND tỉnh"; and in a committee: "Văn phòng Tỉnh ủy".
  let bareWord: String?
  let committeeWord: String?
  let kind: BodyHead.Kind
  let owner: BodyHead.Owner
  /// "Tỉnh ủy Khánh Hòa" of "Ban Dân vận Tỉnh ủy Khánh Hòa".
  let partyCommittee: String?
  /// The body of this name, where its territory had one life only.
  let bodyKey: BodyKey

  init(_ printed: String) {
    self.printed = printed
    let name = BodyName.canonical(printed)
    // A minister speaks for the ministry.
    let body = name.hasPrefix("Bộ trưởng Bộ ") ? String(name.dropFirst("Bộ trưởng ".count)) : name
    (canonical, territory, wider) = TerritoryWords.parts(of: body)
    key = BodyName.key(canonical)
    nameKey = NameKey(key)
    isBody = BodyHead.starts(key)
    isGeneric = BodyHead.isGeneric(key)
    isCentral = BodyHead.isCentral(key)
    isUnit = BodyHead.isUnit(key)
    isPart = BodyHead.isPart(key)
    longName = BodyHead.shortNames[key]
    isAbbreviated = canonical.words.contains { word in
      !word.hasPlainSmallLetter && word.filter(\.isLetter).count > 2 && !word.contains(where: \.isLowercase)
    }
    about = territory ?? TerritoryWords.ofCommittee(canonical, key: key)
    bareWord = TerritoryWords.bareWord(endingKey: key)
    committeeWord = TerritoryWords.committeeWord(endingKey: key)
    kind = BodyHead.kind(of: key)
    owner = BodyHead.owner(of: canonical, key: key)
    partyCommittee = BodyHead.partyCommittee(endingName: canonical, key: key)
    let level = isUnit ? nil : territory?.level
    bodyKey = BodyKey(
      name: canonical, key: key, level: level ?? (territory == nil && isCentral ? .central : .unit))
  }
}
