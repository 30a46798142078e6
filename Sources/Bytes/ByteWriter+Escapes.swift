/// Text inside HTML, XML and JSON.
extension ByteWriter {
  /// Text as HTML or XML wants it, in an element or a quoted attribute.
  package mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in 0..<bytes.count {
      let entity: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      write(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      write(entity)
      clean = index + 1
    }
    write(UnsafeBufferPointer(rebasing: bytes[clean...]))
  }

  package mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  package mutating func escape(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { escape($0) } }

  /// A JSON string with its quotes. `<` and U+2028/2029 are escaped too, so that the text may stand in a
  /// script element.
  package mutating func json(_ bytes: UnsafeBufferPointer<UInt8>) {
    write(byte: UInt8(ascii: "\""))
    var clean = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let escaped: String
      var length = 1
      switch byte {
      case UInt8(ascii: "\""): escaped = "\\\""
      case UInt8(ascii: "\\"): escaped = "\\\\"
      case UInt8(ascii: "\n"): escaped = "\\n"
      case UInt8(ascii: "\r"): escaped = "\\r"
      case UInt8(ascii: "\t"): escaped = "\\t"
      case UInt8(ascii: "<"): escaped = "\\u003c"
      case 0..<0x20:
        let digits = Array("0123456789abcdef")
        escaped = "\\u00" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        escaped = bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        length = 3
      default:
        index += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      write(escaped)
      index += length
      clean = index
    }
    write(UnsafeBufferPointer(rebasing: bytes[clean...]))
    write(byte: UInt8(ascii: "\""))
  }

  package mutating func json(_ text: String) {
    var text = text
    text.withUTF8 { json($0) }
  }
}
