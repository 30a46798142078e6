/// What occurs in which item, in the order of reading: one entry a key and item.
struct PostingLog: ~Copyable {
  /// The key, a term (even) or a pair of terms (odd), and its rank (2 bits).
  private(set) var entries = NumberBuffer(capacity: 1 << 16)
  /// The items read, and where the entries of each begin.
  private(set) var items: [(id: Int, start: Int)] = []

  mutating func begin(item: Int) { items.append((item, entries.count)) }

  /// Takes what the item has.
  mutating func take(terms: inout Tally, pairs: inout PairTally) {
    entries.reserve(terms.count + pairs.metCount)
    terms.drain { entries.put($0 << 3 | $1) }
    pairs.drain { entries.put($0 << 3 | 4 | $1) }
  }
}
