/// The words of a text, as ranges: runs of letters and digits with the marks and invisible signs inside them.
///
///     for word in Words(bytes) { … bytes[word] … }
package struct Words: Sequence, IteratorProtocol {
  package enum Role: UInt8, Sendable {
    case separator, letter
    /// Combining marks, soft hyphens, joiners: they go on with a word but start none.
    case joiner
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let roles = Latin.table.roles

  /// The buffer must outlive the sequence.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  package mutating func next() -> Range<Int>? {
    while index < bytes.count {
      let (role, length) = Words.role(bytes, at: index, roles)
      if role == .letter { break }
      index += length
    }
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count {
      let (role, length) = Words.role(bytes, at: index, roles)
      if role == .separator { break }
      index += length
    }
    return start..<index
  }

  /// What the scalar at `index` is for words, and its length.
  @inline(__always)
  static func role(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ roles: UnsafePointer<UInt8> = Latin.table.roles
  ) -> (Role, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (isASCIIWord(byte) ? .letter : .separator, 1) }
    let (scalar, length) = Latin.scalar(bytes, at: index)
    if let slot = Latin.slot(scalar) {
      return (Role(rawValue: roles[slot]) ?? .separator, length)
    }
    return (role(ofOther: scalar), length)
  }

  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Whether a word goes on at `index`; false at the end.
  static func continues(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index < bytes.count && role(bytes, at: index).0 != .separator
  }

  /// Whether the scalar that ends before `index` belongs to a word; false at the start.
  static func precedes(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var start = index
    repeat {
      start -= 1
      if start < 0 { return false }
    } while bytes[start] & 0xC0 == 0x80 && index - start < 4
    return role(bytes, at: start).0 != .separator
  }

  static func role(ofSlotted scalar: Int) -> Role {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA: .letter
    case 0xD7, 0xF7: .separator
    case 0xC0...0x2AF, 0x1E00...0x1EFF: .letter
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060: .joiner
    default: .separator
    }
  }

  private static func role(ofOther scalar: UInt32) -> Role {
    switch scalar {
    case 0x2070...0x209C, 0x2160...0x2188: .letter
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3007...0x3020, 0xE000...0xF8FF: .separator
    case 0xFE00...0xFE0F, 0xFEFF: .joiner
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0xFE10...0xFE6F, 0xFF00...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF: .separator
    default: .letter
    }
  }
}
