import Plans

/// Where the sections of a plan stand: looked up for every link to a passage, and so kept where a search meets nothing
/// else.
package struct SectionSpans: Sendable {
  /// By `Plan.sections`: from the end of the line before its first to the end of its last.
  private let spans: [Range<UInt32>]

  init(of plan: borrowing Plan) {
    // A function that held the plan would copy it.
    let lines = plan.lines
    func end(before line: UInt32) -> UInt32 { line == 0 ? 0 : lines[Int(line) - 1].text.upperBound }
    spans = plan.sections.map { section in
      let start = end(before: section.line)
      return start..<max(start, end(before: section.end))
    }
  }

  /// The innermost section around a place in the text; nil above the first.
  package func section(at offset: UInt32) -> Int? {
    spans.withUnsafeBufferPointer { spans in
      var (first, last) = (0, spans.count)
      while first < last {
        let middle = (first + last) / 2
        if spans[middle].lowerBound <= offset { first = middle + 1 } else { last = middle }
      }
      while first > 0, spans[first - 1].upperBound <= offset { first -= 1 }
      return first > 0 ? first - 1 : nil
    }
  }
}
