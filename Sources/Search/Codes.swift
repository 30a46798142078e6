import Bytes

/// The vocabulary as the writer of passages needs it: the codes by symbol, and those of pairs by the codes of both.
final class Codes: @unchecked Sendable {
  /// What has a code by itself: the writer's numbers of symbols begin with these.
  let symbols: [Symbol]
  /// By symbol.
  private let codes: [UInt32]
  /// Two codes and that of the pair, in open addressing; zero is a free slot.
  private let slots: UnsafeMutablePointer<UInt64>
  private let mask = 1 << 14 - 1

  init(_ vocabulary: Vocabulary) {
    var symbols: [Symbol] = []
    var codes: [UInt32] = []
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for (code, entry) in vocabulary.entries.enumerated() {
      switch entry {
      case .symbol(let symbol):
        symbols.append(symbol)
        codes.append(UInt32(code))
      case .pair(let first, let second):
        let pair = Codes.pair(UInt32(first), UInt32(second))
        var place = Codes.place(of: pair) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = pair << 16 | UInt64(code)
      }
    }
    (self.symbols, self.codes) = (symbols, codes)
  }

  deinit { slots.deallocate() }

  /// A symbol without code is written out.
  func write(
    _ symbols: borrowing NumberBuffer, from start: Int, _ table: borrowing Numbering<Symbol>,
    into output: inout ByteWriter
  ) {
    let (numbers, end) = (symbols.base, symbols.count)
    codes.withUnsafeBufferPointer { codes in
      output.write(upTo: (end - start) * (Symbol.limit + 2)) { target in
        var next = target
        var index = start
        while index < end {
          let number = Int(numbers[index])
          index &+= 1
          guard number < codes.count else {
            next = Codes.write(table.keys[number], to: next)
            continue
          }
          var code = codes[number]
          if index < end, numbers[index] < codes.count,
            let pair = self.code(of: code, codes[Int(numbers[index])])
          {
            code = pair
            index &+= 1
          }
          let (rest, isShort) = code.subtractingReportingOverflow(UInt32(Vocabulary.short))
          next[0] = UInt8(truncatingIfNeeded: isShort ? code : UInt32(Vocabulary.short) &+ rest >> 8)
          next[1] = UInt8(truncatingIfNeeded: rest)
          next += isShort ? 1 : 2
        }
        return next - target
      }
    }
  }

  private static func write(
    _ symbol: Symbol, to target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let bytes = symbol.bytes
    target[0] = Vocabulary.literal
    target[1] = UInt8(bytes.count)
    for (index, byte) in bytes.enumerated() { target[2 + index] = byte }
    return target + 2 + bytes.count
  }

  @inline(__always)
  private func code(of first: UInt32, _ second: UInt32) -> UInt32? {
    let pair = Codes.pair(first, second)
    var place = Codes.place(of: pair) & mask
    while true {
      let slot = slots[place]
      if slot >> 16 == pair { return UInt32(truncatingIfNeeded: slot & 0xFFFF) }
      if slot == 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first &+ 1) << 16 | UInt64(second)
  }

  @inline(__always)
  private static func place(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
