/// What occurs in which item, in the order of reading: one entry a key and item, however often it occurs.
struct PostingLog {
  /// Occurrences are counted up to this.
  static let most: UInt32 = 7

  /// Key, occurrences (3 bits), field (2 bits); the first entry is none, so that place 0 is no place.
  private(set) var entries: [UInt32] = [0]
  /// The items read, and where the entries of each begin.
  private(set) var items: [(id: Int, start: Int)] = []
  private var start: UInt32 = 1

  mutating func begin(item: Int) {
    start = UInt32(entries.count)
    items.append((item, entries.count))
  }

  /// `last` is the place of the key's newest entry.
  @inline(__always)
  mutating func note(_ key: UInt32, at last: inout UInt32, _ field: UInt32) {
    guard last >= start else {
      last = UInt32(entries.count)
      entries.append(key << 5 | 1 << 2 | field)
      return
    }
    var entry = entries[Int(last)]
    if entry & (PostingLog.most << 2) != PostingLog.most << 2 { entry += 1 << 2 }
    // A smaller number is a better field.
    entry = entry & ~3 | min(entry & 3, field)
    entries[Int(last)] = entry
  }
}

/// How good a place a word has in an item.
enum Rank {
  static let count = 4
  static let title = 0, head = 1, often = 2, once = 3

  /// Of the lower five bits of an entry of the log.
  static func of(_ entry: UInt32) -> Int {
    let field = Int(entry & 3)
    if field < often { return field }
    return entry >> 2 & PostingLog.most >= 3 ? often : once
  }
}

/// What one thread gathered: keys are terms (even) and pairs of terms (odd).
struct Gathered: Sendable {
  let terms: [Symbol]
  let pairs: [UInt64]
  let log: PostingLog
}
