import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("Kế hoạch", 8), ("Ke\u{302}\u{301} hoa\u{323}ch", 8), ("漢字", 4), ("ｆｕｌｌ", 8),
    ("a\u{200D}b", 2),
    ("👍🏽", 2), ("🇻🇳", 2), ("☑️", 2), ("“–…”", 4), ("", 0),
  ])
  func countsColumns(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

  /// What is counted by scalars must be what is counted by characters.
  @Test func plainLettersAreOneColumnEach() {
    for value in UInt32(0x20)...0x3000 {
      guard let scalar = Unicode.Scalar(value), DisplayWidth.isPlain(String(scalar)) else { continue }
      #expect(DisplayWidth.of(Character(scalar)) == 1, "U+\(String(value, radix: 16))")
      #expect("a\(Character(scalar))b".count == 3, "U+\(String(value, radix: 16))")
    }
  }
}
