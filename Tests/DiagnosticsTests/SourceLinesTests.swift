import Testing

@testable import Diagnostics

@Suite struct SourceLinesTests {
  func positions(_ text: String, _ offsets: [Int]) -> [[Int]] {
    var lines = SourceLines(Array(text.utf8))
    return offsets.map {
      let position = lines.position(of: $0)
      return [position.line, position.column]
    }
  }

  @Test func aColumnIsALetterHoweverItIsEncoded() {
    #expect(positions("ế x", [0, 3, 4]) == [[1, 1], [1, 2], [1, 3]])
    #expect(positions("e\u{302}\u{301} x", [0, 5, 6]) == [[1, 1], [1, 2], [1, 3]])
  }

  @Test func allLineEndsCount() {
    #expect(positions("a\nb\r\nc\rd", [0, 2, 5, 7, 8]) == [[1, 1], [2, 1], [3, 1], [4, 1], [4, 2]])
    #expect(positions("", [0, 5]) == [[1, 1], [1, 1]])
    #expect(positions("a\n", [2]) == [[2, 1]])
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    #expect(positions("\u{FEFF}ab", [0, 3, 4]) == [[1, 1], [1, 1], [1, 2]])
  }

  @Test func orderDoesNotMatter() {
    let text = "một hai\nba bốn năm\nsáu"
    let offsets = Array(0...text.utf8.count).filter { offset in
      text.utf8.index(text.utf8.startIndex, offsetBy: offset).samePosition(in: text) != nil
    }
    let forward = positions(text, offsets)
    #expect(positions(text, offsets.reversed()).reversed() == forward)
  }

  @Test func linesComeWithoutTheirEnd() {
    let lines = SourceLines(Array("a\r\nbc\r\n\r\nd".utf8))
    #expect([0, 3, 4, 7, 9].map { lines.line(around: $0) } == [0..<1, 3..<5, 3..<5, 7..<7, 9..<10])
  }
}
