import Bytes

/// The writing of one stretch of text: which marks are open, and how far it has come.
///
/// A mark is opened when something is to be written inside it, so that nothing empty is left where an insertion
/// cuts a mark at its border.
struct InlineRun: ~Copyable {
  private typealias Open = InlinePosition.Open

  let text: UnsafeBufferPointer<UInt8>
  let marks: UnsafeBufferPointer<Mark>
  let targets: UnsafeBufferPointer<Target>
  let end: UInt32
  private(set) var place: UInt32
  private var position: InlinePosition
  /// How many of the open marks, from the outside, are written.
  private var written = 0

  init(
    text: UnsafeBufferPointer<UInt8>, marks: UnsafeBufferPointer<Mark>,
    targets: UnsafeBufferPointer<Target>, range: Range<UInt32>, from position: consuming InlinePosition
  ) {
    self.text = text
    self.marks = marks
    self.targets = targets
    place = range.lowerBound
    end = range.upperBound
    self.position = position
    for index in open.indices { open[index].wasWritten = true }
    // Marks that were opened before the range are open in it; points before it are not in it.
    while next < marks.count, marks[next].offset < place {
      switch marks[next].role {
      case .open: open.append(Open(mark: marks[next], wasWritten: true))
      case .close: _ = open.popLast()
      case .point: break
      }
      next += 1
    }
    // Marks that end where the range starts are not in it.
    while next < marks.count, marks[next].offset == place, case .close = marks[next].role, !open.isEmpty {
      open.removeLast()
      next += 1
    }
  }

  private var next: Int {
    get { position.next }
    set { position.next = newValue }
  }

  private var open: [Open] {
    _read { yield position.open }
    _modify { yield &position.open }
  }

  /// Writes the rest. What stands at the very end belongs to the range only if the block ends there too. Returns what
  /// the next stretch of the same block starts from.
  consuming func finish(atEndOfBlock: Bool, into output: inout ByteWriter) -> InlinePosition {
    advance(to: end, inclusive: atEndOfBlock, into: &output)
    closeWritten(downTo: 0, into: &output)
    return position
  }

  mutating func write(_ insertion: Insertion, into output: inout ByteWriter) {
    let range = insertion.range
    advance(to: range.lowerBound, inclusive: false, into: &output)
    if range.isEmpty {
      open(insertion, into: &output)
      output.write(insertion.closing)
      return
    }
    let (kept, hasLink) = survey(to: range.upperBound)
    if insertion.isLink && hasLink { return }
    // Only marks that go on to its end may stand around it.
    closeWritten(downTo: kept, into: &output)
    openPending(upTo: kept, into: &output)
    open(insertion, into: &output)
    advance(to: range.upperBound, inclusive: false, floor: kept, into: &output)
    closeWritten(downTo: kept, into: &output)
    output.write(insertion.closing)
  }

  private func open(_ insertion: Insertion, into output: inout ByteWriter) {
    output.write(insertion.opening)
    guard insertion.isLink else { return }
    output.write(insertion.address)
    output.write(insertion.ending)
  }

  /// How many of the open marks reach to `end`, and whether a link is open or opened before it.
  private func survey(to end: UInt32) -> (kept: Int, hasLink: Bool) {
    var depth = open.count
    var kept = depth
    var hasLink = open.contains { $0.mark.kind == .link }
    var index = next
    while index < marks.count, marks[index].offset < end {
      let mark = marks[index]
      switch mark.role {
      case .open:
        depth += 1
        hasLink = hasLink || mark.kind == .link
      case .close:
        depth -= 1
        kept = min(kept, depth)
      case .point: break
      }
      index += 1
    }
    return (kept, hasLink)
  }

  /// Writes text and marks up to `limit`; of the marks there only ends, unless it is inclusive. Ends of marks
  /// outside of `floor` are left for later, so that what is written around the text can be closed first.
  private mutating func advance(
    to limit: UInt32, inclusive: Bool, floor: Int = 0, into output: inout ByteWriter
  ) {
    while next < marks.count {
      let mark = marks[next]
      guard mark.offset < limit || mark.offset == limit && (inclusive || mark.role == .close) else { break }
      if mark.role == .close && mark.offset == limit && open.count <= floor { break }
      writeText(to: mark.offset, into: &output)
      next += 1
      switch mark.role {
      case .open: open.append(Open(mark: mark))
      case .close: close(into: &output)
      case .point:
        openPending(upTo: open.count, into: &output)
        point(mark, into: &output)
      }
    }
    writeText(to: limit, into: &output)
  }

  private mutating func writeText(to limit: UInt32, into output: inout ByteWriter) {
    guard limit > place else { return }
    openPending(upTo: open.count, into: &output)
    output.escape(UnsafeBufferPointer(rebasing: text[Int(place)..<Int(limit)]))
    place = limit
  }

  private mutating func close(into output: inout ByteWriter) {
    guard let last = open.last else { return }
    // A mark with nothing inside, such as a link without words, is written all the same.
    if !last.wasWritten { openPending(upTo: open.count, into: &output) }
    if open[open.count - 1].isWritten {
      output.write(InlineRun.closing(last.mark.kind))
      written -= 1
    }
    open.removeLast()
  }

  private mutating func openPending(upTo count: Int, into output: inout ByteWriter) {
    while written < min(count, open.count) {
      start(open[written].mark, into: &output)
      open[written].isWritten = true
      open[written].wasWritten = true
      written += 1
    }
  }

  private mutating func closeWritten(downTo count: Int, into output: inout ByteWriter) {
    while written > count {
      written -= 1
      output.write(InlineRun.closing(open[written].mark.kind))
      open[written].isWritten = false
    }
  }

  private func point(_ mark: Mark, into output: inout ByteWriter) {
    guard mark.kind == .image else {
      output.write("<br />")
      return
    }
    let target = targets[Int(mark.target)]
    output.write("<img src=\"")
    output.escape(address: target.address)
    output.write("\" alt=\"")
    output.escape(target.alternative)
    title(target, into: &output)
    output.write("\" />")
  }

  private func start(_ mark: Mark, into output: inout ByteWriter) {
    guard mark.kind == .link else {
      output.write(InlineRun.opening(mark.kind))
      return
    }
    let target = targets[Int(mark.target)]
    output.write("<a href=\"")
    output.escape(address: target.address)
    title(target, into: &output)
    output.write("\">")
  }

  private func title(_ target: Target, into output: inout ByteWriter) {
    guard !target.title.isEmpty else { return }
    output.write("\" title=\"")
    output.escape(target.title)
  }

  private static func opening(_ kind: Mark.Kind) -> StaticString {
    switch kind {
    case .strong: "<strong>"
    case .emphasis: "<em>"
    case .code: "<code>"
    case .underline: "<u>"
    case .strike: "<s>"
    case .superscript: "<sup>"
    case .subscript: "<sub>"
    case .small: "<small>"
    case .link, .image, .lineBreak: ""
    }
  }

  private static func closing(_ kind: Mark.Kind) -> StaticString {
    switch kind {
    case .strong: "</strong>"
    case .emphasis: "</em>"
    case .code: "</code>"
    case .link: "</a>"
    case .underline: "</u>"
    case .strike: "</s>"
    case .superscript: "</sup>"
    case .subscript: "</sub>"
    case .small: "</small>"
    case .image, .lineBreak: ""
    }
  }
}
