import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// True when `byte` occurs; as fast as the memory is read.
  func has(_ byte: Unicode.Scalar) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte.value), count) != nil
  }
}
