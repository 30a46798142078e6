import Bytes

/// Writes a document as HTML, byte for byte as libcmark does.
package struct HTMLWriter {
  let document: Document
  /// Tables stand in a box of their own, which scrolls where the page is too narrow for them.
  private let boxesTables: Bool

  package init(_ document: Document, boxesTables: Bool = false) {
    (self.document, self.boxesTables) = (document, boxesTables)
  }

  /// Writes all blocks.
  package func write(into output: inout ByteWriter) {
    write(blocks: 0..<document.blocks.count, into: &output)
  }

  /// Writes blocks with what they hold; a page that writes some of them itself calls this for the others.
  package func write(
    blocks: Range<Int>, insertions: ArraySlice<Insertion> = [], into output: inout ByteWriter
  ) {
    var insertions = insertions
    var open: [Open] = []
    for index in blocks {
      while let container = open.last, document.blocks[container.index].end <= index {
        end(container, into: &output)
        open.removeLast()
      }
      let block = document.blocks[index]
      if let table = open.indices.last, document.blocks[open[table].index].kind == .table {
        if block.kind == .row {
          enter(block.header ? .head : .body, of: &open[table], into: &output)
        } else {
          enter(.none, of: &open[table], into: &output)
          caption(index, into: &output)
          continue
        }
      }
      start(block, inHead: open.last.map { document.blocks[$0.index].header } ?? false, into: &output)
      if Int(block.end) > index + 1 {
        open.append(Open(index: index))
      } else {
        if block.text.lowerBound < block.text.upperBound || block.marks.lowerBound < block.marks.upperBound {
          if insertions.isEmpty {
            inline(block.text, marks: block.marks, into: &output)
          } else {
            insertions = insertions.drop { $0.range.lowerBound < block.text.lowerBound }
            let own = insertions.prefix { $0.range.lowerBound < block.text.upperBound }
            inline(index, insertions: own, into: &output)
          }
        }
        end(Open(index: index), into: &output)
      }
    }
    while let container = open.popLast() { end(container, into: &output) }
  }

  /// The rows of a table stand in its head or its body.
  private enum Section { case none, head, body }

  /// A container whose end has not come yet.
  private struct Open {
    var index: Int
    var section = Section.none
  }

  private func enter(_ section: Section, of table: inout Open, into output: inout ByteWriter) {
    guard table.section != section else { return }
    switch table.section {
    case .none: break
    case .head: output.write("</thead>\n")
    case .body: output.write("</tbody>\n")
    }
    switch section {
    case .none: break
    case .head: output.write("<thead>\n")
    case .body: output.write("<tbody>\n")
    }
    table.section = section
  }

  /// A paragraph of a table outside of its rows.
  private func caption(_ index: Int, into output: inout ByteWriter) {
    output.write("<caption>")
    inline(document.blocks[index].text, marks: document.blocks[index].marks, into: &output)
    output.write("</caption>\n")
  }

  /// The opening tag of a block.
  private func start(_ block: Block, inHead: Bool, into output: inout ByteWriter) {
    switch block.kind {
    case .paragraph where block.tight: return
    case .cell:
      cell(block, inHead: inHead, into: &output)
      return
    default: freshLine(&output)
    }
    switch block.kind {
    case .paragraph: output.write("<p>")
    case .heading:
      output.write("<h")
      output.write(Int(block.number))
      output.write(">")
    case .quote: output.write("<blockquote>\n")
    case .list:
      output.write(block.ordered ? "<ol" : "<ul")
      if block.ordered && block.number != 1 {
        output.write(" start=\"")
        output.write(Int(block.number))
        output.write("\"")
      }
      output.write(">\n")
    case .item: output.write("<li>")
    case .code: code(block, into: &output)
    case .rule: output.write("<hr />\n")
    case .table:
      if boxesTables { output.write("<div class=\"scroll\">\n") }
      output.write("<table>\n")
    case .row: output.write("<tr>\n")
    case .cell: break
    }
  }

  /// The closing tag of a block.
  private func end(_ container: Open, into output: inout ByteWriter) {
    let block = document.blocks[container.index]
    switch block.kind {
    case .paragraph: if !block.tight { output.write("</p>\n") }
    case .heading:
      output.write("</h")
      output.write(Int(block.number))
      output.write(">\n")
    case .quote:
      freshLine(&output)
      output.write("</blockquote>\n")
    case .list: output.write(block.ordered ? "</ol>\n" : "</ul>\n")
    case .item: output.write("</li>\n")
    case .code: output.write("</code></pre>\n")
    case .rule: break
    case .table:
      var container = container
      enter(.none, of: &container, into: &output)
      output.write("</table>\n")
      if boxesTables { output.write("</div>\n") }
    case .row: output.write("</tr>\n")
    case .cell: output.write(block.header ? "</th>\n" : "</td>\n")
    }
  }

  private func cell(_ block: Block, inHead: Bool, into output: inout ByteWriter) {
    output.write(block.header ? (inHead ? "<th scope=\"col\"" : "<th scope=\"row\"") : "<td")
    switch block.alignment {
    case .none: break
    case .left: output.write(" class=\"left\"")
    case .center: output.write(" class=\"center\"")
    case .right: output.write(" class=\"right\"")
    }
    if block.number > 1 {
      output.write(" colspan=\"")
      output.write(Int(block.number))
      output.write("\"")
    }
    if block.rows > 1 {
      output.write(" rowspan=\"")
      output.write(Int(block.rows))
      output.write("\"")
    }
    output.write(">")
  }

  private func code(_ block: Block, into output: inout ByteWriter) {
    output.write("<pre><code")
    if let info = block.info {
      let word = document.targets[Int(info)].title.utf8.prefix { $0 != 0x20 && !(9...13).contains($0) }
      output.write(" class=\"language-")
      output.escape(String(Substring(word)))
      output.write("\"")
    }
    output.write(">")
  }

  /// Ends the line, if one is begun.
  private func freshLine(_ output: inout ByteWriter) {
    if let last = output.bytes.last, last != UInt8(ascii: "\n") { output.write(byte: UInt8(ascii: "\n")) }
  }
}
