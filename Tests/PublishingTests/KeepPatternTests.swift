import Testing

@testable import Publishing

@Suite struct KeepPatternTests {
  @Test(arguments: [
    ("CNAME", "CNAME", true), ("CNAME", "x/CNAME", false), ("x/", "x/y/z", true), ("x/", "xy", false),
    ("*.txt", "a.txt", true), ("*.txt", "a/b.txt", false), ("**.txt", "a/b.txt", true), ("a?c", "abc", true),
    ("a?c", "a/c", false), ("/robots.txt", "robots.txt", true), ("./a/*/c", "a/b/c", true),
    ("a/*/c", "a/b/b/c", false), ("a/**/c", "a/b/b/c", true), ("**/b*/d", "a/b/x/bc/d", true),
    ("*", "", true),
    ("", "a", false),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(KeepPattern(pattern).matches(path) == expected)
  }

  @Test func aHostilePatternEnds() {
    let pattern = KeepPattern(String(repeating: "**a*", count: 500))
    #expect(!pattern.matches(String(repeating: "a", count: 2000) + "b" + String(repeating: "/", count: 200)))
  }
}
