/// Who takes the symbols of a text: its words and what stands between them.
protocol SymbolSink: ~Copyable {
  mutating func word(_ symbol: Symbol)
  /// What stands between two words where that is not white space alone; empty between digits and letters.
  mutating func separator(_ symbol: Symbol)
}

/// Cuts text into words and separators, by the rule that the script follows too: words are runs of letters or of
/// digits; U+00C0–1FFF and U+3000–EFFF are letters, everything else beyond ASCII separates.
enum SymbolScanner {
  private enum Role { static let separator: UInt8 = 0, space: UInt8 = 1, digit: UInt8 = 2, letter: UInt8 = 3 }

  /// By byte; the bytes that continue a letter count as letters.
  private nonisolated(unsafe) static let roles: UnsafePointer<UInt8> = {
    let roles = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      roles[byte] =
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20: Role.space
        case 0x30...0x39: Role.digit
        case 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xC3...0xE1, 0xE3...0xEE: Role.letter
        default: Role.separator
        }
    }
    return UnsafePointer(roles)
  }()

  /// Whether a word begins with this byte.
  static func startsWord(_ byte: UInt8) -> Bool { roles[Int(byte)] >= Role.digit }

  /// Scans a range of the text.
  static func scan<Sink: SymbolSink & ~Copyable>(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into sink: inout Sink
  ) {
    guard let base = text.baseAddress else { return }
    let roles = SymbolScanner.roles
    let end = range.upperBound
    // Up to here a symbol can be loaded whole.
    let limit = text.count - Symbol.limit
    var index = range.lowerBound
    while index < end {
      let role = roles[Int(base[index])]
      let start = index
      guard role >= Role.digit else {
        index = endOfSeparator(base, start, end, into: &sink)
        continue
      }
      if role == Role.letter, start <= limit {
        let (symbol, count) = letters(UnsafeRawPointer(base + start), upTo: end &- start)
        if count > 0 {
          index = start &+ count
          sink.word(symbol)
          // Most words are followed by a space and a word.
          if index &+ 1 < end, base[index] == 0x20, roles[Int(base[index &+ 1])] >= Role.digit {
            index &+= 1
            continue
          }
        }
      }
      if index == start {
        repeat { index += 1 } while index < end && roles[Int(base[index])] == role
        word(base, start, index, into: &sink)
      }
      if index < end, roles[Int(base[index])] >= Role.digit { sink.separator(.empty) }
    }
  }

  /// The letters with which 16 bytes begin; none where all are letters and the word may go on.
  @inline(__always)
  private static func letters(_ bytes: UnsafeRawPointer, upTo most: Int) -> (symbol: Symbol, count: Int) {
    let low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let stops = Letters.stops(low)
    if stops != 0 || most <= 8 {
      let count = min(stops.trailingZeroBitCount >> 3, most)
      return (Symbol(low: first(count, of: low), high: 0), count)
    }
    let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let count = min(8 &+ Letters.stops(high).trailingZeroBitCount >> 3, most)
    guard count < Symbol.limit else { return (.empty, 0) }
    return (Symbol(low: low, high: first(count &- 8, of: high)), count)
  }

  @inline(__always)
  private static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
    count == 8 ? bytes : bytes & (1 << (8 &* UInt64(truncatingIfNeeded: count)) &- 1)
  }

  /// Returns where a word begins again.
  private static func endOfSeparator<Sink: SymbolSink & ~Copyable>(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into sink: inout Sink
  ) -> Int {
    var index = start
    var isSpace = true
    repeat {
      let byte = base[index]
      let role = roles[Int(byte)]
      if role >= Role.digit { break }
      if role == Role.separator { isSpace = false }
      // Beyond ASCII only the first byte of a sign separates.
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    } while index < end
    index = min(index, end)
    var cut = start
    while !isSpace, cut < index {
      let next = self.cut(base, cut, index)
      sink.separator(symbol(base, cut, next))
      cut = next
    }
    return index
  }

  /// A word of more than 16 bytes is several.
  private static func word<Sink: SymbolSink & ~Copyable>(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into sink: inout Sink
  ) {
    var start = start
    while start < end {
      let cut = cut(base, start, end)
      sink.word(symbol(base, start, cut))
      start = cut
      if start < end { sink.separator(.empty) }
    }
  }

  private static func cut(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > Symbol.limit else { return end }
    var cut = start + Symbol.limit
    while cut > start + 1, base[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }

  private static func symbol(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Symbol {
    Symbol(UnsafeBufferPointer(start: base + start, count: end - start))
  }
}

/// Tells letters among eight bytes at once.
enum Letters {
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Sets the top bit of each byte that is no part of a letter, see `SymbolScanner.roles`.
  ///
  /// A sum of seven bits never reaches the next byte, and its top bit tells whether it passed a bound.
  @inline(__always)
  static func stops(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~tops
    let lower = low | all(0x20)
    let isASCII = (lower &+ all(0x80 - 0x61)) & ~(lower &+ all(0x80 - 0x7B))
    // Of the first bytes of letters beyond ASCII (0xC0 and more) these separate.
    let isFirst = bytes << 1
    let isSign = ~(low &+ all(0x80 - 0x43)) | ~((low ^ all(0x62)) &+ all(0x7F)) | (low &+ all(0x80 - 0x6F))
    return ((~bytes & ~isASCII) | (bytes & isFirst & isSign)) & tops
  }
}
