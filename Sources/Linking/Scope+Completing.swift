import Vietnamese

/// Completing a name with what it leaves to the reader: its territory, or the office it belongs to.
extension Scope {
  func complete(_ name: NameReading) -> NameReading? {
    if let long = defined[name.key] ?? name.longName { return NameReading.of(long) }
    guard !name.isGeneric else { return nil }
    if let issuer, issuer.nameKey == name.nameKey { return issuer }
    if name.about != nil || name.isCentral { return name.whole }
    if let word = name.bareWord {
      return territory(word).map { territory in
        name.completed(by: territory) { TerritoryWords.replacingLevel(in: name.canonical, by: $0) }
      }
    }
    if let word = name.committeeWord {
      return territory(word).map { territory in
        name.completed(by: territory) { TerritoryWords.committee(name.canonical, of: $0) }
      }
    }
    return beginning(with: name) ?? owned(name)
  }

  /// The issuer's name, with the body above it where its own name says too little: "BAN DÂN VẬN" under "TỈNH ỦY".
  func completeIssuer(_ name: NameReading) -> NameReading? {
    guard name.about == nil, !name.isCentral, let superior else { return complete(name) }
    switch superior.kind {
    case .party where name.isPart, .organisation where name.isPart:
      return appending(superior.printed, to: name)
    case .government where name.key.hasPrefix("phong "):
      return superior.about.flatMap { appending($0.name, to: name) }
    default: return complete(name)
    }
  }

  /// The territory of this document that a level word means: a city's "Thành ủy" is not its province's "Tỉnh ủy".
  private func territory(_ word: String) -> String? {
    [commune, district, province].lazy.compactMap(\.self).first { TerritoryWords.isNamed($0, by: word) }
  }

  /// The issuer, or the body above it, when only the place is left away: "Phòng GD&ĐT" under the letterhead
  /// "PHÒNG GD&ĐT HUYỆN KRÔNG NÔ".
  private func beginning(with name: NameReading) -> NameReading? {
    [issuer, superior].lazy.compactMap(\.self).first { body in
      guard body.key.begins(with: name.key), let place = body.about else { return false }
      let rest = body.key.dropFirst(name.key.utf8.count + 1)
      return rest == place.key || rest == TerritoryWords.properKey(place.name)
    }
  }

  private func owned(_ name: NameReading) -> NameReading? {
    switch name.owner {
    case .province: return province.flatMap { appending($0, to: name) }
    case .department: return department.map { replacing(1, of: name, by: $0) }
    case .ministry:
      guard let issuer, issuer.kind == .ministry else { return nil }
      return replacing(1, of: name, by: issuer.printed)
    case .communeParty: return communeParty.map { replacing(2, of: name, by: $0) }
    case .room(let isPublic): return roomOwner(isPublic: isPublic).flatMap { appending($0, to: name) }
    case .organ(let kinds):
      return name.isAbbreviated ? nil : organOwner(kinds).flatMap { appending($0, to: name) }
    case .seat: return issuer?.kind == .government ? seat.flatMap { appending($0, to: name) } : nil
    case .named: return endsWithOwnPlace(name.key) ? name.whole : nil
    case .unknown: return nil
    }
  }

  private func appending(_ part: String, to name: NameReading) -> NameReading {
    name.completed(by: part) { name.canonical + " " + $0 }
  }

  /// `part` instead of the last words, which only stand for it.
  private func replacing(_ count: Int, of name: NameReading, by part: String) -> NameReading {
    name.completed(by: part) { part in
      (name.canonical.words.dropLast(count) + [part[...]]).joined(separator: " ")
    }
  }

  /// The department that issues, or whose part issues.
  private var department: String? {
    defined["so"]
      ?? [issuer, superior].lazy.compactMap(\.self).first { $0.kind == .department }
      .flatMap { complete($0)?.printed }
  }

  /// The territory of the issuer.
  private var seat: String? { issuer?.about?.name }

  /// Whose room: the district's, since July 2025 the commune's; where they have none of that field, the office's
  /// that issues.
  private func roomOwner(isPublic: Bool) -> String? {
    guard let issuer else { return nil }
    switch issuer.kind {
    case .government: return roomTerritory
    case .party, .partyOrgan, .organisation, .ministry: return isPublic ? roomTerritory : nil
    case .department: return isPublic ? nil : defined["so"] ?? issuer.printed
    case .school, .directed, .other: return isPublic ? roomTerritory : issuer.printed
    }
  }

  private var roomTerritory: String? {
    guard let date else { return commune == nil ? district : nil }
    return date.first <= Geography.lastDayOfDistricts ? district : commune
  }

  private func organOwner(_ kinds: Set<BodyHead.Kind>) -> String? {
    guard let issuer, kinds.contains(issuer.kind) else { return nil }
    return issuer.kind == .partyOrgan ? issuer.partyCommittee : issuer.printed
  }

  private var communeParty: String? {
    if let committee = issuer?.partyCommittee { return committee.hasPrefix("Đảng ủy ") ? committee : nil }
    return issuer?.kind == .government && seat == commune ? commune.map { "Đảng ủy " + $0 } : nil
  }

  private func endsWithOwnPlace(_ key: String) -> Bool {
    [province, district, commune].contains { territory in
      guard let territory else { return false }
      return key.hasSuffix(" " + TerritoryWords.properKey(territory))
    }
  }
}
