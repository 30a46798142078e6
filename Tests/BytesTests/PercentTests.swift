import Testing

@testable import Bytes

@Suite struct PercentTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%C4%90%e1%ba%a3ng", "Đảng"), ("%2e%2E/", "../"), ("100%", "100%"), ("%4", "%4"),
    ("%+4%-1", "%+4%-1"), ("%%41", "%A"), ("%zz%4g", "%zz%4g"), ("", ""),
  ])
  func decodes(text: String, expected: String) { #expect(Percent.decode(text) == expected) }

  @Test func encodesAllButWhatAnAddressMayHold() {
    #expect(Percent.encode("Aa0-._~/ ?&đ") == "Aa0-._~%2F%20%3F%26%C4%91")
    #expect(Percent.encode("/a b/", keepingSlashes: true) == "/a%20b/")
  }
}
