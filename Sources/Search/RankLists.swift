/// The items of one key, by the rank that they give it.
struct RankLists: ~Copyable {
  private let items: UnsafeMutablePointer<UInt32>
  /// For each rank.
  private let room: Int
  /// For each rank, behind its last item.
  private let ends: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>>
  /// What is left of each thread's postings, item and rank (2 bits).
  private var rests: [UnsafeBufferPointer<UInt32>] = []

  init(itemCount: Int) {
    room = itemCount
    items = .allocate(capacity: room * Rank.count)
    ends = .allocate(capacity: Rank.count)
  }

  deinit {
    items.deallocate()
    ends.deallocate()
  }

  subscript(rank: UInt32) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: items + Int(rank) * room, count: count(rank))
  }

  private func count(_ rank: UInt32) -> Int { ends[Int(rank)] - (items + Int(rank) * room) }

  /// One bit for each rank of the section that there is.
  func flags(_ section: Part.Section) -> UInt8 {
    (0..<UInt32(Rank.count)).reduce(0) { flags, rank in
      section.has(rank: rank) && count(rank) > 0 ? flags | 1 << UInt8(rank) : flags
    }
  }

  /// Takes the items of these rows, which have one key, in order.
  mutating func gather(_ rows: Range<Int>, of postings: Postings, _ section: Part.Section) {
    gather(rows, of: postings, often: Rank.often)
    // A syllable that every eighth item has says nothing by coming often; one set is half as long as two.
    if section == .text, count(Rank.often) + count(Rank.once) > postings.itemCount / 8 {
      gather(rows, of: postings, often: Rank.once)
    }
  }

  private mutating func gather(_ rows: Range<Int>, of postings: Postings, often: UInt32) {
    for rank in 0..<Rank.count { ends[rank] = items + rank * room }
    rests.removeAll(keepingCapacity: true)
    for row in rows {
      let row = postings.rows[row]
      let list = postings.lists[Int(row.worker)]
      list.postings.withUnsafeBufferPointer {
        rests.append(UnsafeBufferPointer(rebasing: $0[list.range(of: row.key)]))
      }
    }
    while let least = rests.indices.min(by: { rests[$0][0] < rests[$1][0] }) {
      // Threads took many items in a row.
      var bound = UInt32.max
      for index in rests.indices where index != least { bound = min(bound, rests[index][0]) }
      let rest = rests[least]
      var index = 0
      repeat {
        let posting = rest[index]
        let rank = Int(posting & 3 == Rank.often ? often : posting & 3)
        ends[rank].pointee = posting >> 2
        ends[rank] += 1
        index += 1
      } while index < rest.count && rest[index] < bound
      if index < rest.count {
        rests[least] = UnsafeBufferPointer(rebasing: rest[index...])
      } else {
        rests.remove(at: least)
      }
    }
  }
}
