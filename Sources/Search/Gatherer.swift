import Bytes
import Linking

/// Reads items one after the other: writes their passages and notes which syllables, alone and in pairs, each has.
///
/// One works on each thread; what they gathered is put together in `Postings`. Nothing that depends on which
/// thread read what leaves it.
struct Gatherer: SymbolSink, ~Copyable {
  /// How much a word counts for finding its item.
  private enum Field { static let title: UInt32 = 0, head: UInt32 = 1, text: UInt32 = 2 }

  private static let none = UInt32.max

  private let site: Site
  private var passages: PassageWriter
  private var symbols: SymbolTable
  /// By symbol: its number in `terms`; none for separators.
  private var termOf: [UInt32] = []
  /// Syllables in lower case, their tones where the new habit puts them.
  private var terms: SymbolTable
  /// By term: where in `log` it was last noted.
  private var lastOfTerm: [UInt32] = []
  private var pairs = PairTable(capacity: 1 << 16)
  private var log = PostingLog()
  private var previous = none
  private var field = Field.text
  private var isPassage = false

  init(site: Site, vocabulary: Vocabulary) {
    self.site = site
    var symbols = SymbolTable()
    var terms = SymbolTable()
    passages = PassageWriter(vocabulary, symbols: &symbols)
    for symbol in symbols.symbols { termOf.append(Gatherer.term(of: symbol, &terms)) }
    lastOfTerm = Array(repeating: 0, count: terms.count)
    self.symbols = symbols
    self.terms = terms
  }

  mutating func word(_ symbol: Symbol) {
    let number = symbols.number(of: symbol)
    if number == termOf.count {
      termOf.append(Gatherer.term(of: symbol, &terms))
      while lastOfTerm.count < terms.count { lastOfTerm.append(0) }
    }
    let term = termOf[number]
    log.note(term << 1, at: &lastOfTerm[Int(term)], field)
    if previous != Gatherer.none {
      let (pair, value) = pairs.entry(previous, term)
      log.note(UInt32(pair) << 1 | 1, at: &value.pointee, field)
    }
    previous = term
    if isPassage { passages.write(number, symbol) }
  }

  mutating func separator(_ symbol: Symbol) {
    guard isPassage else { return }
    let number = symbols.number(of: symbol)
    if number == termOf.count { termOf.append(Gatherer.none) }
    passages.write(number, symbol)
  }

  private static func term(of symbol: Symbol, _ terms: inout SymbolTable) -> UInt32 {
    symbol.spelling.map { UInt32(terms.number(of: $0)) } ?? none
  }

  /// Reads an item and writes what a result shows of it.
  mutating func take(_ item: Item, _ id: Int, into output: inout ByteWriter) {
    log.begin(item: id)
    field = Field.title
    for name in [item.title] + item.names { read(name) }
    field = Field.head
    for head in item.heads { read(head) }
    passages.begin()
    isPassage = true
    item.eachLine(of: site) { text, line in
      if !line.continues {
        previous = Gatherer.none
        passages.endLine(anchor: line.anchor)
      }
      field = Field.head
      SymbolScanner.scan(text[line.range.lowerBound..<line.titleEnd], into: &self)
      field = Field.text
      SymbolScanner.scan(text[line.titleEnd..<line.range.upperBound], into: &self)
    }
    isPassage = false
    passages.finish(item, into: &output)
  }

  private mutating func read(_ text: String) {
    previous = Gatherer.none
    var text = text
    text.withUTF8 { SymbolScanner.scan($0, into: &self) }
  }

  consuming func finish() -> Gathered {
    Gathered(terms: terms.symbols, pairs: pairs.pairs, log: log)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate subscript(range: Range<UInt32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[Int(range.lowerBound)..<Int(range.upperBound)])
  }
}
