import Markup

/// Reads the markers of list items as they are printed, which libcmark does not keep.
struct ListMarkers {
  private let document: Document
  private let source: [UInt8]
  /// The innermost list.
  private var list = 0

  init(_ document: Document, _ source: SourceText) {
    self.document = document
    self.source = source.bytes
  }

  mutating func enter(list index: Int) { list = index }

  func marker(ofItem index: Int) -> (label: String, marker: Line.Marker, ordinal: UInt16) {
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
  private func unprinted() -> (label: String, marker: Line.Marker, ordinal: UInt16) {
    guard list < document.blocks.count, document.blocks[list].ordered else { return ("-", .dash, 0) }
    let number = document.blocks[list].number
    return ("\(number).", .arabic, UInt16(clamping: number))
  }
}
