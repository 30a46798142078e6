/// FNV-1a: a quick hash of a few bytes, for tables; of more, and to tell contents apart, there is `Fingerprint`.
package enum FNV {
  @inlinable @inline(__always) package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
