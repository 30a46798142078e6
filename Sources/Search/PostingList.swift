/// The postings of one key: how far each item is from the one before, and its rank (2 bits), seven bits a byte, the
/// lowest first.
struct PostingList {
  let bytes: UnsafeBufferPointer<UInt8>

  // Each ends with a byte that none follows.
  var count: Int { bytes.reduce(0) { $0 &+ ($1 < 0x80 ? 1 : 0) } }

  /// Item and rank (2 bits) of each, in order.
  @inline(__always)
  func read(into postings: inout NumberBuffer) {
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
