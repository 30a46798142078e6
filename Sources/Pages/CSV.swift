import Bytes

/// Comma separated values (RFC 4180) that spreadsheets open: a byte order mark first, and no cell that a
/// spreadsheet would run as a formula.
enum CSV {
  static let mark: StaticString = "\u{FEFF}"
  static let rowEnd: StaticString = "\r\n"

  static func cell(_ text: UnsafeBufferPointer<UInt8>, into output: inout ByteWriter) {
    let isFormula =
      switch text.first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
      default: false
      }
    guard isFormula || text.contains(where: needsQuotes) else { return output.write(text) }
    output.write(byte: UInt8(ascii: "\""))
    if isFormula { output.write(byte: UInt8(ascii: "'")) }
    var rest = text[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      output.write(UnsafeBufferPointer(rebasing: rest[...quote]))
      output.write(byte: UInt8(ascii: "\""))
      rest = rest[(quote + 1)...]
    }
    output.write(UnsafeBufferPointer(rebasing: rest))
    output.write(byte: UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: true
    default: false
    }
  }
}
