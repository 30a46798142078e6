/// What a name leaves to the reader, and what tells how to fill it in. Most names are made by filling in: they are
/// never asked for it.
struct NameGaps: Sendable {
  let isBody: Bool
  let isGeneric: Bool
  /// Begins like the part of an organisation: "Ban Dân vận".
  let isPart: Bool
  /// What everybody calls by this name.
  let longName: String?
  /// Holds letters whose meaning is not known: "Ban CSPL".
  let isAbbreviated: Bool
  /// The level word that ends it without a proper name: "UBND tỉnh"; and in a committee: "Văn phòng Tỉnh ủy".
  let bareWord: String?
  let committeeWord: String?
  let kind: BodyHead.Kind
  let owner: BodyHead.Owner
  /// "Tỉnh ủy Khánh Hòa" of "Ban Dân vận Tỉnh ủy Khánh Hòa".
  let partyCommittee: String?

  init(of name: PrintedName) {
    let (canonical, key) = (name.canonical, name.key)
    isBody = BodyHead.starts(key)
    isGeneric = BodyHead.isGeneric(key)
    isPart = BodyHead.isPart(key)
    longName = BodyHead.shortNames[key]
    isAbbreviated = canonical.words.contains { word in
      !word.hasPlainSmallLetter && word.filter(\.isLetter).count > 2 && !word.contains(where: \.isLowercase)
    }
    bareWord = TerritoryWords.bareWord(endingKey: key)
    committeeWord = TerritoryWords.committeeWord(endingKey: key)
    kind = BodyHead.kind(of: key, isUnit: name.isUnit)
    owner = BodyHead.owner(of: canonical, key: key)
    partyCommittee = BodyHead.partyCommittee(endingName: canonical, key: key)
  }
}
