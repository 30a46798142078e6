import Bytes
import Markup
import Plans

/// Writes a table row by row, cell by cell, straight into both of its formats: the rows of a large site lie far apart
/// in memory, and are walked once.
struct DataTable: ~Copyable {
  private var files: DataFiles
  /// What stands before each cell of a row in JSON, one behind the other: `,"unit":`.
  private var keys = ByteWriter(capacity: 256)
  /// Where each of them ends.
  private var ends: [Int] = [0]
  private var column = 0
  /// Where the row at hand begins, and the cells at its beginning that rows after it repeat.
  private var start: (json: Int, csv: Int) = (0, 0)
  private var held: (json: Int, csv: Int, cells: Int) = (0, 0, 0)
  private var isFirstRow = true

  init(_ columns: [String], to sink: @escaping DataFiles.Sink) {
    files = DataFiles(to: sink)
    files.json.write("[" as StaticString)
    files.csv.write(CSV.mark)
    for (index, name) in columns.enumerated() {
      if index > 0 {
        keys.write(byte: UInt8(ascii: ","))
        files.csv.write(byte: UInt8(ascii: ","))
      }
      keys.json(name)
      keys.write(byte: UInt8(ascii: ":"))
      ends.append(keys.count)
      files.csv.write(name)
    }
    files.csv.write(CSV.rowEnd)
  }

  mutating func finish() {
    files.json.write("\n]\n" as StaticString)
    files.finish()
  }

  /// One that `continues` begins with the cells that the one before held, and is given the others only.
  // Inlined, so that what a row asks of the site need not be copied for it.
  @inline(__always)
  mutating func row(continues: Bool = false, _ cells: (inout DataTable) -> Void) {
    // Rows that continue it find it where it was written.
    if !continues { files.handOver() }
    files.json.write(isFirstRow ? "\n{" as StaticString : ",\n{")
    isFirstRow = false
    let before = start
    start = (files.json.count, files.csv.count)
    column = 0
    if continues {
      files.json.write(again: before.json..<before.json + held.json)
      files.csv.write(again: before.csv..<before.csv + held.csv)
      column = held.cells
    }
    cells(&self)
    files.json.write(byte: UInt8(ascii: "}"))
    files.csv.write(CSV.rowEnd)
  }

  /// The cells so far stand in the rows that continue this one too.
  mutating func hold() { held = (files.json.count - start.json, files.csv.count - start.csv, column) }

  // MARK: Cells

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { missing() }
  }

  mutating func text(_ text: String) { text.utf8.span.withUnsafeBufferPointer { self.text($0) } }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    begin()
    let start = files.json.count
    files.json.json(text)
    // What JSON needs to escape nowhere holds no quotation mark.
    CSV.cell(text, mayHoldQuote: files.json.count - start > text.count + 2, into: &files.csv)
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

  /// An address: letters, digits, "/", "-" and ".", which no format needs to escape.
  mutating func link(_ address: String?) {
    guard let address else { return missing() }
    begin()
    files.json.write(byte: UInt8(ascii: "\""))
    files.json.write(address)
    files.json.write(byte: UInt8(ascii: "\""))
    files.csv.write(address)
  }

  /// An anchor, which is of the same letters.
  mutating func anchor(_ name: String) {
    begin()
    files.json.write("\"#" as StaticString)
    files.json.write(name)
    files.json.write(byte: UInt8(ascii: "\""))
    files.csv.write(byte: UInt8(ascii: "#"))
    files.csv.write(name)
  }

  mutating func number(_ number: Int?) {
    guard let number else { return missing() }
    begin()
    files.json.write(number)
    files.csv.write(number)
  }

  mutating func texts<Items: Sequence>(_ items: Items, _ text: (Items.Element) -> String) {
    begin()
    let start = files.csv.count
    files.json.write(byte: UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst {
        files.json.write(byte: UInt8(ascii: ","))
        files.csv.write("; " as StaticString)
      }
      let text = text(item)
      files.json.json(text)
      files.csv.write(text)
      isFirst = false
    }
    files.json.write(byte: UInt8(ascii: "]"))
    CSV.close(cellFrom: start, in: &files.csv)
  }

  mutating func missing() {
    begin()
    files.json.write("null" as StaticString)
  }

  private mutating func begin() {
    files.json.write(UnsafeBufferPointer(rebasing: keys.bytes[ends[column]..<ends[column + 1]]))
    if column > 0 { files.csv.write(byte: UInt8(ascii: ",")) }
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
