/// What occurs in which item, in the order of reading: one entry a key and item.
///
/// It is no longer than the caches hold: then it is turned into lists.
struct PostingLog: ~Copyable {
  /// An item and how many entries it has.
  typealias Mention = (id: UInt32, count: Int)

  private let length: Int
  /// The key and its rank (2 bits).
  private var entries = NumberBuffer()
  private var items: [Mention] = []
  private var turner = PostingTurner()

  init(length: Int) { self.length = length }

  /// Takes what the item has.
  mutating func take<Tally: KeyTally & ~Copyable>(item: Int, _ keys: inout Tally) {
    let count = keys.metCount
    if entries.count + count > length { turn() }
    items.append((UInt32(item), count))
    entries.reserve(count)
    keys.drain { entries.put($0 << 2 | $1) }
  }

  private mutating func turn() {
    turner.turn(entries, of: items)
    entries.removeAll()
    items.removeAll(keepingCapacity: true)
  }

  consuming func finish() -> ByteLists {
    turn()
    return turner.finish()
  }
}

/// Which keys one item has.
protocol KeyTally: ~Copyable {
  var metCount: Int { get }

  /// Hands each key met over with its rank, in the order of meeting, and forgets that they were met.
  mutating func drain(_ take: (_ key: UInt32, _ rank: UInt32) -> Void)
}
