/// How many columns of a terminal a text takes: none for marks that combine, two for wide East Asian characters
/// and emoji, one for the rest.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    // Most texts lie in one piece and show that they are plain already as bytes.
    if let width = text.utf8.withContiguousStorageIfAvailable(plainWidth) ?? nil { return width }
    return isPlain(text) ? text.unicodeScalars.count : text.reduce(0) { $0 + of($1) }
  }

  /// Nil where a byte is not of a letter or sign of ASCII, Latin or Vietnamese.
  private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (width, isPlain) = (0, true)
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x20..<0x7F, 0xC3..<0xCC: width += 1
      case 0xE1: width += 1
      case 0x80..<0xC0: if last == 0xE1, byte < 0xB8 || byte > 0xBB { isPlain = false }
      default: isPlain = false
      }
      last = byte
    }
    return isPlain ? width : nil
  }

  /// Whether each scalar is a letter or sign of one column, whatever stands beside it. All of Vietnamese is.
  package static func isPlain(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028: true
      default: false
      }
    }
  }

  /// The first scalar that shows decides; what follows in the same character is drawn over it.
  package static func of(_ character: Character) -> Int {
    for scalar in character.unicodeScalars {
      let width = of(scalar)
      if width > 0 { return character.unicodeScalars.contains("\u{FE0F}") ? 2 : width }
    }
    return 0
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// East Asian Width "W" and "F" of Unicode 16, blocks joined where only unassigned characters lie between.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
    0x26A1...0x26A1, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x2753...0x2757,
    0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F567, 0x1F595...0x1F596, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6D2,
    0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
