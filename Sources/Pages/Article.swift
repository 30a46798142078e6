import Bytes
import Markup
import Plans

/// The text of a plan as `<article id="van-ban">`: its words as they stand in the source, in the same order; its
/// structure as the recogniser rebuilt it.
///
/// Blocks have classes and stay where they are; the official layout is made of them by the style sheet:
/// `vb-dau` (letterhead: `vb-quoc-hieu vb-tieu-ngu vb-chu-quan vb-co-quan vb-so vb-dia-danh vb-dau-muc`),
/// `vb-gach` (a rule or star of the source, for which the official layout has its own),
/// `vb-loai`, `vb-trich-yeu`, `vb-kinh-gui`, `vb-can-cu`, `vb-cuoi` (foot: `vb-noi-nhan` with `vb-noi-nhan-dau`,
/// `vb-ky` with `vb-quyen-han vb-chuc-vu vb-nguoi-ky vb-ghi-chu`), `vb-phu-luc`, and `vb-list` for points.
/// Sections and points carry anchors, printed labels stand in `nhan`. What is left out: page numbers alone on a
/// line, and the signs of bullets, which the style sheet prints.
struct Article {
  private let lines: [Line]
  private let labels: [String]
  private let sections: [Section]
  private let isLetter: Bool
  private let document: Document

  // A whole plan would be dear to copy.
  init(lines: [Line], labels: [String], sections: [Section], type: String?, document: Document) {
    (self.lines, self.labels, self.sections, self.document) = (lines, labels, sections, document)
    isLetter = type == "công văn"
  }

  func write(insertions: [Insertion], into output: inout ByteWriter) {
    output.write("<article id=\"van-ban\" lang=\"vi\">\n" as StaticString)
    var writer = ArticleWriter(
      lines: lines, labels: labels, sections: sections, isLetter: isLetter, document: document,
      insertions: insertions)
    writer.write(into: &output)
    output.write("</article>\n" as StaticString)
  }
}
