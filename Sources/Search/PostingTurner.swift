import Bytes

/// Turns a log, stretch by stretch, from items with their keys into keys with their items.
struct PostingTurner: ~Copyable {
  private var lists: [ByteLists] = []
  /// By key: the item of its last posting, before its rank.
  private var last = NumberBuffer()
  /// By key: where its next posting goes.
  private var next = NumberBuffer()
  private var sorted = NumberBuffer()
  private var bytes = ByteWriter(capacity: 1 << 16)

  /// The entries of items that come after all before.
  mutating func turn(_ entries: borrowing NumberBuffer, of items: [PostingLog.Mention]) {
    var highest: UInt32 = 0
    for index in 0..<entries.count { highest = max(highest, entries.base[index]) }
    let keys = entries.count > 0 ? Int(highest >> 2) + 1 : 0
    last.reserve(max(keys - last.count, 0))
    while last.count < keys { last.put(0) }
    sort(entries, of: items, keys)
    lists.append(write(keys))
  }

  /// Afterwards `next` has the end of each key's postings, which is the beginning of the following one's.
  private mutating func sort(
    _ entries: borrowing NumberBuffer, of items: [PostingLog.Mention], _ keys: Int
  ) {
    next.removeAll()
    next.reserve(keys + 1)
    for _ in 0...keys { next.put(0) }
    for index in 0..<entries.count { next[Int(entries[index] >> 2) + 1] += 1 }
    for key in 0..<keys { next[key + 1] += next[key] }
    sorted.reserve(entries.count)
    let (next, sorted) = (self.next.base, self.sorted.base)
    var index = 0
    for item in items {
      for _ in 0..<item.count {
        let key = Int(entries[index] >> 2)
        sorted[Int(next[key])] = item.id << 2 | entries[index] & 3
        next[key] &+= 1
        index &+= 1
      }
    }
  }

  /// The postings of each key, as `PostingList` has them.
  private mutating func write(_ keys: Int) -> ByteLists {
    let starts = [UInt32](unsafeUninitializedCapacity: keys + 1) { starts, filled in
      starts[0] = 0
      bytes.removeAll()
      let sorted = self.sorted.base
      var start = 0
      for key in 0..<keys {
        let end = Int(next[key])
        if start < end {
          var last = self.last[key]
          bytes.write(upTo: (end - start) * 5) { target in
            var place = target
            for index in start..<end {
              var distance = sorted[index] &- last
              last = sorted[index] & ~3
              while distance >= 0x80 {
                place.pointee = UInt8(truncatingIfNeeded: distance | 0x80)
                place += 1
                distance &>>= 7
              }
              place.pointee = UInt8(truncatingIfNeeded: distance)
              place += 1
            }
            return place - target
          }
          self.last[key] = last
          start = end
        }
        starts[key + 1] = UInt32(bytes.count)
      }
      filled = keys + 1
    }
    return ByteLists(starts: starts, bytes: bytes.bytes)
  }

  consuming func finish() -> ByteLists { lists.count == 1 ? lists[0] : ByteLists(joining: lists) }
}
