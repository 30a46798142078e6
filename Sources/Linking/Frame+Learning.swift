import Vietnamese

/// Where a document stands by what is printed at its head.
extension Frame {
  /// `names`: who issues, and who is above it.
  mutating func learn(
    from names: [PrintedName], place: String?, on date: PartialDate?, _ geography: Geography
  ) {
    for name in names {
      if let about = name.about { learn(about, on: date, geography) }
      for territory in name.wider { learn(territory, on: date, geography) }
    }
    if province == nil, let place {
      province = TextKey.of(place, mark: UInt64(geography.period(of: date))) { key in
        geography.places.value(of: key) { Self.province(ofPlace: place, on: date, geography) }
      }
    }
    for narrow in [commune, district] where province == nil {
      guard let parent = narrow.flatMap({ geography.territory($0.key, on: date)?.parent }) else { continue }
      province = TerritoryName.of(geography.territory(parent, on: date)?.parent ?? parent)
    }
  }

  /// Takes over a territory that a name says: "… xã Nhân Cơ, huyện Đắk R'Lấp".
  private mutating func learn(_ territory: NamedTerritory, on date: PartialDate?, _ geography: Geography) {
    switch geography.level(of: territory, on: date) {
    case .province: province = province ?? territory.name
    case .district: district = district ?? territory.name
    case .commune: commune = commune ?? territory.name
    default: break
    }
  }

  /// "Bình Phước, ngày …": a province of that name on that day.
  private static func province(
    ofPlace place: String, on date: PartialDate?, _ geography: Geography
  ) -> Lasting<TerritoryName>? {
    let name = TerritoryWords.properName(BodyName.canonical(place))
    guard date == nil, geography.knowsProvince(name) else {
      return geography.province(named: name, on: date).map { TerritoryName.of($0.fullName) }
    }
    return TerritoryName.of((geography.lives(of: "tỉnh " + name).isEmpty ? "thành phố " : "tỉnh ") + name)
  }
}
