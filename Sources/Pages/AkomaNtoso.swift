import Bytes
import Linking
import Markup
import Plans
import Vietnamese

/// One plan as Akoma Ntoso 3 (OASIS LegalDocML), by the strict schema: the same words in the same order as its
/// page, under the same anchors.
struct AkomaNtoso {
  private let id: ID<PlanRecord>
  private let context: PageContext
  private let record: PlanRecord
  private var plan: Plan { record.plan }
  /// Sections that are open, with the line behind their last.
  private var open: [(end: Int, tag: String)] = []
  private var nextSection = 0

  static func write(_ id: ID<PlanRecord>, _ context: PageContext, into output: inout ByteWriter) {
    var writer = AkomaNtoso(id: id, context: context)
    writer.document(into: &output)
  }

  private init(id: ID<PlanRecord>, context: PageContext) {
    self.id = id
    self.context = context
    record = context.site.plans[id]
  }

  private mutating func document(into output: inout ByteWriter) {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    output.write("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n" as StaticString)
    output.write("<doc name=\"" + type + "\" contains=\"originalVersion\">\n")
    AkomaNtosoMeta(id, context, type: type).write(into: &output)
    let head = bodyStart
    let foot = footStart
    wrap("preface", 0..<head, &output)
    output.write("<mainBody>\n" as StaticString)
    if head == foot {
      output.write("<p/>\n" as StaticString)
    } else {
      body(head..<foot, &output)
    }
    output.write("</mainBody>\n" as StaticString)
    wrap("conclusions", foot..<plan.lines.count, &output)
    output.write("</doc>\n</akomaNtoso>\n" as StaticString)
  }

  private var type: String { Slug.make(plan.type?.value ?? "van ban") }

  /// The first section, or the first line that is no part of the head.
  private var bodyStart: Int {
    if let first = plan.sections.first { return Int(first.line) }
    return plan.lines.firstIndex { !$0.role.isHead } ?? plan.lines.count
  }

  /// Where recipients and signatures begin; behind the last line when appendices follow them.
  private var footStart: Int {
    let last = plan.sections.last.map { Int($0.line) + 1 } ?? bodyStart
    guard plan.appendices.isEmpty, last < plan.lines.count else { return plan.lines.count }
    return plan.lines[last...].firstIndex { $0.role.isFoot } ?? plan.lines.count
  }

  private func wrap(_ tag: String, _ lines: Range<Int>, _ output: inout ByteWriter) {
    guard lines.contains(where: { plan.lines[$0].role != .pageNumber }) else { return }
    output.write("<" + tag + ">\n")
    for line in lines { paragraph(line, &output) }
    output.write("</" + tag + ">\n")
  }

  // MARK: Body

  private mutating func body(_ lines: Range<Int>, _ output: inout ByteWriter) {
    var line = lines.lowerBound
    while line < lines.upperBound {
      close(before: line, &output)
      while nextSection < plan.sections.count, Int(plan.sections[nextSection].line) < line {
        nextSection += 1
      }
      if nextSection < plan.sections.count, Int(plan.sections[nextSection].line) == line {
        line = section(lines.upperBound, &output)
      } else {
        paragraph(line, &output)
        line += 1
      }
    }
    close(before: .max, &output)
  }

  /// Opens a section and writes what stands before its first part; returns the line behind.
  private mutating func section(_ limit: Int, _ output: inout ByteWriter) -> Int {
    let section = plan.sections[nextSection]
    nextSection += 1
    let first = Int(section.line)
    let end = min(Int(section.end), limit)
    let line = plan.lines[first]
    let tag = line.marker.element
    output.write("<" + tag + " eId=\"")
    output.escape(section.anchor)
    output.write("\">\n<num>" as StaticString)
    output.escape(label(line))
    output.write("</num>\n" as StaticString)
    let title = line.content.lowerBound..<(line.content.lowerBound + line.title)
    if !title.isEmpty {
      output.write("<heading>" as StaticString)
      text(title, &output)
      output.write("</heading>\n" as StaticString)
    }
    let nextPart = nextSection < plan.sections.count ? Int(plan.sections[nextSection].line) : .max
    let hasParts = nextPart < end
    let stop = hasParts ? nextPart : end
    let rest = title.upperBound..<line.content.upperBound
    let hasText = !rest.isEmpty || (first + 1..<max(stop, first + 1)).contains { isWritten($0) }
    if hasText || !hasParts {
      let block = hasParts ? "intro" : "content"
      output.write("<" + block + " eId=\"")
      output.escape(section.anchor)
      output.write("__" + block + "\">\n")
      if !rest.isEmpty { paragraph(rest, nil, &output) }
      for index in first + 1..<max(stop, first + 1) { paragraph(index, &output) }
      if !hasText { output.write("<p/>\n" as StaticString) }
      output.write("</" + block + ">\n")
    }
    open.append((end, tag))
    return max(stop, first + 1)
  }

  private mutating func close(before line: Int, _ output: inout ByteWriter) {
    while let last = open.last, last.end <= line {
      output.write("</" + last.tag + ">\n")
      open.removeLast()
    }
  }

  private func isWritten(_ index: Int) -> Bool { plan.lines[index].role != .pageNumber }

  // MARK: Text

  private func label(_ line: Line) -> String {
    guard line.lead > 0 else { return plan.label(of: line) }
    let printed = record.entry.document.string(line.text.lowerBound..<line.content.lowerBound)
    let eaten = line.eatenLabel(plan.labels, record.entry.document)
    return (eaten.isEmpty ? printed : eaten + " " + printed).trimmed
  }

  private func paragraph(_ index: Int, _ output: inout ByteWriter) {
    let line = plan.lines[index]
    guard line.role != .pageNumber else { return }
    let eaten = line.eatenLabel(plan.labels, record.entry.document)
    paragraph(line.text, eaten.isEmpty ? nil : eaten, &output)
  }

  private func paragraph(_ range: Range<UInt32>, _ label: String?, _ output: inout ByteWriter) {
    output.write("<p>" as StaticString)
    if let label {
      output.escape(label)
      output.write(" " as StaticString)
    }
    text(range, &output)
    output.write("</p>\n" as StaticString)
  }

  /// The words of a stretch, with references to the documents that it cites.
  private func text(_ range: Range<UInt32>, _ output: inout ByteWriter) {
    let bytes = record.entry.document.text
    var place = range.lowerBound
    let links = context.site.links[id.index].citations
    for (index, citation) in plan.citations.enumerated() {
      let label = Citation.label(citation.range, before: citation.issuerRange, in: record.entry.document.text)
      guard let target = links[index], place <= label.lowerBound, label.upperBound <= range.upperBound,
        !label.isEmpty
      else { continue }
      output.escape(bytes[Int(place)..<Int(label.lowerBound)])
      output.write("<ref href=\"" as StaticString)
      output.escape(context.site.settings.baseURL + context.site.address(target))
      output.write("\">" as StaticString)
      output.escape(bytes[Int(label.lowerBound)..<Int(label.upperBound)])
      output.write("</ref>" as StaticString)
      place = label.upperBound
    }
    output.escape(bytes[Int(place)..<Int(range.upperBound)])
  }
}

extension Line.Marker {
  /// The element of the hierarchy that a numbered part is.
  fileprivate var element: String {
    switch self {
    case .part: "part"
    case .chapter: "chapter"
    case .article: "article"
    case .roman, .upperLetter: "section"
    case .arabic: "paragraph"
    case .decimal: "subparagraph"
    case .lowerLetter: "point"
    default: "clause"
    }
  }
}

extension Line.Role {
  fileprivate var isHead: Bool {
    switch self {
    case .nationalTitle, .motto, .superior, .issuer, .number, .placeDate, .mark, .ornament, .type, .subject,
      .addressee, .basis:
      true
    default: false
    }
  }

  fileprivate var isFoot: Bool {
    switch self {
    case .recipientsHead, .recipient, .capacity, .position, .signer, .signatureNote: true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
