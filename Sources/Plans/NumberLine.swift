/// The document's own number: `Số: 24/KH-UBND`, `Số 24-KH/TU`, `Số: /KH-X`.
///
/// Trusts: a line that begins with "Số" and goes on by the grammar of numbers, above the title.
package enum NumberLine: Pass {
  package static func read(_ reading: Reading) {
    for line in reading.headZone where reading.isUndecided(line) {
      let range = reading.words(ofLine: line)
      guard !range.isEmpty, let number = number(reading.words, at: range.lowerBound, to: range.upperBound),
        range.upperBound - number.words.upperBound <= 2
      else { continue }
      reading.plan.lines[line].role = .number
      // "24/" is no label here.
      if reading.plan.lines[line].lead > 0 { reading.plan.lines[line].label = 0 }
      (reading.plan.lines[line].lead, reading.plan.lines[line].leadWords) = (0, 0)
      reading.plan.lines[line].marker = .none
      take(number, line: range, reading)
      return
    }
  }

  /// The number behind the word "Số" at a place.
  static func number(_ words: Words, at start: Int, to end: Int) -> OwnNumber? {
    guard words[start].isCapital, words[start].reads("so"), start + 1 < end else { return nil }
    var place = start + 1
    if words[place].is(.colon) || words[place].is(.dot) { place += 1 }
    guard place < end else { return nil }
    return OwnNumber(words, from: place, to: end)
  }

  private static func take(_ number: OwnNumber, line: Range<Int>, _ reading: Reading) {
    let symbol = reading.range(number.symbol)
    let code = reading.compact(number.symbol)
    reading.plan.symbol = Read(code, at: symbol)
    let whole = reading.range(line.lowerBound..<number.words.upperBound)
    if number.digits.isEmpty {
      reading.note(.blankNumber, at: whole)
      return
    }
    let digits = reading.range(number.digits)
    let printed = reading.compact(number.digits)
    reading.plan.number = Read(printed, at: digits)
    let year = number.year.map { "/\($0)" } ?? ""
    let joint = number.isHyphenLost ? "" : number.isParty ? "-" : "/"
    let full = printed + year + joint + code
    reading.plan.fullNumber = Read(full, at: digits.lowerBound..<symbol.upperBound)
    // "3O4", where a scanner took the 0 for a letter: which it was, the original knows. "12a" is a number.
    if let word = number.digits.first.map({ reading.words[$0] }), !word.isNumber, word.misreadNumber != nil {
      reading.note(.ocr, at: digits)
    }
    if number.isSpaced { reading.note(.straySpaceInNumber, at: whole) }
  }
}

extension Reading {
  /// Some words without the white space between them, dashes as hyphens.
  func compact(_ range: Range<Int>) -> String {
    var text = ""
    for word in words[range] {
      text += word.is(.dash) ? "-" : document.string(word.range)
    }
    return text
  }
}
