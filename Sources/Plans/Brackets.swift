extension Reading {
  /// No remark has more words; a bracket without its partner must not swallow the text.
  private static let longestRemark = 30

  /// The bracket that closes the one that opens at a place, or nil where it opens none or none closes it.
  func closing(ofBracketAt place: Int, limit: Int) -> Int? {
    guard words[place].isSign else { return nil }
    let isSquare = words[place].is(.openSquare)
    guard isSquare || words[place].is(.openBracket) else { return nil }
    let sign = isSquare ? Sign.closeSquare : .closeBracket
    return (place..<min(limit, place + Self.longestRemark)).first { words[$0].is(sign) }
  }

  /// Whether a word stands in brackets that open and close in a stretch.
  func isBracketed(_ word: Int, in range: Range<Int>) -> Bool {
    for place in (range.lowerBound..<word).reversed() where words[place].isSign {
      if words[place].is(.closeBracket) || words[place].is(.closeSquare) { return false }
      if let close = closing(ofBracketAt: place, limit: range.upperBound) { return close > word }
    }
    return false
  }
}
