/// What occurs in which item, in the order of reading: one entry a key and item.
///
/// It is no longer than the caches hold: then it is turned into lists.
struct PostingLog: ~Copyable {
  /// An item and how many entries it has.
  typealias Mention = (id: UInt32, count: Int)

  private let length: Int
  /// The key, a term (even) or a pair of terms (odd), and its rank (2 bits).
  private var entries = NumberBuffer()
  private var items: [Mention] = []
  private var turner = PostingTurner()

  init(length: Int = 1 << 20) { self.length = length }

  /// Takes what the item has.
  mutating func take(item: Int, terms: inout Tally, pairs: inout PairTally) {
    let count = terms.count + pairs.metCount
    if entries.count + count > length { turn() }
    items.append((UInt32(item), count))
    entries.reserve(count)
    terms.drain { entries.put($0 << 3 | $1) }
    pairs.drain { entries.put($0 << 3 | 4 | $1) }
  }

  private mutating func turn() {
    turner.turn(entries, of: items)
    entries.removeAll()
    items.removeAll(keepingCapacity: true)
  }

  consuming func finish() -> PostingLists {
    turn()
    return turner.finish()
  }
}
