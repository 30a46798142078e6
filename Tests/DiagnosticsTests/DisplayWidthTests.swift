import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("Kế hoạch", 8), ("Ke\u{302}\u{301} hoa\u{323}ch", 8), ("漢字", 4), ("ｆｕｌｌ", 8),
    ("a\u{200D}b", 2),
    ("👍🏽", 2), ("🇻🇳", 2), ("☑️", 2), ("“–…”", 4), ("", 0),
  ])
  func countsColumns(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }
}
