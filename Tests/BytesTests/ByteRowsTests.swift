import Testing

@testable import Bytes

/// The order of byte strings, which is that of arrays of bytes.
struct ByteRowsTests {
  @Test func rowsStandInTheOrderOfTheirBytes() {
    let texts = [
      "b", "", "ab", "a", "abcdefgh", "abcdefghi", "abcdefg", "\u{1EBF}", "a", "abcdefgh", "abcdefgz",
    ]
    var rows = ByteRows(capacity: 64)
    for text in texts { rows.append(Array(text.utf8)) }
    let expected = texts.indices.sorted { left, right in
      let (first, second) = (Array(texts[left].utf8), Array(texts[right].utf8))
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
    #expect(rows.order() == expected)
  }

  @Test func noRowsHaveAnOrderToo() { #expect(ByteRows().order().isEmpty) }
}
