import Bytes

/// Walks libcmark's tree once, by a loop, and builds the document from it.
struct DocumentReader: ~Copyable {
  typealias Node = CommonMark.Node

  /// The working form of the whole file; what is parsed starts at `start`.
  let source: UnsafeBufferPointer<UInt8>
  let lines: Lines
  /// What libcmark was not given.
  private let omissions: Omissions
  var builder: DocumentBuilder
  /// The paragraph, heading or cell that is being read.
  var leaf: Range<UInt32> = 0..<0
  /// The one in whose source a tag was last looked for, and whether there is any.
  var lookedForTags: (leaf: Range<UInt32>, found: Bool) = (0..<0, false)
  var pending: PendingTables
  /// Runs of raw HTML; nothing where the text has not one `<`.
  private var runs: HTMLRuns?

  private init(source: UnsafeBufferPointer<UInt8>, start: Int, _ lines: Lines, _ omissions: Omissions) {
    self.source = source
    self.lines = lines
    self.omissions = omissions
    builder = DocumentBuilder(capacity: source.count - start + 64)
    pending = PendingTables(of: source.count)
  }

  /// Reads the Markdown that begins at `start`. Words of fewer bytes than `shortest` are not kept from libcmark.
  static func read(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int = 0, indentation: Indentation = .code,
    shortest: Int = Abridged.shortest
  ) -> Document {
    let abridged = Abridged(source, from: start, shortest: shortest)
    let lines = abridged.lines
    guard let whole = TablesAsParagraphs(of: source, lines) else {
      return read(abridged, of: source, indentation, shortest) {
        document(of: $0, $1, source, from: start, lines)
      }
    }
    let markdown = whole.markdown.bytes
    return read(Abridged(markdown, shortest: shortest), of: markdown, indentation, shortest) {
      document(of: $0, $1, source, from: start, lines, dashed: whole.places)
    }
  }

  /// Lends the tree of a text, in which indented code may be layout.
  private static func read(
    _ abridged: borrowing Abridged, of markdown: UnsafeBufferPointer<UInt8>, _ indentation: Indentation,
    _ shortest: Int, _ document: (Node, Omissions) -> Document
  ) -> Document {
    let lines = abridged.lines
    return abridged.read { root, omissions in
      if indentation == .layout, let flush = FlushText(of: markdown, in: root, lines) {
        return Abridged(flush.markdown.bytes, shortest: shortest).read(document)
      }
      return document(root, omissions)
    }
  }

  private static func document(
    of root: Node, _ omissions: Omissions, _ source: UnsafeBufferPointer<UInt8>, from start: Int,
    _ lines: Lines, dashed: [Range<Int>] = []
  ) -> Document {
    let markdown = UnsafeBufferPointer(rebasing: source[start...])
    var reader = DocumentReader(source: source, start: start, lines, omissions)
    if markdown.has("<") { reader.runs = HTMLRuns(in: root) }
    if markdown.has("|") || !dashed.isEmpty {
      let batch = TableBatch(in: root, source, lines, from: start, dashed: dashed)
      CommonMark.read(batch.markdown.bytes) { cells in
        reader.pending.tables = batch.tables[...]
        reader.pending.cell = cells.firstChild
        reader.walk(in: root)
      }
    } else {
      reader.walk(in: root)
    }
    var document = reader.builder.finish()
    if markdown.has("&") { document.mendReferences() }
    document.dropAttributes()
    return document
  }

  /// What is left to do with a node after it was entered.
  enum Rest: Equatable {
    case children, end, nothing
    /// All siblings up to this one are done.
    case through(Node)
  }

  /// Reads what lies inside `root`.
  mutating func walk(in root: Node) {
    guard var node = root.firstChild else { return }
    while true {
      switch enter(node) {
      case .children:
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node)
      case .end: leave(node)
      case .nothing: break
      case .through(let last): node = last
      }
      while node.next == nil {
        guard let parent = node.parent, parent != root else { return }
        node = parent
        leave(node)
      }
      if let next = node.next { node = next }
    }
  }

  /// Reads one block.
  mutating func walk(from node: Node) {
    switch enter(node) {
    case .children:
      walk(in: node)
      leave(node)
    case .end: leave(node)
    case .nothing, .through: break
    }
  }

  /// Reads the inline content of a paragraph, a heading or a cell, which is open.
  mutating func inline(of node: Node) {
    if runs != nil, DocumentReader.hasTags(node) { inlineHTML(of: node) } else { walk(in: node) }
  }

  mutating func enter(_ node: Node) -> Rest {
    switch node.kind {
    case .text:
      write(node.literal)
      return .nothing
    case .softBreak:
      if runs != nil, builder.endsWithLineBreak { return .nothing }
      builder.write(byte: UInt8(ascii: "\n"))
      return .nothing
    case .lineBreak:
      builder.point(.lineBreak)
      builder.write(byte: UInt8(ascii: "\n"))
      return .nothing
    case .codeSpan:
      builder.open(.code)
      builder.write(node.literal)
      return .end
    case .emphasis: builder.open(.emphasis)
    case .strong: builder.open(.strong)
    case .link: openLink(node)
    case .image:
      image(node)
      return .nothing
    case .inlineHTML:
      // All other tags were read before, and this one is as common as a space in the cells of tables.
      if DocumentReader.isLineBreak(node) { lineBreak(at: node) }
      return .nothing
    case .document, .unknown: return .nothing
    case .html:
      if let (_, words) = omissions.first(.block, in: node.literal) {
        openLeaf(.paragraph, node) { $0.tight = DocumentReader.isTight(node) }
        builder.write(words)
        builder.close()
        return .nothing
      }
      let last = runs?.last(from: node) ?? node
      htmlBlocks(from: node, to: last)
      return .through(last)
    case .paragraph:
      let tight = DocumentReader.isTight(node)
      if !pending.tables.isEmpty, table(at: node, tight: tight) { return .nothing }
      openLeaf(.paragraph, node) { $0.tight = tight }
      return leafRest(node)
    case .heading:
      if !pending.tables.isEmpty, table(at: node, tight: false) { return .nothing }
      let level = UInt32(node.level)
      openLeaf(.heading, node) { $0.number = level }
      return leafRest(node)
    case .quote: openContainer(.quote, node)
    case .list:
      openContainer(.list, node) {
        $0.ordered = node.isOrdered
        $0.number = UInt32(clamping: node.isOrdered ? node.firstNumber : 0)
        $0.tight = node.isTight
      }
    case .item:
      let marker = marker(of: node)
      openContainer(.item, node) { $0.marker = marker }
    case .code:
      code(node)
      return .end
    case .rule:
      builder.open(.rule, source: range(of: node))
      return .end
    }
    return .children
  }

  /// Tags in a line are read together; then nothing is left to walk.
  private mutating func leafRest(_ node: Node) -> Rest {
    guard runs != nil, DocumentReader.hasTags(node) else { return .children }
    inlineHTML(of: node)
    return .end
  }

  mutating func leave(_ node: Node) {
    switch node.kind {
    case .codeSpan, .emphasis, .strong, .link: builder.closeMark()
    case .paragraph, .heading, .quote, .list, .item, .code, .rule: builder.close()
    default: break
    }
  }

  // MARK: Blocks

  private mutating func openLeaf(_ kind: Block.Kind, _ node: Node, _ change: (inout Block) -> Void) {
    leaf = range(of: node)
    builder.open(kind, source: leaf, change)
  }

  /// What a container holds says how far it reaches; its own last line may be a blank one.
  private mutating func openContainer(
    _ kind: Block.Kind, _ node: Node, _ change: (inout Block) -> Void = { _ in }
  ) {
    builder.open(kind, source: lines[node.startLine - 1], change)
  }

  /// Whether a paragraph stands in an item of a tight list.
  private static func isTight(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent else { return false }
    return list.kind == .list && list.isTight
  }

  private mutating func code(_ node: Node) {
    let info = node.info
    let target = info.isEmpty ? nil : builder.add(Target(title: String(decoding: info, as: UTF8.self)))
    builder.open(.code, source: range(of: node)) { $0.info = target }
    write(node.literal)
  }

  /// Writes what libcmark says is the text, with all that was left out of it.
  private mutating func write(_ literal: UnsafeBufferPointer<UInt8>) {
    var rest = literal
    while let (sign, words) = omissions.first(.words, in: rest) {
      builder.write(UnsafeBufferPointer(rebasing: rest[..<sign.lowerBound]))
      builder.write(words)
      rest = UnsafeBufferPointer(rebasing: rest[sign.upperBound...])
    }
    builder.write(rest)
  }

  func range(of node: Node) -> Range<UInt32> { lines[lines.lines(of: node, in: source)] }

  private func marker(of item: Node) -> Range<UInt32> {
    let line = lines[item.startLine - 1]
    var start = min(Int(line.lowerBound) + item.startColumn - 1, Int(line.upperBound))
    // Moved to the margin it stood at another column, perhaps behind the sign of a quotation.
    while start < line.upperBound,
      source[start] == 0x20 || source[start] == 0x09 || source[start] == UInt8(ascii: ">")
    { start += 1 }
    var end = start
    while end < line.upperBound, source[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    // The bullet, or the `.` or `)` behind the number.
    if end < line.upperBound { end += 1 }
    return UInt32(start)..<UInt32(end)
  }

  // MARK: Links and images

  private mutating func openLink(_ node: Node) {
    if let refused = Address.refusal(of: node.address) {
      builder.add(Oddity(refused, source: leaf))
      builder.open(nil)
    } else {
      builder.open(.link, target: builder.add(target(of: node)))
    }
  }

  private mutating func image(_ node: Node) {
    let words = alternative(of: node)
    if let refused = Address.refusal(of: node.address) {
      builder.add(Oddity(refused, source: leaf))
      words.withUnsafeBufferPointer { builder.write($0) }
    } else {
      var target = target(of: node)
      target.alternative = String(decoding: words, as: UTF8.self)
      builder.point(.image, target: builder.add(target))
    }
  }

  private func target(of node: Node) -> Target {
    Target(
      address: String(decoding: node.address, as: UTF8.self),
      title: String(decoding: node.title, as: UTF8.self))
  }

  /// The words inside an image, without marks and tags.
  private func alternative(of image: Node) -> [UInt8] {
    var words: [UInt8] = []
    var node = image
    while true {
      switch node.kind {
      case .text, .codeSpan: words += node.literal
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != image, node.next == nil, let parent = node.parent { node = parent }
      guard node != image, let next = node.next else { return words }
      node = next
    }
  }
}
