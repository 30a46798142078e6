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

  /// Takes the most frequent of a sample.
  init(symbols: [(symbol: Symbol, count: Int)], pairs: [(first: Symbol, second: Symbol, count: Int)]) {
    var room = Vocabulary.symbolRoom
    let single = symbols.filter { $0.count > 1 }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.symbol < $1.symbol
    }.prefix {
      room -= $0.symbol.bytes.count + 1
      return room >= 0
    }
    let known = Set(single.map(\.symbol))
    let joined = pairs.filter {
      $0.count >= Vocabulary.leastPairs && known.contains($0.first) && known.contains($0.second)
    }.sorted {
      $0.count != $1.count ? $0.count > $1.count : ($0.first, $0.second) < ($1.first, $1.second)
    }.prefix(Vocabulary.pairLimit)
    // The short codes go where they save most.
    var short = (symbols: 0, pairs: 0)
    while short.symbols + short.pairs < min(Vocabulary.short, single.count + joined.count) {
      let isPair =
        short.symbols == single.count
        || short.pairs < joined.count && joined[short.pairs].count > single[short.symbols].count
      if isPair { short.pairs += 1 } else { short.symbols += 1 }
    }
    halves = [single.prefix(short.symbols), single.dropFirst(short.symbols)].map {
      Half(symbols: $0.map(\.symbol).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    }
    var codes: [Symbol: Int] = [:]
    for (start, half) in zip([0, short.symbols + short.pairs], halves) {
      for (index, symbol) in half.symbols.enumerated() { codes[symbol] = start + index }
    }
    let coded = joined.map { (first: codes[$0.first]!, second: codes[$0.second]!) }
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
