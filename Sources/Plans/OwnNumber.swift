/// The grammar of numbers: `24/KH-UBND`, `1234/2023/QĐ-UBND`, `15-KH/TU`, `05/BNV-VP`, `06/2022/QH15`, with blanks
/// and stray spaces; in `15 KH/TU` one stands for the hyphen.
struct OwnNumber {
  /// The words of the number's digits; empty when left blank.
  var digits: Range<Int>
  var year: Int?
  /// The first and the last word of the symbol.
  var symbol: Range<Int>
  /// A Party number: hyphen before the type, slash before the body.
  var isParty = false
  /// A Party number with a space for its hyphen.
  var isHyphenLost = false
  /// White space between its parts.
  var isSpaced = false
  /// All of it.
  var words: Range<Int>

  /// Reads a number whose digits or blank begin at a word.
  init?(_ words: Words, from start: Int, to end: Int) {
    var place = start
    if place < end, words[place].isNumber || words[place].isDigits, words[place].length <= 6 {
      place += 1
      // "1 0 5": digits apart.
      while place < end, words[place].isNumber, words[place].length == 1, words[place - 1].length == 1 {
        place += 1
      }
    }
    digits = start..<place
    while place < end, words[place].is(.dots) || words[place].is(.underscore) || words[place].is(.dot) {
      place += 1
    }
    guard place + 1 < end else { return nil }
    if words.isHyphenLost(at: place, behind: digits) {
      isSpaced = true
      isHyphenLost = true
    } else {
      isParty = words[place].is(.dash)
      guard isParty || words[place].is(.slash) else { return nil }
      isSpaced = words[place].isSpaced || words[place + 1].isSpaced || digits.count > 1
      place += 1
    }
    if !isParty, !isHyphenLost, place + 2 < end, let year = words[place].number, words[place].length == 4,
      words[place + 1].is(.slash)
    {
      self.year = year
      isSpaced = isSpaced || words[place + 1].isSpaced || words[place + 2].isSpaced
      place += 2
    }
    let first = place
    guard place < end, words[place].isCode else { return nil }
    place += 1
    while place + 1 < end, words[place].isSign, Self.links(words[place], first: place == first + 1),
      words[place + 1].isCode || words[place + 1].isUnitCode && !words[place + 1].isSpaced
    {
      let spaced = words[place].isSpaced || words[place + 1].isSpaced
      // "24/KH-UBND - Bình Phước": only the dash behind the type may stand apart, and only before a code.
      guard !spaced || place == first + 1 && words[place + 1].isUpper else { break }
      isSpaced = isSpaced || spaced
      place += 2
    }
    if isParty {
      guard (first..<place).contains(where: { words[$0].is(.slash) }) else { return nil }
    }
    symbol = first..<place
    self.words = start..<place
  }

  private static func links(_ sign: Word, first: Bool) -> Bool {
    sign.is(.dash) || sign.is(.slash) || sign.is(.ampersand) || sign.is(.dot) && !first
  }
}

extension Words {
  /// "15 KH/ĐU": digits or a blank for them, a space, and a type with the slash of its body right behind.
  func isHyphenLost(at place: Int, behind digits: Range<Int>) -> Bool {
    digits.count <= 1 && place == digits.upperBound && place + 2 < count
      && self[place].isUpper && self[place].length > 1 && self[place].isSpaced && !self[place].isNumber
      && self[place + 1].is(.slash) && !self[place + 1].isSpaced
      && self[place + 2].isUpper && !self[place + 2].isSpaced
  }
}

extension Word {
  /// A piece of a symbol: "KH", "QĐ", "TTr", "QH15".
  fileprivate var isCode: Bool { !isSign && !isNumber && isCapital && (isUpper || length <= 5) }

  /// A piece behind the first: "2", and "e174", "eBB4" of a regiment.
  fileprivate var isUnitCode: Bool { isNumber || shape.contains(.mixed) && length <= 6 }

  /// "12a", and "l8" where a scanner took the 1 for a letter.
  fileprivate var isDigits: Bool {
    shape.contains(.mixed) && length <= 5
      && (UInt8(truncatingIfNeeded: key) &- 48 < 10 || misreadNumber != nil)
  }
}
