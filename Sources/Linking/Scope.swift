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
  /// Who issues, and the body above it in the letterhead.
  private(set) var issuer: NameReading?
  private(set) var superior: NameReading?
  /// Short forms that the document defines, by key, with their canonical long forms.
  package var defined: [String: String] = [:]

  package init() {}

  /// `names`: the readings of the plan's.
  init(of plan: Plan, names: [NameReading], geography: Geography) {
    date = plan.date?.value
    superior = plan.superior.map { NameReading.of($0.value).whole }
    let issuer = plan.issuers.first.map { NameReading.of($0.value) }
    if let issuer { learn(from: issuer, geography) }
    if let superior { learn(from: superior, geography) }
    if province == nil, let place = plan.place?.value { learn(fromPlace: place, geography) }
    for narrow in [commune, district] where province == nil {
      province = narrow.flatMap { geography.territory($0, on: date)?.parent }.flatMap { parent in
        geography.territory(parent, on: date)?.parent ?? parent
      }
    }
    if province == nil { learn(from: names, plan.citations, geography) }
    self.issuer = issuer.map { completeIssuer($0) ?? $0.whole }
    for abbreviation in plan.abbreviations {
      let long = NameReading.of(abbreviation.long)
      guard long.isBody else { continue }
      defined[BodyName.key(abbreviation.short)] = complete(long)?.printed
    }
  }

  // MARK: Learning

  /// Takes over the territories that a name says: "… xã Nhân Cơ, huyện Đắk R'Lấp".
  private mutating func learn(from name: NameReading, _ geography: Geography) {
    for territory in [name.about].compactMap(\.self) + name.wider {
      switch geography.level(of: territory, on: date) {
      case .province: province = province ?? territory.name
      case .district: district = district ?? territory.name
      case .commune: commune = commune ?? territory.name
      default: break
      }
    }
  }

  private static let places = TextMemo<String>()

  /// "Bình Phước, ngày …": a province of that name on that day.
  private mutating func learn(fromPlace place: String, _ geography: Geography) {
    let name = Self.places.value(of: place) { TerritoryWords.properName(BodyName.canonical($0)) }
    province = geography.province(named: name, on: date)?.fullName
    guard date == nil, geography.knowsProvince(name) else { return }
    province = (geography.lives(of: "tỉnh " + name).isEmpty ? "thành phố " : "tỉnh ") + name
  }

  /// The first province that the text names in full, and that had not ended: a district cites its own.
  private mutating func learn(from names: [NameReading], _ citations: [Citation], _ geography: Geography) {
    for name in names.lazy + citations.lazy.compactMap(\.issuer).map({ NameReading.of($0) }) {
      guard let territory = name.about, geography.level(of: territory, on: date) == .province
      else { continue }
      let lives = geography.lives(key: territory.key)
      guard date == nil || lives.isEmpty || lives.contains(where: { $0.exists(on: date) }) else { continue }
      province = territory.name
      return
    }
  }

  // MARK: Resolving

  /// Who a name means in this document, on its day or another; nil when that is not certain.
  package func resolve(_ printed: String, on day: PartialDate? = nil, geography: Geography) -> BodyKey? {
    resolve(NameReading.of(printed), on: day, geography: geography)
  }

  func resolve(_ name: NameReading, on day: PartialDate? = nil, geography: Geography) -> BodyKey? {
    complete(name).flatMap { key(for: $0, on: day ?? date, geography: geography) }
  }

  /// Who issued: a name that cannot be completed still names somebody.
  package func issuer(_ printed: String, geography: Geography) -> BodyKey? {
    let name = NameReading.of(printed)
    return key(for: completeIssuer(name) ?? name.whole, on: date, geography: geography)
  }

  /// The key of a complete name: eras of a territory that kept its name are told apart by the date.
  private func key(for name: NameReading, on date: PartialDate?, geography: Geography) -> BodyKey? {
    guard let about = name.about else { return name.bodyKey }
    let lives = geography.lives(key: name.territoryKey)
    if lives.isEmpty, about.level == .commune, let date, date.first > Geography.lastDayOfDistricts {
      // All communes were drawn anew on that day: one of the same name before it was another.
      return name.bodyKey(since: Geography.firstDayOfCommunes)
    }
    guard lives.count > 1 else { return name.bodyKey }
    guard let life = lives.first(where: { $0.exists(on: date) }) else { return nil }
    return life.from.map { name.bodyKey(since: $0) } ?? name.bodyKey
  }
}
