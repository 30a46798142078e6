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
  static let leastPairs = 6

  /// What has codes of one byte, or of two: symbols, then pairs, each in their order.
  private struct Half: Sendable {
    var symbols: [Symbol]
    /// The codes of both.
    var pairs: [(first: Int, second: Int)] = []
  }

  private var halves: [Half]

  /// By code.
  var entries: [Entry] {
    halves.flatMap { $0.symbols.map(Entry.symbol) + $0.pairs.map { .pair($0.first, $0.second) } }
  }

  /// Takes the most frequent of a sample: symbols and, by their numbers, pairs of them, each with its count.
  init(symbols: [(symbol: Symbol, count: Int)], pairs: [(pair: Pair, count: Int)]) {
    var room = Vocabulary.symbolRoom
    let known = symbols.indices.filter { symbols[$0].count > 1 }.sorted {
      let (one, other) = (symbols[$0], symbols[$1])
      return one.count != other.count ? one.count > other.count : one.symbol < other.symbol
    }.prefix {
      room -= symbols[$0].symbol.count + 1
      return room >= 0
    }
    // By number: which of the known ones it is in their order.
    var ranks = [Int?](repeating: nil, count: symbols.count)
    for (rank, number) in known.sorted(by: { symbols[$0].symbol < symbols[$1].symbol }).enumerated() {
      ranks[number] = rank
    }
    let joined = pairs.compactMap { pair, count -> (first: Int, second: Int, order: Int, count: Int)? in
      let (first, second) = (Int(pair.first), Int(pair.second))
      guard count >= Vocabulary.leastPairs, let one = ranks[first], let two = ranks[second] else {
        return nil
      }
      return (first, second, one << 32 | two, count)
    }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.order < $1.order
    }.prefix(Vocabulary.pairLimit)
    // The short codes go where they save most.
    var short = (symbols: 0, pairs: 0)
    while short.symbols + short.pairs < min(Vocabulary.short, known.count + joined.count) {
      let isPair =
        short.symbols == known.count
        || short.pairs < joined.count && joined[short.pairs].count > symbols[known[short.symbols]].count
      if isPair { short.pairs += 1 } else { short.symbols += 1 }
    }
    // By number.
    var codes = [Int](repeating: 0, count: symbols.count)
    let parts = [known.prefix(short.symbols), known.dropFirst(short.symbols)]
    halves = zip([0, short.symbols + short.pairs], parts).map { start, numbers in
      let ordered = numbers.sorted { symbols[$0].symbol.precedes(symbols[$1].symbol) }
      for (index, number) in ordered.enumerated() { codes[number] = start + index }
      return Half(symbols: ordered.map { symbols[$0].symbol })
    }
    let coded = joined.map { (first: codes[$0.first], second: codes[$0.second]) }
    halves[0].pairs = coded.prefix(short.pairs).sorted(by: <)
    halves[1].pairs = coded.dropFirst(short.pairs).sorted(by: <)
  }

  /// For each half its symbols as keys; and its pairs: how far the first code is from that of the pair before, then
  /// how far the second is, or itself where the first has changed.
  func write(into output: inout ByteWriter) {
    for half in halves {
      output.write(variable: half.symbols.count)
      var last: [UInt8] = []
      for symbol in half.symbols {
        output.write(key: symbol.bytes, after: last)
        last = symbol.bytes
      }
      output.write(variable: half.pairs.count)
      var before = (first: 0, second: 0)
      for pair in half.pairs {
        output.write(variable: pair.first - before.first)
        output.write(variable: pair.second - (pair.first == before.first ? before.second : 0))
        before = pair
      }
    }
  }
}
