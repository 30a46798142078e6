/// Finds what the text leaves to a body, or to who leads it, outside the part on organisation: an officer's power to
/// commend, a task told among the phases or the solutions.
///
/// Trusts: a clause that begins with the name of a body, or with the office of who leads it, and says what it does;
/// not where the text speaks of aims and criteria.
package enum Powers: Pass {
  package static func read(_ reading: Reading) {
    guard let first = reading.plan.sections.first else { return }
    var finder = Finder(told: told(reading), heads: reading.landmarks(.heads))
    for line in Int(first.line)..<reading.plan.lines.count {
      switch reading.plan.lines[line].role {
      case .paragraph, .section, .item: finder.read(reading, line)
      case .recipientsHead, .appendixHead:
        reading.plan.powers = finder.powers
        return
      default: continue
      }
    }
    reading.plan.powers = finder.powers
  }

  /// Where tasks are told already, in the order of the text.
  private static func told(_ reading: Reading) -> [Range<UInt32>] {
    var told: [Range<UInt32>] = []
    told.reserveCapacity(32)
    for assignment in reading.plan.assignments {
      told.append(assignment.range)
      for task in assignment.tasks { told.append(task.range) }
    }
    for report in reading.plan.reports { told.append(report.range) }
    told.sort { $0.lowerBound < $1.lowerBound }
    return told
  }

  private struct Finder {
    private let told: [Range<UInt32>]
    private let heads: Stretch<Hit>
    var powers: [Duty] = []
    /// How many of what is told end before the line, and how many of the heads come before it.
    private var next = 0
    private var seen = 0
    private var section = 0
    private var open: [Int] = []

    init(told: [Range<UInt32>], heads: Stretch<Hit>) {
      (self.told, self.heads) = (told, heads)
      open.reserveCapacity(8)
    }

    mutating func read(_ reading: Reading, _ line: Int) {
      enter(reading, line)
      let text = reading.plan.lines[line].content
      while next < told.count, told[next].upperBound <= text.lowerBound { next += 1 }
      let isTold = next < told.count && told[next].lowerBound < text.upperBound
      let words = reading.contentWords(ofLine: line)
      var behind = words.lowerBound
      // "Các cụm thi đua": a head word in small letters is no landmark.
      if let first = words.first, let plural = reading.hit(.plural, at: first),
        let head = reading.hit(.bodyHead, at: Int(plural.end)), !reading.words[Int(head.start)].isCapital
      {
        take(reading, head, isTold, text, in: words, &behind)
      }
      while let hit = reading.next(of: heads, &seen, in: words) {
        if hit.phrase == .bodyHead { take(reading, hit, isTold, text, in: words, &behind) }
      }
    }

    private mutating func take(
      _ reading: Reading, _ hit: Hit, _ isTold: Bool, _ text: Range<UInt32>, in words: Range<Int>,
      _ behind: inout Int
    ) {
      guard !isTold, Int(hit.start) >= behind, reading.quotation(around: Int(hit.start)) == nil,
        let start = clause(reading, of: Int(hit.start), in: words), !isAim(reading),
        let name = UnitName(reading, at: start, limit: words.upperBound), name.prefix == .none,
        name.follower == .verb, name.words.contains(Int(hit.start)), acts(reading, name)
      else { return }
      behind = name.end
      let unit = reading.range(name.words)
      powers.append(Duty(unit: reading.string(name.words), unitRange: unit, range: text))
    }

    private mutating func enter(_ reading: Reading, _ line: Int) {
      while section < reading.plan.sections.count, Int(reading.plan.sections[section].line) <= line {
        while let last = open.last, reading.plan.sections[last].level >= reading.plan.sections[section].level
        {
          open.removeLast()
        }
        open.append(section)
        section += 1
      }
    }

    /// Sections on aims, requirements, criteria and whom the campaign addresses give nobody anything to do.
    private func isAim(_ reading: Reading) -> Bool {
      open.contains { index in
        let topics = reading.topics[index]
        guard reading.plan.sections[index].title != nil, !topics.contains(.commendation) else { return false }
        let title = reading.titleWords(ofLine: Int(reading.plan.sections[index].line))
        return topics.contains(.aim)
          || reading.hasLandmark(in: title, of: .groups) { _ in true }
      }
    }

    /// Where the clause begins whose subject a body is: a few words before it may say who leads it.
    private func clause(_ reading: Reading, of head: Int, in words: Range<Int>) -> Int? {
      var start = head
      while start > words.lowerBound, head - start < 4, !reading.words[start - 1].isSign { start -= 1 }
      guard start == words.lowerBound || divides(reading.words[start - 1]) else { return nil }
      // "(do Thường trực Hội đồng … phân bổ chỉ tiêu)".
      if reading.words[start].reads("do") { return start + 1 }
      guard start == head || reading.hit(.office, at: start) != nil || reading.hit(.plural, at: start) != nil,
        start == words.lowerBound || !isListed(reading, behind: start - 1, from: words.lowerBound)
      else { return nil }
      return start
    }

    private func divides(_ word: Word) -> Bool {
      word.is(.comma) || word.is(.semicolon) || word.is(.dot) || word.is(.colon) || word.is(.openBracket)
    }

    /// "đề nghị Tổng Liên đoàn, UBND tỉnh xét khen thưởng": a comma behind a unit goes on with a list, which begins
    /// elsewhere.
    private func isListed(_ reading: Reading, behind comma: Int, from line: Int) -> Bool {
      guard reading.words[comma].is(.comma) else { return false }
      var start = comma
      while start > line, !reading.words[start - 1].isSign { start -= 1 }
      if [Phrase.unit, .plural, .role].contains(where: { reading.hit($0, at: start) != nil }),
        !reading.hits(in: start..<comma).contains(where: { $0.phrase == .verb })
      {
        return true
      }
      return reading.landmarks(in: start..<comma).contains {
        $0.phrase == .bodyHead && reading.bodyName(from: $0, limit: comma)?.words.upperBound == comma
      }
    }

    /// The word behind the name does something, unless the name is said to be who does it.
    private func acts(_ reading: Reading, _ name: UnitName) -> Bool {
      let first = name.words.lowerBound
      if first > 0, reading.words[first - 1].reads("do") { return true }
      let verb = reading.words[name.end].reads("se") ? name.end + 1 : name.end
      return reading.hit(.verb, at: verb) != nil
    }
  }
}
