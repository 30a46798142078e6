/// The symbols of a text as numbers, in order; and, for the postings, its syllables alone.
struct SymbolStream: ~Copyable {
  /// Stands between terms that must not be read together, before the first, too.
  static let gap = UInt32.max
  /// What is said of a symbol that is no word.
  private static let none = UInt32.max

  private(set) var table = Numbering<Symbol>()
  private(set) var symbols = NumberBuffer()
  /// Syllables in lower case, their tones where the new habit puts them.
  private(set) var spellings = Numbering<Symbol>()
  /// The syllables by their numbers among the spellings.
  private(set) var terms = NumberBuffer()
  /// By symbol.
  private var termOf = NumberBuffer()
  private let scanner = SymbolScanner()
  private var scanned = PlainBuffer<Symbol>()
  private var lineBreak: UInt32 = 0

  /// The first numbers are those of `symbols`.
  init(_ symbols: [Symbol]) {
    for symbol in symbols { _ = learn(symbol) }
    let lineBreak = table.known.number(of: PassageWriter.lineBreak)
    self.lineBreak = UInt32(lineBreak < 0 ? learn(PassageWriter.lineBreak) : lineBreak)
  }

  mutating func removeAll() {
    symbols.removeAll()
    terms.removeAll()
    terms.put(SymbolStream.gap)
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    scanned.removeAll()
    scanned.reserve(SymbolScanner.most(in: range.count))
    scanned.end = scanner.scan(text, range, into: scanned.end)
    symbols.reserve(scanned.count)
    terms.reserve(scanned.count + 1)
    var (numbers, syllables) = (symbols.end, terms.end)
    var (known, termOf) = (table.known, self.termOf.base)
    var next = UnsafePointer(scanned.base)
    let end = scanned.end
    while next < end {
      var number = known.number(of: next.pointee)
      if number < 0 {
        number = learn(next.pointee)
        (known, termOf) = (table.known, self.termOf.base)
      }
      next += 1
      numbers.pointee = UInt32(truncatingIfNeeded: number)
      numbers += 1
      let term = termOf[number]
      syllables.pointee = term
      syllables += term == SymbolStream.none ? 0 : 1
    }
    (symbols.end, terms.end) = (numbers, syllables)
  }

  mutating func breakLine() {
    symbols.reserve(1)
    symbols.put(lineBreak)
    terms.reserve(1)
    terms.put(SymbolStream.gap)
  }

  /// Numbers a new symbol and finds its term.
  @inline(never)
  private mutating func learn(_ symbol: Symbol) -> Int {
    let term = symbol.spelling.map { spellings.number(of: $0) }
    termOf.reserve(1)
    termOf.put(term.map { UInt32($0) } ?? SymbolStream.none)
    return table.number(of: symbol)
  }
}
