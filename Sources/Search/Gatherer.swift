import Bytes
import Pages

/// Reads items one after the other: writes their passages and notes which syllables, alone and in pairs, each has.
///
/// One works on each thread; what they gathered is put together in `Postings`. Nothing that depends on which
/// thread read what leaves it.
struct Gatherer: ~Copyable {
  private static let none = UInt32.max

  private let edition: Edition
  private var stream: SymbolStream
  /// Up to where in the words of the stream which field goes.
  private var fields: [(end: Int, field: UInt8)] = []
  private var passages: PassageWriter
  /// By symbol: its number in `terms`; none for what is no word.
  private var termOf = NumberBuffer()
  /// Syllables in lower case, their tones where the new habit puts them.
  private var terms = Numbering<Symbol>()
  private var pairs = PairTally()
  /// The file of passages of the items taken last.
  private(set) var output = ByteWriter(capacity: 1 << 16)
  private var spelled = NumberBuffer()
  private var places = NumberBuffer()
  private var termTally = Tally()
  private var termLog = PostingLog(length: 1 << 18)
  private var pairLog = PostingLog(length: 1 << 20)

  init(_ edition: Edition, codes: Codes) {
    self.edition = edition
    passages = PassageWriter(codes)
    var symbols = Numbering<Symbol>()
    for symbol in codes.symbols { _ = symbols.number(of: symbol) }
    let lineBreak = symbols.number(of: PassageWriter.lineBreak)
    stream = SymbolStream(symbols, lineBreak: UInt32(lineBreak))
  }

  /// Reads items that share a file and writes what results show of them.
  mutating func take(_ items: [Item], _ ids: Range<Int>) {
    output.removeAll()
    for id in ids { take(items[id], id) }
  }

  private mutating func take(_ item: Item, _ id: Int) {
    stream.removeAll()
    fields.removeAll(keepingCapacity: true)
    read(item.title, Tally.Field.title)
    for name in item.names { read(name, Tally.Field.title) }
    for head in item.heads { read(head, Tally.Field.head) }
    let start = stream.symbols.count
    passages.begin()
    item.eachLine(of: edition) { text, line in
      if !line.continues {
        if stream.symbols.count > start { stream.breakLine() }
        if let anchor = line.anchor { passages.note(anchor, at: stream.symbols.count - start) }
      }
      read(text, line.range.lowerBound..<line.titleEnd, Tally.Field.head)
      read(text, line.titleEnd..<line.range.upperBound, Tally.Field.text)
    }
    learn()
    passages.write(item, stream.symbols, from: start, stream.table, into: &output)
    tally()
    termLog.take(item: id, &termTally)
    pairLog.take(item: id, &pairs)
  }

  private mutating func read(_ name: String, _ field: UInt8) {
    var name = name
    name.withUTF8 { read($0, 0..<UInt32($0.count), field) }
    stream.breakLine()
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<UInt32>, _ field: UInt8) {
    guard !range.isEmpty else { return }
    stream.take(text, Int(range.lowerBound)..<Int(range.upperBound))
    if fields.last?.field == field {
      fields[fields.count - 1].end = stream.words.count
    } else {
      fields.append((stream.words.count, field))
    }
  }

  /// Finds the terms of the symbols that are new.
  private mutating func learn() {
    termOf.reserve(stream.table.count - termOf.count)
    while termOf.count < stream.table.count {
      let term = stream.table.keys[termOf.count].spelling.map { terms.number(of: $0) }
      termOf.put(term.map { UInt32($0) } ?? Gatherer.none)
    }
  }

  /// Notes the terms and the pairs of neighbours.
  private mutating func tally() {
    let words = stream.words.count
    termTally.reserve(keys: terms.count, more: words)
    pairs.reserve(words)
    spelled.removeAll()
    spelled.reserve(words + 1)
    spelled.put(Gatherer.none)
    for index in 0..<words { spelled.put(termOf[Int(stream.words[index])]) }
    let spellings = spelled.base
    pairs.places(words, into: &places) { Pair(first: spellings[$0], second: spellings[$0 &+ 1]) }
    var index = 0
    for (end, field) in fields {
      while index < end {
        let (previous, term) = (spellings[index], spellings[index &+ 1])
        if term != Gatherer.none {
          termTally.note(Int(term), field)
          if previous != Gatherer.none {
            pairs.note(Pair(first: previous, second: term), at: places[index], field)
          }
        }
        index &+= 1
      }
    }
  }

  consuming func finish() -> Gathered {
    let (terms, pairs) = (terms.keys, pairs.keys)
    return Gathered(terms: terms, pairs: pairs, termLists: termLog.finish(), pairLists: pairLog.finish())
  }
}

/// What one thread gathered.
struct Gathered: Sendable {
  let terms: [Symbol]
  let pairs: [Pair]
  let termLists: ByteLists
  let pairLists: ByteLists
}
