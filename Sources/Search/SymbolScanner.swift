import Bytes

/// Cuts text into symbols, its words and what stands between them where that is not white space alone, by the rule
/// that the script follows too: words are runs of letters or of digits; U+00C0–1FFF and U+3000–EFFF are letters,
/// everything else beyond ASCII separates. An empty symbol stands between digits and letters.
struct SymbolScanner: @unchecked Sendable {
  private typealias Place = (index: Int, target: UnsafeMutablePointer<Symbol>)

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

  /// As many bits set as a symbol has, and as many not: from the place on that lies so far in front of the middle, what
  /// is kept of so many bytes.
  private nonisolated(unsafe) static let masks: UnsafePointer<UInt8> = {
    let masks = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * Symbol.limit)
    for place in 0..<2 * Symbol.limit { masks[place] = place < Symbol.limit ? 0xFF : 0 }
    return UnsafePointer(masks)
  }()

  /// Whether a word begins with this byte.
  static func startsWord(_ byte: UInt8) -> Bool { roles[Int(byte)] >= Role.digit }

  /// At hand: nobody asks for each line whether they are made.
  private let roles = SymbolScanner.roles
  private let masks = SymbolScanner.masks

  /// How many symbols there may be in so many bytes: between a digit and a letter stands one, too.
  static func most(in count: Int) -> Int { count * 2 }

  /// Writes the symbols of a range of the text and returns their end.
  ///
  /// It looks at 64 bytes together: where words end in them is found at once, so that no word has to wait for the end
  /// of the one before.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into target: UnsafeMutablePointer<Symbol>
  ) -> UnsafeMutablePointer<Symbol> {
    guard let base = text.baseAddress else { return target }
    let end = range.upperBound
    // Up to here a symbol can be loaded whole.
    let limit = text.count - Symbol.limit
    var (index, target) = (range.lowerBound, target)
    while index < end {
      let window = index
      var (stops, spaces) = SymbolScanner.stops(text, from: window, to: end)
      repeat {
        // A word of 64 letters has no stop.
        let stop = window &+ stops.trailingZeroBitCount
        let count = stop &- index
        if count > 0, count <= Symbol.limit, index <= limit {
          put(symbol(first: count, of: base + index), &target)
          index = stop
          // Most words are followed by a space and a word.
          if spaces & stops & (0 &- stops) != 0 {
            index = stop &+ 1
            stops &= stops &- 1
            continue
          }
          guard index < end else { return target }
          if roles[Int(base[index])] >= Role.digit { put(.empty, &target) }
        }
        (index, target) = step(base, index, end, limit, target)
        guard index < end else { return target }
        stops &= UInt64.max << UInt64(index &- window)
      } while stops != 0
    }
    return target
  }

  /// One bit for each of the next 64 bytes that is no part of a letter, and for the end; and one for each space in
  /// front of a letter.
  @inline(__always)
  private static func stops(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> (stops: UInt64, spaces: UInt64) {
    let place = text.baseAddress.unsafelyUnwrapped + start
    let rest = end &- start
    var (letters, spaces) = start &+ 64 <= text.count ? bits(place) : bits(amongLast: rest, of: place)
    // Behind the end there is nothing.
    let inner: UInt64 = 1 << UInt64(rest) &- 1
    letters &= inner
    return (~letters & (inner << 1 | 1), spaces & letters >> 1)
  }

  @inline(never)
  private static func bits(
    amongLast count: Int, of text: UnsafePointer<UInt8>
  ) -> (letters: UInt64, spaces: UInt64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { copy in
      let copy = copy.baseAddress.unsafelyUnwrapped
      copy.initialize(repeating: 0, count: 64)
      copy.update(from: text, count: count)
      return bits(copy)
    }
  }

  /// What `roles` has as letters, and spaces.
  @inline(__always)
  private static func bits(_ text: UnsafePointer<UInt8>) -> (letters: UInt64, spaces: UInt64) {
    let letters =
      text.bitsOf64(0x61...0x7A) | text.bitsOf64(0x41...0x5A) | text.bitsOf64(0x80...0xBF)
      | text.bitsOf64(0xC3...0xE1) | text.bitsOf64(0xE3...0xEE)
    return (letters, text.bitsOf64(0x20...0x20))
  }

  /// Takes one word, or what stands between two, and returns where the next begins.
  @inline(__always)
  private func step(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int,
    _ target: UnsafeMutablePointer<Symbol>
  ) -> Place {
    let role = roles[Int(base[start])]
    guard role >= Role.digit else { return endOfSeparator(base, start, end, limit, target) }
    var index = start
    repeat { index &+= 1 } while index < end && roles[Int(base[index])] == role
    var target = target
    var cut = start
    while cut < index {
      if cut > start { put(.empty, &target) }
      put(base, &cut, index, limit, &target)
    }
    if index < end, roles[Int(base[index])] >= Role.digit { put(.empty, &target) }
    return (index, target)
  }

  /// Returns where a word begins again.
  @inline(__always)
  private func endOfSeparator(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int,
    _ target: UnsafeMutablePointer<Symbol>
  ) -> Place {
    var index = start
    var isSpace = true
    repeat {
      let byte = base[index]
      let role = roles[Int(byte)]
      if role >= Role.digit { break }
      if role == Role.separator { isSpace = false }
      // Beyond ASCII only the first byte of a sign separates.
      index &+= byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    } while index < end
    index = min(index, end)
    var target = target
    var cut = start
    while !isSpace, cut < index { put(base, &cut, index, limit, &target) }
    return (index, target)
  }

  @inline(__always)
  private func put(_ symbol: Symbol, _ target: inout UnsafeMutablePointer<Symbol>) {
    target.pointee = symbol
    target += 1
  }

  /// A symbol of what stands between two places; more than 16 bytes are several, parted between letters.
  @inline(__always)
  private func put(
    _ base: UnsafePointer<UInt8>, _ start: inout Int, _ end: Int, _ limit: Int,
    _ target: inout UnsafeMutablePointer<Symbol>
  ) {
    var cut = end
    if end &- start > Symbol.limit {
      cut = start &+ Symbol.limit
      while cut > start &+ 1, base[cut] & 0xC0 == 0x80 { cut &-= 1 }
    }
    if start <= limit {
      put(symbol(first: cut &- start, of: base + start), &target)
    } else {
      put(Symbol(UnsafeBufferPointer(start: base + start, count: cut &- start)), &target)
    }
    start = cut
  }

  /// The first 0 to 16 of 16 bytes that can be read.
  @inline(__always)
  private func symbol(first count: Int, of bytes: UnsafePointer<UInt8>) -> Symbol {
    let (bytes, mask) = (UnsafeRawPointer(bytes), UnsafeRawPointer(masks) + (Symbol.limit &- count))
    return Symbol(
      low: (bytes.loadUnaligned(as: UInt64.self) & mask.loadUnaligned(as: UInt64.self)).littleEndian,
      high: (bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        & mask.loadUnaligned(fromByteOffset: 8, as: UInt64.self)).littleEndian)
  }
}
