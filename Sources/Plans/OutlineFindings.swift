/// Numbers of sections that come twice or are missing, and headings of one level that are marked differently.
/// What is printed stays as it is.
package enum OutlineFindings: Pass {
  package static func read(_ reading: Reading) {
    numbering(reading)
    for level: UInt8 in 1...2 {
      var printed: UInt8 = 0
      for section in reading.plan.sections where section.level == level {
        let heading = reading.plan.lines[Int(section.line)].printedLevel
        if heading == 0 { continue }
        if printed == 0 { printed = heading }
        guard printed == heading else {
          reading.note(
            .headingLevelMixed, at: reading.plan.lines[Int(section.line)].text, level: level)
          break
        }
      }
    }
  }

  /// The last sibling seen at a level.
  private struct Sibling {
    var marker = Line.Marker.none
    var ordinal: UInt16 = 0
    var count: UInt16 = 0
  }

  private static func numbering(_ reading: Reading) {
    // By level, up to that of the section before.
    var last: [Sibling] = []
    var boundaries = reading.plan.appendices + [reading.plan.attachment].compactMap { $0 }
    boundaries.sort(by: >)
    for section in reading.plan.sections {
      while let boundary = boundaries.last, boundary <= section.line {
        boundaries.removeLast()
        last.removeAll(keepingCapacity: true)
      }
      let line = reading.plan.lines[Int(section.line)]
      let level = Int(section.level)
      if last.count > level + 1 { last.removeLast(last.count - level - 1) }
      while last.count <= level { last.append(Sibling()) }
      let before = last[level]
      let isSame = before.marker == line.marker
      last[level] = Sibling(marker: line.marker, ordinal: line.ordinal, count: isSame ? before.count + 1 : 1)
      guard level <= 2, line.ordinal > 0 else { continue }
      if isSame, before.ordinal > 0 {
        let restarts = line.ordinal == 1 && before.ordinal > 1
        if line.ordinal <= before.ordinal, !restarts {
          note(.duplicateSectionNumber, line, reading)
        } else if line.ordinal > before.ordinal + 1, line.ordinal != last[level].count {
          note(.sectionNumberGap, line, reading)
        }
      } else if line.ordinal == 2, before.marker == .none {
        note(.sectionNumberGap, line, reading)
      }
    }
  }

  private static func note(_ kind: Finding.Kind, _ line: Line, _ reading: Reading) {
    let text = reading.string(line.content)
    reading.note(kind, at: line.text, level: line.level, note: line.label + " " + text)
  }
}
