import Bytes

/// Writes the text of an item in the codes of the vocabulary, and where in it addresses begin.
struct PassageWriter: ~Copyable {
  private static let none = UInt32.max
  static let newLine = Symbol([0x0A])

  /// By symbol, as numbered in the gatherer's table; the vocabulary's symbols come first there.
  private let codes: [UInt32]
  /// Pairs of codes that have a code, in open addressing; a key of zero is a free slot.
  private var pairKeys: [UInt64]
  private var pairCodes: [UInt32]
  private let pairMask: Int
  private let newLineNumber: Int

  private var text = ByteWriter(capacity: 1 << 15)
  private var places = ByteWriter(capacity: 1 << 10)
  private var placeCount = 0
  private var lastPlace = 0
  private var lastAnchor: [UInt8] = []
  /// Symbols so far.
  private var count = 0
  private var pending = none

  init(_ vocabulary: Vocabulary, symbols: inout SymbolTable) {
    var codes: [UInt32] = []
    for (code, entry) in vocabulary.entries.enumerated() {
      guard case .symbol(let symbol) = entry else { continue }
      let number = symbols.number(of: symbol)
      if number == codes.count { codes.append(UInt32(code)) }
    }
    newLineNumber = symbols.number(of: PassageWriter.newLine)
    self.codes = codes
    pairMask = (1 << 14) - 1
    pairKeys = Array(repeating: 0, count: pairMask + 1)
    pairCodes = Array(repeating: 0, count: pairMask + 1)
    for (code, entry) in vocabulary.entries.enumerated() {
      guard case .pair(let first, let second) = entry else { continue }
      let key = PassageWriter.key(UInt32(first), UInt32(second))
      var place = PassageWriter.hash(key) & pairMask
      while pairKeys[place] != 0 { place = (place + 1) & pairMask }
      pairKeys[place] = key
      pairCodes[place] = UInt32(code)
    }
  }

  mutating func begin() {
    text.removeAll()
    places.removeAll()
    (placeCount, lastPlace, count) = (0, 0, 0)
    lastAnchor = []
    pending = PassageWriter.none
  }

  mutating func endLine(anchor: String?) {
    if count > 0 { write(newLineNumber, PassageWriter.newLine) }
    guard let anchor else { return }
    places.write(variable: count - lastPlace)
    let bytes = Array(anchor.utf8.prefix(255))
    places.write(key: bytes, after: lastAnchor)
    (lastPlace, lastAnchor) = (count, bytes)
    placeCount += 1
  }

  @inline(__always)
  mutating func write(_ number: Int, _ symbol: Symbol) {
    count += 1
    guard number < codes.count else { return writeOut(symbol) }
    let code = codes[number]
    guard pending != PassageWriter.none else {
      pending = code
      return
    }
    let key = PassageWriter.key(pending, code)
    var place = PassageWriter.hash(key) & pairMask
    while pairKeys[place] != 0 {
      if pairKeys[place] == key {
        write(code: pairCodes[place])
        pending = PassageWriter.none
        return
      }
      place = (place + 1) & pairMask
    }
    write(code: pending)
    pending = code
  }

  private mutating func writeOut(_ symbol: Symbol) {
    flush()
    text.write(byte: Vocabulary.literal)
    text.write(counted: symbol.bytes)
  }

  private mutating func flush() {
    if pending != PassageWriter.none { write(code: pending) }
    pending = PassageWriter.none
  }

  @inline(__always)
  private mutating func write(code: UInt32) {
    if code < Vocabulary.short {
      text.write(byte: UInt8(code))
    } else {
      let rest = code - UInt32(Vocabulary.short)
      text.write(byte: UInt8(truncatingIfNeeded: UInt32(Vocabulary.short) + rest >> 8))
      text.write(byte: UInt8(truncatingIfNeeded: rest))
    }
  }

  /// What a result shows of the item, behind its length.
  mutating func finish(_ item: Item, into output: inout ByteWriter) {
    flush()
    var record = ByteWriter(capacity: text.count + places.count + 512)
    for field in [item.slug, item.title, item.number, item.sort, item.date, item.issuer] {
      record.write(counted: field)
    }
    record.write(variable: placeCount)
    record.write(places.bytes)
    record.write(text.bytes)
    output.write(counted: record.bytes)
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first + 1) << 32 | UInt64(second)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
