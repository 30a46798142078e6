import Plans

extension Plan {
  /// The innermost section around a place in the text; nil above the first.
  func section(at offset: UInt32) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    var (first, last) = (0, sections.count)
    while first < last {
      let middle = (first + last) / 2
      if Int(sections[middle].line) <= low { first = middle + 1 } else { last = middle }
    }
    return sections[..<first].lastIndex { Int($0.end) > low }
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
