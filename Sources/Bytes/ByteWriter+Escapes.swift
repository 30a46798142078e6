/// Text inside HTML, XML, JSON and CSV.
extension ByteWriter {
  /// Text as HTML or XML wants it, in an element or a quoted attribute.
  package mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    let plain = copyPlain(bytes, mayHold: Self.mayNeedEscape)
    if plain < bytes.count { escape(rest: UnsafeBufferPointer(rebasing: bytes[plain...])) }
  }

  // Out of line, so that a plain text, as most are, is copied without a register to be saved.
  @inline(never)
  private mutating func escape(rest: UnsafeBufferPointer<UInt8>) {
    copy(rest, mayHold: Self.mayNeedEscape) { rest, output in
      switch rest[0] {
      case UInt8(ascii: "&"): output.write("&amp;" as StaticString)
      case UInt8(ascii: "<"): output.write("&lt;" as StaticString)
      case UInt8(ascii: ">"): output.write("&gt;" as StaticString)
      case UInt8(ascii: "\""): output.write("&quot;" as StaticString)
      default: return 0
      }
      return 1
    }
  }

  /// Which of 16 bytes are `<`, `>`, `"` or `&`. The pairs differ in one bit each.
  @inline(__always)
  private static func mayNeedEscape(_ text: UnsafePointer<UInt8>) -> UInt16 {
    text.bitsOf16(UInt8(ascii: ">"), setting: 0x02) | text.bitsOf16(UInt8(ascii: "&"), setting: 0x04)
  }

  @inline(never)
  package mutating func escape(_ text: String) { text.withBytes { escape($0) } }

  package mutating func escape(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { escape($0) } }

  /// A JSON string with its quotes. `<` and U+2028/2029 are escaped too, so that the text may stand in a
  /// script element.
  package mutating func json(_ bytes: UnsafeBufferPointer<UInt8>) {
    write(byte: UInt8(ascii: "\""))
    let plain = copyPlain(bytes, mayHold: Self.mayNeedJSONEscape)
    if plain < bytes.count { json(rest: UnsafeBufferPointer(rebasing: bytes[plain...])) }
    write(byte: UInt8(ascii: "\""))
  }

  @inline(never)
  private mutating func json(rest: UnsafeBufferPointer<UInt8>) {
    copy(rest, mayHold: Self.mayNeedJSONEscape) { rest, output in
      switch rest[0] {
      case UInt8(ascii: "\""): output.write("\\\"" as StaticString)
      case UInt8(ascii: "\\"): output.write("\\\\" as StaticString)
      case UInt8(ascii: "\n"): output.write("\\n" as StaticString)
      case UInt8(ascii: "\r"): output.write("\\r" as StaticString)
      case UInt8(ascii: "\t"): output.write("\\t" as StaticString)
      case UInt8(ascii: "<"): output.write("\\u003c" as StaticString)
      case let byte where byte < 0x20:
        output.write("\\u00" as StaticString)
        for digit in [byte >> 4, byte & 15] { output.write(byte: digit + (digit < 10 ? 0x30 : 0x57)) }
      case 0xE2 where rest.count > 2 && rest[1] == 0x80 && rest[2] & 0xFE == 0xA8:
        output.write(rest[2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
        return 3
      default: return 0
      }
      return 1
    }
  }

  /// Which of 16 bytes are `"`, `\`, `<`, control characters or the first of a line separator.
  @inline(__always)
  private static func mayNeedJSONEscape(_ text: UnsafePointer<UInt8>) -> UInt16 {
    text.bitsOf16(UInt8(ascii: "\"")) | text.bitsOf16(UInt8(ascii: "\\")) | text.bitsOf16(UInt8(ascii: "<"))
      | text.bitsOf16(0xE2) | text.bitsOf16(upTo: 0x1F)
  }

  @inline(never)
  package mutating func json(_ text: String) { text.withBytes { json($0) } }

  /// Text in which each quotation mark is doubled, as a quoted cell of a table has it.
  package mutating func doublingQuotes(_ bytes: UnsafeBufferPointer<UInt8>) {
    copy(bytes, mayHold: Self.quotes) { rest, output in
      guard rest[0] == UInt8(ascii: "\"") else { return 0 }
      output.write("\"\"" as StaticString)
      return 1
    }
  }

  @inline(__always)
  private static func quotes(_ text: UnsafePointer<UInt8>) -> UInt16 { text.bitsOf16(UInt8(ascii: "\"")) }

  // MARK: Copying

  /// Copies a text. `mayHold` tells which of sixteen bytes need a look; `replace` writes what stands for the first byte
  /// of the rest, and returns how many bytes that replaces: 0 for none.
  @inline(__always)
  private mutating func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, mayHold: (UnsafePointer<UInt8>) -> UInt16,
    replace: (_ rest: UnsafeBufferPointer<UInt8>, inout ByteWriter) -> Int
  ) {
    var rest = bytes
    while let first = rest.first {
      let replaced = replace(rest, &self)
      if replaced == 0 { write(byte: first) }
      rest = UnsafeBufferPointer(rebasing: rest[max(replaced, 1)...])
      rest = UnsafeBufferPointer(rebasing: rest[copyPlain(rest, mayHold: mayHold)...])
    }
  }

  /// Copies text up to the first byte that needs a look, sixteen bytes at once; returns how many there are before it.
  @inline(__always)
  private mutating func copyPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, mayHold: (UnsafePointer<UInt8>) -> UInt16
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let end = bytes.count
    // Sixteen bytes are stored whole, whatever of them is plain.
    reserve(end &+ 16)
    let place = base + count
    var index = 0
    while end &- index >= 16 {
      let found = mayHold(start + index)
      Self.copy16(from: start + index, to: place + index)
      if found != 0 {
        index &+= found.trailingZeroBitCount
        count &+= index
        return index
      }
      index &+= 16
    }
    let rest = end &- index
    var found: UInt16 = 0
    if rest > 0, index > 0 {
      // They are copied with some of the plain ones before.
      found = mayHold(start + (end &- 16)) &>> UInt16(truncatingIfNeeded: 16 &- rest)
      Self.copy16(from: start + (end &- 16), to: place + (end &- 16))
    } else if rest > 0 {
      UnsafeMutableRawPointer(place).storeBytes(of: Self.words(start, rest), as: SIMD2<UInt64>.self)
      found = mayHold(place) & (1 &<< UInt16(truncatingIfNeeded: rest) &- 1)
    }
    index = found == 0 ? end : index &+ found.trailingZeroBitCount
    count &+= index
    return index
  }

  @inline(__always)
  private static func copy16(from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(to).storeBytes(
      of: UnsafeRawPointer(from).loadUnaligned(as: SIMD2<UInt64>.self), as: SIMD2<UInt64>.self)
  }

  /// Less than sixteen bytes as two words, with zeros behind them.
  @inline(__always)
  private static func words(_ start: UnsafePointer<UInt8>, _ length: Int) -> SIMD2<UInt64> {
    func load<Part: FixedWidthInteger>(_ offset: Int, as part: Part.Type) -> UInt64 {
      UInt64(
        truncatingIfNeeded: Part(
          littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: part)))
    }
    func shifted(_ word: UInt64, by bytes: Int) -> UInt64 { word &<< UInt64(truncatingIfNeeded: bytes &* 8) }
    // Parts may overlap: both have the same bytes there.
    if length > 8 {
      let last = load(length &- 8, as: UInt64.self) &>> UInt64(truncatingIfNeeded: (16 &- length) &* 8)
      return SIMD2(load(0, as: UInt64.self).littleEndian, last.littleEndian)
    }
    let word =
      length >= 4
      ? load(0, as: UInt32.self) | shifted(load(length &- 4, as: UInt32.self), by: length &- 4)
      : load(0, as: UInt8.self) | shifted(load(length / 2, as: UInt8.self), by: length / 2)
        | shifted(load(length &- 1, as: UInt8.self), by: length &- 1)
    return SIMD2(word.littleEndian, 0)
  }
}

extension String {
  /// As HTML or XML wants it.
  package var escaped: String {
    var writer = ByteWriter(capacity: utf8.count * 2)
    writer.escape(self)
    return writer.string
  }
}
