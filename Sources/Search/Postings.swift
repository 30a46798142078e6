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
  let rows: [Row]
  let itemCount: Int
  /// The postings of each thread's terms, and of its pairs.
  private let lists: [ByteLists]
  private let views: [ByteLists.View]

  init(_ gathered: [Gathered], itemCount: Int, crew: SearchIndex.Crew) {
    self.itemCount = itemCount
    let terms = TermOrder(gathered.map(\.terms))
    let sorted = crew.map(gathered.count) { Postings.rows(gathered[$0], $0, terms.places[$0]) }
    self.terms = terms
    lists = gathered.flatMap { [$0.termLists, $0.pairLists] }
    views = lists.map(\.view)
    // The parts are in order, which the sort makes use of.
    rows = sorted.flatMap(\.self).sorted { ($0.order, $0.worker) < ($1.order, $1.worker) }
  }

  @inline(__always)
  func list(of row: Row) -> PostingList {
    PostingList(bytes: views[2 * Int(row.worker) + (row.isPair ? 1 : 0)][Int(row.key)])
  }

  func mark(of row: Row) -> UInt32 { terms.mark(of: row) }

  private static func rows(_ gathered: Gathered, _ worker: Int, _ places: [TermOrder.Place]) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(gathered.terms.count + gathered.pairs.count)
    // What the vocabulary brought along may not occur in what this thread read.
    for (key, place) in places.enumerated() where place.fits && !gathered.termLists.view[key].isEmpty {
      let order = UInt64(place.fold) << 43 | UInt64(place.spelling) << 11
      rows.append(Row(order: order, worker: UInt32(worker), key: UInt32(key)))
    }
    for (index, pair) in gathered.pairs.enumerated() {
      let first = places[Int(pair.first)]
      let second = places[Int(pair.second)]
      guard first.fits, second.fits else { continue }
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

    /// A row has room for its numbers. A text must be made for it to have more of them; those are not searched for.
    var fits: Bool { fold < 1 << 20 && spelling < 1 << 11 }
  }

  private(set) var folds: [Symbol] = []
  /// By thread and number of the term there.
  private(set) var places: [[Place]]
  private var spellings: [Symbol] = []
  /// By fold: where its spellings begin.
  private var starts: [Int] = []
  private let marks: [UInt32]

  init(_ terms: [[Symbol]]) {
    var distinct = Numbering<Symbol>()
    let numbers = terms.map { $0.map { distinct.number(of: $0) } }
    let spelled = distinct.keys.enumerated().map { number, symbol in
      // A fold is never longer.
      (fold: Symbol(Folding.fold(symbol.bytes)), symbol: symbol, number: number)
    }.sorted { $0.fold != $1.fold ? $0.fold.precedes($1.fold) : $0.symbol.precedes($1.symbol) }
    var places = [Place](repeating: Place(fold: 0, spelling: 0), count: spelled.count)
    for (fold, symbol, number) in spelled {
      if folds.last != fold {
        folds.append(fold)
        starts.append(spellings.count)
      }
      places[number] = Place(fold: folds.count - 1, spelling: spellings.count - starts[folds.count - 1])
      spellings.append(symbol)
    }
    self.places = numbers.map { $0.map { places[$0] } }
    marks = folds.map { UInt32(truncatingIfNeeded: Fingerprint(of: $0.bytes).low) }
  }

  /// Looks like a number drawn at random, but depends on the fold alone.
  func mark(of row: Postings.Row) -> UInt32 {
    let second = row.isPair ? marks[row.second.fold] &* 0x85EB_CA6B : 0
    let mixed = (marks[row.first.fold] ^ second) &* 0x9E37_79B1
    return mixed ^ mixed >> 15
  }

  /// "ket" or "ket cau".
  func fold(of row: Postings.Row) -> [UInt8] {
    let first = folds[row.first.fold].bytes
    return row.isPair ? first + [0x20] + folds[row.second.fold].bytes : first
  }

  /// "kết" or "kết cấu".
  func writeSpelling(of row: Postings.Row, to key: inout ByteWriter) {
    write(row.first, to: &key)
    guard row.isPair else { return }
    key.write(byte: 0x20)
    write(row.second, to: &key)
  }

  private func write(_ syllable: (fold: Int, spelling: Int), to key: inout ByteWriter) {
    key.write(spellings[starts[syllable.fold] + syllable.spelling])
  }
}
