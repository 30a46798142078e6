import Bytes

extension ByteWriter {
  /// Seven bits a byte, the lowest first; the high bit says that more follow.
  mutating func write(variable number: Int) {
    var rest = number
    while rest >= 0x80 {
      write(byte: UInt8(truncatingIfNeeded: rest | 0x80))
      rest >>= 7
    }
    write(byte: UInt8(rest))
  }

  /// Its length and the text.
  mutating func write(counted text: String) {
    write(variable: text.utf8.count)
    write(text)
  }

  mutating func write(counted bytes: UnsafeBufferPointer<UInt8>) {
    write(variable: bytes.count)
    write(bytes)
  }

  mutating func write(counted bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write(counted: $0) } }

  /// How much of it `key` shares with the one before, at most 15 bytes, and how much is new, both in one byte; where
  /// 15 or more are new, how many more in another; and the new.
  mutating func write(key: UnsafeBufferPointer<UInt8>, after before: UnsafeBufferPointer<UInt8>) {
    var shared = 0
    let most = min(key.count, before.count, 15)
    while shared < most, key[shared] == before[shared] { shared += 1 }
    let new = key.count - shared
    write(byte: UInt8(shared << 4 | min(new, 15)))
    if new >= 15 { write(byte: UInt8(new - 15)) }
    write(UnsafeBufferPointer(rebasing: key[shared...]))
  }

  mutating func write(key: [UInt8], after before: [UInt8]) {
    key.withUnsafeBufferPointer { key in before.withUnsafeBufferPointer { write(key: key, after: $0) } }
  }

  mutating func write(_ symbol: Symbol) {
    write(upTo: Symbol.limit) { target in
      let target = UnsafeMutableRawPointer(target)
      target.storeBytes(of: symbol.low.littleEndian, as: UInt64.self)
      target.storeBytes(of: symbol.high.littleEndian, toByteOffset: 8, as: UInt64.self)
      return symbol.count
    }
  }

  /// How many bytes a key takes that is written at the beginning of `bytes`.
  static func length(ofKeyIn bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let new = Int(bytes[0] & 15)
    return new < 15 ? 1 + new : 2 + new + Int(bytes[1])
  }
}
