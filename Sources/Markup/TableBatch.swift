import Bytes

/// All tables of a text, and one Markdown text that holds their cells, so that libcmark parses them at once.
///
/// Each cell is written as a heading of one line: there its text is read as inline markup and as nothing else. Cells
/// of words alone need no parser.
struct TableBatch: ~Copyable {
  private(set) var tables: [(node: CommonMark.Node, table: PipeTable)] = []
  var markdown: ByteWriter

  /// Looks at every paragraph under `root`. A heading with an underline may have been a table too.
  /// `dashed`: the lines of those under hyphens, each of which is a paragraph.
  init(
    in root: CommonMark.Node, _ source: UnsafeBufferPointer<UInt8>, _ lines: Lines, from start: Int,
    dashed: [Range<Int>] = []
  ) {
    markdown = ByteWriter()
    var dashed = dashed[...]
    var usesReferences = false
    var quotes = 0
    var node = root
    walk: while true {
      switch node.kind {
      case .paragraph, .heading:
        let range = lines.lines(of: node, in: source)
        guard range.count > 1 else { break }
        let column = UInt32(node.startColumn - 1)
        if dashed.first == range, let place = dashed.popFirst(),
          var table = PipeTable.dashed(in: source, lines, place)
        {
          write(&table, source, lines, column: 0, quotes: 0)
          usesReferences = true
          tables.append((node, table))
          break
        }
        let table = PipeTable(in: source, lines: range, isHeading: node.kind == .heading) { line in
          let text = lines[line]
          if line == range.lowerBound {
            return min(text.lowerBound + column, text.upperBound)..<text.upperBound
          }
          return TableBatch.content(source, text, quotes: quotes)
        }
        if var table {
          write(&table, source, lines, column: column, quotes: quotes)
          usesReferences =
            usesReferences || !table.rest.isEmpty
            || table.cells.contains { $0.contains { source[Int($0)] == UInt8(ascii: "[") } }
          tables.append((node, table))
        }
      case .document, .quote, .list, .item:
        if let child = node.firstChild {
          if node.kind == .quote { quotes += 1 }
          node = child
          continue walk
        }
      default: break
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { break walk }
        node = parent
        if node.kind == .quote { quotes -= 1 }
      }
    }
    if usesReferences {
      // The definitions that the cells may refer to stand anywhere in the text, and only libcmark knows which
      // lines are some. It may well read the whole text again: few plans have them.
      markdown.write("\n")
      markdown.write(UnsafeBufferPointer(rebasing: source[start...]))
    }
  }

  private mutating func write(
    _ table: inout PipeTable, _ source: UnsafeBufferPointer<UInt8>, _ lines: Lines, column: UInt32,
    quotes: Int
  ) {
    for line in table.before {
      let text = lines[line]
      if line == table.before.lowerBound {
        markdown.write(slice(source, text.lowerBound + column..<text.upperBound))
      } else {
        // Indented like this, a line can but go on with the paragraph.
        markdown.write("    ")
        markdown.write(slice(source, TableBatch.content(source, text, quotes: quotes)))
      }
      markdown.write("\n")
    }
    if !table.before.isEmpty { markdown.write("\n") }
    table.plain = Array(repeating: false, count: table.cells.count)
    for (number, cell) in table.cells.enumerated() where !cell.isEmpty {
      if table.rest[number] == nil, Abridged.isPlain(source, Int(cell.lowerBound)..<Int(cell.upperBound)) {
        table.plain[number] = true
        continue
      }
      markdown.write("# ")
      write(cell, source)
      var end = Int(cell.upperBound)
      for piece in table.rest[number] ?? [] {
        markdown.write(end < source.count && source[end] == UInt8(ascii: "\\") ? "<br>" : " ")
        write(piece, source)
        end = Int(piece.upperBound)
      }
      markdown.write(" #\n")
    }
  }

  /// The text of a cell, pipes without the backslash before them.
  private mutating func write(_ cell: Range<UInt32>, _ source: UnsafeBufferPointer<UInt8>) {
    var clean = cell.lowerBound
    for index in cell.dropLast()
    where source[Int(index)] == UInt8(ascii: "\\") && source[Int(index) + 1] == UInt8(ascii: "|") {
      markdown.write(slice(source, clean..<index))
      clean = index + 1
    }
    markdown.write(slice(source, clean..<cell.upperBound))
  }

  private func slice(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<UInt32>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: source[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  /// A line behind the spaces and the markers of the quotes it stands in.
  private static func content(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<UInt32>, quotes: Int
  ) -> Range<UInt32> {
    var start = line.lowerBound
    var left = quotes
    while start < line.upperBound {
      let byte = source[Int(start)]
      if byte == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if byte != 0x20, byte != 0x09 {
        break
      }
      start += 1
    }
    return start..<line.upperBound
  }
}
