/// Text inside HTML, XML, JSON and CSV.
extension ByteWriter {
  /// Text as HTML or XML wants it, in an element or a quoted attribute.
  package mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    copy(bytes, mayHold: Self.mayNeedEscape) { index, output in
      switch bytes[index] {
      case UInt8(ascii: "&"): output.write("&amp;" as StaticString)
      case UInt8(ascii: "<"): output.write("&lt;" as StaticString)
      case UInt8(ascii: ">"): output.write("&gt;" as StaticString)
      case UInt8(ascii: "\""): output.write("&quot;" as StaticString)
      default: return 0
      }
      return 1
    }
  }

  /// Not zero when one of eight bytes is `<`, `>`, `"` or `&`. The pairs differ in one bit each.
  private static func mayNeedEscape(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let angles = (word | ones &* 0x02) ^ (ones &* 0x3E)
    let others = (word | ones &* 0x04) ^ (ones &* 0x26)
    return ((angles &- ones) & ~angles | (others &- ones) & ~others) & (ones &* 0x80)
  }

  @inline(never)
  package mutating func escape(_ text: String) { text.withBytes { escape($0) } }

  package mutating func escape(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { escape($0) } }

  /// A JSON string with its quotes. `<` and U+2028/2029 are escaped too, so that the text may stand in a
  /// script element.
  package mutating func json(_ bytes: UnsafeBufferPointer<UInt8>) {
    write(byte: UInt8(ascii: "\""))
    copy(bytes, mayHold: Self.mayNeedJSONEscape) { index, output in
      switch bytes[index] {
      case UInt8(ascii: "\""): output.write("\\\"" as StaticString)
      case UInt8(ascii: "\\"): output.write("\\\\" as StaticString)
      case UInt8(ascii: "\n"): output.write("\\n" as StaticString)
      case UInt8(ascii: "\r"): output.write("\\r" as StaticString)
      case UInt8(ascii: "\t"): output.write("\\t" as StaticString)
      case UInt8(ascii: "<"): output.write("\\u003c" as StaticString)
      case let byte where byte < 0x20:
        output.write("\\u00" as StaticString)
        for digit in [byte >> 4, byte & 15] { output.write(byte: digit + (digit < 10 ? 0x30 : 0x57)) }
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        output.write(bytes[index + 2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
        return 3
      default: return 0
      }
      return 1
    }
    write(byte: UInt8(ascii: "\""))
  }

  /// Not zero when one of eight bytes is `"`, `\`, `<`, a control character or the first of a line separator.
  private static func mayNeedJSONEscape(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let angles = word ^ (ones &* 0x3C)
    let separators = word ^ (ones &* 0xE2)
    let found =
      (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (angles &- ones) & ~angles
      | (separators &- ones) & ~separators | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80)
  }

  @inline(never)
  package mutating func json(_ text: String) { text.withBytes { json($0) } }

  /// Text in which each quotation mark is doubled, as a quoted cell of a table has it.
  package mutating func doublingQuotes(_ bytes: UnsafeBufferPointer<UInt8>) {
    copy(bytes, mayHold: Self.mayHoldQuote) { index, output in
      guard bytes[index] == UInt8(ascii: "\"") else { return 0 }
      output.write("\"\"" as StaticString)
      return 1
    }
  }

  private static func mayHoldQuote(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    return (quotes &- ones) & ~quotes & (ones &* 0x80)
  }

  // MARK: Copying

  /// Copies text that is mostly plain, sixteen bytes at once. `mayHold` is not zero when one of eight needs a look;
  /// `replace` writes what stands for the byte at an index, and returns how many bytes that replaces: 0 for none.
  @inline(__always)
  private mutating func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, mayHold: (UInt64) -> UInt64,
    replace: (_ index: Int, inout ByteWriter) -> Int
  ) {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return }
    let end = start + bytes.count
    var from = start
    while from < end {
      let run = from
      // A word is stored whole, whatever of it is text.
      reserve(end - from + 8)
      let first = UnsafeMutableRawPointer(base + count)
      var to = first
      while end - from >= 16 {
        let one = from.loadUnaligned(as: UInt64.self)
        let two = (from + 8).loadUnaligned(as: UInt64.self)
        if mayHold(one) | mayHold(two) != 0 { break }
        to.storeBytes(of: one, as: UInt64.self)
        (to + 8).storeBytes(of: two, as: UInt64.self)
        from += 16
        to += 16
      }
      // The last bytes are copied with some of the plain ones before, if there are as many.
      if from < end, from + 16 > end, end - run >= 16 {
        let back = from + 16 - end
        let one = (from - back).loadUnaligned(as: UInt64.self)
        let two = (from - back + 8).loadUnaligned(as: UInt64.self)
        if mayHold(one) | mayHold(two) == 0 {
          (to - back).storeBytes(of: one, as: UInt64.self)
          (to - back + 8).storeBytes(of: two, as: UInt64.self)
          to += end - from
          from = end
        }
      }
      while end - from >= 8 {
        let word = from.loadUnaligned(as: UInt64.self)
        if mayHold(word) != 0 { break }
        to.storeBytes(of: word, as: UInt64.self)
        from += 8
        to += 8
      }
      if from < end, from + 8 > end {
        let word = Self.word(from, end - from)
        if mayHold(word) == 0 {
          to.storeBytes(of: word, as: UInt64.self)
          to += end - from
          from = end
        }
      }
      count += to - first
      let last = min(from + 8, end)
      while from < last {
        let replaced = replace(from - start, &self)
        if replaced == 0 { write(byte: from.load(as: UInt8.self)) }
        from += max(replaced, 1)
      }
    }
  }

  /// Less than eight bytes as a word, with spaces behind them.
  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ length: Int) -> UInt64 {
    func load<Part: FixedWidthInteger>(_ offset: Int, as part: Part.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: Part(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: part)))
        &<< UInt64(truncatingIfNeeded: offset &* 8)
    }
    let spaces: UInt64 = 0x2020_2020_2020_2020 &<< UInt64(truncatingIfNeeded: length &* 8)
    // Parts may overlap: both have the same bytes there.
    let text =
      length >= 4
      ? load(0, as: UInt32.self) | load(length &- 4, as: UInt32.self)
      : load(0, as: UInt8.self) | load(length / 2, as: UInt8.self) | load(length &- 1, as: UInt8.self)
    return (text | spaces).littleEndian
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
