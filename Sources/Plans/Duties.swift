import Markup
import Vietnamese

/// Finds who owes a report, and by when.
///
/// Trusts: "báo cáo", "gửi báo cáo" as a verb in the part of a line that has a unit before it or a day behind it.
package enum Duties: Pass {
  package static func read(_ reading: Reading) {
    var duties: [Duty] = []
    var last = -1
    var deadlines = 0
    for hit in reading.landmarks(.reports) {
      guard !reading.words[Int(hit.start)].isUpper else { continue }
      let line = reading.line(ofWord: Int(hit.start))
      guard line != last else { continue }
      last = line
      switch reading.plan.lines[line].role {
      case .paragraph, .section, .item: break
      default: continue
      }
      let text = reading.plan.lines[line].content
      let words = reading.contentWords(ofLine: line)
      let name = UnitName(reading, at: words.lowerBound, limit: words.upperBound)
      let unit = name.flatMap { $0.follower == .verb || $0.follower == .colon ? $0.words : nil }
      let deadline = Deadline.find(reading, in: text, &deadlines)
      guard unit != nil || deadline != nil else { continue }
      duties.append(
        Duty(
          unit: unit.map { reading.string($0) }, unitRange: unit.map { reading.range($0) } ?? text,
          range: text, deadline: deadline))
    }
    reading.plan.reports = duties
  }
}
