/// A table of pipes as GitHub's specification has it, or drawn with borders, found in the lines of a paragraph.
struct PipeTable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The lines of the paragraph before the head, which stay a paragraph.
  var before: Range<Int>
  /// The head, the line of hyphens, and all rows.
  var lines: Range<Int>
  var alignments: [Block.Alignment]
  /// The bytes of all cells, row after row, without the spaces around.
  var cells: [Range<UInt32>] = []
  /// Which of them hold words alone.
  var plain: [Bool] = []
  /// Where each row ends in `cells`.
  var rows: [Int] = []
  /// How many rows are heads.
  var heads = 1
  /// Of a drawn table: what of cells stands in further lines, and the first line of each row.
  var rest: [Int: [Range<UInt32>]] = [:]
  var rowLines: [Int] = []
  /// A line of hyphens below, which libcmark took for the underline of a heading.
  var rule: Range<UInt32>?

  /// Looks for a table in the lines of a paragraph. `content` says where the text of a line is, behind the
  /// markers of the containers it stands in.
  init?(in source: Bytes, lines: Range<Int>, isHeading: Bool, content: (Int) -> Range<UInt32>) {
    if let drawn = PipeTable.drawn(in: source, lines: lines, content: content) {
      self = drawn
      return
    }
    var previous = content(lines.lowerBound)
    var head: Int?
    var alignments: [Block.Alignment] = []
    for line in lines.dropFirst() {
      let text = content(line)
      if let first = text.first, PipeTable.mayDelimit(source[Int(first)]),
        let found = PipeTable.alignments(in: source, text)
      {
        let cells = PipeTable.cells(in: source, previous)
        let isMarked =
          found.count > 1 || PipeTable.hasPipe(source, previous) || PipeTable.hasPipe(source, text)
        if cells.count == found.count, isMarked {
          (head, alignments) = (line - 1, found)
          break
        }
      }
      previous = text
    }
    guard let head else { return nil }
    before = lines.lowerBound..<head
    self.lines = head..<lines.upperBound
    self.alignments = alignments
    cells = PipeTable.cells(in: source, content(head))
    rows = [cells.count]
    for line in (head + 2)..<max(head + 2, lines.upperBound) {
      let text = content(line)
      if isHeading, line == lines.upperBound - 1, PipeTable.isRule(source, text) {
        rule = text
        self.lines = head..<line
        break
      }
      cells += PipeTable.cells(in: source, text)
      rows.append(cells.count)
    }
  }

  init(before: Range<Int>, lines: Range<Int>, alignments: [Block.Alignment]) {
    (self.before, self.lines, self.alignments) = (before, lines, alignments)
  }

  /// The line in which a row begins. The line of hyphens behind the head is no row.
  func line(ofRow row: Int) -> Int {
    rowLines.isEmpty ? lines.lowerBound + row + (row > 0 ? 1 : 0) : rowLines[row]
  }

  private static func mayDelimit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func hasPipe(_ source: Bytes, _ text: Range<UInt32>) -> Bool {
    text.contains { source[Int($0)] == UInt8(ascii: "|") }
  }

  private static func isRule(_ source: Bytes, _ text: Range<UInt32>) -> Bool {
    let text = trim(source, text)
    return text.count >= 3 && text.allSatisfy { source[Int($0)] == UInt8(ascii: "-") }
  }

  /// The columns of a line that consists of cells of hyphens with colons at their ends.
  private static func alignments(in source: Bytes, _ text: Range<UInt32>) -> [Block.Alignment]? {
    var alignments: [Block.Alignment] = []
    for index in text {
      switch source[Int(index)] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
      default: return nil
      }
    }
    for cell in cells(in: source, text) {
      guard let first = cell.first, let last = cell.last else { return nil }
      let left = source[Int(first)] == UInt8(ascii: ":")
      let right = source[Int(last)] == UInt8(ascii: ":")
      let hyphens = (first + (left ? 1 : 0))..<max(first + (left ? 1 : 0), last + (right ? 0 : 1))
      guard !hyphens.isEmpty, hyphens.allSatisfy({ source[Int($0)] == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells of a line. A pipe behind a backslash is none; those at the ends of the line are optional.
  static func cells(in source: Bytes, _ text: Range<UInt32>) -> [Range<UInt32>] {
    let text = trim(source, text)
    var cells: [Range<UInt32>] = []
    var start = text.lowerBound
    var index = start
    if index < text.upperBound, source[Int(index)] == UInt8(ascii: "|") {
      start += 1
      index += 1
    }
    while index < text.upperBound {
      switch source[Int(index)] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "|"):
        cells.append(trim(source, start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < text.upperBound { cells.append(trim(source, start..<text.upperBound)) }
    return cells
  }

  static func trim(_ source: Bytes, _ text: Range<UInt32>) -> Range<UInt32> {
    var (start, end) = (text.lowerBound, text.upperBound)
    while start < end, isSpace(source[Int(start)]) { start += 1 }
    while start < end, isSpace(source[Int(end - 1)]) { end -= 1 }
    return start..<end
  }
}
