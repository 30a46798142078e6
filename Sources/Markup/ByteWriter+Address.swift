import Bytes

extension ByteWriter {
  /// An address as the value of an attribute: what may not stand in one is written as `%XX`.
  mutating func escape(address: String) {
    var address = address
    address.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "'"): write("&#x27;")
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "?")...UInt8(ascii: "Z"), UInt8(ascii: "(")...UInt8(ascii: ";"),
          UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          write(byte: byte)
        default:
          write(percent: byte)
        }
      }
    }
  }
}
