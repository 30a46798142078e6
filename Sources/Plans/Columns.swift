import Markup

/// Which column of its table a line stands in.
struct Columns {
  /// For each block the column of the cell it is or lies in; 0 outside tables.
  private var columns: [UInt16]

  init(_ document: Document) {
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

  func column(of line: Line) -> Int { Int(columns[Int(line.block)]) }
}
