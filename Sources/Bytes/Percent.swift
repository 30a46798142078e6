/// What may not stand in an address, as `%XX` (RFC 3986).
package enum Percent {
  /// Keeps letters, digits and `-._~`, and the slashes of a path.
  package static func encode(_ text: some StringProtocol, keepingSlashes: Bool = false) -> String {
    var encoded = ByteWriter(capacity: text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.write(byte: byte)
      case UInt8(ascii: "/") where keepingSlashes: encoded.write(byte: byte)
      default: encoded.write(percent: byte)
      }
    }
    return encoded.string
  }

  /// "a%20b" says "a b"; a `%` without two hexadecimal digits behind it says itself.
  package static func decode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = value(of: bytes[index + 1]),
        let low = value(of: bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.map { UInt8($0) }
  }
}

extension ByteWriter {
  package mutating func write(percent byte: UInt8) {
    write(byte: UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] { write(byte: digit + (digit < 10 ? 0x30 : 0x37)) }
  }
}
