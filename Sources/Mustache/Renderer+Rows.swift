import Bytes

/// Rows that stand on many pages.
extension Renderer {
  /// Copies rows that a section shows by a partial and nothing else, from the first on. Returns how many: it ends
  /// before a row that looks at the page around it. Rows within a row are made with it, so that its gaps are known.
  mutating func copy(
    _ rows: SharedRows, body: Int, into page: inout ByteWriter
  ) throws(TemplateError) -> Int {
    guard !isApart, margin.isEmpty, case .call(let index) = place.instructions[body],
      case .endSection = place.instructions[body + 1]
    else { return 0 }
    let call = place.calls + Int(index)
    guard case .template(let template) = call.pointee.target, call.pointee.fillings.isEmpty,
      call.pointee.indentation.isEmpty, rows.shelf.keepsRows(of: template)
    else { return 0 }
    for (done, row) in rows.numbers.enumerated() {
      // Whether a line begins is all that a row sees of the text before it.
      guard page.isAtLineStart else { return done }
      if rows.shelf.copy(row, up: up, into: &page) { continue }
      guard try keep(row, of: rows, template, with: &page) else {
        rows.shelf.close()
        return done
      }
      _ = rows.shelf.copy(row, up: up, into: &page)
    }
    startsLine = call.pointee.isStandalone
    return rows.numbers.count
  }

  /// Renders a row for the shelf, for the time being behind the page. False when it needs more than its own names.
  private func keep(
    _ row: Int, of rows: SharedRows, _ template: Int, with page: inout ByteWriter
  ) throws(TemplateError) -> Bool {
    let start = page.count
    defer { page.shrink(to: start) }
    return try ViewMemory.scope { () throws(TemplateError) in
      let view = Value.List(count: 1) { _ in .record(rows.make(row)) }.start
      var inner = Renderer(code, up: UnsafeBufferPointer(start: nil, count: 0), view, apart: true)
      try inner.run(from: place.entries[template], into: &page)
      guard !inner.looksAround else { return false }
      rows.shelf.keep(
        row, UnsafeBufferPointer(rebasing: page.bytes[start...]), gaps: inner.gaps.map { $0 - start })
      return true
    }
  }
}
