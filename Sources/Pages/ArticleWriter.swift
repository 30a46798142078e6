import Bytes
import Markup
import Plans

/// Walks the lines of a plan once and opens and closes elements around them.
struct ArticleWriter {
  private enum Kind {
    case section
    case list(Line.Marker)
    case item
    /// The letterhead, the foot and their parts.
    case group(ArticlePart.Group)

    var isSection: Bool { if case .section = self { true } else { false } }
    var isItem: Bool { if case .item = self { true } else { false } }
    var isList: Bool { if case .list = self { true } else { false } }
    var isGroup: Bool { if case .group = self { true } else { false } }

    func isList(of marker: Line.Marker) -> Bool {
      if case .list(let own) = self { own == marker } else { false }
    }
  }

  private struct Open {
    var kind: Kind
    /// In the outline; 0 for groups.
    var level: UInt8
    var closing: StaticString
  }

  private let lines: [Line]
  private let labels: [String]
  private let sections: [Section]
  private let isLetter: Bool
  private let document: Document
  private let html: HTMLWriter
  private var text: ArticleText
  private var open: [Open] = []
  /// Ends the paragraph, heading or point whose text may still go on.
  private var pending: StaticString?
  private var nextSection = 0
  private var nextBlock = 0
  private var appendices = 0
  /// The line behind the running heads and footnotes that were met last.
  private var nextText = 0

  init(
    lines: [Line], labels: [String], sections: [Section], isLetter: Bool, document: Document,
    insertions: [Insertion]
  ) {
    (self.lines, self.labels, self.sections) = (lines, labels, sections)
    (self.isLetter, self.document) = (isLetter, document)
    html = HTMLWriter(document, boxesTables: true)
    text = ArticleText(document: document, insertions: insertions)
  }

  mutating func write(into output: inout ByteWriter) {
    let tables = ArticleTables(lines, document)
    var line = 0
    while line < lines.count {
      let block = Int(lines[line].block)
      if let table = tables.table(around: block) {
        passBlocks(before: table.lowerBound, into: &output)
        write(table: table, into: &output)
        while line < lines.count, table.contains(Int(lines[line].block)) { line += 1 }
        continue
      }
      passBlocks(before: block, into: &output)
      nextBlock = max(nextBlock, block + 1)
      write(line: line, into: &output)
      line += 1
    }
    passBlocks(before: document.blocks.count, into: &output)
    finish(&output)
    close(downTo: 0, &output)
  }

  /// Blocks without a line of text: rules, pictures.
  private mutating func passBlocks(before end: Int, into output: inout ByteWriter) {
    while nextBlock < end {
      let block = document.blocks[nextBlock]
      if case .rule = block.kind {
        finish(&output)
        output.write("<hr />\n" as StaticString)
      } else if block.text.isEmpty, !block.marks.isEmpty, Int(block.end) <= nextBlock + 1 {
        finish(&output)
        output.write("<p>" as StaticString)
        html.inline(nextBlock, into: &output)
        output.write("</p>\n" as StaticString)
      }
      nextBlock += 1
    }
  }

  private mutating func write(table: Range<Int>, into output: inout ByteWriter) {
    finish(&output)
    closeGroups(&output)
    html.write(
      blocks: table, insertions: text.insertions(in: document.blocks[table.lowerBound].text), into: &output)
    nextBlock = table.upperBound
  }

  // MARK: Lines

  private mutating func write(line index: Int, into output: inout ByteWriter) {
    let line = lines[index]
    if case .pageNumber = line.role { return }
    if pending != nil {
      // A subject of several lines is one paragraph.
      var isSubject = false
      if case .subject = line.role, index > 0, case .subject = lines[index - 1].role { isSubject = true }
      if isSubject || line.continues {
        output.write(byte: line.continues ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
        return text.write(line.block, line.text, into: &output)
      }
    }
    if line.role.isPageFurniture { return aside(index, line, into: &output) }
    finish(&output)
    switch line.role {
    case .section: section(index, line, into: &output)
    case .item: point(line, anchor: nil, into: &output)
    case .paragraph, .closing: paragraph(line, into: &output)
    case .code:
      closeGroups(&output)
      begin("<pre>", ending: "</pre>\n", line, into: &output)
    case .appendixHead: appendix(line, into: &output)
    default: part(line, into: &output)
    }
  }

  private mutating func section(_ index: Int, _ line: Line, into output: inout ByteWriter) {
    while nextSection < sections.count, Int(sections[nextSection].line) < index { nextSection += 1 }
    let isOwn = nextSection < sections.count && Int(sections[nextSection].line) == index
    let anchor = isOwn ? sections[nextSection].anchor : ""
    guard line.isHeading else { return point(line, anchor: anchor, into: &output) }
    closeGroups(&output)
    let level = line.level
    close(&output) { $0.level >= level || !$0.kind.isSection }
    output.write("<section id=\"" as StaticString)
    output.escape(anchor)
    open.append(Open(kind: .section, level: level, closing: "</section>\n"))
    let (opening, closing) = Self.heading(level)
    output.write(opening)
    label(line, into: &output)
    text.write(line.block, line.content, into: &output)
    pending = closing
  }

  /// What goes on behind the anchor of a section of a level, and what ends its heading.
  private static func heading(_ level: UInt8) -> (opening: StaticString, closing: StaticString) {
    switch level {
    case ...1: ("\">\n<h2>", "</h2>\n")
    case 2: ("\">\n<h3>", "</h3>\n")
    case 3: ("\">\n<h4>", "</h4>\n")
    case 4: ("\">\n<h5>", "</h5>\n")
    default: ("\">\n<h6>", "</h6>\n")
    }
  }

  /// An item of a list; numbered paragraphs are items too.
  private mutating func point(_ line: Line, anchor: String?, into output: inout ByteWriter) {
    closeGroups(&output)
    let (marker, level) = (line.marker, line.level)
    close(&output) { $0.level > level || $0.level == level && !$0.kind.isList(of: marker) }
    if !isOpen(marker) || open.last?.level != level {
      let isBullet = anchor == nil
      output.write(isBullet ? "<ul class=\"vb-list" as StaticString : "<ol class=\"vb-list")
      if case .plus = marker { output.write(" vb-cong" as StaticString) }
      output.write("\" role=\"list\">\n" as StaticString)
      open.append(Open(kind: .list(marker), level: level, closing: isBullet ? "</ul>\n" : "</ol>\n"))
    }
    if let anchor {
      output.write("<li id=\"" as StaticString)
      output.escape(anchor)
      output.write("\">" as StaticString)
      label(line, into: &output)
    } else {
      output.write("<li>" as StaticString)
    }
    open.append(Open(kind: .item, level: level, closing: "</li>\n"))
    text.write(line.block, line.content, into: &output)
    pending = ""
  }

  private mutating func paragraph(_ line: Line, into output: inout ByteWriter) {
    closeGroups(&output)
    var isInside = false
    if case .paragraph = line.role { isInside = document.blocks[Int(line.block)].depth > 1 }
    if !isInside || !(open.last?.kind.isItem ?? false) { close(&output) { !$0.kind.isSection } }
    begin("<p>", ending: "</p>\n", line, into: &output)
  }

  /// A running head or footnote; one that stands within a sentence leaves it whole.
  private mutating func aside(_ index: Int, _ line: Line, into output: inout ByteWriter) {
    if nextText <= index {
      nextText = lines[(index + 1)...].firstIndex { !$0.role.isPageFurniture } ?? lines.count
    }
    let isInside = pending != nil && nextText < lines.count && lines[nextText].continues
    if isInside {
      output.write(" " as StaticString)
    } else {
      finish(&output)
      closeGroups(&output)
      close(&output) { !$0.kind.isSection }
      output.write("<p>" as StaticString)
    }
    output.write("<small>" as StaticString)
    eaten(line, into: &output)
    text.write(line.block, line.text, into: &output)
    output.write(isInside ? "</small>" as StaticString : "</small></p>\n")
  }

  private mutating func appendix(_ line: Line, into output: inout ByteWriter) {
    close(downTo: 0, &output)
    appendices += 1
    output.write("<section class=\"vb-phu-luc\" id=\"phu-luc-" as StaticString)
    output.write(appendices)
    output.write("\">\n" as StaticString)
    open.append(Open(kind: .section, level: 0, closing: "</section>\n"))
    begin("<h2>", ending: "</h2>\n", line, into: &output)
  }

  /// Parts of head and foot, each with its class, in the groups that the style sheet lays out.
  private mutating func part(_ line: Line, into output: inout ByteWriter) {
    let part = ArticlePart(line.role, isLetter: isLetter)
    if part.group != .same { enter(part.group, into: &output) }
    if case .recipient = line.role {
      if !isOpen(line.marker) {
        if open.last?.kind.isList ?? false { close(downTo: open.count - 1, &output) }
        output.write(
          line.marker.isPrinted
            ? "<ol class=\"vb-list\" role=\"list\">\n" as StaticString
            : "<ul class=\"vb-list\" role=\"list\">\n")
        open.append(
          Open(kind: .list(line.marker), level: 0, closing: line.marker.isPrinted ? "</ol>\n" : "</ul>\n"))
      }
      output.write("<li>" as StaticString)
      if line.marker.isPrinted { label(line, into: &output) }
      text.write(line.block, line.content, into: &output)
      pending = "</li>\n"
      return
    }
    if open.last?.kind.isList ?? false { close(downTo: open.count - 1, &output) }
    output.write("<p class=\"" as StaticString)
    output.write(part.name)
    output.write("\">" as StaticString)
    eaten(line, into: &output)
    text.write(line.block, line.text, into: &output)
    pending = "</p>\n"
  }

  // MARK: Elements

  private mutating func begin(
    _ opening: StaticString, ending: StaticString, _ line: Line, into output: inout ByteWriter
  ) {
    output.write(opening)
    eaten(line, into: &output)
    text.write(line.block, line.text, into: &output)
    pending = ending
  }

  /// The printed label: from the text where it stands there, else as the source's list had it.
  private mutating func label(_ line: Line, into output: inout ByteWriter) {
    let eaten = line.eatenLabel(labels, document)
    guard line.lead > 0 || !eaten.isEmpty else { return }
    output.write("<span class=\"nhan\">" as StaticString)
    if !eaten.isEmpty {
      output.escape(eaten)
      output.write(" " as StaticString)
    }
    text.write(line.block, line.text.lowerBound..<line.content.lowerBound, into: &output)
    output.write("</span>" as StaticString)
  }

  /// The label of a line whose own stands in the text, or is none.
  private func eaten(_ line: Line, into output: inout ByteWriter) {
    let label = line.eatenLabel(labels, document)
    guard !label.isEmpty else { return }
    output.write("<span class=\"nhan\">" as StaticString)
    output.escape(label)
    output.write(" </span>" as StaticString)
  }

  private mutating func finish(_ output: inout ByteWriter) {
    if let pending { output.write(pending) }
    pending = nil
  }

  private mutating func close(downTo count: Int, _ output: inout ByteWriter) {
    while open.count > count, let last = open.popLast() { output.write(last.closing) }
  }

  /// Closes from the innermost outwards as long as `isOver` says so.
  private mutating func close(_ output: inout ByteWriter, while isOver: (Open) -> Bool) {
    while let last = open.last, isOver(last) {
      output.write(last.closing)
      open.removeLast()
    }
  }

  private mutating func closeGroups(_ output: inout ByteWriter) {
    if let first = open.firstIndex(where: { $0.kind.isGroup }) { close(downTo: first, &output) }
  }

  /// Whether the innermost element is a list of such points.
  private func isOpen(_ marker: Line.Marker) -> Bool { open.last?.kind.isList(of: marker) ?? false }

  /// Opens the elements of a group, and closes those of another.
  private mutating func enter(_ group: ArticlePart.Group, into output: inout ByteWriter) {
    var current = ArticlePart.Group.none
    for case .group(let known) in open.lazy.map(\.kind) { current = known }
    if current == group, group != .none { return }
    let isNested = group != .none && open.first?.kind.isGroup ?? false
    // Recipients and signature stand in one foot.
    let staysInside = isNested && current.inner != nil && group.inner != nil
    close(downTo: isNested ? (staysInside ? 1 : 0) : keptSections, &output)
    guard group != .none else { return }
    if !staysInside { begin(group.outer, of: group, into: &output) }
    if let inner = group.inner { begin(inner, of: group, into: &output) }
  }

  private mutating func begin(
    _ name: StaticString, of group: ArticlePart.Group, into output: inout ByteWriter
  ) {
    output.write("<div class=\"" as StaticString)
    output.write(name)
    output.write("\">\n" as StaticString)
    open.append(Open(kind: .group(group), level: 0, closing: "</div>\n"))
  }

  /// An appendix may have a head and a foot of its own; sections end before them.
  private var keptSections: Int { open.first.map { $0.kind.isSection && $0.level == 0 } ?? false ? 1 : 0 }
}
