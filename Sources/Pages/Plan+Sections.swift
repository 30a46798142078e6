import Plans

extension Plan {
  /// The innermost section around a place in the text; nil above the first.
  func section(at offset: UInt32) -> Int? {
    var (first, last) = (0, sections.count)
    while first < last {
      let middle = (first + last) / 2
      if isPast(Int(sections[middle].line), offset) { first = middle + 1 } else { last = middle }
    }
    return sections[..<first].lastIndex { !isPast(Int($0.end), offset) }
  }

  /// Whether all lines before one end before a place.
  private func isPast(_ line: Int, _ offset: UInt32) -> Bool {
    line == 0 || lines[line - 1].text.upperBound <= offset
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
