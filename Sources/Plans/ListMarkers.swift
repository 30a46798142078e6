import Markup

/// Reads the markers of list items as they are printed, which libcmark does not keep.
struct ListMarkers {
  private let document: Document
  private let source: [UInt8]
  /// The lists that are open, each with how many items it has had.
  private var open: [(list: Int, items: UInt32)] = []

  init(_ document: Document, _ source: SourceText) {
    self.document = document
    self.source = source.bytes
    open.reserveCapacity(4)
  }

  mutating func enter(list index: Int) {
    leave(before: index)
    open.append((index, 0))
  }

  private mutating func leave(before block: Int) {
    while let last = open.last, document.blocks[last.list].end <= block { open.removeLast() }
  }

  mutating func marker(ofItem index: Int) -> (label: String, marker: Line.Marker, ordinal: UInt16) {
    leave(before: index)
    let range = document.blocks[index].marker
    guard let sign = range.last, Int(sign) < source.count else { return unprinted() }
    switch source[Int(sign)] {
    case UInt8(ascii: "-"): return ("-", .dash, 0)
    case UInt8(ascii: "+"): return ("+", .plus, 0)
    case UInt8(ascii: "*"): return ("*", .star, 0)
    default: break
    }
    let printed = source[Int(range.lowerBound)..<Int(range.upperBound)]
    let number = printed.dropLast().reduce(0) { min($0 * 10 + Int($1 &- 48), 9999) }
    return (String(decoding: printed, as: UTF8.self), .arabic, UInt16(number))
  }

  /// Lists of raw HTML have no printed marker.
  private mutating func unprinted() -> (label: String, marker: Line.Marker, ordinal: UInt16) {
    guard let last = open.indices.last, document.blocks[open[last].list].ordered else {
      return ("-", .dash, 0)
    }
    let number = document.blocks[open[last].list].number &+ open[last].items
    open[last].items &+= 1
    return ("\(number).", .arabic, UInt16(clamping: number))
  }
}
