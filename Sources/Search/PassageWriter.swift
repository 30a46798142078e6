import Bytes

/// Writes what a result shows of an item: its text in the codes of the vocabulary, and where in it addresses begin.
struct PassageWriter: ~Copyable {
  static let lineBreak = Symbol([0x0A])

  private let codes: Codes
  private var places = ByteWriter(capacity: 1 << 10)
  private var placeCount = 0
  private var lastPlace = 0
  private var lastAnchor: [UInt8] = []
  private var record = ByteWriter(capacity: 1 << 15)

  init(_ codes: Codes) { self.codes = codes }

  mutating func begin() {
    places.removeAll()
    (placeCount, lastPlace) = (0, 0)
    lastAnchor = []
  }

  /// An address begins after so many symbols of the text.
  mutating func note(_ anchor: String, at place: Int) {
    places.write(variable: place - lastPlace)
    let bytes = Array(anchor.utf8.prefix(255))
    places.write(key: bytes, after: lastAnchor)
    (lastPlace, lastAnchor) = (place, bytes)
    placeCount += 1
  }

  /// Writes the record behind its length.
  mutating func write(
    _ item: Item, _ symbols: borrowing NumberBuffer, from start: Int, _ table: borrowing Numbering<Symbol>,
    into output: inout ByteWriter
  ) {
    record.removeAll()
    record.write(counted: item.slug)
    record.write(counted: item.title)
    record.write(counted: item.number)
    record.write(counted: item.sort)
    record.write(counted: item.date)
    record.write(counted: item.issuer)
    record.write(variable: placeCount)
    record.write(places.bytes)
    codes.write(symbols, from: start, table, into: &record)
    output.write(counted: record.bytes)
  }
}
