/// The number of a document as a text cites it: "18/KH-UBND", "30/2020/NĐ-CP", "24-KH/TU", "…/KH-UBND".
struct CitedNumber {
  var words: Range<Int>
  /// Without spaces, dashes alike; nil when the number was left blank.
  var text: String?
  /// It names type or body, not only a number.
  var hasSymbol: Bool
  /// The last letters, which name the body: "UBND" in "18/KH-UBND".
  var body: Int?

  init?(_ reading: Reading, at start: Int, limit: Int) {
    guard start < limit else { return nil }
    let words = reading.words
    var place = start
    let first = words[start]
    let isNumber =
      first.isNumber
      || first.shape.contains(.mixed) && (Self.startsWithDigit(first) || first.misreadNumber != nil)
    if isNumber || first.is(.dots) || first.is(.underscore) {
      place += 1
    } else if !first.is(.slash) && !first.is(.dash) {
      return nil
    }
    hasSymbol = false
    var dashed = false
    if isNumber, place < limit, words.isHyphenLost(at: place, behind: start..<place) {
      (hasSymbol, body) = (true, place)
      place += 1
    }
    var end = isNumber ? place : start
    while place + 1 < limit, let joint = Sign(rawValue: words[place].key), words[place].isSign,
      joint == .slash || joint == .dash || joint == .ampersand || joint == .dot
    {
      let next = words[place + 1]
      let spaced = words[place].isSpaced || next.isSpaced
      guard !next.isSign, joint != .dot || !spaced && next.isUpper && hasSymbol else { break }
      if next.isNumber {
        guard !spaced, joint == .slash && next.length == 4 || hasSymbol && joint == .dash else { break }
      } else {
        // A space strayed into the number, or a sentence goes on behind a dash.
        guard !spaced || next.isUpper && (joint == .slash || hasSymbol && !dashed) else { break }
        guard next.isCapital || next.shape.contains(.mixed) || reading.isBare || hasSymbol else { break }
        dashed = joint == .dash
        hasSymbol = true
        body = place + 1
      }
      place += 2
      end = place
    }
    guard end > start, isNumber || hasSymbol else { return nil }
    self.words = start..<end
    guard isNumber else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(words[end - 1].end - words[start].start))
    for word in words[start..<end] {
      if word.is(.dash) {
        bytes.append(UInt8(ascii: "-"))
      } else {
        bytes += reading.document.text[Int(word.start)..<Int(word.end)]
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func startsWithDigit(_ word: Word) -> Bool {
    word.key >> 63 == 0 && 48...57 ~= UInt8(truncatingIfNeeded: word.key)
  }
}
