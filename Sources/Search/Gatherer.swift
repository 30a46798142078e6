import Bytes
import Pages

/// Reads items one after the other: writes their passages and notes which syllables, alone and in pairs, each has.
///
/// One works on each thread; what they gathered is put together in `Postings`. Nothing that depends on which
/// thread read what leaves it.
struct Gatherer: ~Copyable {
  private let edition: Edition
  private var stream: SymbolStream
  /// Up to where in the terms of the stream which field goes.
  private var fields: [(end: Int, field: UInt8)] = []
  private var passages: PassageWriter
  private var pairs = PairTally()
  /// The file of passages of the items taken last.
  private(set) var output = ByteWriter(capacity: 1 << 16)
  private var places = NumberBuffer()
  private var termTally = Tally()
  private var termLog = PostingLog(length: 1 << 18)
  private var pairLog = PostingLog(length: 1 << 20)

  init(_ edition: Edition, codes: Codes) {
    self.edition = edition
    passages = PassageWriter(codes)
    stream = SymbolStream(codes.symbols)
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
      fields[fields.count - 1].end = stream.terms.count
    } else {
      fields.append((stream.terms.count, field))
    }
  }

  /// Notes the terms and the pairs of neighbours.
  private mutating func tally() {
    termTally.reserve(keys: stream.spellings.count, more: stream.terms.count)
    pairs.reserve(stream.terms.count)
    pairs.places(stream.terms, into: &places)
    let (terms, places) = (stream.terms.base, places.base)
    var (words, neighbours) = (termTally.pen, pairs.pen)
    var index = 1
    for (end, field) in fields {
      while index < end {
        let (previous, term) = (terms[index &- 1], terms[index])
        if term != SymbolStream.gap {
          words.note(term, field)
          if previous != SymbolStream.gap { neighbours.note(at: places[index &- 1], field) }
        }
        index &+= 1
      }
    }
    (termTally.pen, pairs.pen) = (words, neighbours)
  }

  consuming func finish() -> Gathered {
    let (terms, pairs) = (Array(stream.spellings.keys), pairs.keys)
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
