/// Paragraphs that are tables.
extension DocumentReader {
  /// A file may not make more empty cells out of short rows than this many and one for eight of its bytes.
  private static let leastPadding = 10_000

  /// The tables that are still to come, and where the walk of their cells has come.
  struct PendingTables {
    var tables: ArraySlice<(node: Node, table: PipeTable)> = []
    var cell: Node?
    var padding: Int

    init(of length: Int) { padding = DocumentReader.leastPadding + length / 8 }
  }

  /// Writes the next table if this paragraph, or heading, is one.
  mutating func table(at node: Node, tight: Bool) -> Bool {
    guard pending.tables.first?.node == node, let table = pending.tables.popFirst()?.table else {
      return false
    }
    if !table.before.isEmpty, let paragraph = pending.cell, paragraph.kind == .paragraph {
      leaf = lines[table.before]
      builder.open(.paragraph, source: leaf) { $0.tight = tight }
      inline(of: paragraph)
      builder.close()
      pending.cell = paragraph.next
    }
    builder.open(.table, source: lines[table.lines])
    var first = 0
    for (row, end) in table.rows.enumerated() {
      let line = lines[table.line(ofRow: row)]
      let isHead = row < table.heads
      builder.open(.row, source: line) { $0.header = isHead }
      for index in first..<end {
        let column = index - first
        let alignment = column < table.alignments.count ? table.alignments[column] : .none
        cell(table.cells[index], isPlain: table.plain[index], header: isHead, alignment)
      }
      for column in (end - first)..<max(end - first, table.alignments.count) where pending.padding > 0 {
        pending.padding -= 1
        cell(line.upperBound..<line.upperBound, isPlain: true, header: isHead, table.alignments[column])
      }
      builder.close()
      first = end
    }
    builder.close()
    if let rule = table.rule {
      builder.open(.rule, source: rule)
      builder.close()
    }
    return true
  }

  private mutating func cell(
    _ source: Range<UInt32>, isPlain: Bool, header: Bool, _ alignment: Block.Alignment
  ) {
    leaf = source
    builder.open(.cell, source: source) {
      $0.header = header
      $0.alignment = alignment
      $0.number = 1
    }
    if isPlain {
      builder.write(
        UnsafeBufferPointer(rebasing: self.source[Int(source.lowerBound)..<Int(source.upperBound)]))
    } else if !source.isEmpty, let node = pending.cell {
      inline(of: node)
      pending.cell = node.next
    }
    builder.close()
  }
}
