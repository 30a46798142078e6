import Linking
import Markup
import Pages
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
  /// Calls `take` with the text and each of its lines. The edition lends what it has; a site would be copied.
  func eachLine(of edition: Edition, _ take: (UnsafeBufferPointer<UInt8>, TextLine) -> Void) {
    switch source {
    case .plan(let id):
      let record = edition.site.plans[id]
      record.entry.document.text.withUnsafeBufferPointer { text in
        Item.eachLine(of: record.plan) { take(text, $0) }
      }
    case .exemplar(let index): Item.eachLine(of: edition.site.exemplars[index].entry, take)
    case .campaign(let index): Item.eachLine(of: edition.site.campaigns[index].entry, take)
    case .body(let index): Item.eachLine(of: edition.site.bodies[index].entry, take)
    case .page(let index): Item.eachLine(of: edition.site.pages[index].entry, take)
    case .document: break
    }
  }

  private static func eachLine(of entry: Entry?, _ take: (UnsafeBufferPointer<UInt8>, TextLine) -> Void) {
    guard let document = entry?.document else { return }
    document.text.withUnsafeBufferPointer { text in
      for block in document.blocks {
        switch block.kind {
        case .paragraph, .cell, .code:
          take(text, TextLine(range: block.text, titleEnd: block.text.lowerBound))
        case .heading: take(text, TextLine(range: block.text, titleEnd: block.text.upperBound))
        default: break
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
