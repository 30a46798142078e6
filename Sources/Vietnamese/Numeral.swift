/// A number read from text, and where it ends.
package struct Numeral: Sendable, Hashable {
  package var value: Int
  package var end: Int

  /// A run of ASCII digits; nil where there is none or it is too long for a number.
  package static func arabic(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Numeral? {
    var value = 0
    var index = start
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      guard value < 1_000_000_000_000_000 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? Numeral(value: value, end: index) : nil
  }

  /// A Roman numeral in its regular form, all upper or all lower case, that no letter or digit follows.
  ///
  /// The numeral signs of Unicode (Ⅱ, ⅳ) and full-width letters count as what they show. With `lookalikes`,
  /// `l`, `1`, `|` and `ı` are read as I, as recognised scans need it; a numeral of digits only stays arabic.
  package static func roman(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, lookalikes: Bool = false
  ) -> Numeral? {
    var value = 0
    var symbols = RomanSymbols()
    var index = start
    var isLower: Bool?
    var onlyDigits = true
    while index < bytes.count, symbols.count <= 15 {
      let (scalar, length) = Latin.scalar(bytes, at: index)
      var signs: RomanSymbols
      var lower: Bool?
      switch scalar {
      case 0x31, 0x6C, 0x7C, 0x131:
        if lookalikes {
          signs = RomanSymbols(0)
          onlyDigits = onlyDigits && scalar == 0x31
          symbols.append(signs)
          index += length
          continue
        }
        guard scalar == 0x6C else { return finish() }
        signs = RomanSymbols(3)
        lower = true
      case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        let letter = UInt8(scalar < 0x80 ? scalar : scalar - 0xFEE0)
        guard let symbol = RomanSymbols.letters.firstIndex(of: letter & 0xDF) else { return nil }
        signs = RomanSymbols(UInt8(symbol))
        lower = letter & 0x20 != 0
      case 0x2160...0x217F:
        let sign = Int(scalar - 0x2160) & 15
        signs = sign < 12 ? RomanSymbols(value: sign + 1) : RomanSymbols(UInt8(sign - 9))
        lower = scalar >= 0x2170
      default: return finish()
      }
      guard isLower == nil || isLower == lower else { return nil }
      isLower = lower
      onlyDigits = false
      symbols.append(signs)
      index += length
    }
    return finish()

    func finish() -> Numeral? {
      guard symbols.count > 0, symbols.count <= 15, !onlyDigits, !Words.continues(bytes, at: index) else {
        return nil
      }
      value = symbols.value
      return RomanSymbols(value: value) == symbols ? Numeral(value: value, end: index) : nil
    }
  }

  /// 4 as IV; empty outside 1...3999.
  package static func roman(_ value: Int) -> String {
    String(decoding: RomanSymbols(value: value).text, as: UTF8.self)
  }
}

/// The signs of a Roman numeral, four bits each, the last one lowest; I is 0, V 1 … M 6.
private struct RomanSymbols: Equatable {
  static let letters = Array("IVXLCDM".utf8)
  private static let worth = [1, 5, 10, 50, 100, 500, 1000]

  private var bits: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ symbol: UInt8) { push(symbol) }

  init(value: Int) {
    guard 1...3999 ~= value else { return }
    var power = 1000
    var one: UInt8 = 6
    while power > 0 {
      let digit = value / power % 10
      if digit % 5 == 4 {
        push(one)
        push(digit == 4 ? one + 1 : one + 2)
      } else {
        if digit >= 5 { push(one + 1) }
        for _ in 0..<digit % 5 { push(one) }
      }
      power /= 10
      one = one >= 2 ? one - 2 : 0
    }
  }

  private mutating func push(_ symbol: UInt8) {
    bits = bits << 4 | UInt64(symbol)
    count += 1
  }

  mutating func append(_ other: RomanSymbols) {
    bits = bits << UInt64(other.count * 4) | other.bits
    count += other.count
  }

  private func symbol(_ index: Int) -> Int { Int(bits >> UInt64((count - 1 - index) * 4) & 15) }

  /// What the signs add up to; right for regular numerals only.
  var value: Int {
    var sum = 0
    for index in 0..<count {
      let own = RomanSymbols.worth[symbol(index)]
      let isBeforeMore = index + 1 < count && RomanSymbols.worth[symbol(index + 1)] > own
      sum += isBeforeMore ? -own : own
    }
    return sum
  }

  var text: [UInt8] { (0..<count).map { RomanSymbols.letters[symbol($0)] } }
}
