/// Text inside HTML, XML and JSON.
extension ByteWriter {
  /// Text as HTML or XML wants it, in an element or a quoted attribute.
  package mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var clean = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes at once, as long as none of them needs a look.
      while index + 8 <= bytes.count,
        !ByteWriter.mayNeedEscape(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      {
        index += 8
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        let entity: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        default:
          index += 1
          continue
        }
        write(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
        write(entity)
        index += 1
        clean = index
      }
    }
    write(UnsafeBufferPointer(rebasing: bytes[clean...]))
  }

  /// True when one of eight bytes is `<`, `>`, `"` or `&`. The pairs differ in one bit each.
  private static func mayNeedEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let angles = (word | ones &* 0x02) ^ (ones &* 0x3E)
    let others = (word | ones &* 0x04) ^ (ones &* 0x26)
    return ((angles &- ones) & ~angles | (others &- ones) & ~others) & (ones &* 0x80) != 0
  }

  package mutating func escape(_ text: String) { text.withBytes { escape($0) } }

  package mutating func escape(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { escape($0) } }

  /// A JSON string with its quotes. `<` and U+2028/2029 are escaped too, so that the text may stand in a
  /// script element.
  package mutating func json(_ bytes: UnsafeBufferPointer<UInt8>) {
    write(byte: UInt8(ascii: "\""))
    jsonText(bytes)
    write(byte: UInt8(ascii: "\""))
  }

  private mutating func jsonText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var clean = 0
    var index = 0
    while index < bytes.count {
      while index + 8 <= bytes.count,
        !ByteWriter.mayNeedJSONEscape(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      {
        index += 8
      }
      guard index < bytes.count else { break }
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
  }

  /// True when one of eight bytes is `"`, `\`, `<`, a control character or the first of a line separator.
  private static func mayNeedJSONEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let angles = word ^ (ones &* 0x3C)
    let separators = word ^ (ones &* 0xE2)
    let found =
      (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (angles &- ones) & ~angles
      | (separators &- ones) & ~separators | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80) != 0
  }

  package mutating func json(_ text: String) { text.withBytes { json($0) } }
}
