import Bytes

/// Where the lines of a text start, counted once.
struct Lines {
  /// Starts of the lines, and the offset behind the last one and its line feed.
  private let starts: [UInt32]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    var starts = [UInt32(start)]
    starts.reserveCapacity((bytes.count - start) / 64 + 4)
    var place = start
    while let text = bytes.baseAddress, place + 64 <= bytes.count {
      var feeds = (text + place).bitsOf64(0x0A...0x0A)
      while feeds != 0 {
        starts.append(UInt32(place + feeds.trailingZeroBitCount + 1))
        feeds &= feeds - 1
      }
      place += 64
    }
    for place in place..<bytes.count where bytes[place] == 0x0A { starts.append(UInt32(place + 1)) }
    if starts[starts.count - 1] < bytes.count { starts.append(UInt32(bytes.count) + 1) }
    self.starts = starts
  }

  /// How many there are, an empty one behind a final line feed left out.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, counted from 0, without its line feed.
  subscript(line: Int) -> Range<UInt32> { self[line..<line + 1] }

  /// The bytes of some lines without the last line feed.
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
