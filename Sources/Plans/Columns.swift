import Markup

/// Which column a line stands in: of its table, or of a paragraph that was laid out with spaces.
struct Columns {
  /// So many spaces between two words part columns.
  static let gap: UInt32 = 4

  private let text: [UInt8]
  /// For each block the column of the cell it is or lies in; 0 outside tables.
  private var columns: [UInt16]

  init(_ document: Document) {
    text = document.text
    columns = Array(repeating: 0, count: document.blocks.count)
    var column: UInt16 = 0
    var cellEnd = 0
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .row { column = 0 }
      if block.kind == .cell {
        column = min(column, .max - 1) + 1
        cellEnd = max(Int(block.end), index + 1)
      }
      if index < cellEnd { columns[index] = column }
    }
  }

  func column(of line: Line) -> Int {
    let column = Int(columns[Int(line.block)])
    let start = Int(line.text.lowerBound)
    let isBehindGap = start >= Int(Self.gap) && text[start - Int(Self.gap)..<start].allSatisfy { $0 == 0x20 }
    return column == 0 && isBehindGap ? 1 : column
  }
}
