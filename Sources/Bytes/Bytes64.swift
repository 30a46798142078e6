import CBits

extension UnsafePointer<UInt8> {
  /// One bit for each of the 64 bytes from here on that lies within a range.
  @inlinable @inline(__always)
  package func bitsOf64(_ range: ClosedRange<UInt8>) -> UInt64 {
    bits_within(self, range.lowerBound, range.upperBound)
  }

  /// One bit for each of the 16 bytes from here on that is `byte`, once the bits of `set` are set in it.
  @inline(__always)
  func bitsOf16(_ byte: UInt8, setting set: UInt8 = 0) -> UInt16 { bits_alike(self, byte, set) }

  /// One bit for each of the 16 bytes from here on that is not above another.
  @inline(__always)
  func bitsOf16(upTo byte: UInt8) -> UInt16 { bits_not_above(self, byte) }
}
