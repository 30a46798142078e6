/// Numbers of sections that come twice or are missing, and headings of one level that are marked differently.
/// What is printed stays as it is.
package enum OutlineFindings: Pass {
  package static func read(_ reading: Reading) {
    numbering(reading)
    for level: UInt8 in 1...2 {
      var printed: UInt8 = 0
      for index in reading.plan.sections.indices where reading.plan.sections[index].level == level {
        let line = Int(reading.plan.sections[index].line)
        let heading = reading.plan.lines[line].printedLevel
        if heading == 0 { continue }
        if printed == 0 { printed = heading }
        guard printed == heading else {
          reading.note(.headingLevelMixed, at: reading.plan.lines[line].text, level: level)
          break
        }
      }
    }
  }

  /// The last sibling seen at a level.
  private struct Sibling {
    var marker = Line.Marker.none
    var ordinal = 0
    var count = 0
  }

  private static func numbering(_ reading: Reading) {
    // By level, up to that of the section before.
    var last: [Sibling] = []
    last.reserveCapacity(8)
    var boundaries = reading.plan.appendices + [reading.plan.attachment].compactMap { $0 }
    boundaries.sort(by: >)
    for index in reading.plan.sections.indices {
      let line = Int(reading.plan.sections[index].line)
      while let boundary = boundaries.last, boundary <= line {
        boundaries.removeLast()
        last.removeAll(keepingCapacity: true)
      }
      let (marker, ordinal) = (reading.plan.lines[line].marker, Int(reading.plan.lines[line].ordinal))
      let level = Int(reading.plan.sections[index].level)
      if last.count > level + 1 { last.removeLast(last.count - level - 1) }
      while last.count <= level { last.append(Sibling()) }
      let before = last[level]
      let isSame = before.marker == marker
      last[level] = Sibling(marker: marker, ordinal: ordinal, count: isSame ? before.count + 1 : 1)
      guard level <= 2, ordinal > 0 else { continue }
      if isSame, before.ordinal > 0 {
        let restarts = ordinal == 1 && before.ordinal > 1
        if ordinal <= before.ordinal, !restarts {
          note(.duplicateSectionNumber, line, reading)
        } else if ordinal > before.ordinal + 1, ordinal != last[level].count,
          !leavesOutBarredD(marker, before.ordinal, ordinal)
        {
          note(.sectionNumberGap, line, reading)
        }
      } else if ordinal == 2, before.marker == .none {
        note(.sectionNumberGap, line, reading)
      }
    }
  }

  /// "D." and then "E.": who letters the parts of a plan may leave out the Đ between them.
  private static func leavesOutBarredD(_ marker: Line.Marker, _ before: Int, _ ordinal: Int) -> Bool {
    marker == .upperLetter && before == 4 && ordinal == 6
  }

  private static func note(_ kind: Finding.Kind, _ line: Int, _ reading: Reading) {
    let line = reading.plan.lines[line]
    let text = reading.string(line.content)
    reading.note(kind, at: line.text, level: line.level, note: reading.plan.label(of: line) + " " + text)
  }
}
