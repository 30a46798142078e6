/// The postings of one key: how far each item is from the one before, and its rank (2 bits), seven bits a byte, the
/// lowest first.
struct PostingList {
  let bytes: UnsafeBufferPointer<UInt8>

  // Each ends with a byte that none follows.
  var count: Int { bytes.reduce(0) { $0 &+ ($1 < 0x80 ? 1 : 0) } }

  /// Reads one posting after the other.
  struct Reader {
    /// Item and rank (2 bits).
    private(set) var posting: UInt32 = 0
    private var next: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// At the first posting, if there is one.
    @inline(__always)
    init?(_ list: PostingList) {
      guard let base = list.bytes.baseAddress else { return nil }
      (next, end) = (base, base + list.bytes.count)
      guard advance() else { return nil }
    }

    /// False behind the last posting.
    @inline(__always)
    mutating func advance() -> Bool {
      guard next < end else { return false }
      var distance = UInt32(next.pointee)
      next += 1
      if distance >= 0x80 {
        distance &= 0x7F
        var shift: UInt32 = 7
        var byte: UInt8
        repeat {
          byte = next.pointee
          next += 1
          distance |= UInt32(byte & 0x7F) &<< shift
          shift &+= 7
        } while byte >= 0x80
      }
      posting = posting & ~3 &+ distance
      return true
    }
  }
}
