import Bytes
import Foundation
import Markup
import Plans
import Testing

@testable import Pages

@Suite struct ArticleTests {
  @Test("Every word of a fixture stands in its article, in order; page numbers alone on a line do not")
  func words() throws {
    let fixtures = try Self.fixtures()
    #expect(fixtures.count >= 15)
    for file in fixtures {
      let article = Self.article(of: Array(try Data(contentsOf: file)))
      #expect(article.printed == article.wanted, "\(file.lastPathComponent)")
    }
  }

  @Test(
    "Sections become headings of their level with anchors, points become lists, cut paragraphs become one")
  func structure() {
    let html = Self.html(
      """
      Số: 7/KH-UBND

      Hà Nội, ngày 02 tháng 3 năm 2026

      **KẾ HOẠCH**

      **Trồng cây**

      Thực hiện Kế hoạch số 1/KH-UBND, Ủy ban nhân dân xã ban hành kế hoạch như sau:

      #### I. MỤC ĐÍCH

      ## **1. Phủ xanh đất trống**

      - Trồng cây ở đồi;
      + Chọn cây bản địa,

      2

      chăm sóc hằng tháng.

      a) Việc thứ nhất làm trong tháng 3 năm 2026 ở các thôn.

      Nơi nhận:

      - Các thôn;
      - Lưu: VT.

      CHỦ TỊCH

      **Trần Văn Mẫu**
      """)
    #expect(html.contains("<p class=\"vb-loai\"><strong>KẾ HOẠCH</strong></p>"))
    #expect(html.contains("<section id=\"i\">\n<h2><span class=\"nhan\">I. </span>MỤC ĐÍCH</h2>"))
    #expect(html.contains("<section id=\"i-1\">\n<h3><span class=\"nhan\"><strong>1. </strong></span>"))
    #expect(html.contains("Chọn cây bản địa, chăm sóc hằng tháng."))
    #expect(html.contains("<li id=\"i-1-a\"><span class=\"nhan\">a) </span>Việc thứ nhất"))
    #expect(html.contains("<p class=\"vb-nguoi-ky\"><strong>Trần Văn Mẫu</strong></p>"))
    #expect(!html.contains(">2<"))
  }

  @Test(
    "A number before a line of head or foot is printed, though it is no label there",
    arguments: [
      ("1. Số: 7/KH-UBND", "1. Số: 7/KH-UBND"), ("> 2) - Số: 7/KH-UBND", "2) - Số: 7/KH-UBND"),
      ("24/KH-UBND", "24/KH-UBND"),
    ])
  func numbersOfHead(line: String, printed: String) {
    let html = Self.html(
      "\(line)\n\nHà Nội, ngày 02 tháng 3 năm 2026\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\nI. VIỆC\n")
    let words = html.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
    #expect(words.split(separator: "\n")[0] == printed)
  }

  @Test("A running head or footnote within a sentence leaves it whole, one between paragraphs stands alone")
  func pageFurniture() {
    let html = Self.html(
      """
      Số: 7/KH-UBND

      **KẾ HOẠCH**

      **Trồng cây**

      Mỗi thôn có một tổ(1) họp hằng

      (1) Tổ có năm người.

      2

      tháng, ghi sổ đầy đủ.

      Mỗi hộ trồng mười cây(2).

      (2) Cây bản địa.

      Hết việc này đến việc khác.
      """)
    #expect(html.contains("họp hằng <small>(1) Tổ có năm người.</small> tháng, ghi sổ đầy đủ.</p>"))
    #expect(html.contains("mười cây(2).</p>\n<p><small>(2) Cây bản địa.</small></p>\n<p>Hết việc"))
  }

  @Test("Links are put around words without parting what they mark")
  func insertions() {
    let parsed = Parsed.read(path: "a.md", bytes: Array("Gửi **Sở Y tế** và *bạn*.".utf8))
    let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
    let start = UInt32("Gửi ".utf8.count)
    let link = Insertion(
      start..<start + UInt32("Sở Y tế".utf8.count), opening: "<a href=\"x\">", closing: "</a>", isLink: true)
    var output = ByteWriter()
    Self.article(plan, parsed.document).write(insertions: [link], into: &output)
    #expect(
      output.string.contains("<p>Gửi <a href=\"x\"><strong>Sở Y tế</strong></a> và <em>bạn</em>.</p>")
        || output.string.contains("<p>Gửi <strong><a href=\"x\">Sở Y tế</a></strong> và <em>bạn</em>.</p>"))
  }

  @Test("Letterhead tables are taken apart, tables of tasks stay tables")
  func tables() {
    let html = Self.html(
      """
      | UBND TỈNH X | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | --- | --- |
      | Số: 7/KH-UBND | *Hà Nội, ngày 02 tháng 3 năm 2026* |

      **KẾ HOẠCH**

      Trồng cây

      I. VIỆC LÀM

      | Đơn vị | Việc |
      | --- | --- |
      | Thôn 1 | Đào hố |
      """)
    #expect(html.contains("<p class=\"vb-co-quan\">UBND TỈNH X</p>"))
    #expect(html.components(separatedBy: "<table>").count == 2)
  }

  @Test("A table of the head is taken apart, whatever little else it holds; rules and stars are marked")
  func remainders() {
    let html = Self.html(
      """
      | ĐẢNG BỘ TỈNH X<br>ĐẢNG ỦY XÃ Y | ĐẢNG CỘNG SẢN VIỆT NAM |
      | --- | --- |
      | \\* | |
      | Số 7-KH/ĐU | *Y, ngày 02 tháng 3 năm 2026* |
      | Việc thi đua | |

      **KẾ HOẠCH**

      Trồng cây

      -----

      I. VIỆC LÀM

      - Đào hố.
      """)
    #expect(!html.contains("<table>"))
    #expect(html.contains("<p class=\"vb-gach\">*</p>\n<p class=\"vb-so\">"))
    #expect(html.contains("<p class=\"vb-dong\">Việc thi đua</p>\n</div>"))
    #expect(html.components(separatedBy: "class=\"vb-dau\"").count == 2)
  }

  @Test("Ten thousand lines of one paragraph and ten thousand levels of points are written in one walk")
  func extremes() {
    let lines = (0..<10_000).map { "**Dòng \($0)** của văn bản  " }.joined(separator: "\n")
    #expect(Self.html("I. MỤC\n\n" + lines).contains("Dòng 9999"))
    let points = (0..<10_000).map { ["- x", "+ y", "a) z", "1. t"][$0 % 4] }.joined(separator: "\n\n")
    #expect(Self.html("KẾ HOẠCH\n\nI. MỤC\n\n" + points).hasSuffix("</article>\n"))
  }

  // MARK: Helpers

  private static func html(_ markdown: String) -> String {
    let parsed = Parsed.read(path: "a.md", bytes: Array(markdown.utf8))
    let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
    var output = ByteWriter()
    Self.article(plan, parsed.document).write(insertions: [], into: &output)
    return output.string
  }

  private static func article(_ plan: Plan, _ document: Document) -> Article {
    Article(
      lines: plan.lines, labels: plan.labels, sections: plan.sections, type: plan.type?.value,
      document: document)
  }

  /// The letters and digits of a document and of its article. Numbers that lists bring with them are written as
  /// text; those of page numbers are gone.
  private static func article(of bytes: [UInt8]) -> (wanted: String, printed: String) {
    let parsed = Parsed.read(path: "a.md", bytes: bytes)
    let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
    let document = parsed.document
    var wanted = ""
    for line in plan.lines where line.role != .pageNumber {
      let label = plan.label(of: line)
      if line.lead == 0 || label.contains(" ") { wanted += label }
      let range = label.contains(" ") ? line.content : line.text
      wanted += document.string(range)
    }
    var output = ByteWriter()
    Self.article(plan, document).write(insertions: [], into: &output)
    var printed = output.string.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      printed = printed.replacingOccurrences(of: entity, with: sign)
    }
    return (kept(wanted), kept(printed))
  }

  private static func kept(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static func fixtures(_ path: String = #filePath) throws -> [URL] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(
      "../Fixtures/Plans")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }
}
