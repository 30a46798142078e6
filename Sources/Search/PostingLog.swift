/// What occurs in which item, in the order of reading: one entry a key and item.
struct PostingLog: ~Copyable, @unchecked Sendable {
  /// The key, a term (even) or a pair of terms (odd), and its rank (2 bits).
  private(set) var entries = NumberBuffer(capacity: 1 << 16)
  /// The items read, and where the entries of each begin.
  private(set) var items: [(id: Int, start: Int)] = []

  mutating func begin(item: Int) { items.append((item, entries.count)) }

  /// Takes what the item has.
  mutating func take(terms: inout Tally, pairs: inout Tally) {
    entries.reserve(terms.count + pairs.count)
    terms.drain { entries.put($0 << 3 | $1) }
    pairs.drain { entries.put($0 << 3 | 4 | $1) }
  }
}

/// What one thread gathered.
final class Gathered: Sendable {
  let terms: [Symbol]
  let pairs: [Pair]
  let log: PostingLog

  init(terms: [Symbol], pairs: [Pair], log: consuming PostingLog) {
    (self.terms, self.pairs) = (terms, pairs)
    self.log = log
  }
}
