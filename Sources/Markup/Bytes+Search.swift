import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// True when `byte` occurs; as fast as the memory is read.
  func has(_ byte: Unicode.Scalar) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte.value), count) != nil
  }

  /// The end of the line that a place is in, without its line feed.
  func endOfLine(at place: Int) -> Int {
    guard let baseAddress, place < count, let end = memchr(baseAddress + place, 0x0a, count - place) else {
      return count
    }
    return UnsafePointer(end.assumingMemoryBound(to: UInt8.self)) - baseAddress
  }
}
