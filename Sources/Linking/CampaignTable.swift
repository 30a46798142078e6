/// Finds a campaign by its title as people write it: without a semicolon, with a letter misread.
struct CampaignTable {
  private var exact: [String: ID<Campaign>] = [:]
  /// Titles with one word left out, so that a title with one word misread meets the right one.
  private var holed: [String: [(id: ID<Campaign>, word: Substring, proper: Bool)]] = [:]
  /// Wider campaigns that plans quote: they become campaigns when they are what a known one is part of.
  private(set) var proposals: [CampaignKey] = []
  private var proposed: Set<String> = []

  mutating func add(_ id: ID<Campaign>, title: String, key: String) {
    guard exact[key] == nil else { return }
    exact[key] = id
    for (hole, word, proper) in Self.holes(title: title, key: key) {
      holed[hole, default: []].append((id, word, proper))
    }
  }

  mutating func propose(_ key: CampaignKey) {
    if proposed.insert(key.key).inserted { proposals.append(key) }
  }

  func find(key: String) -> ID<Campaign>? { exact[key] }

  func find(title: String, key: String) -> ID<Campaign>? {
    if let id = exact[key] { return id }
    for (hole, word, proper) in Self.holes(title: title, key: key) {
      for candidate in holed[hole] ?? [] where !proper && !candidate.proper {
        if Self.isMisreading(word, candidate.word) { return candidate.id }
      }
    }
    return nil
  }

  /// One letter of a word misread. Numbers are never misread, and neither are names of places.
  private static func isMisreading(_ left: Substring, _ right: Substring) -> Bool {
    guard left.utf8.count > 2, abs(left.utf8.count - right.utf8.count) <= 1 else { return false }
    return NearWord.differByOneLetter(Array(left.utf8), Array(right.utf8))
  }

  private static func holes(title: String, key: String) -> [(hole: String, word: Substring, proper: Bool)] {
    let words = key.split(separator: " ")
    guard words.count >= 5 else { return [] }
    let printed = title.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
    return words.indices.map { index in
      var rest = words
      rest[index] = "*"
      let proper =
        printed.count == words.count && index > 0 ? printed[index].first?.isUppercase ?? false : index == 0
      return (rest.joined(separator: " "), words[index], proper)
    }
  }
}

enum NearWord {
  static func differByOneLetter(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    return long.count - start - end <= 1
  }
}
