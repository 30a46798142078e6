import Plans

extension Plan {
  /// The innermost section around a place in the text; nil above the first.
  func section(at offset: UInt32) -> Int? {
    lines.withUnsafeBufferPointer { lines in
      sections.withUnsafeBufferPointer { sections in
        /// Whether all lines before one end before the place.
        func isPast(_ line: UInt32) -> Bool { line == 0 || lines[Int(line) - 1].text.upperBound <= offset }
        var (first, last) = (0, sections.count)
        while first < last {
          let middle = (first + last) / 2
          if isPast(sections[middle].line) { first = middle + 1 } else { last = middle }
        }
        while first > 0, isPast(sections[first - 1].end) { first -= 1 }
        return first > 0 ? first - 1 : nil
      }
    }
  }

  /// The article's own anchor stands for what is above the first section.
  func anchor(of section: Int?) -> String { section.map { sections[$0].anchor } ?? "van-ban" }

  package func anchor(at offset: UInt32) -> String { anchor(of: section(at: offset)) }

  /// "VI.1" of a section.
  func name(ofSection index: Int) -> String {
    var name = sections[index].label
    var level = sections[index].level
    var position = index - 1
    while position >= 0, level > 1 {
      if sections[position].level < level {
        name = sections[position].label + "." + name
        level = sections[position].level
      }
      position -= 1
    }
    return name
  }
}
