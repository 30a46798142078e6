import Bytes

/// Finds the first byte that is not UTF-8.
///
/// Where a text has no rare letters, each of 64 bytes must go on a letter just where the bits of those that begin one
/// say so. The rest is read by a state machine whose rows are packed into one word a byte: the next state is a shift
/// away.
enum UTF8Check {
  /// States, as places in a word. `text` is the ground, `broken` has no way out.
  private enum State {
    static let text: UInt64 = 0
    static let oneMore: UInt64 = 6
    static let twoMore: UInt64 = 12
    static let afterE0: UInt64 = 18
    static let afterED: UInt64 = 24
    static let afterF0: UInt64 = 30
    static let threeMore: UInt64 = 36
    static let afterF4: UInt64 = 42
    static let broken: UInt64 = 48
  }

  static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let known = plain(bytes)
    return table.withUnsafeBufferPointer { table in
      var state = State.text
      for index in known..<bytes.count { state = table[Int(bytes[index])] &>> (state & 63) }
      if state & 63 == State.text { return nil }
      return place(in: bytes, from: known, table)
    }
  }

  /// How many of the first bytes are whole letters for certain.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let text = bytes.baseAddress else { return 0 }
    var place = 0
    // Which of the next bytes must go on the letters of those before.
    var owed: UInt64 = 0
    while place + 64 <= bytes.count {
      let ofTwo = (text + place).bitsOf64(0xC2...0xDF)
      // Behind the others that begin three not every byte may stand.
      let ofThree = (text + place).bitsOf64(0xE1...0xEC) | (text + place).bitsOf64(0xEE...0xEF)
      let further = (text + place).bitsOf64(0x80...0xBF)
      let beyond = (text + place).bitsOf64(0x80...0xFF)
      guard beyond == ofTwo | ofThree | further,
        further == owed | (ofTwo | ofThree) << 1 | ofThree << 2
      else { break }
      owed = (ofTwo | ofThree) >> 63 | ofThree >> 62
      place += 64
    }
    if owed != 0 { repeat { place -= 1 } while bytes[place] & 0xC0 == 0x80 }
    return place
  }

  /// The start of the first sequence that is broken.
  private static func place(
    in bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ table: UnsafeBufferPointer<UInt64>
  ) -> Int {
    var state = State.text
    var start = first
    for index in first..<bytes.count {
      if state == State.text { start = index }
      state = (table[Int(bytes[index])] &>> state) & 63
      if state == State.broken { return start }
    }
    return start
  }

  private static let table: [UInt64] = (0..<256).map { byte in
    var row: UInt64 = 0
    for state in stride(from: State.text, through: State.broken, by: 6) {
      row |= next(state, UInt8(byte)) << state
    }
    return row
  }

  private static func next(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    switch (state, byte) {
    case (State.text, 0...0x7F): State.text
    case (State.text, 0xC2...0xDF): State.oneMore
    case (State.text, 0xE0): State.afterE0
    case (State.text, 0xED): State.afterED
    case (State.text, 0xE1...0xEF): State.twoMore
    case (State.text, 0xF0): State.afterF0
    case (State.text, 0xF1...0xF3): State.threeMore
    case (State.text, 0xF4): State.afterF4
    case (State.oneMore, 0x80...0xBF): State.text
    case (State.twoMore, 0x80...0xBF), (State.afterE0, 0xA0...0xBF), (State.afterED, 0x80...0x9F):
      State.oneMore
    case (State.threeMore, 0x80...0xBF), (State.afterF0, 0x90...0xBF), (State.afterF4, 0x80...0x8F):
      State.twoMore
    default: State.broken
    }
  }
}
