import Bytes
import Markup
import Plans

/// The text of a plan as `<article id="van-ban">`.
struct Article {
  let plan: Plan
  let document: Document

  func write(insertions: [Insertion], into output: inout ByteWriter) {
    output.write("<article id=\"van-ban\" lang=\"vi\">\n" as StaticString)
    HTMLWriter(document).write(into: &output)
    output.write("</article>\n" as StaticString)
  }
}
