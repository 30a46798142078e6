import Bytes

/// Puts tags that belong together into one text for libxml2, with marks where Markdown stands between them.
struct HTMLJoiner: ~Copyable {
  /// Longer tags are taken without their attributes.
  private static let longestTag = 1 << 14

  private(set) var html = ByteWriter()
  private(set) var oddities: [Oddity] = []
  private(set) var pieces = 0
  /// From `html` on, both sides advance alike until the next run.
  private var runs: [(html: Int, source: UInt32)] = []
  /// The script or style that is being left out.
  private var hidden: HTMLElement?
  /// Known to have no end.
  private var endless: Set<HTMLElement> = []

  init() { html.write("<thidua>") }

  /// A stretch of Markdown; returns its number, or nothing when a script or style hides it.
  mutating func addPiece() -> Int? {
    guard hidden == nil else { return nil }
    html.write("<thidua-piece n=\"")
    html.write(pieces)
    html.write("\"/>")
    pieces += 1
    return pieces - 1
  }

  /// Raw HTML. Where it is a copy of the source byte by byte, `isExact`, places in it are known. `endsLater` says
  /// whether a script or style ends in what will be added.
  mutating func add(
    _ raw: UnsafeBufferPointer<UInt8>, source: Range<UInt32>, isExact: Bool,
    endsLater: (HTMLElement) -> Bool = { _ in false }
  ) {
    var scanner = TagScanner(raw)
    while let token = scanner.next() {
      switch token {
      case .text(let range) where hidden == nil:
        if isExact { align(source.lowerBound + UInt32(range.lowerBound)) }
        addText(raw, range)
      case .text, .unseen: break
      case .tag(let range, let name, let isEnd):
        let element = HTMLElement(tag: range, name: name, in: raw)
        if let open = hidden {
          if isEnd, element == open { hidden = nil }
          continue
        }
        let start = source.lowerBound + UInt32(range.lowerBound)
        if !isEnd {
          let end = source.lowerBound + UInt32(range.upperBound)
          look(at: raw, range, name, element, isExact ? start..<end : source)
        }
        switch element {
        case .script, .style:
          // Without its end it would hide all that follows; then only the tag is dropped.
          if !isEnd, hasEnd(of: element, in: raw, from: range.upperBound) || endsLater(element) {
            hidden = element
          }
        case .other: break
        case .words:
          if isExact { align(start) }
          addText(raw, range)
        default:
          if isExact { align(start) }
          addTag(raw, range, name, isEnd)
        }
      }
    }
  }

  mutating func add(_ oddity: Oddity) { oddities.append(oddity) }

  /// What comes next in `html` is a copy of the source from here on.
  private mutating func align(_ source: UInt32) { runs.append((html.count, source)) }

  /// The place in the source that an offset in `html` came from.
  func source(of offset: Int) -> UInt32? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].html <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return runs[low - 1].source + UInt32(offset - runs[low - 1].html)
  }

  /// Text between tags: what is no tag must not become one.
  private mutating func addText(_ raw: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var clean = range.lowerBound
    if raw[clean] == UInt8(ascii: "<") {
      html.write("&lt;")
      clean += 1
    }
    html.write(UnsafeBufferPointer(rebasing: raw[clean..<range.upperBound]))
  }

  private mutating func addTag(
    _ raw: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ name: Range<Int>, _ isEnd: Bool
  ) {
    if range.count <= HTMLJoiner.longestTag {
      html.write(UnsafeBufferPointer(rebasing: raw[range]))
    } else {
      html.write(isEnd ? "</" : "<")
      html.write(UnsafeBufferPointer(rebasing: raw[name]))
      html.write(">")
    }
  }

  private mutating func look(
    at raw: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>, _ name: Range<Int>, _ element: HTMLElement,
    _ place: Range<UInt32>
  ) {
    if element == .script { oddities.append(Oddity(.scriptTag, source: place)) }
    var found: [Oddity.Kind] = []
    TagScanner.attributes(tag, after: name, in: raw) { key, value in
      if key.utf8.count > 2, key.hasPrefix("on") { found.append(.eventHandler) }
      // Links are judged when they are read, with their entities resolved.
      if element != .a, ["src", "href", "action", "formaction", "data"].contains(key),
        let refused = Address.refusal(of: value)
      {
        found.append(refused)
      }
    }
    oddities += found.map { Oddity($0, source: place) }
  }

  private mutating func hasEnd(
    of element: HTMLElement, in raw: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    guard !endless.contains(element) else { return false }
    let end = Array("</\(element.rawValue)".utf8)
    var index = start
    while index + end.count <= raw.count {
      if raw[index] == end[0], end.indices.allSatisfy({ raw[index + $0] | 0x20 == end[$0] | 0x20 }) {
        return true
      }
      index += 1
    }
    endless.insert(element)
    return false
  }
}
