/// A text as tables look it up: by its bytes.
///
/// Documents come composed, so that one text has one spelling; a `String` looks for others whenever it is hashed or
/// compared, which takes most of the time that is spent on Vietnamese names. The hash is kept, since tables grow.
struct TextKey: Sendable, Hashable {
  let text: String
  private let digest: UInt64

  init(_ text: String) {
    var text = text
    digest = text.withUTF8 { Self.digest(UnsafeRawBufferPointer($0)) }
    self.text = text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  static func == (one: TextKey, other: TextKey) -> Bool {
    guard one.digest == other.digest else { return false }
    var (left, right) = (one.text, other.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in left.count == right.count && left.has(right, at: 0) }
    }
  }

  /// Eight bytes at a time, stirred.
  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = UInt64(truncatingIfNeeded: bytes.count)
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

  private static func stir(_ digest: UInt64, _ word: UInt64) -> UInt64 {
    let product = (digest ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low &+ digest.byteSwapped
  }
}
