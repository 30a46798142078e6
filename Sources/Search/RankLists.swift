/// The items of one key, by the rank that they give it.
struct RankLists: ~Copyable {
  private var merged = NumberBuffer()
  private var spare = NumberBuffer()
  private var items: UnsafeMutablePointer<UInt32>
  /// For each rank.
  private var room = 1 << 12
  private var counts = Array(repeating: 0, count: Rank.count)

  init() { items = .allocate(capacity: room * Rank.count) }

  deinit { items.deallocate() }

  subscript(rank: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: items + rank * room, count: counts[rank])
  }

  /// One bit for each rank that there is.
  var flags: UInt8 {
    (0..<Rank.count).reduce(0) { $0 | (counts[$1] > 0 ? 1 << UInt8($1) : 0) }
  }

  /// Takes the items of these rows, which have one key, in order; of ranks only those of the section.
  mutating func gather(_ rows: Range<Int>, of postings: Postings, _ section: Part.Section) {
    merged.removeAll()
    for row in rows {
      let row = postings.rows[row]
      let lists = postings.lists[Int(row.worker)]
      let range = lists.range(of: row.key)
      lists.postings.withUnsafeBufferPointer { merge(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    reserve(merged.count)
    // A syllable that every eighth item has says nothing by coming often; one set is half as long as two.
    let isFrequent = section == .text && inText > postings.itemCount / 8
    for rank in 0..<Rank.count { counts[rank] = 0 }
    for index in 0..<merged.count {
      let posting = merged[index]
      let rank = isFrequent && posting & 3 == Rank.often ? Rank.once : posting & 3
      guard section.has(rank: rank) else { continue }
      items[Int(rank) * room + counts[Int(rank)]] = posting >> 2
      counts[Int(rank)] += 1
    }
  }

  private var inText: Int {
    var count = 0
    for index in 0..<merged.count where merged[index] & 3 > Rank.head { count += 1 }
    return count
  }

  /// Both are in order.
  private mutating func merge(_ list: UnsafeBufferPointer<UInt32>) {
    spare.removeAll()
    spare.reserve(merged.count + list.count)
    var (one, other) = (0, 0)
    while one < merged.count, other < list.count {
      let isOne = merged[one] < list[other]
      spare.put(isOne ? merged[one] : list[other])
      one += isOne ? 1 : 0
      other += isOne ? 0 : 1
    }
    while one < merged.count {
      spare.put(merged[one])
      one += 1
    }
    while other < list.count {
      spare.put(list[other])
      other += 1
    }
    swap(&merged, &spare)
  }

  private mutating func reserve(_ count: Int) {
    guard count > room else { return }
    items.deallocate()
    room = count * 2
    items = .allocate(capacity: room * Rank.count)
  }
}
