import Plans
import Vietnamese

/// Where a document stands: what "tỉnh", "huyện" and "Sở" mean in it.
///
/// `UBND tỉnh` is Bình Phước's in one plan and Ninh Bình's in another; a name is completed only when the
/// document itself leaves no doubt.
package struct Scope: Sendable, Hashable {
  package var province: String?
  package var district: String?
  package var commune: String?
  package var date: PartialDate?
  /// The issuer's canonical name.
  package private(set) var issuer: String?
  private var issuerKey: NameKey?
  /// Short forms that the document defines, by key, with their canonical long forms.
  package var defined: [String: String] = [:]

  package init() {}

  package init(of plan: Plan, geography: Geography) {
    date = plan.date?.value
    let issuer = plan.issuers.first.map { NameReading.of($0.value) }
    if let issuer { learn(from: issuer) }
    if let superior = plan.superior?.value { learn(from: NameReading.of(superior)) }
    if province == nil, let place = plan.place?.value, geography.knowsProvince(place) {
      province = geography.province(named: place, on: date)?.fullName ?? "tỉnh " + place
    }
    if province == nil, let district, let parent = geography.lives(of: district).first?.parent {
      province = parent
    }
    if province == nil {
      // The first province that the text names in full: a district cites its own.
      for name in plan.names where province == nil { learn(from: NameReading.of(name), only: .province) }
      for citation in plan.citations where province == nil {
        if let name = citation.issuer { learn(from: NameReading.of(name), only: .province) }
      }
    }
    if let issuer {
      let whole = complete(issuer) ?? issuer.whole
      self.issuer = whole.printed
      issuerKey = whole.nameKey
    }
    for abbreviation in plan.abbreviations {
      let long = NameReading.of(abbreviation.long)
      guard long.isBody else { continue }
      defined[BodyName.key(abbreviation.short)] = complete(long)?.printed ?? long.canonical
    }
  }

  /// Takes over the territory that ends a name in full: "… huyện Đắk R'Lấp".
  private mutating func learn(from name: NameReading, only: Level? = nil) {
    guard let (territory, level) = name.territory, only == nil || only == level else { return }
    switch level {
    case .province: province = province ?? territory
    case .district: district = district ?? territory
    case .commune: commune = commune ?? territory
    default: break
    }
  }

  private func territory(_ level: Level) -> String? {
    switch level {
    case .province: province
    case .district: district
    case .commune: commune
    default: nil
    }
  }

  /// Who a name means in this document; nil when that is not certain.
  package func resolve(_ printed: String, geography: Geography) -> BodyKey? {
    complete(NameReading.of(printed)).flatMap { key(for: $0, geography: geography) }
  }

  /// Who issued: a name that cannot be completed still names somebody.
  package func issuer(_ printed: String, geography: Geography) -> BodyKey? {
    let name = NameReading.of(printed)
    return key(for: complete(name) ?? name.whole, geography: geography)
  }

  /// The key of a complete name: eras of a territory that kept its name are told apart by the date.
  private func key(for name: NameReading, geography: Geography) -> BodyKey? {
    guard name.territory != nil else { return name.bodyKey }
    let lives = geography.lives(key: name.territoryKey)
    guard lives.count > 1 else { return name.bodyKey }
    guard let life = lives.first(where: { $0.exists(on: date) }) else { return nil }
    return life.from.map { name.bodyKey(since: $0) } ?? name.bodyKey
  }

  /// The name with what it leaves to the reader: its territory, or the office it belongs to.
  private func complete(_ name: NameReading) -> NameReading? {
    if let long = defined[name.key] ?? BodyHead.shortNames[name.key] { return NameReading.of(long) }
    guard !name.isGeneric else { return nil }
    if let issuer, issuerKey == name.nameKey { return NameReading.of(issuer) }
    if name.territory != nil || name.isCentral { return name.whole }
    if let level = name.bareLevel {
      return territory(level).map { territory in
        name.completed(by: territory) { TerritoryWords.replacingLevel(in: name.canonical, by: $0) }
      }
    }
    if let level = name.committeeLevel {
      // Tỉnh ủy, Huyện đoàn: the level is the first word of the name.
      return territory(level).map { territory in
        name.completed(by: territory) { name.canonical + " " + TerritoryWords.properName($0) }
      }
    }
    switch name.owner {
    case .province:
      return province.map { province in name.completed(by: province) { name.canonical + " " + $0 } }
    case .issuer(let droppingLastWord):
      guard let owner = ownerForUnits() else { return nil }
      return name.completed(by: owner) { owner in
        guard droppingLastWord else { return name.canonical + " " + owner }
        return name.canonical.split(separator: " ").dropLast().joined(separator: " ") + " " + owner
      }
    case .named: return endsWithOwnPlace(name.key) ? name.whole : nil
    case .unknown: return nil
    }
  }

  /// Whose "phòng" and "văn phòng" are meant: the office that issues, or the district whose committee does.
  private func ownerForUnits() -> String? {
    if let office = defined["so"] { return office }
    guard let issuer else { return nil }
    return NameReading.of(issuer).isCommittee ? commune ?? district : issuer
  }

  private func endsWithOwnPlace(_ key: String) -> Bool {
    [province, district, commune].contains { territory in
      guard let territory else { return false }
      return key.hasSuffix(" " + BodyName.key(TerritoryWords.properName(territory)))
    }
  }
}
