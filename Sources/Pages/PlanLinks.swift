import Linking
import Markup
import Mustache
import Plans

/// The links that a plan's text gets: the first mention of a body in each top section, and each citation whose
/// document is certain.
enum PlanLinks {
  static func insertions(_ id: ID<PlanRecord>, _ context: PageContext) -> [Insertion] {
    let record = context.site.plans[id]
    let documents = context.site.links[id.index].citations
    let names = context.site.links[id.index].names
    let citations = record.plan.citations
    let (opening, ending) = context.linkTag
    func link(_ range: Range<UInt32>, _ address: UnsafeBufferPointer<UInt8>) -> Insertion {
      Insertion(range, linkTo: address, opening: opening, ending: ending)
    }
    var insertions: [Insertion] = []
    insertions.reserveCapacity(citations.count + names.count)
    var cited: [Range<UInt32>] = []
    for index in citations.indices {
      guard let document = documents[index] else { continue }
      let target = context.site.documents[document].plan
      if target == id { continue }
      let range = Citation.label(
        citations[index].range, before: citations[index].issuerRange, in: record.entry.document.text)
      cited.append(range)
      // What is cited has a copy of its address for the time of the page.
      let address = Value.Text.copy(
        of: target.map { context.site.address($0) } ?? context.site.address(document))
      insertions.append(link(range, address.bytes))
    }
    let tops = TopSections(of: record)
    // Those of the section at hand: mentions are in the order of the text.
    var linked: [ID<Body>] = []
    var here = 0
    for mention in record.plan.mentions {
      guard let body = names[Int(mention.name)] else { continue }
      let top = tops.section(of: mention.range.lowerBound)
      if top != here { (linked, here) = ([], top) }
      // What stands inside the link of a citation leaves the link to the next mention.
      guard !linked.contains(body), !cited.contains(where: { $0.overlaps(mention.range) }) else { continue }
      linked.append(body)
      insertions.append(link(mention.range, context.site.bodies[body].addressBytes))
    }
    insertions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return insertions
  }
}

/// Where the sections of the first level begin.
struct TopSections {
  private var starts: [UInt32] = []

  init(of record: PlanRecord) {
    let (sections, lines) = (record.plan.sections, record.plan.lines)
    for index in sections.indices where sections[index].level == 1 {
      starts.append(lines[Int(sections[index].line)].text.lowerBound)
    }
  }

  /// 0 above the first section.
  func section(of offset: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Citation {
  /// Type, number and date without the issuer, so that the issuer can be a link of its own.
  static func label(
    _ range: Range<UInt32>, before issuerRange: Range<UInt32>, in text: [UInt8]
  ) -> Range<UInt32> {
    guard issuerRange.lowerBound > range.lowerBound, issuerRange.lowerBound < range.upperBound else {
      return range
    }
    var end = Int(issuerRange.lowerBound)
    func dropSpaces() { while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 } }
    dropSpaces()
    for word in ["của", "cua"] where text[..<end].suffix(word.utf8.count).elementsEqual(word.utf8) {
      end -= word.utf8.count
      break
    }
    dropSpaces()
    return range.lowerBound..<UInt32(max(end, Int(range.lowerBound)))
  }
}
