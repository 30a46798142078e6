import Bytes

/// Comma separated values (RFC 4180) that spreadsheets open: a byte order mark first, and no cell that a
/// spreadsheet would run as a formula.
enum CSV {
  static func start(_ header: [String], into output: inout ByteWriter) {
    output.write("\u{FEFF}")
    for (index, name) in header.enumerated() {
      if index > 0 { output.write(byte: UInt8(ascii: ",")) }
      cell(name, into: &output)
    }
    endRow(&output)
  }

  static func endRow(_ output: inout ByteWriter) { output.write("\r\n" as StaticString) }

  static func cell(_ text: String, into output: inout ByteWriter) {
    let formula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let quoted = formula || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard quoted else { return output.write(text) }
    output.write(byte: 0x22)
    if formula { output.write(byte: UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { output.write(byte: 0x22) }
      output.write(byte: byte)
    }
    output.write(byte: 0x22)
  }
}
