import Vietnamese

/// What one byte adds to the word it stands in, given the byte before it: the tables behind the word scanner.
///
/// The letters of Vietnamese take one to three bytes. A lead byte adds nothing and chooses the row in which the
/// next byte is looked up; as a continuation byte never begins a letter, the byte before is all that has to be
/// known.
///
/// A step holds, from its lowest bits on: the letter's lane (six bits of letter or digit, two of its mark), then
/// what is added to the counts: the lane's width, one for a capital, one for a digit, the tone.
enum LetterStep {
  /// The byte belongs to no word.
  static let stop = UInt64.max

  /// For each byte where the row of the byte behind it starts.
  private static let rows: [UInt16] = {
    var rows = [UInt16](repeating: 0, count: 256)
    for (row, lead) in leads.enumerated() { rows[lead] = UInt16(row + 1) << 8 }
    return rows
  }()

  private static let table: [UInt64] = {
    var table = [UInt64](repeating: stop, count: (leads.count + 1) << 8)
    for row in 0...leads.count where row == 0 || row > second {
      // Behind BA and BB a letter may begin as well.
      begin(&table, row << 8)
    }
    for (row, lead) in leads.enumerated() where lead >= 0xc0 && lead < 0xe0 {
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
    for digit in 0x30...0x39 { table[row | digit] = UInt64(digit) | (8 | 1 << 32) << 8 }
    for lead in leads where lead >= 0xc0 { table[row | lead] = 0 }
  }

  private static func step(scalar: Int) -> UInt64 {
    let letter = Letter(scalar: UInt32(scalar))
    guard !letter.isNone else { return stop }
    let mark: UInt64 =
      switch letter.shape {
      case .plain: 0
      case .breve, .stroke, .foreign: 1
      case .circumflex: 2
      case .horn: 3
      }
    let counts = 8 | (letter.isUpper ? 1 << 16 : 0) | UInt64(letter.tone.rawValue) << 48
    return UInt64(letter.base & 0x1f) | mark << 6 | counts << 8
  }

  /// What a run of letters adds up to, and where it ends.
  struct Run {
    var lanes: UInt64 = 0
    var counts: UInt64 = 0
    var end = 0
  }

  /// Adds up letters until the first byte that is none. Not inlined, so that all of it stays in registers.
  @inline(never)
  static func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ before: Run) -> Run {
    rows.withUnsafeBufferPointer { rows in
      table.withUnsafeBufferPointer { steps in
        var (lanes, counts) = (before.lanes, before.counts)
        var offset = start
        var row = 0
        while offset < end {
          let byte = Int(bytes[offset])
          let step = steps[row | byte]
          if step == stop { break }
          lanes ^= (step & 0xff) &<< counts
          counts &+= step >> 8
          row = Int(rows[byte])
          offset &+= 1
        }
        return Run(lanes: lanes, counts: counts, end: offset)
      }
    }
  }

  /// Letters and digits of eight lanes as ASCII.
  @inline(__always)
  static func letters(of lanes: UInt64) -> UInt64 {
    let codes = lanes & 0x3f3f_3f3f_3f3f_3f3f
    let isUsed = (codes &+ 0x3f3f_3f3f_3f3f_3f3f) & 0x4040_4040_4040_4040
    let isDigit = codes &<< 1 & 0x4040_4040_4040_4040
    let isLetter = isUsed & ~isDigit
    return codes | isLetter | isLetter >> 1
  }

  @inline(__always)
  static func marks(of lanes: UInt64) -> UInt64 { lanes & 0xc0c0_c0c0_c0c0_c0c0 }

  /// The key of "VlỆT", "C0NG", in which a scanner took I for l or O for 0; nil where other small letters or digits
  /// stand among the capitals.
  static func amongCapitals(_ key: UInt64, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, others: Int) -> UInt64?
  {
    var (key, lane, mended) = (key, UInt64(0), 0)
    var row = 0
    for byte in bytes {
      let step = table[row | Int(byte)]
      row = Int(rows[Int(byte)])
      let width = step >> 8 & 0xff
      guard width != 0 else { continue }
      if byte == UInt8(ascii: "l") || byte == UInt8(ascii: "0") {
        key ^= UInt64(byte ^ (byte == UInt8(ascii: "l") ? UInt8(ascii: "i") : UInt8(ascii: "o"))) << lane
        mended += 1
      }
      lane += width
    }
    return mended == others ? key : nil
  }

  /// Whether the first letter of a word is a capital.
  static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var offset = start
    var row = 0
    while true {
      let byte = Int(bytes[offset])
      let step = table[row | byte]
      if step != 0 { return step >> 24 & 1 == 1 }
      row = Int(rows[byte])
      offset += 1
    }
  }
}
