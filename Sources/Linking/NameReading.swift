import Synchronization
import Vietnamese

/// What the wording of a name says by itself, wherever it stands: read once, since the same few thousand names
/// stand in all plans of a province.
final class NameReading: Sendable {
  let canonical: String
  let key: String
  let isBody: Bool
  let isGeneric: Bool
  let isCentral: Bool
  let isCommittee: Bool
  /// A part of an office.
  let isUnit: Bool
  /// The territory that ends the name in full.
  let territory: (territory: String, level: Level)?
  /// The level word that ends it without a proper name.
  let bareLevel: Level?
  /// "Tỉnh ủy", "Huyện đoàn".
  let committeeLevel: Level?
  let owner: BodyHead.Owner
  /// Of the name as it is printed: the territory that ends it, and the one it belongs to.
  let ending: (territory: String, level: Level)?
  let place: (territory: String, level: Level)?
  let sortKey: SortKey

  private init(_ printed: String) {
    let name = BodyName.canonical(printed)
    // A minister speaks for the ministry.
    canonical = name.hasPrefix("Bộ trưởng Bộ ") ? String(name.dropFirst("Bộ trưởng ".count)) : name
    key = BodyName.key(canonical)
    isBody = BodyHead.starts(key)
    isGeneric = BodyHead.isGeneric(key)
    isCentral = BodyHead.isCentral(key)
    isCommittee = BodyHead.isCommittee(key)
    isUnit = BodyHead.isUnit(key)
    territory = TerritoryWords.trailing(in: canonical)
    bareLevel = TerritoryWords.bareLevel(at: key)
    committeeLevel = BodyHead.committeeLevel(key)
    owner = BodyHead.owner(of: key)
    ending = printed == canonical ? territory : TerritoryWords.trailing(in: printed)
    place = TerritoryWords.territory(of: printed)
    sortKey = SortKey(printed)
  }

  private static let known = Mutex<[String: NameReading]>([:])
  /// A hostile file must not fill the memory with names.
  private static let limit = 1 << 16

  static func of(_ printed: String) -> NameReading {
    if let reading = known.withLock({ $0[printed] }) { return reading }
    let reading = NameReading(printed)
    known.withLock { table in
      if table.count >= limit { table.removeAll() }
      table[printed] = reading
    }
    return reading
  }
}
