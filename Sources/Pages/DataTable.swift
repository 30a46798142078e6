import Bytes
import Markup
import Plans

/// Writes a table row by row, cell by cell, straight into one of its formats.
struct DataTable: ~Copyable {
  enum Format: String, CaseIterable { case json, csv }

  private let format: Format
  private var output: ByteWriter
  /// What stands before each cell of a row, one behind the other: `,"unit":` in JSON.
  private var prefixes = ByteWriter(capacity: 256)
  /// Where each of them ends.
  private var ends: [Int] = [0]
  private var column = 0
  /// Where the row at hand begins, and the cells at its beginning that rows after it repeat.
  private var start = 0
  private var held: (length: Int, cells: Int) = (0, 0)
  private var isFirstRow = true

  init(_ columns: [String], _ format: Format, into output: consuming ByteWriter) {
    self.format = format
    self.output = output
    for (index, name) in columns.enumerated() {
      if index > 0 { prefixes.write(byte: UInt8(ascii: ",")) }
      if format == .json {
        prefixes.json(name)
        prefixes.write(byte: UInt8(ascii: ":"))
      }
      ends.append(prefixes.count)
    }
    switch format {
    case .json: self.output.write("[" as StaticString)
    case .csv:
      self.output.write(CSV.mark)
      for (index, name) in columns.enumerated() {
        if index > 0 { self.output.write(byte: UInt8(ascii: ",")) }
        self.output.write(name)
      }
      self.output.write(CSV.rowEnd)
    }
  }

  consuming func finish() -> ByteWriter {
    if format == .json { output.write("\n]\n" as StaticString) }
    return output
  }

  /// One that `continues` begins with the cells that the one before held, and is given the others only.
  mutating func row(continues: Bool = false, _ cells: (inout DataTable) -> Void) {
    if format == .json { output.write(isFirstRow ? "\n{" as StaticString : ",\n{") }
    isFirstRow = false
    let before = start
    start = output.count
    column = 0
    if continues {
      output.write(again: before..<before + held.length)
      column = held.cells
    }
    cells(&self)
    switch format {
    case .json: output.write(byte: UInt8(ascii: "}"))
    case .csv: output.write(CSV.rowEnd)
    }
  }

  /// The cells so far stand in the rows that continue this one too.
  mutating func hold() { held = (output.count - start, column) }

  // MARK: Cells

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { missing() }
  }

  mutating func text(_ text: String) { text.utf8.span.withUnsafeBufferPointer { self.text($0) } }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    begin()
    switch format {
    case .json: output.json(text)
    case .csv: CSV.cell(text, into: &output)
    }
  }

  /// A stretch of a document as a value: white space joined, none at its ends.
  mutating func text(_ range: Range<UInt32>, of document: Document) {
    let isWritten = document.text.withUnsafeBufferPointer { whole -> Bool in
      let bytes = UnsafeBufferPointer(rebasing: whole[Int(range.lowerBound)..<Int(range.upperBound)])
      guard bytes.last != 0x20, !bytes.mayHaveJoinableSpace else { return false }
      text(bytes)
      return true
    }
    if !isWritten { text(document.string(range)) }
  }

  /// An address or, behind a "#", an anchor: letters, digits, "/", "-" and ".", which no format needs to escape.
  mutating func link(_ address: String?, of kind: StaticString = "") {
    guard let address else { return missing() }
    begin()
    if format == .json { output.write(byte: UInt8(ascii: "\"")) }
    output.write(kind)
    output.write(address)
    if format == .json { output.write(byte: UInt8(ascii: "\"")) }
  }

  mutating func anchor(_ name: String) { link(name, of: "#") }

  mutating func number(_ number: Int?) {
    guard let number else { return missing() }
    begin()
    output.write(number)
  }

  mutating func texts<Items: Sequence>(_ items: Items, _ text: (Items.Element) -> String) {
    begin()
    let start = output.count
    if format == .json { output.write(byte: UInt8(ascii: "[")) }
    var isFirst = true
    for item in items {
      switch format {
      case .json:
        if !isFirst { output.write(byte: UInt8(ascii: ",")) }
        output.json(text(item))
      case .csv:
        if !isFirst { output.write("; " as StaticString) }
        output.write(text(item))
      }
      isFirst = false
    }
    switch format {
    case .json: output.write(byte: UInt8(ascii: "]"))
    case .csv: CSV.close(cellFrom: start, in: &output)
    }
  }

  mutating func missing() {
    begin()
    if format == .json { output.write("null" as StaticString) }
  }

  private mutating func begin() {
    output.write(UnsafeBufferPointer(rebasing: prefixes.bytes[ends[column]..<ends[column + 1]]))
    column += 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it begins with white space or has some that is more than one space.
  fileprivate var mayHaveJoinableSpace: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones &* 0x80
    guard let start = UnsafeRawPointer(baseAddress) else { return false }
    var wasSpace = true
    var index = 0
    // Eight bytes at once; a byte that only looks like a space costs no more than a second look.
    while index + 8 <= count {
      let word = UInt64(littleEndian: (start + index).loadUnaligned(as: UInt64.self))
      let (spaces, tabs) = (word ^ (ones &* 0x20), (word | (ones &* 0x03)) ^ (ones &* 0x0B))
      let found = (spaces &- ones) & ~spaces & highs
      let before = found << 8 | (wasSpace ? 0x80 : 0)
      if (tabs &- ones) & ~tabs & highs != 0 || found & before != 0 { return true }
      wasSpace = found >> 63 != 0
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte == 0x0A || byte == 0x09 || byte == 0x20 && wasSpace { return true }
      wasSpace = byte == 0x20
      index += 1
    }
    return false
  }
}
