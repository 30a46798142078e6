/// How a name says its territory: "… huyện Đắk R'Lấp" in full, "… huyện" when the reader knows which.
enum TerritoryWords {
  private static let words: [(key: String, text: String, level: Level)] = [
    ("tinh", "tỉnh", .province), ("thanh pho", "thành phố", .province), ("huyen", "huyện", .district),
    ("thi xa", "thị xã", .district), ("quan", "quận", .district), ("thi tran", "thị trấn", .commune),
    ("xa", "xã", .commune), ("phuong", "phường", .commune), ("dac khu", "đặc khu", .commune),
  ]

  /// Words before which "xã", "quận", "phường" are no territory.
  private static let compounds: Set<String> = ["hop tac xa", "hanh quan", "dia phuong", "doi quan"]

  /// The territory that ends a name, when its proper name is there.
  static func trailing(in name: String) -> (territory: String, level: Level)? {
    let parts = name.split(separator: " ")
    var index = parts.count - 1
    while index > 0, isProper(parts[index]) { index -= 1 }
    guard index + 1 < parts.count, index >= 0 else {
      return nil
    }
    for word in words where word.text.hasSuffix(parts[index].lowercased()) {
      let isPair = word.text.utf8.count > parts[index].utf8.count
      if isPair, index == 0 || word.text != (parts[index - 1] + " " + parts[index]).lowercased() { continue }
      return (word.text + " " + parts[(index + 1)...].joined(separator: " "), word.level)
    }
    return name.hasSuffix("Thành phố Hồ Chí Minh") ? ("thành phố Hồ Chí Minh", .province) : nil
  }

  /// The territory that a name is about, also where its first word is the level: "Huyện ủy Đắk R'Lấp".
  static func territory(of name: String) -> (territory: String, level: Level)? {
    if let found = trailing(in: name) { return found }
    let words = name.split(separator: " ")
    guard words.count > 2, let (kind, level) = committees[BodyName.key(words[..<2].joined(separator: " "))]
    else { return nil }
    return (kind + " " + words[2...].joined(separator: " "), level)
  }

  private static let committees: [String: (String, Level)] = [
    "tinh uy": ("tỉnh", .province), "tinh doan": ("tỉnh", .province), "thanh uy": ("thành phố", .province),
    "thanh doan": ("thành phố", .province), "huyen uy": ("huyện", .district),
    "huyen doan": ("huyện", .district), "thi uy": ("thị xã", .district), "quan uy": ("quận", .district),
  ]

  /// The name of the body that does the same work in another territory.
  static func counterpart(of name: String, in territory: String) -> String {
    if let (own, _) = trailing(in: name) { return name.dropLast(own.count) + territory }
    let isParty = !BodyName.key(name).contains(" doan ")
    let proper = properName(territory)
    switch territory.split(separator: " ").first {
    case "tỉnh": return (isParty ? "Tỉnh ủy " : "Tỉnh đoàn ") + proper
    case "thành", "Thành": return (isParty ? "Thành ủy " : "Thành đoàn ") + proper
    default: return (isParty ? "Đảng ủy " : "Đoàn Thanh niên Cộng sản Hồ Chí Minh ") + territory
    }
  }

  private static func isProper(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || word == "-"
  }

  /// The level word that ends a key without a proper name: "ubnd tinh".
  static func bareLevel(at key: String) -> Level? {
    guard !compounds.contains(where: { key.hasSuffix($0) }) else { return nil }
    return words.first { key.hasSuffix(" " + $0.key) }?.level
  }

  static func replacingLevel(in name: String, by territory: String) -> String {
    let key = BodyName.key(name)
    guard let word = words.first(where: { key.hasSuffix(" " + $0.key) }) else { return name }
    let kept = name.split(separator: " ").dropLast(word.key.split(separator: " ").count)
    return kept.joined(separator: " ") + " " + territory
  }

  /// "Đắk R'Lấp" of "huyện Đắk R'Lấp".
  static func properName(_ territory: String) -> String {
    let key = BodyName.key(territory)
    guard let word = words.first(where: { key.hasPrefix($0.key + " ") }) else { return territory }
    return territory.split(separator: " ").dropFirst(word.key.split(separator: " ").count)
      .joined(separator: " ")
  }
}
