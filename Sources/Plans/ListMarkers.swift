import Markup

/// Reads the markers of list items as they are printed, which libcmark does not keep.
struct ListMarkers {
  private let document: Document
  private let source: [UInt8]
  /// The innermost list: its index and the number its next item would have.
  private var list = 0
  /// Where the last marker ended in the source: the marker of an item within it on the same line follows.
  private var end = 0

  init(_ document: Document, _ source: SourceText) {
    self.document = document
    self.source = source.bytes
  }

  mutating func enter(list index: Int) { list = index }

  mutating func marker(ofItem index: Int) -> (label: String, marker: Line.Marker, ordinal: UInt16) {
    var place = max(Int(document.blocks[index].source.lowerBound), end)
    let limit = min(Int(document.blocks[index].source.upperBound), source.count)
    while place < limit, source[place] == 0x20 || source[place] == 0x09 || source[place] == UInt8(ascii: ">")
    {
      place += 1
    }
    let start = place
    var number = 0
    while place < limit, source[place] &- 48 < 10, place - start < 9 {
      number = number * 10 + Int(source[place] - 48)
      place += 1
    }
    guard place < limit else { return fallback() }
    if place > start {
      guard source[place] == UInt8(ascii: ".") || source[place] == UInt8(ascii: ")") else {
        return fallback()
      }
      end = place + 1
      let label = String(decoding: source[start..<end], as: UTF8.self)
      return (label, .arabic, UInt16(truncatingIfNeeded: min(number, 9999)))
    }
    end = place + 1
    switch source[place] {
    case UInt8(ascii: "-"): return ("-", .dash, 0)
    case UInt8(ascii: "+"): return ("+", .plus, 0)
    case UInt8(ascii: "*"): return ("*", .star, 0)
    default: return fallback()
    }
  }

  /// Lists of raw HTML have no printed marker.
  private func fallback() -> (label: String, marker: Line.Marker, ordinal: UInt16) {
    guard list < document.blocks.count, document.blocks[list].ordered else { return ("-", .dash, 0) }
    return (
      "\(document.blocks[list].number).", .arabic, UInt16(truncatingIfNeeded: document.blocks[list].number)
    )
  }
}
