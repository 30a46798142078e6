import Bytes
import Testing

@Suite struct PlainPathTests {
  @Test(arguments: [
    "a", "a/b.html", "a/b/", "kế hoạch/…", ".well-known/x", "...", "a..b", String(repeating: "x", count: 255),
  ])
  func `A path below a folder is plain`(path: String) { #expect(path.isPlainPath) }

  @Test(arguments: [
    "", "/", "/a", "a//b", "a/..", "../a", "a/./b", ".", "..", "a\nb", "a\u{7f}", "a/\0",
    String(repeating: "x", count: 256),
  ])
  func `What leads out of it, or is no name, is not`(path: String) { #expect(!path.isPlainPath) }
}
