import Bytes

/// Tags inside a paragraph, a heading or a cell.
extension DocumentReader {
  /// A turn of libcmark's walk.
  struct Turn {
    var node: Node
    var isEnd: Bool
  }

  /// Reads inline content, in which there are tags. They are read together, with what stands between them left to
  /// the walk, so that marks of both kinds nest.
  mutating func inlineHTML(of leaf: Node) {
    let turns = DocumentReader.turns(in: leaf)
    var joiner = HTMLJoiner()
    var pieces: [Range<Int>] = []
    var hidden: [Range<Int>] = []
    var places = TagPlaces(source: source, range: self.leaf)
    var later = LaterEnds(turns)
    var index = 0
    while index < turns.count {
      if turns[index].node.kind == .inlineHTML {
        let literal = turns[index].node.literal
        let (place, isExact) = places.next(literal)
        if joiner.oddities.isEmpty, TagScanner.hasMarkup(literal) {
          joiner.add(Oddity(.rawHTML, source: place))
        }
        later.pass(literal)
        joiner.add(literal, source: place, isExact: isExact) { later.contains($0) }
        index += 1
        continue
      }
      let start = index
      while index < turns.count, turns[index].node.kind != .inlineHTML { index += 1 }
      if joiner.addPiece() == nil { hidden.append(start..<index) } else { pieces.append(start..<index) }
    }
    for oddity in joiner.oddities { builder.add(oddity) }
    guard let html = LooseHTML(joiner.html.bytes) else {
      // Too deep to be meant: the words alone.
      for turn in turns { replay(turn, isHidden: false) }
      return
    }
    let textStart = builder.text.count
    var skipped = 0
    for (event, _) in html.events {
      switch event {
      case .piece(let piece):
        while skipped < hidden.count, hidden[skipped].lowerBound < pieces[piece].lowerBound {
          for turn in turns[hidden[skipped]] { replay(turn, isHidden: true) }
          skipped += 1
        }
        for turn in turns[pieces[piece]] { replay(turn, isHidden: false) }
      case .start(let element, let attributes): openInline(element, attributes, after: textStart)
      case .end(let element):
        if let mark = element.mark { builder.closeTag(mark) }
        if element.isBlock { breakLine(after: textStart) }
      case .text(let range):
        html.text[range].withUnsafeBufferPointer { builder.write($0) }
      }
    }
  }

  private mutating func openInline(
    _ element: HTMLElement, _ attributes: LooseHTML.Attributes, after start: Int
  ) {
    if element == .br {
      lineBreak()
    } else if element == .a {
      openLink(to: attributes.address)
    } else if let mark = element.mark {
      builder.open(mark, fromTag: true)
    } else if element.isBlock {
      breakLine(after: start)
    }
  }

  /// `<br>` alone.
  static func isLineBreak(_ node: Node) -> Bool {
    let tag = node.literal
    return tag.count >= 4 && tag.count <= 6 && tag[1] | 0x20 == UInt8(ascii: "b")
      && tag[2] | 0x20 == UInt8(ascii: "r") && !TagScanner.isName(tag[3])
  }

  mutating func lineBreak(at node: Node) {
    // In a drawn table it stands for the backslash at the end of a line.
    if lookedForTags.leaf != leaf {
      let bytes = UnsafeBufferPointer(rebasing: source[Int(leaf.lowerBound)..<Int(leaf.upperBound)])
      lookedForTags = (leaf, bytes.has("<"))
    }
    if lookedForTags.found, builder.oddities.last?.source != leaf {
      builder.add(Oddity(.rawHTML, source: leaf))
    }
    lineBreak()
  }

  mutating func lineBreak() {
    builder.point(.lineBreak)
    builder.write(byte: UInt8(ascii: "\n"))
  }

  /// The link of a tag; where its address is refused or missing, its words stay.
  mutating func openLink(to address: String?) {
    guard let address else { return builder.open(nil, fromTag: true) }
    if let refused = Address.refusal(of: address.utf8) {
      builder.add(Oddity(refused, source: leaf))
      builder.open(nil, fromTag: true)
    } else {
      builder.open(.link, target: builder.add(Target(address: address)), fromTag: true)
    }
  }

  /// A block inside of a line begins a new one.
  private mutating func breakLine(after start: Int) {
    guard builder.text.count > start, builder.text.bytes.last != UInt8(ascii: "\n") else { return }
    lineBreak()
  }

  /// Does what the walk does at this turn. What is hidden leaves marks only, so that their ends find them.
  private mutating func replay(_ turn: Turn, isHidden: Bool) {
    switch turn.node.kind {
    case .emphasis, .strong, .link:
      if turn.isEnd { leave(turn.node) } else { _ = enter(turn.node) }
    case .inlineHTML: break
    default:
      if isHidden || turn.isEnd { return }
      if enter(turn.node) == .end { leave(turn.node) }
    }
  }

  /// The turns of the walk through inline content.
  private static func turns(in leaf: Node) -> [Turn] {
    var turns: [Turn] = []
    guard var node = leaf.firstChild else { return [] }
    while true {
      turns.append(Turn(node: node, isEnd: false))
      if node.kind != .image, let child = node.firstChild {
        node = child
        continue
      }
      if isMark(node) { turns.append(Turn(node: node, isEnd: true)) }
      while node.next == nil {
        guard let parent = node.parent, parent != leaf else { return turns }
        node = parent
        turns.append(Turn(node: node, isEnd: true))
      }
      if let next = node.next { node = next }
    }
  }

  private static func isMark(_ node: Node) -> Bool {
    node.kind == .emphasis || node.kind == .strong || node.kind == .link
  }

  /// True when there are tags in inline content, line breaks left aside.
  static func hasTags(_ leaf: Node) -> Bool {
    guard var node = leaf.firstChild else { return false }
    while true {
      if node.kind == .inlineHTML, !isLineBreak(node) { return true }
      if node.kind != .image, let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil {
        guard let parent = node.parent, parent != leaf else { return false }
        node = parent
      }
      if let next = node.next { node = next }
    }
  }
}

/// Which scripts and styles end further on in a line of tags.
private struct LaterEnds {
  private var counts: [HTMLElement: Int] = [:]

  init(_ turns: [DocumentReader.Turn]) {
    for turn in turns where turn.node.kind == .inlineHTML {
      if let element = LaterEnds.end(turn.node.literal) { counts[element, default: 0] += 1 }
    }
  }

  private static func end(_ literal: UnsafeBufferPointer<UInt8>) -> HTMLElement? {
    var scanner = TagScanner(literal)
    guard case .tag(_, let name, true)? = scanner.next() else { return nil }
    return HTMLElement(name: TagScanner.name(name, in: literal))
  }

  mutating func pass(_ literal: UnsafeBufferPointer<UInt8>) {
    if let element = LaterEnds.end(literal) { counts[element, default: 1] -= 1 }
  }

  func contains(_ element: HTMLElement) -> Bool { counts[element, default: 0] > 0 }
}

/// Finds the tags of a paragraph in its source, one after the other.
private struct TagPlaces {
  let source: UnsafeBufferPointer<UInt8>
  let range: Range<UInt32>
  private var index: Int

  init(source: UnsafeBufferPointer<UInt8>, range: Range<UInt32>) {
    self.source = source
    self.range = range
    index = Int(range.lowerBound)
  }

  /// The place is that of the whole where a tag is not found, and then for all behind it too, so that it is not
  /// looked for from one place again and again.
  mutating func next(_ tag: UnsafeBufferPointer<UInt8>) -> (place: Range<UInt32>, isExact: Bool) {
    while index < range.upperBound {
      let start = index
      index += 1
      guard source[start] == UInt8(ascii: "<"), let end = end(of: tag, at: start) else { continue }
      index = end
      return (UInt32(start)..<UInt32(end), end == start + tag.count)
    }
    return (range, false)
  }

  /// Where a tag ends that stands at a place. Its further lines may begin behind spaces and signs of quotation, of
  /// which the tag has nothing.
  private func end(of tag: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var place = start
    for index in tag.indices {
      if index > 0, tag[index - 1] == UInt8(ascii: "\n") {
        while place < range.upperBound, source[place] != tag[index], Self.isMargin(source[place]) {
          place += 1
        }
      }
      guard place < range.upperBound, source[place] == tag[index] else { return nil }
      place += 1
    }
    return place
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }
}
