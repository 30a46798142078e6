/// One thread's postings, key after key: how far each item is from the one before, and its rank (2 bits), seven bits a
/// byte, the lowest first.
struct PostingLists: Sendable {
  let terms: ByteLists
  let pairs: ByteLists

  private func lists(of row: Postings.Row) -> ByteLists { row.isPair ? pairs : terms }

  func has(_ row: Postings.Row) -> Bool { !lists(of: row).isEmpty(Int(row.key)) }

  func count(of row: Postings.Row) -> Int {
    // Each ends with a byte that none follows.
    lists(of: row).read(Int(row.key)) { $0.reduce(0) { $0 &+ ($1 < 0x80 ? 1 : 0) } }
  }

  /// Item and rank (2 bits) of each, in order.
  func read(_ row: Postings.Row, into postings: inout NumberBuffer) {
    lists(of: row).read(Int(row.key)) { bytes in
      postings.reserve(bytes.count)
      var (last, index) = (UInt32(0), 0)
      while index < bytes.count {
        var distance = UInt32(bytes[index] & 0x7F)
        var shift: UInt32 = 7
        while bytes[index] >= 0x80 {
          index &+= 1
          distance |= UInt32(bytes[index] & 0x7F) &<< shift
          shift &+= 7
        }
        index &+= 1
        last = last & ~3 &+ distance
        postings.put(last)
      }
    }
  }
}
