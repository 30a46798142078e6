import Bytes
import Linking
import Plans

extension PlanRecord {
  /// The innermost section around a place in the text; nil above the first.
  func section(at offset: UInt32) -> Int? {
    sectionSpans.withUnsafeBufferPointer { spans in
      var (first, last) = (0, spans.count)
      while first < last {
        let middle = (first + last) / 2
        if spans[middle].lowerBound <= offset { first = middle + 1 } else { last = middle }
      }
      while first > 0, spans[first - 1].upperBound <= offset { first -= 1 }
      return first > 0 ? first - 1 : nil
    }
  }

  /// The article's own anchor stands for what is above the first section.
  func anchor(of section: Int?) -> String { section.map { plan.sections[$0].anchor } ?? "van-ban" }

  package func anchor(at offset: UInt32) -> String { anchor(of: section(at: offset)) }

  /// "VI.1" of a section. An outline is a few levels deep, so that this may call itself.
  func write(nameOfSection index: Int, into output: inout ByteWriter) {
    let level = plan.sections[index].level
    if level > 1, let parent = plan.sections[..<index].lastIndex(where: { $0.level < level }) {
      write(nameOfSection: parent, into: &output)
      output.write(byte: UInt8(ascii: "."))
    }
    output.write(plan.sections[index].label)
  }
}
