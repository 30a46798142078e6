import Bytes
import Markup
import Plans

/// Writes stretches of a document's text, in order, with what the page puts into them.
struct ArticleText {
  private let document: Document
  private let html: HTMLWriter
  private let insertions: [Insertion]
  private var next = 0
  private var position = InlinePosition()

  init(document: Document, insertions: [Insertion]) {
    self.document = document
    self.insertions = insertions
    html = HTMLWriter(document)
  }

  mutating func write(_ block: UInt32, _ range: Range<UInt32>, into output: inout ByteWriter) {
    let block = Int(block)
    var end = range.upperBound
    // The line break behind a line that another one follows has done its work.
    let isLast = end == document.blocks[block].text.upperBound
    while !isLast, end > range.lowerBound, document.text[Int(end) - 1] == UInt8(ascii: "\n") { end -= 1 }
    let range = range.lowerBound..<end
    let own = places(in: range)
    if own.isEmpty, document.blocks[block].marks.isEmpty {
      // Plain text, as most is.
      document.text.withUnsafeBufferPointer { text in
        output.escape(UnsafeBufferPointer(rebasing: text[Int(range.lowerBound)..<Int(range.upperBound)]))
      }
      return
    }
    html.inline(block, range: range, insertions: insertions[own], position: &position, into: &output)
  }

  /// The insertions that lie in a stretch behind those that were asked for before.
  mutating func insertions(in range: Range<UInt32>) -> ArraySlice<Insertion> { insertions[places(in: range)] }

  private mutating func places(in range: Range<UInt32>) -> Range<Int> {
    while next < insertions.count, insertions[next].range.lowerBound < range.lowerBound { next += 1 }
    let first = next
    while next < insertions.count, insertions[next].range.lowerBound < range.upperBound { next += 1 }
    return first..<next
  }
}

/// The tables that are written as tables. One that lays out a letterhead or a signature is taken apart, whatever little
/// stands in it besides: the style sheet lays them out.
struct ArticleTables {
  private var tables: [Range<Int>] = []

  init(_ lines: [Line], _ document: Document) {
    var line = 0
    var index = 0
    while index < document.blocks.count {
      guard case .table = document.blocks[index].kind else {
        index += 1
        continue
      }
      let range = index..<max(Int(document.blocks[index].end), index + 1)
      while line < lines.count, Int(lines[line].block) < range.lowerBound { line += 1 }
      var (parts, cells, hasMark, hasText) = (0, 0, false, false)
      while line < lines.count, range.contains(Int(lines[line].block)) {
        switch lines[line].role {
        case .paragraph, .section, .item, .code: hasText = true
        case .cell: cells += 1
        case .nationalTitle, .motto, .number, .recipientsHead: (parts, hasMark) = (parts + 1, true)
        default: parts += 1
        }
        line += 1
      }
      let isLayout = !hasText && parts > 0 && (cells == 0 || hasMark && cells <= parts)
      if !isLayout { tables.append(range) }
      index = range.upperBound
    }
  }

  /// The written table that holds a block.
  func table(around block: Int) -> Range<Int>? {
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].upperBound <= block { low = middle + 1 } else { high = middle }
    }
    return low < tables.count && tables[low].contains(block) ? tables[low] : nil
  }
}
