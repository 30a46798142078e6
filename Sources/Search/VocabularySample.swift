/// Counts the symbols of a sample of the texts, and which follow each other.
struct VocabularySample: ~Copyable, @unchecked Sendable {
  private var symbols = Numbering<Symbol>()
  private var counts: [Int] = []
  private var pairs = Numbering<Pair>()
  private var pairCounts: [Int] = []
  private var previous: UInt32?
  private let scanner = SymbolScanner()
  private var scanned = PlainBuffer<Symbol>()

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    scanned.removeAll()
    scanned.reserve(SymbolScanner.most(in: range.count))
    scanned.end = scanner.scan(text, range, into: scanned.end)
    for index in 0..<scanned.count { take(scanned[index]) }
  }

  mutating func take(_ symbol: Symbol) {
    let number = count(symbol, 1)
    if let previous { count(Pair(first: previous, second: number), 1) }
    previous = number
  }

  /// What comes next stands behind this, which is not counted.
  mutating func begin(behind symbol: Symbol?) { previous = symbol.map { count($0, 0) } }

  /// Adds what another one counted.
  mutating func add(_ other: borrowing VocabularySample) {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.symbols.count)
    for (symbol, number) in zip(other.symbols.keys, other.counts) { numbers.append(count(symbol, number)) }
    for (pair, number) in zip(other.pairs.keys, other.pairCounts) {
      count(Pair(first: numbers[Int(pair.first)], second: numbers[Int(pair.second)]), number)
    }
  }

  @discardableResult
  private mutating func count(_ symbol: Symbol, _ times: Int) -> UInt32 {
    let number = symbols.number(of: symbol)
    if number == counts.count { counts.append(0) }
    counts[number] += times
    return UInt32(number)
  }

  private mutating func count(_ pair: Pair, _ times: Int) {
    let number = pairs.number(of: pair)
    if number == pairCounts.count { pairCounts.append(0) }
    pairCounts[number] += times
  }

  func vocabulary() -> Vocabulary {
    Vocabulary(symbols: Array(zip(symbols.keys, counts)), pairs: Array(zip(pairs.keys, pairCounts)))
  }
}
