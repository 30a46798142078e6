import Bytes

/// The codes in which passages are written: one or two bytes for the frequent symbols and for the frequent pairs
/// of them; what has no code is written out.
///
/// It is part of what a reader's first query loads, hence its bounds.
struct Vocabulary: Sendable {
  enum Entry: Sendable, Hashable {
    case symbol(Symbol)
    /// Two codes of symbols.
    case pair(Int, Int)
  }

  /// Codes below are one byte; the byte values above them begin one of two.
  static let short = 168
  static let literal: UInt8 = 255
  static let limit = short + (Int(literal) - short) * 256
  /// Of all symbols written out together, with their lengths.
  static let symbolRoom = 13_000
  static let pairLimit = 2_600
  /// Below, a code saves less than it costs.
  static let leastPairs = 12

  private(set) var entries: [Entry] = []

  /// Takes the most frequent of a sample.
  init(symbols: [(symbol: Symbol, count: Int)], pairs: [(first: Symbol, second: Symbol, count: Int)]) {
    var room = Vocabulary.symbolRoom
    var chosen: [(entry: Entry, count: Int)] = []
    var known: Set<Symbol> = []
    for (symbol, count) in symbols.sorted(by: Vocabulary.precedes) where count > 1 {
      room -= symbol.bytes.count + 1
      if room < 0 { break }
      known.insert(symbol)
      chosen.append((.symbol(symbol), count))
    }
    let frequent = pairs.filter {
      $0.count >= Vocabulary.leastPairs && known.contains($0.first) && known.contains($0.second)
    }.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : ($0.first.low, $0.first.high, $0.second.low, $0.second.high)
          < ($1.first.low, $1.first.high, $1.second.low, $1.second.high)
    }.prefix(Vocabulary.pairLimit)
    // Symbols and pairs in one order of frequency, so that the short codes go where they save most.
    var codes: [Symbol: Int] = [:]
    var next = (symbol: 0, pair: 0)
    var order: [Entry?] = []
    while next.symbol < chosen.count || next.pair < frequent.count {
      if next.pair == frequent.count
        || next.symbol < chosen.count && chosen[next.symbol].count >= frequent[next.pair].count
      {
        if case .symbol(let symbol) = chosen[next.symbol].entry { codes[symbol] = order.count }
        order.append(chosen[next.symbol].entry)
        next.symbol += 1
      } else {
        order.append(nil)
        next.pair += 1
      }
    }
    next.pair = 0
    for entry in order {
      if let entry {
        entries.append(entry)
      } else {
        entries.append(.pair(codes[frequent[next.pair].first]!, codes[frequent[next.pair].second]!))
        next.pair += 1
      }
    }
  }

  private static func precedes(
    _ one: (symbol: Symbol, count: Int), _ other: (symbol: Symbol, count: Int)
  ) -> Bool {
    one.count != other.count
      ? one.count > other.count : (one.symbol.low, one.symbol.high) < (other.symbol.low, other.symbol.high)
  }

  func write(into output: inout ByteWriter) {
    output.write(variable: entries.count)
    for entry in entries {
      switch entry {
      case .symbol(let symbol): output.write(counted: symbol.bytes)
      case .pair(let first, let second):
        output.write(byte: Vocabulary.literal)
        output.write(variable: first)
        output.write(variable: second)
      }
    }
  }
}

/// Counts the symbols of a sample of the texts, and which follow each other.
struct VocabularySample: SymbolSink, ~Copyable {
  private var symbols = SymbolTable()
  private var counts: [Int] = []
  private var pairs = PairTable()
  private var pairCounts: [Int] = []
  private var previous: UInt32?

  mutating func word(_ symbol: Symbol) { take(symbol) }
  mutating func separator(_ symbol: Symbol) { take(symbol) }

  private mutating func take(_ symbol: Symbol) {
    let number = symbols.number(of: symbol)
    if number == counts.count { counts.append(0) }
    counts[number] += 1
    if let previous {
      let pair = pairs.number(of: previous, UInt32(number))
      if pair == pairCounts.count { pairCounts.append(0) }
      pairCounts[pair] += 1
    }
    previous = UInt32(number)
  }

  consuming func vocabulary() -> Vocabulary {
    var frequent: [(first: Symbol, second: Symbol, count: Int)] = []
    for (pair, count) in zip(pairs.pairs, pairCounts) where count >= Vocabulary.leastPairs {
      let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      frequent.append((symbols.symbols[first], symbols.symbols[second], count))
    }
    return Vocabulary(symbols: Array(zip(symbols.symbols, counts)), pairs: frequent)
  }
}
