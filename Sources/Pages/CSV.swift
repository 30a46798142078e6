import Bytes

/// Comma separated values (RFC 4180) that spreadsheets open: a byte order mark first, and no cell that a
/// spreadsheet would run as a formula.
enum CSV {
  static let mark: StaticString = "\u{FEFF}"
  static let rowEnd: StaticString = "\r\n"

  static func cell(
    _ text: UnsafeBufferPointer<UInt8>, mayHoldQuote: Bool = true, into output: inout ByteWriter
  ) {
    guard text.isFormula || text.mayNeedQuotes else { return output.write(text) }
    output.write(byte: UInt8(ascii: "\""))
    if text.isFormula { output.write(byte: UInt8(ascii: "'")) }
    if mayHoldQuote { output.doublingQuotes(text) } else { output.write(text) }
    output.write(byte: UInt8(ascii: "\""))
  }

  /// Makes a cell of the text that was written last; few need more than that.
  static func close(cellFrom start: Int, in output: inout ByteWriter) {
    let written = UnsafeBufferPointer(rebasing: output.bytes[start...])
    guard written.isFormula || written.mayNeedQuotes else { return }
    let text = Array(written)
    output.shrink(to: start)
    text.withUnsafeBufferPointer { cell($0, into: &output) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isFormula: Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether it holds a quotation mark, a comma or a line break.
  fileprivate var mayNeedQuotes: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    guard let start = UnsafeRawPointer(baseAddress) else { return false }
    var index = 0
    while index + 8 <= count {
      let word = (start + index).loadUnaligned(as: UInt64.self)
      let (quotes, commas) = (word ^ (ones &* 0x22), word ^ (ones &* 0x2C))
      let (feeds, returns) = (word ^ (ones &* 0x0A), word ^ (ones &* 0x0D))
      let found =
        (quotes &- ones) & ~quotes | (commas &- ones) & ~commas | (feeds &- ones) & ~feeds
        | (returns &- ones) & ~returns
      if found & (ones &* 0x80) != 0 { return true }
      index += 8
    }
    return self[index...].contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
  }
}
