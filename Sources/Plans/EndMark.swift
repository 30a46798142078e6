/// The end mark `./.` behind the last sentence.
package enum EndMark: Pass {
  package static func read(_ reading: Reading) {
    let head = reading.firstLine(.recipientsHead) ?? reading.plan.lines.count
    for line in (0..<reading.plan.lines.count).reversed() {
      guard let range = range(reading, line) else { continue }
      if reading.plan.endMark == nil || line < head {
        reading.plan.endMark = range
        if reading.isUndecided(line), reading.plan.lines[line].marker == .none, line < head {
          reading.plan.lines[line].role = .closing
        }
        if line < head { break }
      }
    }
    guard reading.plan.endMark == nil else { return }
    reading.note(.missingEndMark, at: 0..<0)
    for line in (0..<head).reversed().prefix(12) where reading.isUndecided(line) {
      guard let first = reading.words(ofLine: line).first,
        reading.hit(.closing, at: first) != nil || asksAll(reading, first)
      else { continue }
      reading.plan.lines[line].role = .closing
      return
    }
  }

  /// "Đề nghị các đơn vị …", "Yêu cầu các …": no wording of the lexicon, since it would hide the unit that is asked.
  private static func asksAll(_ reading: Reading, _ first: Int) -> Bool {
    guard let hit = reading.hit(.assign, at: first), hit.value == UnitName.Prefix.ask.rawValue else {
      return false
    }
    return Int(hit.end) < reading.words.count && reading.words[Int(hit.end)].reads("cac")
  }

  /// The end mark at the end of a line.
  static func range(_ reading: Reading, _ line: Int) -> Range<UInt32>? {
    let words = reading.words(ofLine: line)
    guard words.count > 2 else { return nil }
    var end = words.upperBound
    // A closing bracket, quote or stray sign may follow.
    if reading.words[end - 1].is(.closeQuote) { end -= 1 }
    guard reading.words[end - 1].isSign, reading.words[end - 2].isSign else { return nil }
    // "./" has lost its last dot.
    if reading.words[end - 1].is(.slash), reading.words[end - 2].is(.dot) {
      return reading.range(end - 2..<end)
    }
    guard end - 2 > words.lowerBound, reading.words[end - 1].is(.dot), reading.words[end - 2].is(.slash)
    else {
      return nil
    }
    let start = reading.words[end - 3].is(.dot) ? end - 3 : end - 2
    return reading.range(start..<end)
  }
}
