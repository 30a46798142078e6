/// The bases in the opening, which the official layout sets apart.
///
/// Trusts: "Căn cứ", "Thực hiện", "Theo" at the start of a line above the first section that ends like one of a
/// list, and is not the sentence in which the issuer speaks.
package enum Opening: Pass {
  package static func read(_ reading: Reading) {
    for line in reading.headZone where reading.plan.lines[line].role == .paragraph || isPoint(reading, line) {
      let range = reading.contentWords(ofLine: line)
      guard let first = range.first, reading.words[first].isCapital,
        reading.hit(.basis, at: first) != nil || reading.hit(.carryingOut, at: first) != nil,
        let last = reading.lastWord(ofLine: line),
        last.is(.semicolon) || last.is(.comma) || last.is(.dot)
      else { continue }
      reading.plan.lines[line].role = .basis
      reading.plan.lines[line].level = 0
    }
  }

  /// The Party sets dashes before its bases.
  private static func isPoint(_ reading: Reading, _ line: Int) -> Bool {
    reading.plan.lines[line].role == .item && reading.plan.sections.first.map { $0.line > line } ?? true
  }
}
