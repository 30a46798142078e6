import CBits

extension UnsafePointer<UInt8> {
  /// One bit for each of the 64 bytes from here on that lies within a range.
  @inlinable @inline(__always)
  package func bitsOf64(_ range: ClosedRange<UInt8>) -> UInt64 {
    bits_within(self, range.lowerBound, range.upperBound)
  }
}
