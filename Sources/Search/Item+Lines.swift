import Linking
import Markup
import Plans

/// A stretch of an item's text that reads as one line.
struct TextLine {
  var range: Range<UInt32>
  /// Where its title ends and running text begins.
  var titleEnd: UInt32
  /// The address within the page that begins here.
  var anchor: String?
  /// The paragraph goes on from the line before.
  var continues = false
}

extension Item {
  /// Calls `take` with the text and each of its lines.
  func eachLine(of plans: [PlanRecord], _ take: (UnsafeBufferPointer<UInt8>, TextLine) -> Void) {
    switch text {
    case .none: break
    case .plan(let id):
      let record = plans[id]
      record.entry.document.text.withUnsafeBufferPointer { text in
        Item.eachLine(of: record.plan) { take(text, $0) }
      }
    case .entry(let entry):
      entry.document.text.withUnsafeBufferPointer { text in
        for block in entry.document.blocks {
          switch block.kind {
          case .paragraph, .cell, .code:
            take(text, TextLine(range: block.text, titleEnd: block.text.lowerBound))
          case .heading: take(text, TextLine(range: block.text, titleEnd: block.text.upperBound))
          default: break
          }
        }
      }
    }
  }

  private static func eachLine(of plan: Plan, _ take: (TextLine) -> Void) {
    var section = 0
    // Read where they lie: a line that is copied has its label counted.
    plan.lines.withUnsafeBufferPointer { lines in
      for index in lines.indices {
        var anchor: String?
        // Where several sections begin on one line the innermost is meant.
        while section < plan.sections.count, plan.sections[section].line <= index {
          if plan.sections[section].line == index { anchor = plan.sections[section].anchor }
          section += 1
        }
        let (text, title) = (lines[index].text, lines[index].title)
        let titleEnd = min(text.lowerBound + UInt32(lines[index].lead) + title, text.upperBound)
        take(
          TextLine(
            range: text, titleEnd: title == 0 ? text.lowerBound : titleEnd, anchor: anchor,
            continues: lines[index].continues))
      }
    }
  }
}
