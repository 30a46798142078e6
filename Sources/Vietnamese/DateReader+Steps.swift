/// The small steps.
extension DateReader {
  /// Where the words of dates that lead to a digit begin; the digit itself where none do.
  func firstWord(before digit: Int, from floor: Int) -> Int {
    var start = digit
    for _ in 0..<12 {
      var end = start
      let limit = max(floor, start - DateReader.blankReach)
      while end > limit {
        let byte = bytes[end - 1]
        // Blanks, and the last bytes of a no-break space, an ellipsis or a dash, which end no letter of a word
        // of dates.
        let isFiller = byte <= 0x20 || 0x2C...0x2F ~= byte || byte == 0x5F || byte == 0x93 || byte == 0x94
        let isEllipsis = byte == 0xA6 && end > 2 && bytes[end - 2] == 0x80
        let isInner = byte == 0x80 || byte == 0xE2 || byte == 0xC2 || byte == 0xA0
        guard isFiller || isEllipsis || isInner else { break }
        end -= 1
      }
      var word = end
      while word > floor, end - word < 20, Words.precedes(bytes, word) {
        repeat { word -= 1 } while word > floor && bytes[word] & 0xC0 == 0x80
      }
      guard word < end, let read = DateWord(bytes, at: word), read.end == end, read.meaning != .other else {
        break
      }
      start = word
    }
    return start
  }

  /// A digit, or the first two letters of ngày, năm, tháng, quý: most words are passed over here.
  func mayStart(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte &- 0x30 < 10 { return true }
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1] | 0x20
    switch byte | 0x20 {
    case UInt8(ascii: "n"): return next == UInt8(ascii: "g") || next == UInt8(ascii: "a") || next == 0xE4
    case UInt8(ascii: "t"): return next == UInt8(ascii: "h")
    case UInt8(ascii: "q"): return next == UInt8(ascii: "u") || next >= 0x80
    default: return false
    }
  }

  func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }

  func number(at index: Int) -> Numeral? {
    guard let number = Numeral.arabic(bytes, at: index), number.end - index <= 4 else { return nil }
    return number
  }

  func fullYear(at index: Int) -> UInt16? {
    guard let number = number(at: index), number.end == index + 4, 1800..<2200 ~= number.value else {
      return nil
    }
    return UInt16(number.value)
  }

  /// `/`, `-` or `.` before a digit; blanks may stand around a slash.
  func separator(at index: Int) -> (sign: UInt8, end: Int)? {
    guard index < bytes.count else { return nil }
    let sign = bytes[index]
    if sign == 0x2F || sign == 0x2D || sign == 0x2E, isDigit(index + 1) { return (sign, index + 1) }
    let slash = skipSpace(index)
    guard slash < bytes.count, bytes[slash] == 0x2F, slash - index <= 1 else { return nil }
    let next = skipSpace(slash + 1)
    return isDigit(next) && next - slash <= 2 ? (0x2F, next) : nil
  }

  /// No letter goes on, no decimals, no per cent.
  func endsNumber(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0x25, 0x2F: return false
    case 0x2C, 0x2E: return !isDigit(index + 1)
    default: return !Words.continues(bytes, at: index)
    }
  }

  /// As above, and no symbol of a document follows: 05/2025/TT-BNV, 05/2023-KH.
  func endsDate(_ index: Int) -> Bool {
    guard endsNumber(index) else { return false }
    guard index < bytes.count, bytes[index] == 0x2D else { return true }
    return isDigit(index + 1) || !Words.continues(bytes, at: index + 1)
  }

  func isInsideWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if isDigit(index) {
      switch bytes[index - 1] {
      case 0x2F: return true
      case 0x2C, 0x2E: return index > 1 && isDigit(index - 2)
      default: break
      }
    }
    let before = bytes[index - 1]
    return before < 0x80 ? Words.isASCIIWord(before) : Words.precedes(bytes, index)
  }

  func skipSpace(_ index: Int) -> Int {
    var index = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D, 0x20: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      default: return index
      }
    }
    return index
  }

  func skipComma(_ index: Int) -> Int {
    let next = skipSpace(index)
    return next < bytes.count && bytes[next] == 0x2C ? skipSpace(next + 1) : next
  }

  /// Skips what stands for a part left blank: spaces, dots, underscores, slashes, ellipses.
  func skipBlank(_ start: Int) -> (end: Int, isFilled: Bool) {
    var index = start
    var isFilled = false
    let limit = min(bytes.count, start + DateReader.blankReach)
    while index < limit {
      let space = skipSpace(index)
      if space > index {
        index = space
        continue
      }
      switch bytes[index] {
      case 0x2E, 0x5F, 0x2F: index += 1
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6:
        index += 3
      default: return (index, isFilled)
      }
      isFilled = true
    }
    return (index, isFilled)
  }

  /// The word before `index` on the same stretch of letters and spaces, folded.
  func wordBefore(_ index: Int) -> [UInt8] {
    var end = index
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x3A || bytes[end - 1] == 0x0A { end -= 1 }
    var start = end
    while start > 0, end - start < 12, Words.precedes(bytes, start) {
      repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    }
    return Folding.fold(Array(bytes[start..<end]))
  }

  /// Hardly a mark around: marks are lost, `nam` may be năm here and `quy` quý.
  func isStripped(near index: Int) -> Bool {
    let range = max(0, index - 400)..<min(bytes.count, index + 400)
    var marked = 0
    for place in range where bytes[place] >= 0x80 { marked += 1 }
    return marked * 50 < range.count
  }

  func followsSlash(_ index: Int) -> Bool {
    var before = index - 1
    while before > 0, bytes[before] == 0x20 { before -= 1 }
    return before >= 0 && bytes[before] == 0x2F
  }

  func followsWordOfTime(_ index: Int) -> Bool {
    ["truoc", "tu", "den", "toi", "het", "ngay", "sau"].contains { wordBefore(index).elementsEqual($0.utf8) }
  }

  func followsWordOfNumber(_ index: Int) -> Bool { wordBefore(index).elementsEqual("so".utf8) }

  /// `nam` without its mark, where marks are lost: but not Viet Nam, mien Nam, phia Nam.
  func mayBeYear(_ index: Int) -> Bool {
    guard isStripped(near: index) else { return false }
    let before = wordBefore(index)
    return !["viet", "mien", "phia", "dong", "tay"].contains { before.elementsEqual($0.utf8) }
  }
}
