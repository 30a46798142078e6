import Bytes

/// Takes blocks, marks and text in reading order and keeps them well formed: marks nest, containers know where
/// they end.
struct DocumentBuilder: ~Copyable {
  /// An inline mark that waits for its end.
  struct OpenMark {
    /// Nothing for what leaves no mark, such as a link that is refused.
    var kind: Mark.Kind?
    var target: UInt32 = 0
    /// Read from a tag, so that it may cross those of Markdown.
    var fromTag = false
    /// Opened again behind the end of another mark.
    var again = false
  }

  /// More marks than this are not opened again where two cross, so that a hostile text cannot multiply them.
  static let mostCrossed = 16

  private(set) var text: ByteWriter
  private(set) var blocks: [Block] = []
  private(set) var marks: [Mark] = []
  private(set) var targets: [Target] = []
  private(set) var oddities: [Oddity] = []
  private(set) var openBlocks: [Int] = []
  private(set) var openMarks: [OpenMark] = []

  init(capacity: Int) {
    text = ByteWriter(capacity: capacity)
    blocks.reserveCapacity(capacity / 64)
    marks.reserveCapacity(capacity / 64)
    openBlocks.reserveCapacity(8)
    openMarks.reserveCapacity(8)
  }

  consuming func finish() -> Document {
    while !openBlocks.isEmpty { close() }
    var document = Document()
    document.text = text.array
    document.blocks = blocks.withoutSpareRoom
    document.marks = marks.withoutSpareRoom
    document.targets = targets
    document.oddities = oddities
    return document
  }

  private var place: UInt32 { UInt32(truncatingIfNeeded: text.count) }

  // MARK: Blocks

  mutating func open(_ kind: Block.Kind, source: Range<UInt32>, _ change: (inout Block) -> Void = { _ in }) {
    let marks = UInt32(truncatingIfNeeded: marks.count)
    var block = Block(kind, text: place..<place, marks: marks..<marks, source: source)
    block.depth = UInt16(clamping: openBlocks.count)
    change(&block)
    openBlocks.append(blocks.count)
    blocks.append(block)
  }

  /// Ends the innermost open block. A container reaches as far in the source as what it holds.
  mutating func close() {
    closeAllMarks()
    guard let index = openBlocks.popLast() else { return }
    blocks[index].text = blocks[index].text.lowerBound..<place
    blocks[index].marks = blocks[index].marks.lowerBound..<UInt32(truncatingIfNeeded: marks.count)
    blocks[index].end = UInt32(truncatingIfNeeded: blocks.count)
    if let parent = openBlocks.last {
      let source = blocks[parent].source
      let end = max(source.upperBound, blocks[index].source.upperBound)
      blocks[parent].source = source.lowerBound..<end
    }
  }

  var topKind: Block.Kind? { openBlocks.last.map { blocks[$0].kind } }

  /// The first row of a table is its head when it has heading cells only.
  mutating func promoteRow() {
    guard topKind == .row, openBlocks.count > 1, let index = openBlocks.last else { return }
    let cells = blocks[(index + 1)...].filter { $0.kind == .cell && $0.depth == blocks[index].depth + 1 }
    if index == openBlocks[openBlocks.count - 2] + 1, !cells.isEmpty, cells.allSatisfy(\.header) {
      blocks[index].header = true
    }
  }

  /// True when something stands in the innermost open block.
  var topHasContent: Bool {
    guard let top = openBlocks.last else { return false }
    return blocks.count > top + 1 || blocks[top].text.lowerBound < place
      || marks.count > blocks[top].marks.lowerBound
  }

  /// Gives the text of the innermost open block to a paragraph inside of it, unless it holds blocks already.
  mutating func wrapText() {
    guard let top = openBlocks.last, blocks.count == top + 1, topHasContent else { return }
    closeAllMarks()
    var paragraph = Block(
      .paragraph, text: blocks[top].text.lowerBound..<place,
      marks: blocks[top].marks.lowerBound..<UInt32(truncatingIfNeeded: marks.count),
      source: blocks[top].source)
    paragraph.depth = UInt16(clamping: openBlocks.count)
    paragraph.end = UInt32(truncatingIfNeeded: blocks.count + 1)
    blocks.append(paragraph)
  }

  /// The innermost open block reaches to here in the source, at least.
  mutating func extendSource(to end: UInt32) {
    guard let top = openBlocks.last else { return }
    let source = blocks[top].source
    blocks[top].source = source.lowerBound..<max(source.upperBound, end)
  }

  mutating func add(_ oddity: Oddity) { oddities.append(oddity) }

  mutating func add(_ target: Target) -> UInt32 {
    targets.append(target)
    return UInt32(truncatingIfNeeded: targets.count - 1)
  }

  // MARK: Text and marks

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) { text.write(bytes) }
  mutating func write(byte: UInt8) { text.write(byte: byte) }

  mutating func point(_ kind: Mark.Kind, target: UInt32 = 0) {
    marks.append(Mark(kind, .point, at: place, target: target))
  }

  mutating func open(_ kind: Mark.Kind?, target: UInt32 = 0, fromTag: Bool = false) {
    openMarks.append(OpenMark(kind: kind, target: target, fromTag: fromTag))
    if let kind { marks.append(Mark(kind, .open, at: place, target: target)) }
  }

  /// Ends the innermost mark of Markdown. Marks of tags that were opened inside go on behind it.
  mutating func closeMark() {
    guard let index = openMarks.lastIndex(where: { !$0.fromTag }) else { return }
    close(markAt: index)
  }

  /// Ends the innermost mark of this kind that a tag opened, if there is one.
  mutating func closeTag(_ kind: Mark.Kind) {
    let near = openMarks.suffix(DocumentBuilder.mostCrossed)
    guard let index = near.lastIndex(where: { $0.fromTag && $0.kind == kind }) else { return }
    close(markAt: index)
  }

  private mutating func close(markAt index: Int) {
    if index == openMarks.count - 1 {
      end(openMarks.removeLast())
      return
    }
    let crossed = openMarks[(index + 1)...]
    for mark in openMarks[index...].reversed() { end(mark) }
    openMarks.removeSubrange(index...)
    guard crossed.count <= DocumentBuilder.mostCrossed else { return }
    for var mark in crossed {
      mark.again = true
      openMarks.append(mark)
      if let kind = mark.kind { marks.append(Mark(kind, .open, at: place, target: mark.target)) }
    }
  }

  /// Ends all marks that tags opened in the block that goes on.
  mutating func closeTags() { closeAllMarks() }

  /// True behind a hard line break.
  var endsWithLineBreak: Bool {
    guard let last = marks.last else { return false }
    return last.kind == .lineBreak && Int(last.offset) + 1 == text.count
  }

  private mutating func closeAllMarks() {
    while let mark = openMarks.popLast() { end(mark) }
  }

  private mutating func end(_ mark: OpenMark) {
    guard let kind = mark.kind else { return }
    // What was opened again and holds nothing was not needed.
    if mark.again, let last = marks.last, last.role == .open, last.offset == place, last.kind == kind {
      marks.removeLast()
    } else {
      marks.append(Mark(kind, .close, at: place, target: mark.target))
    }
  }
}

extension Array {
  /// A copy that takes no more memory than it needs: a document stays until its site is published, and room was made
  /// for more than most have.
  fileprivate var withoutSpareRoom: [Element] {
    [Element](unsafeUninitializedCapacity: count) { copy, filled in
      filled = copy.initialize(fromContentsOf: self)
    }
  }
}
