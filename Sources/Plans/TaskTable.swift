import Markup

/// A table that tells who does what: a head row with a column for the unit and one for the task.
struct TaskTable {
  struct Row {
    var unit: Range<UInt32>
    var task: Range<UInt32>
    var time: Range<UInt32>?
  }

  var rows: [Row] = []
  /// The block behind the table.
  var end: Int

  init?(_ reading: Reading, at table: Int) {
    let blocks = reading.document.blocks
    end = Int(blocks[table].end)
    var columns: (unit: Int, task: Int, time: Int?)?
    var place = table + 1
    var isHead = true
    var last: Range<UInt32>?
    /// Cells that reach down into the rows to come: how many rows, and their text.
    var spans: [Int: (rows: Int, text: Range<UInt32>)] = [:]
    while place < end {
      guard blocks[place].kind == .row else {
        place += 1
        continue
      }
      let rowEnd = Int(blocks[place].end)
      var cells: [Range<UInt32>] = []
      var cell = place + 1
      while cell < rowEnd {
        if blocks[cell].kind == .cell {
          Self.fill(&cells, from: &spans)
          if blocks[cell].rows > 1 { spans[cells.count] = (Int(blocks[cell].rows) - 1, blocks[cell].text) }
          cells.append(blocks[cell].text)
          for _ in 1..<max(1, min(blocks[cell].number, 100)) { cells.append(0..<0) }
          cell = max(Int(blocks[cell].end), cell + 1)
        } else {
          cell += 1
        }
      }
      Self.fill(&cells, from: &spans)
      place = max(rowEnd, place + 1)
      // A head of several rows has cells that reach down.
      guard let found = columns, !isHead else {
        columns = Self.columns(reading, cells) ?? columns
        if columns == nil { return nil }
        isHead = !spans.isEmpty
        continue
      }
      guard found.unit < cells.count, found.task < cells.count, !cells[found.task].isEmpty else { continue }
      // A unit that spans several rows is printed in the first.
      guard let unit = cells[found.unit].isEmpty ? last : cells[found.unit] else { continue }
      last = unit
      let time = found.time.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
      rows.append(Row(unit: unit, task: cells[found.task], time: time))
    }
    if rows.isEmpty { return nil }
  }

  /// Takes over the cells from above that stand at this place of the row.
  private static func fill(
    _ cells: inout [Range<UInt32>], from spans: inout [Int: (rows: Int, text: Range<UInt32>)]
  ) {
    while let span = spans[cells.count] {
      spans[cells.count] = span.rows > 1 ? (span.rows - 1, span.text) : nil
      cells.append(span.text)
    }
  }

  private static func columns(
    _ reading: Reading, _ cells: [Range<UInt32>]
  ) -> (unit: Int, task: Int, time: Int?)? {
    var unit: Int?
    var task: Int?
    var time: Int?
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let words = reading.firstWord(at: cell.lowerBound)..<reading.firstWord(at: cell.upperBound)
      var leads = false
      for hit in reading.hits(in: words) {
        switch hit.phrase {
        case .unitColumn:
          // "Cơ quan chủ trì" leads, "Cơ quan phối hợp" follows.
          if hit.value == 1 { leads = true }
          if unit == nil || leads { unit = index }
        case .taskColumn: if task == nil { task = index }
        case .timeColumn: if time == nil { time = index }
        default: break
        }
      }
    }
    guard let unit, let task, unit != task else { return nil }
    return (unit, task, time == unit || time == task ? nil : time)
  }
}
