/// Text without what searching must not see: tone and letter marks, đ, case, typographic quotes, dashes and
/// spaces, invisible signs. Composed and decomposed text fold alike.
package enum Folding {
  /// Appends the fold of `bytes`; it is never longer than they are.
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    grow(&output, by: bytes.count) { write(bytes, to: $0, offsets: nil) }
  }

  /// Writes the fold of `bytes` where there is room for as many. Returns its length.
  package static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    write(bytes, to: target, offsets: nil)
  }

  package static func fold(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        count = write(bytes, to: start, offsets: nil)
      }
    }
  }

  package static func fold(_ text: String) -> String {
    String(decoding: fold(Array(text.utf8)), as: UTF8.self)
  }

  /// Appends `bytes` in lower case, marks kept, composed.
  package static func lowercase(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard Normalization.isComposed(bytes) else {
      let composed = Normalization.compose(Array(bytes)).bytes
      composed.withUnsafeBufferPointer { bytes in
        grow(&output, by: bytes.count) { writeLowercase(bytes, to: $0) }
      }
      return
    }
    grow(&output, by: bytes.count) { writeLowercase(bytes, to: $0) }
  }

  package static func lowercase(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    bytes.withUnsafeBufferPointer { lowercase($0, into: &output) }
    return output
  }

  package static func lowercase(_ text: String) -> String {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    if text.utf8.allSatisfy({ $0 < 0x80 && !capitals.contains($0) }) { return text }
    var text = text
    return text.withUTF8 { bytes in
      guard Normalization.isComposed(bytes) else {
        return String(decoding: lowercase(Array(bytes)), as: UTF8.self)
      }
      return String(unsafeUninitializedCapacity: bytes.count) { writeLowercase(bytes, to: $0.baseAddress!) }
    }
  }

  private static func grow(
    _ output: inout [UInt8], by room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    let before = output.count
    output.append(contentsOf: repeatElement(0, count: room))
    let written = output.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { write($0 + before) } ?? 0
    }
    output.removeLast(room - written)
  }

  /// Writes the fold to `target`, which must have room for `bytes.count` bytes, and the place where each byte
  /// came from to `offsets`. Returns the length.
  @inline(__always)
  static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>,
    offsets: UnsafeMutablePointer<UInt32>?
  ) -> Int {
    guard let source = bytes.baseAddress else { return 0 }
    let folds = Latin.table.folds
    let end = bytes.count
    var index = 0
    var count = 0
    while index < end {
      let byte = source[index]
      if byte < 0x80 {
        target[count] = asciiLowercase(byte)
        offsets?[count] = UInt32(truncatingIfNeeded: index)
        count += 1
        index += 1
        continue
      }
      let (scalar, length) = Latin.scalar(bytes, at: index)
      let kin: UInt8
      if let slot = Latin.slot(scalar) {
        kin = folds[slot]
      } else {
        switch scalar {
        case 0xFF01...0xFF5E: kin = asciiLowercase(UInt8(scalar - 0xFEE0))
        case 0x3000: kin = UInt8(ascii: " ")
        case 0x2212: kin = UInt8(ascii: "-")
        case 0xFEFF: kin = Latin.drop
        default: kin = Latin.keep
        }
      }
      if kin > Latin.ellipsis {
        target[count] = kin
        offsets?[count] = UInt32(truncatingIfNeeded: index)
        count += 1
      } else if kin != Latin.drop {
        for step in 0..<length {
          target[count] = kin == Latin.keep ? source[index + step] : UInt8(ascii: ".")
          offsets?[count] = UInt32(truncatingIfNeeded: index)
          count += 1
        }
      }
      index += length
    }
    return count
  }

  /// Lower case never changes a length, see `Latin.lowers`.
  private static func writeLowercase(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let source = bytes.baseAddress else { return 0 }
    let lowers = Latin.table.lowers
    let end = bytes.count
    var index = 0
    while index < end {
      let byte = source[index]
      if byte < 0x80 {
        target[index] = asciiLowercase(byte)
        index += 1
        continue
      }
      let (scalar, length) = Latin.scalar(bytes, at: index)
      for step in 0..<length { target[index + step] = source[index + step] }
      if let slot = Latin.slot(scalar), scalar != UInt32(lowers[slot]) {
        let lower = lowers[slot]
        target[index + length - 1] = UInt8(0x80 | lower & 0x3F)
        if length == 2 {
          target[index] = UInt8(0xC0 | lower >> 6)
        } else {
          target[index + 1] = UInt8(0x80 | lower >> 6 & 0x3F)
          target[index] = UInt8(0xE0 | lower >> 12)
        }
      }
      index += length
    }
    return end
  }

  @inline(__always)
  private static func asciiLowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
