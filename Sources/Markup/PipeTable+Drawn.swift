/// Tables drawn with lines of `+---+`, as pandoc writes them: a cell may go on in the next line.
extension PipeTable {
  /// The table that all the lines of a paragraph draw.
  static func drawn(
    in source: Bytes, lines: Range<Int>, content: (Int) -> Range<UInt32>
  ) -> PipeTable? {
    guard isBorder(source, content(lines.lowerBound)) else { return nil }
    var table = PipeTable(before: lines.lowerBound..<lines.lowerBound, lines: lines, alignments: [])
    table.heads = 0
    /// Whether the line before had text, column by column.
    var before: [Bool] = []
    for line in lines.dropFirst() {
      let text = content(line)
      if isBorder(source, text) {
        if table.heads == 0, text.contains(where: { source[Int($0)] == UInt8(ascii: "=") }) {
          table.heads = table.rows.count
        }
        before = []
        continue
      }
      guard let first = text.first, source[Int(first)] == UInt8(ascii: "|") else { return nil }
      let pieces = cells(in: source, text).map { inside(source, $0) }
      table.add(pieces, line, startsRow: startsRow(source, pieces, before))
      before = pieces.map { !$0.isEmpty }
    }
    guard let columns = table.rows.first else { return nil }
    table.alignments = Array(repeating: .none, count: columns)
    return table
  }

  /// A piece without the mark of a quote before it and the backslash behind it, which breaks the line.
  static func inside(_ source: Bytes, _ piece: Range<UInt32>) -> Range<UInt32> {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    if start < end, source[Int(start)] == UInt8(ascii: ">") {
      repeat { start += 1 } while start < end && source[Int(start)] == 0x20
    }
    if start < end, source[Int(end) - 1] == UInt8(ascii: "\\") { end -= 1 }
    return start..<end
  }

  mutating func add(_ pieces: [Range<UInt32>], _ line: Int, startsRow: Bool) {
    guard !startsRow else {
      cells += pieces
      rows.append(cells.count)
      rowLines.append(line)
      return
    }
    guard let end = rows.last else { return }
    let start = rows.dropLast().last ?? 0
    for (cell, piece) in zip(start..<end, pieces) where !piece.isEmpty {
      if cells[cell].isEmpty { cells[cell] = piece } else { rest[cell, default: []].append(piece) }
    }
  }

  /// At each point of a list, and behind a border or a blank line; but not while another column goes on.
  private static func startsRow(_ source: Bytes, _ pieces: [Range<UInt32>], _ before: [Bool]) -> Bool {
    var (begins, goesOn) = (false, false)
    for (column, piece) in pieces.enumerated() {
      guard let first = piece.first else { continue }
      let sign = source[Int(first)] == UInt8(ascii: "\\") ? first + 1 : first
      let isPoint = source[Int(sign)] == UInt8(ascii: "-") || source[Int(sign)] == UInt8(ascii: "+")
      if isPoint, sign + 1 < piece.upperBound, source[Int(sign) + 1] == 0x20 { return true }
      if column < before.count, before[column] { goesOn = true } else { begins = true }
    }
    return begins && !goesOn
  }

  private static func isBorder(_ source: Bytes, _ text: Range<UInt32>) -> Bool {
    guard text.count > 2, source[Int(text.lowerBound)] == UInt8(ascii: "+") else { return false }
    return text.allSatisfy {
      switch source[Int($0)] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"), 0x20: true
      default: false
      }
    }
  }
}
