/// The items of one key, by the rank that they give it.
struct RankLists: ~Copyable {
  private let items: UnsafeMutablePointer<UInt32>
  /// For each rank.
  private let room: Int
  /// For each rank, behind its last item.
  private let behind: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>>
  /// The postings of each thread.
  private var lists: [PostingList] = []
  /// What is left of them.
  private var rests: [PostingList.Reader] = []

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
    lists.removeAll(keepingCapacity: true)
    for row in rows { lists.append(postings.list(of: postings.rows[row])) }
    merge(often: Rank.often)
  }

  /// A syllable that every eighth item has says nothing by coming often; one set is half as long as two.
  mutating func joinWhereFrequent() {
    if count(Rank.often) + count(Rank.once) > room / 8 { merge(often: Rank.once) }
  }

  private mutating func merge(often: UInt32) {
    for rank in 0..<Rank.count { behind[rank] = items + rank * room }
    rests.removeAll(keepingCapacity: true)
    for list in lists { if let reader = PostingList.Reader(list) { rests.append(reader) } }
    while rests.count > 1 {
      var (least, bound) = (0, UInt32.max)
      for index in 1..<rests.count {
        if rests[index].posting < rests[least].posting {
          (least, bound) = (index, rests[least].posting)
        } else {
          bound = min(bound, rests[index].posting)
        }
      }
      // Threads took many items in a row.
      if let rest = take(rests[least], upTo: bound, often) {
        rests[least] = rest
      } else {
        rests.remove(at: least)
      }
    }
    if let last = rests.first { _ = take(last, upTo: .max, often) }
  }

  /// Takes the items before the bound and returns what is left, if anything is.
  @inline(__always)
  private func take(_ rest: PostingList.Reader, upTo bound: UInt32, _ often: UInt32) -> PostingList.Reader? {
    var rest = rest
    repeat {
      let rank = Int(rest.posting & 3 == Rank.often ? often : rest.posting & 3)
      behind[rank].pointee = rest.posting >> 2
      behind[rank] += 1
      guard rest.advance() else { return nil }
    } while rest.posting < bound
    return rest
  }
}
