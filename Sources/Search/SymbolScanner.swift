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

  static func scan<Sink: SymbolSink & ~Copyable>(_ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink) {
    guard let base = text.baseAddress else { return }
    let roles = SymbolScanner.roles
    let end = text.count
    var index = 0
    while index < end {
      let role = roles[Int(base[index])]
      let start = index
      if role >= Role.digit {
        repeat { index += 1 } while index < end && roles[Int(base[index])] == role
        if index - start <= Symbol.limit {
          sink.word(symbol(base, start, index, end))
        } else {
          longWord(base, start, index, end, into: &sink)
        }
        if index < end, roles[Int(base[index])] >= Role.digit { sink.separator(.empty) }
        continue
      }
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
      if !isSpace { separators(base, start, index, end, into: &sink) }
    }
  }

  /// A word of more than 16 bytes is several.
  private static func longWord<Sink: SymbolSink & ~Copyable>(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int, into sink: inout Sink
  ) {
    var start = start
    while start < end {
      let cut = cut(base, start, end)
      sink.word(symbol(base, start, cut, limit))
      start = cut
      if start < end { sink.separator(.empty) }
    }
  }

  private static func separators<Sink: SymbolSink & ~Copyable>(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int, into sink: inout Sink
  ) {
    var start = start
    while start < end {
      let cut = cut(base, start, end)
      sink.separator(symbol(base, start, cut, limit))
      start = cut
    }
  }

  private static func cut(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > Symbol.limit else { return end }
    var cut = start + Symbol.limit
    while cut > start + 1, base[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }

  @inline(__always)
  private static func symbol(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int) -> Symbol {
    let count = end - start
    guard start + Symbol.limit <= limit else {
      return Symbol(UnsafeBufferPointer(start: base + start, count: count))
    }
    let raw = UnsafeRawPointer(base + start)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    if count <= 8 { return Symbol(low: count == 8 ? low : low & ((1 << (8 * UInt64(count))) - 1), high: 0) }
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return Symbol(low: low, high: count == 16 ? high : high & ((1 << (8 * UInt64(count - 8))) - 1))
  }
}
