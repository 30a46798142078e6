import Synchronization
import Vietnamese

/// What the wording of a name says by itself, wherever it stands: read once, since the same few thousand names
/// stand in all plans of a province.
final class NameReading: Sendable {
  let printed: String
  let canonical: String
  let key: String
  let nameKey: NameKey
  let isBody: Bool
  let isGeneric: Bool
  let isCentral: Bool
  let isCommittee: Bool
  /// A part of an office.
  let isUnit: Bool
  /// The territory that ends the name in full.
  let territory: (territory: String, level: Level)?
  /// What the lives of that territory are found by.
  let territoryKey: String
  /// The level word that ends it without a proper name.
  let bareLevel: Level?
  /// "Tỉnh ủy", "Huyện đoàn".
  let committeeLevel: Level?
  let owner: BodyHead.Owner
  /// Of the name as it is printed: the territory that ends it, and the one it belongs to.
  let ending: (territory: String, level: Level)?
  let place: (territory: String, level: Level)?
  let sortKey: SortKey
  /// The body of this name, where its territory had one life only.
  let bodyKey: BodyKey

  private let eras = Mutex<[PartialDate: BodyKey]>([:])
  private let completions = Mutex<[String: NameReading]>([:])

  private init(_ printed: String) {
    self.printed = printed
    let name = BodyName.canonical(printed)
    // A minister speaks for the ministry.
    canonical = name.hasPrefix("Bộ trưởng Bộ ") ? String(name.dropFirst("Bộ trưởng ".count)) : name
    key = BodyName.key(canonical)
    nameKey = NameKey(key)
    isBody = BodyHead.starts(key)
    isGeneric = BodyHead.isGeneric(key)
    isCentral = BodyHead.isCentral(key)
    isCommittee = BodyHead.isCommittee(key)
    isUnit = BodyHead.isUnit(key)
    territory = TerritoryWords.trailing(in: canonical)
    territoryKey = territory.map { BodyName.key($0.territory) } ?? ""
    bareLevel = TerritoryWords.bareLevel(at: key)
    committeeLevel = BodyHead.committeeLevel(key)
    owner = BodyHead.owner(of: key)
    ending = printed == canonical ? territory : TerritoryWords.trailing(in: printed)
    place = TerritoryWords.territory(of: printed)
    sortKey = SortKey(printed)
    let level = isUnit ? nil : territory?.level
    bodyKey = BodyKey(
      name: canonical, key: key, level: level ?? (territory == nil && isCentral ? .central : .unit))
  }

  private static let known = Mutex<[String: NameReading]>([:])

  static func of(_ printed: String) -> NameReading {
    if let reading = known.withLock({ $0[printed] }) { return reading }
    let reading = NameReading(printed)
    return known.withLock { table in
      // Another thread may have been quicker: there is one reading of a name.
      if let reading = table[printed] { return reading }
      table[printed] = reading
      return reading
    }
  }

  /// The reading of the canonical name.
  var whole: NameReading { printed == canonical ? self : NameReading.of(canonical) }

  /// The body of this name in the era of its territory that began on a day.
  func bodyKey(since day: PartialDate) -> BodyKey {
    eras.withLock { eras in
      if let known = eras[day] { return known }
      let key = "\(key) \(BodyKey.eraMark)\(day)"
      let era = BodyKey(name: canonical, key: key, level: bodyKey.level)
      eras[day] = era
      return era
    }
  }

  /// The name with what it leaves to the reader; `complete` gives the same for the same `part` always.
  func completed(by part: String, _ complete: (_ part: String) -> String) -> NameReading {
    if let known = completions.withLock({ $0[part] }) { return known }
    let reading = NameReading.of(complete(part))
    completions.withLock { $0[part] = reading }
    return reading
  }
}
