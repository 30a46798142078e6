/// FNV-1a: a quick hash of a few bytes, for tables; of more, and to tell contents apart, there is `Fingerprint`.
@usableFromInline package enum FNV {
  /// The hash of no bytes.
  @inlinable @inline(__always) package static var start: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of one byte more.
  @inlinable @inline(__always) package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(start) { step($0, $1) }
  }

  package static func hash(_ text: String) -> UInt64 { text.withBytes { hash($0) } }
}
