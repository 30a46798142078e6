import Markup

/// Which column a line stands in: of its table, or of a paragraph that was laid out with spaces or tabs.
struct Columns {
  /// So many spaces between two words part columns.
  static let gap: UInt32 = 4

  private let text: [UInt8]
  /// For each block the column of the cell it is or lies in; 0 outside tables. Empty where there are none.
  private var columns: [UInt16]

  init(_ document: Document) {
    text = document.text
    guard document.blocks.contains(where: { if case .cell = $0.kind { true } else { false } }) else {
      columns = []
      return
    }
    columns = Array(repeating: 0, count: document.blocks.count)
    var column: UInt16 = 0
    var cellEnd = 0
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .row: column = 0
      case .cell:
        column = min(column, .max - 1) + 1
        cellEnd = max(Int(block.end), index + 1)
      default: break
      }
      if index < cellEnd { columns[index] = column }
    }
  }

  func column(of line: Line) -> Int {
    let column = columns.isEmpty ? 0 : Int(columns[Int(line.block)])
    guard column == 0 else { return column }
    let start = Int(line.text.lowerBound)
    let before = text[..<start].reversed().prefix(Int(Self.gap)).prefix { $0 == 0x20 || $0 == 0x09 }
    return before.count == Self.gap || before.contains(0x09) ? 1 : 0
  }

  /// Whether what stands between two words parts columns.
  static func isGap(_ text: [UInt8], _ space: Range<UInt32>) -> Bool {
    space.count >= gap
      || space.count > 0 && text[Int(space.lowerBound)..<Int(space.upperBound)].contains(0x09)
  }
}
