import Vietnamese

/// Completing a name with what it leaves to the reader: its territory, or the office it belongs to.
extension Frame {
  func complete(_ name: PrintedName) -> PrintedName? {
    if let long = defined[name.nameKey] { return long }
    if let long = name.longName { return PrintedName.of(long) }
    guard !name.isGeneric else { return nil }
    if let issuer, issuer.nameKey == name.nameKey { return issuer }
    if name.about != nil || name.isCentral { return name.whole }
    if let word = name.bareWord {
      return territory(word).map {
        PrintedName.of(TerritoryWords.replacingLevel(in: name.canonical, key: name.key, by: $0.text))
      }
    }
    if let word = name.committeeWord {
      return territory(word).map { PrintedName.of(TerritoryWords.committee(name.canonical, of: $0.value)) }
    }
    return beginning(with: name) ?? owned(name)
  }

  /// The issuer's name, with the body above it where its own name says too little: "BAN DÂN VẬN" under "TỈNH ỦY".
  func completeIssuer(_ name: PrintedName) -> PrintedName? {
    guard name.about == nil, !name.isCentral, let superior else { return complete(name) }
    switch superior.kind {
    case .party where name.isPart, .organisation where name.isPart:
      return appending(superior.printed, to: name)
    case .government where name.key.begins(with: "phong"):
      return superior.about.map { appending($0.name.text, to: name) }
    default: return complete(name)
    }
  }

  /// The territory of this document that a level word means: a city's "Thành ủy" is not its province's "Tỉnh ủy".
  private func territory(_ word: String) -> Lasting<TerritoryName>? {
    [commune, district, province].lazy.compactMap(\.self)
      .first { $0.text.begins(with: word) }
  }

  /// The issuer, or the body above it, when only the place is left away: "Phòng GD&ĐT" under the letterhead
  /// "PHÒNG GD&ĐT HUYỆN KRÔNG NÔ".
  private func beginning(with name: PrintedName) -> PrintedName? {
    [issuer, superior].lazy.compactMap(\.self).first { body in
      guard body.key.begins(with: name.key), let place = body.about?.name else { return false }
      let rest = body.key.dropFirst(name.key.utf8.count + 1)
      return rest == place.folded || rest == place.properKey
    }
  }

  private func owned(_ name: PrintedName) -> PrintedName? {
    switch name.owner {
    case .province: return province.map { appending($0.text, to: name) }
    case .department: return department.map { replacing(1, of: name, by: $0) }
    case .ministry:
      guard let issuer, issuer.kind == .ministry else { return nil }
      return replacing(1, of: name, by: issuer.printed)
    case .communeParty: return communeParty.map { replacing(2, of: name, by: $0) }
    case .room(let isPublic): return roomOwner(isPublic: isPublic).map { appending($0, to: name) }
    case .organ(let kinds):
      return name.isAbbreviated ? nil : organOwner(kinds).map { appending($0, to: name) }
    case .seat: return issuer?.kind == .government ? seat.map { appending($0, to: name) } : nil
    case .named: return endsWithOwnPlace(name.key) ? name.whole : nil
    case .unknown: return nil
    }
  }

  private func appending(_ part: String, to name: PrintedName) -> PrintedName {
    PrintedName.of(name.canonical + " " + part)
  }

  /// `part` instead of the last words, which only stand for it.
  private func replacing(_ count: Int, of name: PrintedName, by part: String) -> PrintedName {
    let kept = String(name.canonical.text(of: name.canonical.words.dropLast(count)))
    return PrintedName.of(kept.isEmpty ? part : kept + " " + part)
  }

  /// The department that issues, or whose part issues.
  private var department: String? {
    defined[Self.department]?.printed
      ?? [issuer, superior].lazy.compactMap(\.self).first { $0.kind == .department }
      .flatMap { complete($0)?.printed }
  }

  private static let department = NameKey("so")

  /// The territory of the issuer.
  private var seat: String? { issuer?.about?.name.text }

  /// Whose room: the district's, since July 2025 the commune's; where they have none of that field, the office's
  /// that issues.
  private func roomOwner(isPublic: Bool) -> String? {
    guard let issuer else { return nil }
    switch issuer.kind {
    case .government: return roomTerritory
    case .party, .partyOrgan, .organisation, .ministry: return isPublic ? roomTerritory : nil
    case .department: return isPublic ? nil : defined[Self.department]?.printed ?? issuer.printed
    case .school, .directed, .other: return isPublic ? roomTerritory : issuer.printed
    }
  }

  private var roomTerritory: String? {
    let (commune, district) = (commune?.text, district?.text)
    guard let hasDistricts else { return commune == nil ? district : nil }
    return hasDistricts ? district : commune
  }

  private func organOwner(_ kinds: Set<BodyHead.Kind>) -> String? {
    guard let issuer, kinds.contains(issuer.kind) else { return nil }
    return issuer.kind == .partyOrgan ? issuer.partyCommittee : issuer.printed
  }

  private var communeParty: String? {
    if let committee = issuer?.partyCommittee { return committee.hasPrefix("Đảng ủy ") ? committee : nil }
    return issuer?.kind == .government && issuer?.about?.name == commune
      ? commune.map { "Đảng ủy " + $0.text } : nil
  }

  private func endsWithOwnPlace(_ key: String) -> Bool {
    [province, district, commune].contains { territory in
      territory.map { key.utf8.count > $0.properKey.utf8.count && key.ends(inWords: $0.properKey) } ?? false
    }
  }
}
