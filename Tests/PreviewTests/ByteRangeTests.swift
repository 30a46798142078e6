import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-9", 0..<10), ("bytes=5-", 5..<100), ("bytes=-5", 95..<100), ("bytes=90-200", 90..<100),
    ("bytes=-200", 0..<100), ("BYTES=0-0", 0..<1),
  ])
  func `a part is what the header says, cut at the end`(header: String, range: Range<Int>) {
    #expect(ByteRange(header, of: 100) == .part(range))
  }

  @Test(arguments: [nil, "", "bytes=", "bytes=a-b", "bytes=5-2", "bytes=0-1,5-6", "lines=0-1", "bytes=--1"])
  func `what cannot be read, and several parts, get the whole`(header: String?) {
    #expect(ByteRange(header, of: 100) == .whole)
  }

  @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0"])
  func `a part behind the end cannot be had`(header: String) {
    #expect(ByteRange(header, of: 100) == .unsatisfiable)
  }
}
