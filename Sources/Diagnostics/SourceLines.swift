import Glibc

/// The lines of a file as it lies on disk: turns byte offsets into lines and columns.
///
/// A column counts characters as an editor does: a letter with its marks is one, however it is encoded. Offsets that
/// are asked for in order cost one pass over a line, also where the whole file is one line.
package struct SourceLines {
  package let bytes: [UInt8]
  private let starts: [Int]
  private var last = (start: 0, offset: 0, characters: 0)

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark takes no column.
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let feeds = Self.places(of: UInt8(ascii: "\n"), in: bytes)
    let returns = Self.places(of: UInt8(ascii: "\r"), in: bytes).filter {
      $0 + 1 == bytes.count || bytes[$0 + 1] != UInt8(ascii: "\n")
    }
    let ends = returns.isEmpty ? feeds : (feeds + returns).sorted()
    starts = [first] + ends.map { $0 + 1 }
  }

  private static func places(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { bytes in
      var places: [Int] = []
      guard let base = bytes.baseAddress else { return places }
      var rest = base
      while let place = memchr(rest, Int32(byte), bytes.count - (rest - base)) {
        places.append(UnsafeRawPointer(place) - base)
        rest = UnsafeRawPointer(place) + 1
      }
      return places
    }
  }

  /// Both counted from 1.
  package mutating func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, starts[0]), bytes.count)
    let line = index(of: offset)
    if last.start != starts[line] || last.offset > offset { last = (starts[line], starts[line], 0) }
    last.characters += String(decoding: bytes[last.offset..<offset], as: UTF8.self).count
    last.offset = offset
    return (line + 1, last.characters + 1)
  }

  /// The bytes of the line an offset lies in, without its end.
  package func line(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, starts[0]), bytes.count)
    let line = index(of: offset)
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The last line that starts at or before the offset.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
