import Bytes

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

  /// Scans a range of the text, 64 bytes after the other: where words end in them is found at once, so that no word
  /// has to wait for the end of the one before.
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
      let window = index
      var stops = stops(text, from: window, to: end)
      while stops != 0 {
        let stop = window &+ stops.trailingZeroBitCount
        let count = stop &- index
        if count > 0, count < Symbol.limit, index <= limit {
          sink.word(Symbol(first: count, of: base + index))
          index = stop
          guard index < end else { return }
          // Most words are followed by a space and a word.
          if base[stop] == 0x20, stop &+ 1 < end, roles[Int(base[stop &+ 1])] >= Role.digit {
            index = stop &+ 1
            stops &= stops &- 1
          } else if roles[Int(base[stop])] >= Role.digit {
            sink.separator(.empty)
          }
        } else {
          index = step(base, index, end, into: &sink)
          guard index < end else { return }
          stops &= UInt64.max << UInt64(index &- window)
        }
      }
      // A word of 64 letters.
      if index == window { index = step(base, index, end, into: &sink) }
    }
  }

  /// One bit for each of the next 64 bytes that is no part of a letter, and for the end.
  @inline(__always)
  private static func stops(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let place = text.baseAddress.unsafelyUnwrapped + start
    let rest = end &- start
    let stops = start &+ 64 <= text.count ? stops(place) : stops(amongLast: rest, of: place)
    return rest < 64 ? (stops | 1 &<< UInt64(rest)) & (2 &<< UInt64(rest) &- 1) : stops
  }

  @inline(never)
  private static func stops(amongLast count: Int, of text: UnsafePointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { copy in
      let copy = copy.baseAddress.unsafelyUnwrapped
      copy.initialize(repeating: 0, count: 64)
      copy.update(from: text, count: count)
      return stops(copy)
    }
  }

  /// What `roles` has as letters.
  @inline(__always)
  private static func stops(_ text: UnsafePointer<UInt8>) -> UInt64 {
    ~(text.bitsOf64(0x61...0x7A) | text.bitsOf64(0x41...0x5A) | text.bitsOf64(0x80...0xBF)
      | text.bitsOf64(0xC3...0xE1) | text.bitsOf64(0xE3...0xEE))
  }

  /// Takes one word, or what stands between two, and returns where the next begins.
  @inline(never)
  private static func step<Sink: SymbolSink & ~Copyable>(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into sink: inout Sink
  ) -> Int {
    let role = roles[Int(base[start])]
    guard role >= Role.digit else { return endOfSeparator(base, start, end, into: &sink) }
    var index = start
    repeat { index += 1 } while index < end && roles[Int(base[index])] == role
    word(base, start, index, into: &sink)
    if index < end, roles[Int(base[index])] >= Role.digit { sink.separator(.empty) }
    return index
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

extension Symbol {
  /// The first 1 to 15 of 16 bytes that can be read.
  @inline(__always)
  fileprivate init(first count: Int, of bytes: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(bytes)
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    if count <= 8 {
      low &= UInt64.max &>> (64 &- bits)
      high = 0
    } else {
      high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      high &= UInt64.max &>> (128 &- bits)
    }
  }
}
