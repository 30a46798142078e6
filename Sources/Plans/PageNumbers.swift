/// Numbers of pages that a converter left between the paragraphs.
///
/// Trusts: a line of nothing but one number, perhaps between dashes or behind "Trang", outside tables.
package enum PageNumbers: Pass {
  package static func read(_ reading: Reading) {
    for line in reading.plan.lines.indices where reading.isUndecided(line) {
      guard reading.plan.lines[line].role == .paragraph, let number = number(reading, line), number < 1000
      else { continue }
      reading.plan.lines[line].role = .pageNumber
      reading.plan.lines[line].label = 0
      reading.plan.lines[line].marker = .none
      reading.note(.pageNumber, at: reading.plan.lines[line].text)
    }
  }

  private static func number(_ reading: Reading, _ line: Int) -> Int? {
    let range = reading.words(ofLine: line)
    guard (1...5).contains(range.count) else { return nil }
    // "7) 27": a number that libcmark has eaten would be lost with the line.
    let item = reading.plan.lines[line]
    if item.lead == 0, item.label != 0, !item.marker.isBullet { return nil }
    guard item.label == 0 || range.count <= 3 else { return nil }
    var found: Int?
    for (place, word) in reading.words[range].enumerated() {
      if let number = word.number {
        // "3/12" and "3 - 12" name the page and the pages.
        if found == nil { found = number } else if place < 2 { return nil }
      } else if word.is(.dash) || word.is(.slash) && found != nil || word.is(.dot) && place > 0 {
        continue
      } else if place == 0, word.reads("trang") || word.reads("page") {
        continue
      } else {
        return nil
      }
    }
    return found
  }
}
