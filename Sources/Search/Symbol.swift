/// Up to 16 bytes of text, filled up with zeros.
struct Symbol: Hashable, Comparable, Sendable {
  var low: UInt64
  var high: UInt64

  static let limit = 16
  static let empty = Symbol(low: 0, high: 0)

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The first 16 bytes of `bytes`.
  init(_ bytes: some Collection<UInt8>) {
    (low, high) = (0, 0)
    for (place, byte) in bytes.prefix(Symbol.limit).enumerated() {
      if place < 8 { low |= UInt64(byte) << (8 * place) } else { high |= UInt64(byte) << (8 * (place - 8)) }
    }
  }

  var count: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
  }

  var first: UInt8 { UInt8(truncatingIfNeeded: low) }

  var bytes: [UInt8] {
    withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { Array($0[..<count]) }
  }

  /// Any order will do, if it is the same each time.
  static func < (one: Symbol, other: Symbol) -> Bool { (one.low, one.high) < (other.low, other.high) }

  /// In the order of their bytes.
  func precedes(_ other: Symbol) -> Bool {
    let (one, two) = (low.byteSwapped, other.low.byteSwapped)
    return one != two ? one < two : high.byteSwapped < other.high.byteSwapped
  }
}
