/// What one byte adds to the word it stands in, given the byte before it: the tables behind the word scanner.
///
/// The letters of Vietnamese take one to three bytes. A lead byte adds nothing and chooses the row in which the
/// next byte is looked up; as a continuation byte never begins a letter, the byte before is all that has to be
/// known.
enum LetterStep {
  /// The byte belongs to no word.
  static let stop: UInt64 = 1 << 31

  /// For each byte where the row of the byte behind it starts.
  static let rows: [UInt16] = {
    var rows = [UInt16](repeating: 0, count: 256)
    for (row, lead) in leads.enumerated() { rows[lead] = UInt16(row + 1) << 8 }
    return rows
  }()

  /// Base letter, mark, tone and capital in the low half; in the high half what is added to the counts of
  /// letters and digits.
  static let table: [UInt64] = {
    var table = [UInt64](repeating: stop, count: (leads.count + 1) << 8)
    for row in 0...leads.count {
      // Behind BA and BB a letter may begin as well.
      if row == 0 || row > second { begin(&table, row << 8) }
    }
    for (row, lead) in leads.enumerated() where lead < 0xe0 {
      for byte in 0x80..<0xc0 {
        table[(row + 1) << 8 | byte] = step(scalar: (lead & 0x1f) << 6 | byte & 0x3f)
      }
    }
    table[second << 8 | 0xba] = 0
    table[second << 8 | 0xbb] = 0
    for (row, middle) in leads.enumerated() where row + 1 > second {
      for byte in 0x80..<0xc0 {
        table[(row + 1) << 8 | byte] = step(scalar: 0x1000 | (middle & 0x3f) << 6 | byte & 0x3f)
      }
    }
    return table
  }()

  /// Leads of two bytes, the lead of three, and its two second bytes.
  private static let leads = [0xc3, 0xc4, 0xc5, 0xc6, 0xe1, 0xba, 0xbb]
  /// The row behind the lead of three bytes.
  private static let second = 5

  /// ASCII and the bytes that begin a letter.
  private static func begin(_ table: inout [UInt64], _ row: Int) {
    for byte in 0..<0x80 { table[row | byte] = step(scalar: byte) }
    for digit in UInt64(0x30)...0x39 { table[row | Int(digit)] = digit | 1 << 32 | 1 << 48 }
    for lead in leads where lead >= 0xc0 { table[row | lead] = 0 }
  }

  private static func step(scalar: Int) -> UInt64 {
    let letter = Letter(scalar: scalar)
    guard letter.bits != 0 else { return stop }
    return UInt64(letter.base) | UInt64(letter.mark) << 8 | UInt64(letter.tone) << 10
      | (letter.isUpper ? 1 << 13 : 0) | 1 << 32
  }
}
