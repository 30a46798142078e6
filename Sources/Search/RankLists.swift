/// The items of one key, by the rank that they give it.
struct RankLists: ~Copyable {
  private let items: UnsafeMutablePointer<UInt32>
  /// For each rank.
  private let room: Int
  /// For each rank, behind its last item.
  private let behind: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>>
  /// The postings of all threads, item and rank (2 bits), and where each one's end.
  private var postings = NumberBuffer()
  private var ends: [Int] = []
  /// What is left of each thread's postings.
  private var rests: [UnsafeBufferPointer<UInt32>] = []

  init(itemCount: Int) {
    room = itemCount
    items = .allocate(capacity: room * Rank.count)
    behind = .allocate(capacity: Rank.count)
  }

  deinit {
    items.deallocate()
    behind.deallocate()
  }

  subscript(rank: UInt32) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: items + Int(rank) * room, count: count(rank))
  }

  private func count(_ rank: UInt32) -> Int { behind[Int(rank)] - (items + Int(rank) * room) }

  /// One bit for each rank of the section that there is.
  func flags(_ section: Part.Section) -> UInt8 {
    (0..<UInt32(Rank.count)).reduce(0) { flags, rank in
      section.has(rank: rank) && count(rank) > 0 ? flags | 1 << UInt8(rank) : flags
    }
  }

  /// Takes the items of these rows, which have one key, in order.
  mutating func gather(_ rows: Range<Int>, of postings: Postings) {
    self.postings.removeAll()
    ends.removeAll(keepingCapacity: true)
    for row in rows {
      postings.list(of: postings.rows[row]).read(into: &self.postings)
      ends.append(self.postings.count)
    }
    merge(often: Rank.often)
  }

  /// A syllable that every eighth item has says nothing by coming often; one set is half as long as two.
  mutating func joinWhereFrequent() {
    if count(Rank.often) + count(Rank.once) > room / 8 { merge(often: Rank.once) }
  }

  private mutating func merge(often: UInt32) {
    for rank in 0..<Rank.count { behind[rank] = items + rank * room }
    rests.removeAll(keepingCapacity: true)
    var start = 0
    for end in ends {
      rests.append(UnsafeBufferPointer(start: postings.base + start, count: end - start))
      start = end
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
        behind[rank].pointee = posting >> 2
        behind[rank] += 1
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
