import Vietnamese

/// How a name says its territory: "… huyện Đắk R'Lấp" in full, "… huyện" when the reader knows which.
enum TerritoryWords {
  private struct LevelWord: Sendable {
    let key: String
    let text: String
    let level: Level
    /// How many syllables it has.
    let count: Int

    init(_ key: String, _ text: String, _ level: Level) {
      (self.key, self.text, self.level, count) = (key, text, level, key.words.count)
    }
  }

  private static let words = [
    LevelWord("tinh", "tỉnh", .province), LevelWord("thanh pho", "thành phố", .province),
    LevelWord("huyen", "huyện", .district), LevelWord("thi xa", "thị xã", .district),
    LevelWord("quan", "quận", .district), LevelWord("thi tran", "thị trấn", .commune),
    LevelWord("xa", "xã", .commune), LevelWord("phuong", "phường", .commune),
    LevelWord("dac khu", "đặc khu", .commune),
  ]

  /// The level words by their last syllable, the longer first.
  private static let endings = TextMemo(Dictionary(grouping: words) { String($0.text.words.last ?? "") })

  /// The first letters of those syllables, in small.
  private static let initials = Set(words.compactMap { $0.text.words.last?.utf8.first })

  /// Words before which "xã", "quận", "phường" are no territory.
  private static let compounds: Set<String> = [
    "hop tac xa", "hanh quan", "dia phuong", "doi quan", "hai quan",
  ]

  /// The territory that ends a name, when its proper name is there.
  static func trailing(in name: String) -> NamedTerritory? { split(name)?.territory }

  /// The name before its territory, and the territory.
  private static func split(_ name: String) -> (head: Substring, territory: NamedTerritory)? {
    let parts = name.words
    var index = parts.count - 1
    while index > 0, isProper(parts[index]), !isLevel(parts, index) { index -= 1 }
    guard index + 1 < parts.count, index >= 0, let word = level(parts, index) else { return nil }
    let proper = String(name.text(of: parts[(index + 1)...]))
    // "Lao động, Thương binh và Xã Hội".
    guard proper != "Hội" else { return nil }
    let start = index + 1 - word.count
    return (name.text(of: parts[..<start]), NamedTerritory(word.text + " " + proper, level: word.level))
  }

  /// The name with the nearest of its territories alone, that territory, and the wider ones that stand behind it:
  /// "UBND xã Nhân Cơ, huyện Đắk R'Lấp".
  static func parts(of name: String) -> (name: String, territory: NamedTerritory?, wider: [NamedTerritory]) {
    var name = name
    var wider: [NamedTerritory] = []
    var last = split(name)
    while let outer = last, outer.head.ends(inWords: "-") || outer.head.ends(in: ",") {
      let inner = String(outer.head.dropLast(outer.head.ends(in: ",") ? 1 : 2))
      guard let nearer = split(inner), nearer.territory.level >= outer.territory.level else { break }
      wider.append(outer.territory)
      (name, last) = (inner, nearer)
    }
    guard let last else { return (name, nil, wider) }
    guard !last.head.isEmpty else { return (name, last.territory, wider) }
    return (String(last.head) + " " + written(last.territory.name.text), last.territory, wider)
  }

  /// The level word that ends at `index`.
  private static func level(_ parts: [Substring], _ index: Int) -> LevelWord? {
    guard let initial = parts[index].utf8.first, initials.contains(initial | 0x20) else { return nil }
    let last = Folding.lowercase(String(parts[index]))
    guard let words = endings[last] else { return nil }
    let two = index > 0 ? Folding.lowercase(String(parts[index - 1])) + " " + last : last
    return words.first { $0.text == two || $0.text == last }
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
      word.text + " " + name.text(of: words[committee.upperBound...]), level: word.level)
  }

  // MARK: Committees

  private static let committees: [String: String] = [
    "tinh uy": "tỉnh", "tinh doan": "tỉnh", "thanh uy": "thành phố", "thanh doan": "thành phố",
    "huyen uy": "huyện", "huyen doan": "huyện", "thi uy": "thị xã", "thi doan": "thị xã", "quan uy": "quận",
    "quan doan": "quận", "xa doan": "xã", "phuong doan": "phường",
  ]

  private static func committeeWord(_ words: ArraySlice<Substring>) -> LevelWord? {
    guard let text = committees[BodyName.key(words.joined(separator: " "))] else { return nil }
    return self.words.first { $0.text == text }
  }

  /// Where "Tỉnh ủy", "Huyện đoàn" stand in a name.
  private static func committee(in words: [Substring]) -> Range<Int>? {
    guard words.count >= 2 else { return nil }
    return (0..<words.count - 1).map { $0..<$0 + 2 }.first { committeeWord(words[$0]) != nil }
  }

  /// "Văn phòng Huyện ủy": the level word in the committee that ends a key.
  static func committeeWord(endingKey key: String) -> String? {
    committees.first { key.ends(inWords: $0.key) }?.value
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
    guard let initial = word.utf8.first, word.utf8.last != UInt8(ascii: ",") else { return false }
    // Most begin with a letter of plain A to Z, of which this is known without the tables of Unicode.
    switch initial {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    default: return word.first.map { $0.isUppercase || $0.isNumber } ?? false || word == "-"
    }
  }

  /// As the rules of capital letters write it behind a name: "huyện Lắk", but "Quận 4".
  static func written(_ territory: String) -> String {
    let isNumbered = territory.utf8.last.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
    let isSpecial = isNumbered || territory == "thành phố Hồ Chí Minh"
    return isSpecial ? territory.prefix(1).uppercased() + territory.dropFirst() : territory
  }

  // MARK: Bare level words

  /// The level word that ends a key without a proper name: "ubnd tinh".
  static func bareWord(endingKey key: String) -> String? {
    guard !compounds.contains(where: { key.ends(in: $0) }) else { return nil }
    return levelWord(endingKey: key)?.text
  }

  private static func levelWord(endingKey key: String) -> LevelWord? {
    words.first { key.utf8.count > $0.key.utf8.count && key.ends(inWords: $0.key) }
  }

  /// `key`: the name's.
  static func replacingLevel(in name: String, key: String, by territory: String) -> String {
    guard let word = levelWord(endingKey: key) else { return name }
    return String(name.text(of: name.words.dropLast(word.count))) + " " + written(territory)
  }

  /// "Đắk R'Lấp" of "huyện Đắk R'Lấp".
  static func properName(_ territory: String) -> String {
    let key = BodyName.key(territory)
    guard let word = words.first(where: { key.utf8.count > $0.key.utf8.count && key.begins(with: $0.key) })
    else { return territory }
    return String(territory.text(of: territory.words.dropFirst(word.count)))
  }
}
