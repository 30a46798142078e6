import Bytes
import Vietnamese

/// What all threads gathered, put together: every syllable and every pair of neighbours in one order, each with
/// the items that have it.
///
/// Keys whose folds are equal stand together, so that one place answers a query with and without tone marks.
struct Postings: Sendable {
  /// The postings of a key that one thread gathered.
  struct Row: Sendable {
    /// Pair or not, folds of both syllables, then which spelling of each fold.
    var order: UInt64
    var worker: UInt32
    /// Its number among the thread's terms or pairs.
    var key: UInt32

    /// Equal for all spellings of one fold.
    var fold: UInt64 { order >> 22 }
    var isPair: Bool { order >> 63 != 0 }
    var first: (fold: Int, spelling: Int) { (Int(order >> 43 & 0xF_FFFF), Int(order >> 11 & 0x7FF)) }
    var second: (fold: Int, spelling: Int) { (Int(order >> 22 & 0x1F_FFFF), Int(order & 0x7FF)) }
  }

  let terms: TermOrder
  /// What each thread gathered.
  let lists: [PostingLists]
  let rows: [Row]
  let itemCount: Int

  init(_ gathered: [Gathered], itemCount: Int, crew: SearchIndex.Crew) {
    self.itemCount = itemCount
    let terms = TermOrder(gathered.flatMap(\.terms))
    let sorted = crew.map(gathered.count) { worker in
      let one = gathered[worker]
      // What the vocabulary brought along may not occur in what this thread read.
      return Postings.rows(one, worker, terms).filter(one.lists.has)
    }
    self.terms = terms
    lists = gathered.map(\.lists)
    // The parts are in order, which the sort makes use of.
    rows = sorted.flatMap(\.self).sorted { ($0.order, $0.worker) < ($1.order, $1.worker) }
  }

  func mark(of row: Row) -> UInt32 { terms.mark(of: row) }

  private static func rows(_ gathered: Gathered, _ worker: Int, _ terms: TermOrder) -> [Row] {
    let places = gathered.terms.map { terms.places[$0]! }
    var rows: [Row] = []
    rows.reserveCapacity(gathered.terms.count + gathered.pairs.count)
    for (key, place) in places.enumerated() {
      let order = UInt64(place.fold) << 43 | UInt64(place.spelling) << 11
      rows.append(Row(order: order, worker: UInt32(worker), key: UInt32(key)))
    }
    for (index, pair) in gathered.pairs.enumerated() {
      let first = places[Int(pair.first)]
      let second = places[Int(pair.second)]
      let folds = UInt64(first.fold) << 43 | UInt64(second.fold) << 22
      let spellings = UInt64(first.spelling) << 11 | UInt64(second.spelling)
      rows.append(Row(order: 1 << 63 | folds | spellings, worker: UInt32(worker), key: UInt32(index)))
    }
    rows.sort { $0.order < $1.order }
    return rows
  }
}

/// All distinct syllables in the order of their folds, the spellings of a fold one after the other.
struct TermOrder: Sendable {
  struct Place: Sendable {
    var fold: Int
    var spelling: Int
  }

  /// By fold: how it and each of its spellings is written.
  private(set) var folds: [(fold: [UInt8], spellings: [[UInt8]])] = []
  private(set) var places: [Symbol: Place] = [:]
  private let marks: [UInt32]

  init(_ symbols: [Symbol]) {
    var spelled = Set(symbols).map { symbol in
      let bytes = symbol.bytes
      return (fold: Folding.fold(bytes), bytes: bytes, symbol: symbol)
    }
    spelled.sort {
      $0.fold != $1.fold
        ? $0.fold.lexicographicallyPrecedes($1.fold) : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    for (fold, bytes, symbol) in spelled {
      if folds.last?.fold != fold { folds.append((fold, [])) }
      folds[folds.count - 1].spellings.append(bytes)
      places[symbol] = Place(fold: folds.count - 1, spelling: folds[folds.count - 1].spellings.count - 1)
    }
    marks = folds.map { UInt32(truncatingIfNeeded: Fingerprint(of: $0.fold).low) }
  }

  /// Looks like a number drawn at random, but depends on the fold alone.
  func mark(of row: Postings.Row) -> UInt32 {
    let second = row.isPair ? marks[row.second.fold] &* 0x85EB_CA6B : 0
    let mixed = (marks[row.first.fold] ^ second) &* 0x9E37_79B1
    return mixed ^ mixed >> 15
  }

  /// "ket" or "ket cau".
  func fold(of row: Postings.Row) -> [UInt8] {
    let first = folds[row.first.fold].fold
    return row.isPair ? first + [0x20] + folds[row.second.fold].fold : first
  }

  /// "kết" or "kết cấu".
  func appendSpelling(of row: Postings.Row, to key: inout [UInt8]) {
    key += folds[row.first.fold].spellings[row.first.spelling]
    guard row.isPair else { return }
    key.append(0x20)
    key += folds[row.second.fold].spellings[row.second.spelling]
  }
}
