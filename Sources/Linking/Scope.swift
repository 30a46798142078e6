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
  package var issuer: String?
  /// Short forms that the document defines, by key, with their canonical long forms.
  package var defined: [String: String] = [:]

  package init() {}

  package init(of plan: Plan, geography: Geography) {
    date = plan.date?.value
    let issuer = plan.issuers.first.map { BodyName.canonical($0.value) }
    if let issuer { learn(from: issuer) }
    if let superior = plan.superior?.value { learn(from: BodyName.canonical(superior)) }
    if province == nil, let place = plan.place?.value, geography.knowsProvince(place) {
      province = geography.province(named: place, on: date)?.fullName ?? "tỉnh " + place
    }
    if province == nil, let district, let parent = geography.lives(of: district).first?.parent {
      province = parent
    }
    if province == nil {
      // The first province that the text names in full: a district cites its own.
      for name in plan.names where province == nil { learn(from: BodyName.canonical(name), only: .province) }
      for citation in plan.citations where province == nil {
        if let name = citation.issuer { learn(from: BodyName.canonical(name), only: .province) }
      }
    }
    self.issuer = issuer.map { complete($0) ?? $0 }
    for abbreviation in plan.abbreviations {
      let long = BodyName.canonical(abbreviation.long)
      guard BodyHead.starts(long) else { continue }
      defined[BodyName.key(abbreviation.short)] = complete(long) ?? long
    }
  }

  /// Takes over the territory that ends a name in full: "… huyện Đắk R'Lấp".
  private mutating func learn(from name: String, only: Level? = nil) {
    guard let (territory, level) = TerritoryWords.trailing(in: name), only == nil || only == level else {
      return
    }
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
    guard let name = complete(BodyName.canonical(printed)) else { return nil }
    return key(for: name, geography: geography)
  }

  /// The key of a complete name: eras of a territory that kept its name are told apart by the date.
  package func key(for name: String, geography: Geography) -> BodyKey? {
    var key = BodyName.key(name)
    var level = BodyHead.level(of: name)
    if let (territory, territoryLevel) = TerritoryWords.trailing(in: name) {
      level = BodyHead.isUnit(name) ? .unit : territoryLevel
      let lives = geography.lives(of: territory)
      if lives.count > 1 {
        guard let life = lives.first(where: { $0.exists(on: date) }) else { return nil }
        if let from = life.from { key += " @" + from.description }
      }
    }
    return BodyKey(name: name, key: key, level: level)
  }

  /// The canonical name with what it leaves to the reader: its territory, or the office it belongs to.
  package func complete(_ name: String) -> String? {
    let key = BodyName.key(name)
    if let long = defined[key] { return long }
    guard !BodyHead.isGeneric(key) else { return nil }
    if let issuer, BodyName.key(issuer) == key { return issuer }
    if TerritoryWords.trailing(in: name) != nil || BodyHead.isCentral(key) { return name }
    if let level = TerritoryWords.bareLevel(at: key) {
      guard let territory = territory(level) else { return nil }
      return TerritoryWords.replacingLevel(in: name, by: territory)
    }
    if let level = BodyHead.committeeLevel(key) {
      // Tỉnh ủy, Huyện đoàn: the level is the first word of the name.
      return territory(level).map { name + " " + TerritoryWords.properName($0) }
    }
    switch BodyHead.owner(of: key) {
    case .province: return province.map { name + " " + $0 }
    case .issuer(let droppingLastWord):
      guard let owner = ownerForUnits() else { return nil }
      let head = droppingLastWord ? name.split(separator: " ").dropLast().joined(separator: " ") : name
      return head + " " + owner
    case .named:
      return endsWithOwnPlace(key) ? name : nil
    case .unknown: return nil
    }
  }

  /// Whose "phòng" and "văn phòng" are meant: the office that issues, or the district whose committee does.
  private func ownerForUnits() -> String? {
    if let office = defined["so"] { return office }
    guard let issuer else { return nil }
    if BodyHead.isCommittee(BodyName.key(issuer)) {
      return commune ?? district
    }
    return issuer
  }

  private func endsWithOwnPlace(_ key: String) -> Bool {
    [province, district, commune].contains { territory in
      guard let territory else { return false }
      return key.hasSuffix(" " + BodyName.key(TerritoryWords.properName(territory)))
    }
  }
}
