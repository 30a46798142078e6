/// The symbols of a text as numbers, in order; and, for the postings, its words alone.
struct SymbolStream: SymbolSink, ~Copyable {
  private(set) var table: Numbering<Symbol>
  private(set) var symbols = NumberBuffer()
  /// With a line break between what must not be read together.
  private(set) var words = NumberBuffer()
  let lineBreak: UInt32

  /// Numbers on from those of `table`.
  init(_ table: consuming Numbering<Symbol>, lineBreak: UInt32) {
    self.table = table
    self.lineBreak = lineBreak
  }

  mutating func removeAll() {
    symbols.removeAll()
    words.removeAll()
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // Between a digit and a letter stands a separator, too.
    symbols.reserve(range.count * 2)
    words.reserve(range.count)
    SymbolScanner.scan(text, range, into: &self)
  }

  mutating func breakLine() {
    words.reserve(1)
    words.put(lineBreak)
    symbols.reserve(1)
    symbols.put(lineBreak)
  }

  @inline(__always)
  mutating func word(_ symbol: Symbol) {
    let number = UInt32(truncatingIfNeeded: table.number(of: symbol))
    symbols.put(number)
    words.put(number)
  }

  @inline(__always)
  mutating func separator(_ symbol: Symbol) {
    symbols.put(UInt32(truncatingIfNeeded: table.number(of: symbol)))
  }
}
