import Bytes

/// What indentation by four spaces or more means.
package enum Indentation: Sendable {
  /// Code, as in all of Markdown.
  case code
  /// Layout for the eye: centred titles, first lines of paragraphs, columns of a letterhead. Converters keep it,
  /// and nobody writes code in a plan.
  case layout
}

/// A text whose indented code was moved to the margin, so that it is read as what it says. Its lines are those of
/// the source; only columns differ.
struct FlushText: ~Copyable {
  private(set) var markdown: ByteWriter

  /// Nothing when there is no indented code under `root`.
  init?(of source: UnsafeBufferPointer<UInt8>, in root: CommonMark.Node, _ lines: Lines) {
    let places = FlushText.places(in: root, source, lines)
    guard !places.isEmpty else { return nil }
    markdown = ByteWriter(capacity: source.count)
    var behind = Int(lines[0].lowerBound)
    for place in places {
      for line in place {
        let range = lines[line]
        var text = Int(range.lowerBound)
        // Two blocks may share a line.
        if text < behind { continue }
        markdown.write(UnsafeBufferPointer(rebasing: source[behind..<text]))
        while text < range.upperBound, FlushText.isSpace(source[text]) { text += 1 }
        behind = text
      }
    }
    markdown.write(UnsafeBufferPointer(rebasing: source[behind...]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The lines of each block of indented code, in order.
  private static func places(
    in root: CommonMark.Node, _ source: UnsafeBufferPointer<UInt8>, _ lines: Lines
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var node = root
    while true {
      switch node.kind {
      case .code:
        let place = lines.lines(of: node, in: source)
        if isIndented(source, lines[place.lowerBound], column: node.startColumn) { places.append(place) }
      case .document, .list, .item:
        if let child = node.firstChild {
          node = child
          continue
        }
      default: break
      }
      while node.next == nil {
        guard let parent = node.parent else { return places }
        node = parent
      }
      if let next = node.next { node = next }
    }
  }

  /// The line begins with space, and at the column of the block stands no fence.
  private static func isIndented(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<UInt32>, column: Int
  ) -> Bool {
    guard let first = line.first, isSpace(source[Int(first)]) else { return false }
    let sign = line.dropFirst(column - 1).first { !isSpace(source[Int($0)]) }.map { source[Int($0)] }
    return sign != UInt8(ascii: "`") && sign != UInt8(ascii: "~")
  }
}
