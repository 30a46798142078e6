import Bytes

/// A text as tables look it up: by its bytes, which somebody else keeps, and by what it is read for.
///
/// Documents come composed, so that one text has one spelling; a `String` looks for others whenever it is hashed or
/// compared, and is counted wherever it is held, which takes most of the time that is spent on Vietnamese names.
struct TextKey {
  let bytes: UnsafeRawBufferPointer
  let mark: UInt64
  let digest: UInt64

  /// The bytes must outlive the key.
  init(_ bytes: UnsafeBufferPointer<UInt8>, mark: UInt64 = 0) {
    self.bytes = UnsafeRawBufferPointer(bytes)
    self.mark = mark
    digest = Self.digest(self.bytes, mark)
  }

  /// Lends the key of a text.
  static func of<Result>(
    _ text: some StringProtocol, mark: UInt64 = 0, _ body: (TextKey) -> Result
  ) -> Result {
    // On Linux every string lies in one piece.
    text.utf8.withContiguousStorageIfAvailable { body(TextKey($0, mark: mark)) }!
  }

  /// Eight bytes at a time, stirred.
  private static func digest(_ bytes: UnsafeRawBufferPointer, _ mark: UInt64) -> UInt64 {
    var digest = stir(UInt64(truncatingIfNeeded: bytes.count), mark)
    var index = 0
    while index + 8 <= bytes.count {
      digest = stir(digest, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return stir(digest, rest)
  }

  static func stir(_ digest: UInt64, _ word: UInt64) -> UInt64 {
    let product = (digest ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low &+ digest.byteSwapped
  }
}

extension ByteWriter {
  /// A part of a key; no other begins alike.
  mutating func write(part: String?) {
    write(part?.utf8.count ?? -1)
    write(byte: 0)
    if let part { write(part) }
  }
}
