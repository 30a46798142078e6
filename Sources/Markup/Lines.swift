/// Where the lines of a text start, counted once.
struct Lines {
  /// Starts of the lines, and the offset behind the last one and its line feed.
  private var starts: [UInt32] = []

  /// The first line of a text of so many bytes begins at `start`; the others are to be added.
  init(from start: Int, in length: Int) {
    starts.reserveCapacity((length - start) / 64 + 4)
    starts.append(UInt32(start))
  }

  /// Adds the line behind a line feed.
  mutating func add(from start: Int) { starts.append(UInt32(truncatingIfNeeded: start)) }

  /// Ends the last line with the text, unless a line feed did.
  mutating func end(at length: Int) {
    if starts[starts.count - 1] < length { starts.append(UInt32(length) + 1) }
  }

  /// How many there are, an empty one behind a final line feed left out.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, counted from 0, without its line feed.
  @inline(__always)
  subscript(line: Int) -> Range<UInt32> { self[line..<line + 1] }

  /// The bytes of some lines without the last line feed.
  @inline(__always)
  subscript(lines: Range<Int>) -> Range<UInt32> {
    let last = starts.count - 1
    let start = starts[min(max(lines.lowerBound, 0), last)]
    let end = starts[min(max(lines.upperBound, 0), last)]
    return start..<max(start, end > 0 ? end - 1 : 0)
  }
}

extension Lines {
  /// The lines of a block, counted from 0.
  ///
  /// libcmark notices the end of an underlined heading one line too late, and that of indented code behind the
  /// blank lines that follow.
  func lines(of node: CommonMark.Node, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let first = node.startLine - 1
    var end = max(node.endLine, first + 1)
    while end > first + 1, self[end - 1].isEmpty { end -= 1 }
    if node.kind == .heading, end > first + 2, isUnderline(end - 2, in: source) { return first..<end - 1 }
    return first..<end
  }

  private func isUnderline(_ line: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = self[line]
    var text = source[Int(range.lowerBound)..<Int(range.upperBound)]
    while let byte = text.first, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">") {
      text.removeFirst()
    }
    while let byte = text.last, byte == 0x20 || byte == 0x09 { text.removeLast() }
    guard let byte = text.first, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    return text.allSatisfy { $0 == byte }
  }
}
