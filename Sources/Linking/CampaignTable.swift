import Bytes

/// Finds a campaign by its title as people write it: without a semicolon, with a letter misread.
struct CampaignTable {
  private struct Row {
    var id: ID<Campaign>
    var key: CampaignKey
    var hole: CampaignKey.Hole
  }

  private var exact = NameTable<Campaign>()
  private var holed: [UInt64: [Row]] = [:]
  /// Wider campaigns that plans quote: they become campaigns when they are what a known one is part of.
  private(set) var proposals: [CampaignKey] = []
  private var proposed: Set<NameKey> = []

  mutating func add(_ id: ID<Campaign>, _ key: CampaignKey) {
    guard exact[key.name] == nil else { return }
    exact[key.name] = id
    for hole in key.holes {
      holed[hole.rest, default: []].append(Row(id: id, key: key, hole: hole))
    }
  }

  mutating func propose(_ key: CampaignKey) {
    if proposed.insert(key.name).inserted { proposals.append(key) }
  }

  func find(_ name: NameKey) -> ID<Campaign>? { exact[name] }

  func find(_ key: CampaignKey) -> ID<Campaign>? {
    if let id = exact[key.name] { return id }
    for hole in key.holes where !hole.isProper {
      for row in holed[hole.rest] ?? [] where !row.hole.isProper && row.hole.index == hole.index {
        if Self.isMisreading(key.words, row.key.words, of: hole.index) { return row.id }
      }
    }
    return nil
  }

  /// One letter of one word misread, all others alike. Numbers are never misread, and neither are names of places.
  private static func isMisreading(_ words: [Substring], _ others: [Substring], of index: Int) -> Bool {
    let (left, right) = (words[index], others[index])
    guard left.utf8.count > 2, abs(left.utf8.count - right.utf8.count) <= 1 else { return false }
    return NearMiss.differByOneByte(Array(left.utf8), Array(right.utf8))
      && words[..<index] == others[..<index] && words[(index + 1)...] == others[(index + 1)...]
  }
}
