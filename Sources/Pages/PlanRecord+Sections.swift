import Bytes
import Linking
import Plans

extension PlanRecord {
  /// The article's own anchor stands for what is above the first section.
  func anchor(of section: Int?) -> String { section.map { plan.sections[$0].anchor } ?? "van-ban" }

  package func anchor(at offset: UInt32) -> String { anchor(of: sectionSpans.section(at: offset)) }

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
