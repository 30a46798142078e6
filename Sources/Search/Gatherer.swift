import Bytes
import Linking

/// Reads items one after the other: writes their passages and notes which syllables, alone and in pairs, each has.
///
/// One works on each thread; what they gathered is put together in `Postings`. Nothing that depends on which
/// thread read what leaves it.
struct Gatherer: ~Copyable {
  private static let none = UInt32.max

  private let site: Site
  private var stream: SymbolStream
  /// Up to where in the words of the stream which field goes.
  private var fields: [(end: Int, field: UInt8)] = []
  private var passages: PassageWriter
  /// By symbol: its number in `terms`; none for what is no word.
  private var termOf = NumberBuffer()
  /// Syllables in lower case, their tones where the new habit puts them.
  private var terms = SymbolTable()
  private var pairs = PairTable(bits: 16)
  private var termTally = Tally()
  private var pairTally = Tally()
  private var log = PostingLog()

  init(site: Site, vocabulary: Vocabulary) {
    self.site = site
    var symbols = SymbolTable()
    passages = PassageWriter(vocabulary, symbols: &symbols)
    let lineBreak = symbols.number(of: PassageWriter.lineBreak)
    stream = SymbolStream(symbols, lineBreak: UInt32(lineBreak))
  }

  /// Reads an item and writes what a result shows of it.
  mutating func take(_ item: Item, _ id: Int, into output: inout ByteWriter) {
    stream.removeAll()
    fields.removeAll(keepingCapacity: true)
    for name in [item.title] + item.names { read(name, Tally.Field.title) }
    for head in item.heads { read(head, Tally.Field.head) }
    let start = stream.symbols.count
    passages.begin()
    item.eachLine(of: site) { text, line in
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
    log.begin(item: id)
    log.take(terms: &termTally, pairs: &pairTally)
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
      let term = stream.table.symbols[termOf.count].spelling.map { terms.number(of: $0) }
      termOf.put(term.map { UInt32($0) } ?? Gatherer.none)
    }
  }

  /// Notes the terms and the pairs of neighbours.
  private mutating func tally() {
    let words = stream.words.count
    termTally.reserve(keys: terms.count, more: words)
    pairTally.reserve(keys: pairs.count + words, more: words)
    var previous = Gatherer.none
    var index = 0
    for (end, field) in fields {
      while index < end {
        let term = termOf[Int(stream.words[index])]
        index &+= 1
        if term != Gatherer.none {
          termTally.note(Int(term), field)
          if previous != Gatherer.none { pairTally.note(pairs.number(of: previous, term), field) }
        }
        previous = term
      }
    }
  }

  consuming func finish() -> Gathered {
    Gathered(terms: terms.symbols, pairs: pairs.pairs, log: log)
  }
}
