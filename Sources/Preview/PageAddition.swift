import Bytes
import Diagnostics

/// The one tag that the preview adds to a page: its script, which brings the rest.
struct PageAddition {
  let version: String
  let tag: String
  let language: Language

  private var bytes: [UInt8] {
    let panel = Sentence(vi: "Soát trang này", en: "About this page")[language]
    let errors = Sentence(vi: "Lỗi", en: "Errors")[language]
    var writer = ByteWriter(capacity: 512)
    writer.write("<script src=\"\(Answering.own)preview.js\" defer data-version=\"\(version)\" data-tag=\"")
    writer.escape(tag)
    writer.write("\" data-panel=\"\(panel)\" data-errors=\"\(errors)\"></script>")
    return writer.array
  }

  /// Before the end of the body; at the end of what has none.
  func added(to page: [UInt8]) -> [UInt8] {
    let end = Array("</body>".utf8)
    var place = page.count
    var index = page.count - end.count
    while index >= 0 {
      if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) {
        place = index
        break
      }
      index -= 1
    }
    return Array(page[..<place]) + bytes + page[place...]
  }
}
