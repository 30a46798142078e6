import Glibc

/// Where the lines of a text start, counted once.
struct Lines {
  /// Starts of the lines, and the offset behind the last one and its line feed.
  private let starts: [UInt32]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    var starts = [UInt32(start)]
    starts.reserveCapacity((bytes.count - start) / 64 + 4)
    var offset = start
    if let base = bytes.baseAddress {
      while offset < bytes.count, let feed = memchr(base + offset, 10, bytes.count - offset) {
        offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(feed)) + 1
        starts.append(UInt32(offset))
      }
    }
    if offset < bytes.count { starts.append(UInt32(bytes.count) + 1) }
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
