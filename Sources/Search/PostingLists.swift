/// One thread's postings, key after key: item and rank (2 bits).
struct PostingLists: Sendable {
  let postings: [UInt32]
  private let starts: [UInt32]

  func range(of key: UInt32) -> Range<Int> { Int(starts[Int(key)])..<Int(starts[Int(key) + 1]) }

  /// The log, turned from items with their keys into keys with their items: the terms, then the pairs.
  init(_ log: borrowing PostingLog, terms: Int, pairs: Int) {
    let entries = log.entries.base
    let total = log.entries.count
    @inline(__always)
    func key(_ entry: UInt32) -> Int { Int(entry >> 3) &+ (entry & 4 == 0 ? 0 : terms) }
    var starts = [UInt32](repeating: 0, count: terms + pairs + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for place in 0..<total { starts[key(entries[place]) &+ 1] &+= 1 }
      for index in 1..<starts.count { starts[index] &+= starts[index &- 1] }
    }
    var next = starts
    let items = log.items
    postings = [UInt32](unsafeUninitializedCapacity: total) { buffer, filled in
      next.withUnsafeMutableBufferPointer { next in
        for (index, item) in items.enumerated() {
          let id = UInt32(item.id) << 2
          for place in item.start..<(index + 1 < items.count ? items[index + 1].start : total) {
            let entry = entries[place]
            let key = key(entry)
            buffer[Int(next[key])] = id | entry & 3
            next[key] &+= 1
          }
        }
      }
      filled = total
    }
    self.starts = starts
  }
}
