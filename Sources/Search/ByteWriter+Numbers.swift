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
    var text = text
    text.withUTF8 { write(counted: $0) }
  }

  mutating func write(counted bytes: UnsafeBufferPointer<UInt8>) {
    write(variable: bytes.count)
    write(bytes)
  }

  mutating func write(counted bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write(counted: $0) } }

  /// How much of it `key` shares with the one before, how much is new, and that.
  mutating func write(key: [UInt8], after before: [UInt8]) {
    var shared = 0
    while shared < min(key.count, before.count, 255), key[shared] == before[shared] { shared += 1 }
    write(byte: UInt8(shared))
    write(byte: UInt8(key.count - shared))
    write(key[shared...])
  }
}
