/// How a name says its territory: "… huyện Đắk R'Lấp" in full, "… huyện" when the reader knows which.
enum TerritoryWords {
  private static let words: [(key: String, text: String, level: Level)] = [
    ("tinh", "tỉnh", .province), ("thanh pho", "thành phố", .province), ("huyen", "huyện", .district),
    ("thi xa", "thị xã", .district), ("quan", "quận", .district), ("thi tran", "thị trấn", .commune),
    ("xa", "xã", .commune), ("phuong", "phường", .commune), ("dac khu", "đặc khu", .commune),
  ]

  /// The level words by their last syllable, the longer first.
  private static let endings = TextMemo(Dictionary(grouping: words) { String($0.text.words.last ?? "") })

  /// Words before which "xã", "quận", "phường" are no territory.
  private static let compounds: Set<String> = [
    "hop tac xa", "hanh quan", "dia phuong", "doi quan", "hai quan",
  ]

  /// The territory that ends a name, when its proper name is there.
  static func trailing(in name: String) -> NamedTerritory? { split(name)?.territory }

  /// The name before its territory, and the territory.
  private static func split(_ name: String) -> (head: [Substring], territory: NamedTerritory)? {
    let parts = name.words
    var index = parts.count - 1
    while index > 0, isProper(parts[index]), !isLevel(parts, index) { index -= 1 }
    guard index + 1 < parts.count, index >= 0, let word = level(parts, index) else { return nil }
    let proper = parts[(index + 1)...].joined(separator: " ")
    // "Lao động, Thương binh và Xã Hội".
    guard proper != "Hội" else { return nil }
    let start = index + 1 - word.text.words.count
    return (Array(parts[..<start]), NamedTerritory(word.text + " " + proper, level: word.level))
  }

  /// The name with the nearest of its territories alone, and the wider ones that stand behind it: "UBND xã Nhân Cơ,
  /// huyện Đắk R'Lấp".
  static func parts(of name: String) -> (name: String, wider: [NamedTerritory]) {
    var name = name
    var wider: [NamedTerritory] = []
    while let last = split(name), let joint = last.head.last, joint == "-" || joint.hasSuffix(",") {
      let inner = String(last.head.joined(separator: " ").dropLast(joint == "-" ? 2 : 1))
      guard let nearer = trailing(in: inner), nearer.level >= last.territory.level else { break }
      wider.append(last.territory)
      name = inner
    }
    guard let last = split(name), !last.head.isEmpty else { return (name, wider) }
    return (last.head.joined(separator: " ") + " " + written(last.territory.name.text), wider)
  }

  /// The level word that ends at `index`.
  private static func level(_ parts: [Substring], _ index: Int) -> (text: String, level: Level)? {
    let last = parts[index].lowercased()
    guard let words = endings[last] else { return nil }
    let two = index > 0 ? parts[index - 1].lowercased() + " " + last : last
    return words.first { $0.text == two || $0.text == last }.map { ($0.text, $0.level) }
  }

  /// "Quận 1", "Phường Điện Biên Phủ": a level word with a capital, with something behind it.
  private static func isLevel(_ parts: [Substring], _ index: Int) -> Bool {
    index + 1 < parts.count && level(parts, index) != nil
  }

  /// The territory whose level is a word of a committee: "Văn phòng Huyện ủy Đắk R'Lấp".
  static func ofCommittee(_ name: String, key: String) -> NamedTerritory? {
    guard committees.keys.contains(where: { key.holds($0) }) else { return nil }
    let words = name.words
    guard let committee = committee(in: words), committee.upperBound < words.count,
      let word = committeeWord(words[committee])
    else { return nil }
    return NamedTerritory(
      word.text + " " + words[committee.upperBound...].joined(separator: " "), level: word.level)
  }

  // MARK: Committees

  private static let committees: [String: String] = [
    "tinh uy": "tỉnh", "tinh doan": "tỉnh", "thanh uy": "thành phố", "thanh doan": "thành phố",
    "huyen uy": "huyện", "huyen doan": "huyện", "thi uy": "thị xã", "thi doan": "thị xã", "quan uy": "quận",
    "quan doan": "quận", "xa doan": "xã", "phuong doan": "phường",
  ]

  private static func committeeWord(_ words: ArraySlice<Substring>) -> (text: String, level: Level)? {
    guard let text = committees[BodyName.key(words.joined(separator: " "))] else { return nil }
    return self.words.first { $0.text == text }.map { ($0.text, $0.level) }
  }

  /// Where "Tỉnh ủy", "Huyện đoàn" stand in a name.
  private static func committee(in words: [Substring]) -> Range<Int>? {
    guard words.count >= 2 else { return nil }
    return (0..<words.count - 1).map { $0..<$0 + 2 }.first { committeeWord(words[$0]) != nil }
  }

  /// "Văn phòng Huyện ủy": the level word in the committee that ends a key.
  static func committeeWord(endingKey key: String) -> String? {
    let words = key.words
    return words.count < 2 ? nil : committees[words.suffix(2).joined(separator: " ")]
  }

  /// A committee's name with the place it is of.
  static func committee(_ name: String, of territory: TerritoryName) -> String {
    // "Quận ủy Quận 1": a number alone names nothing.
    name + " " + (territory.proper.allSatisfy(\.isNumber) ? written(territory.text) : territory.proper)
  }

  /// The name of the body that does the same work in another territory.
  static func counterpart(of name: String, in territory: String) -> String {
    if let own = trailing(in: name) { return name.dropLast(own.name.text.count) + territory }
    let isParty = !BodyName.key(name).contains(" doan ")
    let proper = properName(territory)
    switch territory.words.first {
    case "tỉnh": return (isParty ? "Tỉnh ủy " : "Tỉnh đoàn ") + proper
    case "thành", "Thành": return (isParty ? "Thành ủy " : "Thành đoàn ") + proper
    default: return (isParty ? "Đảng ủy " : "Đoàn Thanh niên Cộng sản Hồ Chí Minh ") + territory
    }
  }

  private static func isProper(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return (first.isUppercase || first.isNumber || word == "-") && !word.hasSuffix(",")
  }

  /// As the rules of capital letters write it behind a name: "huyện Lắk", but "Quận 4".
  static func written(_ territory: String) -> String {
    let isSpecial = territory.last?.isNumber ?? false || territory == "thành phố Hồ Chí Minh"
    return isSpecial ? territory.prefix(1).uppercased() + territory.dropFirst() : territory
  }

  // MARK: Bare level words

  /// The level word that ends a key without a proper name: "ubnd tinh".
  static func bareWord(endingKey key: String) -> String? {
    guard !compounds.contains(where: { key.hasSuffix($0) }) else { return nil }
    return words.first { key.hasSuffix(" " + $0.key) }?.text
  }

  static func replacingLevel(in name: String, by territory: String) -> String {
    let key = BodyName.key(name)
    guard let word = words.first(where: { key.hasSuffix(" " + $0.key) }) else { return name }
    let kept = name.words.dropLast(word.key.words.count)
    return kept.joined(separator: " ") + " " + written(territory)
  }

  /// "Đắk R'Lấp" of "huyện Đắk R'Lấp".
  static func properName(_ territory: String) -> String {
    let key = BodyName.key(territory)
    guard let word = words.first(where: { key.hasPrefix($0.key + " ") }) else { return territory }
    return territory.words.dropFirst(word.key.words.count)
      .joined(separator: " ")
  }
}
