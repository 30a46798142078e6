import Bytes

/// Blocks of raw HTML, which become ordinary blocks.
extension DocumentReader {
  /// Reads the blocks from `first` to `last`, its sibling, as one text of HTML with Markdown in it.
  mutating func htmlBlocks(from first: Node, to last: Node) {
    var joiner = HTMLJoiner()
    var pieces: [Node] = []
    var node = first
    while true {
      let place = range(of: node)
      if node.kind == .html || isIndentedHTML(node) {
        let literal = node.literal
        if TagScanner.hasMarkup(literal) { joiner.add(Oddity(.rawHTML, source: place)) }
        joiner.add(literal, source: place, isExact: isCopy(literal, of: place))
      } else if joiner.addPiece() != nil {
        pieces.append(node)
      }
      guard node != last, let next = node.next else { break }
      node = next
    }
    leaf = range(of: first).lowerBound..<range(of: last).upperBound
    for oddity in joiner.oddities { builder.add(oddity) }
    if let html = LooseHTML(joiner.html.bytes) {
      var blocks = HTMLBlocks(source: leaf, floor: builder.openBlocks.count)
      for (event, offset) in html.events {
        let place = joiner.source(of: offset)
        switch event {
        case .start(let element, let attributes): open(element, attributes, at: place, &blocks)
        case .end(let element): close(element, &blocks)
        case .text(let range):
          html.text[range].withUnsafeBufferPointer { write($0, at: place, &blocks) }
        case .piece(let piece):
          makeRoom(&blocks)
          let around = builder.openBlocks.count
          openCell(blocks)
          walk(from: pieces[piece])
          closeBlocks(to: around, blocks)
          leaf = blocks.source
        }
      }
      breakText(&blocks)
      closeBlocks(to: 0, blocks)
    } else {
      writeWithoutTags(first, last)
    }
  }

  /// Indented code that begins with a tag, in the middle of HTML: the indentation was meant for people.
  private func isIndentedHTML(_ node: Node) -> Bool {
    guard node.kind == .code, node.literal.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else {
      return false
    }
    let place = range(of: node)
    let text = source[Int(place.lowerBound)..<Int(place.upperBound)]
    return text.first { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") } == UInt8(ascii: "<")
  }

  /// Containers cut their markers off; outside of them raw HTML is the source itself.
  private func isCopy(_ literal: UnsafeBufferPointer<UInt8>, of place: Range<UInt32>) -> Bool {
    let count = min(literal.count, place.count)
    return literal[..<count].elementsEqual(source[Int(place.lowerBound)..<Int(place.lowerBound) + count])
  }

  /// Elements nested too deep to be meant: the words alone.
  private mutating func writeWithoutTags(_ first: Node, _ last: Node) {
    var blocks = HTMLBlocks(source: leaf, floor: builder.openBlocks.count)
    var node = first
    while true {
      if node.kind == .html || isIndentedHTML(node) {
        let literal = node.literal
        var scanner = TagScanner(literal)
        while let token = scanner.next() {
          switch token {
          case .text(let range):
            write(UnsafeBufferPointer(rebasing: literal[range]), at: nil, &blocks)
          case .tag(let range, let name, _) where HTMLElement(tag: range, name: name, in: literal) == .words:
            write(UnsafeBufferPointer(rebasing: literal[range]), at: nil, &blocks)
          case .tag, .unseen: break
          }
        }
      } else {
        breakText(&blocks)
        walk(from: node)
        leaf = blocks.source
      }
      guard node != last, let next = node.next else { break }
      node = next
    }
    breakText(&blocks)
  }

  // MARK: Elements

  private mutating func open(
    _ element: HTMLElement, _ attributes: LooseHTML.Attributes, at place: UInt32?, _ blocks: inout HTMLBlocks
  ) {
    var level = HTMLBlocks.Level(element: element, blocks: builder.openBlocks.count)
    defer { blocks.levels.append(level) }
    if let mark = element.mark {
      var target: UInt32 = 0
      var kind: Mark.Kind? = mark
      if mark == .link {
        let refused = attributes.address.flatMap { Address.refusal(of: $0.utf8) }
        if let refused { builder.add(Oddity(refused, source: leaf)) }
        if let address = attributes.address, refused == nil {
          target = builder.add(Target(address: address))
        } else {
          kind = nil
        }
      }
      level.mark = kind
      if blocks.isInText { space(&blocks) }
      if let kind {
        blocks.marks.append((kind, target))
        if blocks.isInText { builder.open(kind, target: target, fromTag: true) }
      }
      return
    }
    if element == .br {
      if blocks.isInText {
        blocks.space = nil
        lineBreak()
      }
      return
    }
    guard element.isBlock else { return }
    switch element {
    case .tr, .td, .th, .thead, .tbody, .tfoot, .caption, .li: break
    case .p, .div, .center, .section, .article, .address, .aside, .details, .fieldset, .footer, .form,
      .header, .legend, .main, .nav, .option, .summary:
      // The first paragraph of a cell is the cell's own text.
      breakText(&blocks)
      return
    default: makeRoom(&blocks)
    }
    breakText(&blocks)
    let container = builder.topKind
    let source = place.map { $0..<$0 } ?? blocks.source
    switch element {
    case .table:
      builder.open(.table, source: source)
    case .thead: blocks.isInHead = true
    case .tbody, .tfoot: blocks.isInHead = false
    case .tr where container == .table: openRow(source, blocks)
    case .td, .th:
      if container == .table { openRow(source, blocks) }
      guard container == .table || container == .row else { return }
      builder.open(.cell, source: place.map { $0 + 1..<$0 + 1 } ?? blocks.source) {
        $0.header = element == .th
        $0.number = attributes.columns
        $0.rows = attributes.rows
      }
    case .ul, .ol:
      builder.open(.list, source: source) {
        $0.ordered = element == .ol
        $0.number = element == .ol ? 1 : 0
        $0.tight = true
      }
    case .li where container == .list: builder.open(.item, source: source)
    case .blockquote: builder.open(.quote, source: source)
    case .hr:
      builder.open(.rule, source: source)
      builder.close()
    default: blocks.heading = element.headingLevel ?? blocks.heading
    }
  }

  private mutating func openRow(_ source: Range<UInt32>, _ blocks: HTMLBlocks) {
    builder.open(.row, source: source) { $0.header = blocks.isInHead }
  }

  /// Markdown between the rows or cells of a table is put into a cell.
  private mutating func openCell(_ blocks: HTMLBlocks) {
    if builder.topKind == .table { openRow(blocks.source, blocks) }
    if builder.topKind == .row { builder.open(.cell, source: blocks.source) { $0.number = 1 } }
  }

  private mutating func close(_ element: HTMLElement, _ blocks: inout HTMLBlocks) {
    guard let level = blocks.levels.popLast() else { return }
    if element.mark != nil {
      guard let mark = level.mark, let index = blocks.marks.lastIndex(where: { $0.kind == mark }) else {
        return
      }
      blocks.marks.remove(at: index)
      if blocks.isInText { builder.closeTag(mark) }
      return
    }
    guard element.isBlock else { return }
    breakText(&blocks)
    if element == .tr { builder.promoteRow() }
    closeBlocks(to: level.blocks, blocks)
    if element.headingLevel != nil { blocks.heading = nil }
    if element == .thead || element == .table { blocks.isInHead = false }
  }

  private mutating func closeBlocks(to count: Int, _ blocks: HTMLBlocks) {
    while builder.openBlocks.count > max(count, blocks.floor) { builder.close() }
  }

  // MARK: Text

  /// White space is one space, or one line feed where it holds one.
  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, at place: UInt32?, _ blocks: inout HTMLBlocks
  ) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, !HTMLBlocks.isSpace(text[index]) { index += 1 }
      if index > start {
        startText(&blocks)
        space(&blocks)
        builder.write(UnsafeBufferPointer(rebasing: text[start..<index]))
      }
      while index < text.count, HTMLBlocks.isSpace(text[index]) {
        if blocks.isInText, blocks.space != UInt8(ascii: "\n") {
          blocks.space = text[index] == UInt8(ascii: "\n") ? text[index] : UInt8(ascii: " ")
        }
        index += 1
      }
    }
    if let place, blocks.text == .cell { builder.extendSource(to: place) }
  }

  private mutating func space(_ blocks: inout HTMLBlocks) {
    if let space = blocks.space, builder.text.bytes.last != UInt8(ascii: "\n") { builder.write(byte: space) }
    blocks.space = nil
  }

  /// Makes sure that text has a block to stand in.
  private mutating func startText(_ blocks: inout HTMLBlocks) {
    guard !blocks.isInText else { return }
    var container = builder.topKind
    if container == .row {
      builder.open(.cell, source: blocks.source) { $0.number = 1 }
      container = .cell
    } else if container == .list {
      builder.open(.item, source: blocks.source)
      container = .item
    }
    if container == .cell, blocks.heading == nil, !builder.topHasContent {
      blocks.text = .cell
    } else {
      if container == .cell { builder.wrapText() }
      let isTight = container == .item && !builder.topHasContent
      let level = blocks.heading
      builder.open(level == nil ? .paragraph : .heading, source: blocks.source) {
        $0.number = level ?? 0
        $0.tight = isTight && level == nil
      }
      blocks.text = .block
    }
    for (kind, target) in blocks.marks.suffix(DocumentBuilder.mostCrossed) {
      builder.open(kind, target: target, fromTag: true)
    }
  }

  /// Ends the paragraph, heading or line of a cell that is being written.
  private mutating func breakText(_ blocks: inout HTMLBlocks) {
    switch blocks.text {
    case .none: break
    case .block: builder.close()
    case .cell: builder.closeTags()
    }
    blocks.text = .none
    blocks.space = nil
  }

  /// A cell that has text already gives it to a paragraph, since a block comes beside it.
  private mutating func makeRoom(_ blocks: inout HTMLBlocks) {
    breakText(&blocks)
    guard let top = builder.openBlocks.last, builder.blocks[top].kind == .cell, builder.topHasContent else {
      return
    }
    builder.wrapText()
  }
}
