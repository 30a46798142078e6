import Markup
import Testing

@testable import Plans

@Suite struct OutlineTests {
  private func plan(_ body: String) -> Plan {
    let text = "Số: 1/KH-SXD\n\nKẾ HOẠCH\n\nTrồng cây\n\n" + body
    let parsed = Parsed.read(path: "plan.md", bytes: Array(text.utf8))
    return Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
  }

  private func outline(_ body: String) -> [String] {
    plan(body).sections.map { "\($0.level) \($0.label) \($0.title ?? "–")" }
  }

  @Test("White space without end behind a label does no harm", arguments: ["a)", "II.", "V/v:"])
  func wideLabel(label: String) {
    let body = "\(label)\(String(repeating: " ", count: 70_000))Trồng cây"
    #expect(plan(body).lines.last?.text.upperBound == UInt32(plan(body).lines.last?.content.upperBound ?? 0))
    #expect(Recognised("UBND TỈNH X\n\nSố: 2/CV-UBND\n\n\(body)").plan.lines.count > 2)
  }

  @Test(
    "A number that running text has taken to its next line begins no item",
    arguments: [
      (
        "Triển khai nghiêm túc các nhiệm vụ đã nêu tại Nghị quyết số\n42-NQ/TW ngày 24/11/2023 của Ban Chấp hành.",
        1
      ),
      (
        "Quán triệt đến từng chi bộ trong toàn xã nội dung Chỉ thị số\n35-CT/TW ngày 14/6/2024 của Bộ Chính trị.",
        1
      ),
      (
        "Thực hiện đầy đủ các nội dung mà Chính phủ quy định ở Nghị định số\n45/2023/NĐ-CP ngày 01/7/2023.", 1
      ),
      (
        "Mỗi xã vận động các gia đình hiến đất, góp công để cả năm đạt ít nhất\n90. hộ trở lên trong toàn xã.",
        1
      ),
      ("1. Trồng cây\n2. Quét đường\n3. Họp dân", 3), ("a) Một việc;\nb) hai việc;\nc) ba việc.", 3),
      ("Phân công như sau:\n1. các thôn trồng cây;\n2. các hộ quét đường.", 3),
    ])
  func wrappedNumber(text: String, lines: Int) {
    let read = plan("## I. VIỆC\n\n\(text)").lines
    #expect(read.drop { $0.marker != .roman }.dropFirst().count == lines)
  }

  @Test(
    "Levels come from the numbering, not from the number of hashes",
    arguments: [
      ("#### I. A B C\n\n## 1. Việc\n\nx\n\n# II. D E F", ["1 I A B C", "2 1 Việc", "1 II D E F"]),
      (
        "A. PHẦN MỘT\n\nI. Việc\n\n1. Nhỏ: x\n\nB. PHẦN HAI",
        ["1 A PHẦN MỘT", "2 I Việc", "3 1 Nhỏ", "1 B PHẦN HAI"]
      ),
      ("1. Việc: x\n\n1.1. Nhỏ: y\n\n2. Nữa: z", ["1 1 Việc", "2 1.1 Nhỏ", "1 2 Nữa"]),
      ("I- MỘT\n\n1/ Việc\n\na) Nhỏ\n\n- x\n\nII- HAI", ["1 I MỘT", "2 1 Việc", "3 a Nhỏ", "1 II HAI"]),
      (
        "Điều 1. Phạm vi\n\n1. Câu dài ở đây.\n\nĐiều 2. Hiệu lực",
        ["1 Điều 1 Phạm vi", "2 1 –", "1 Điều 2 Hiệu lực"]
      ),
      (
        "## 1. Việc\n\n### 1. Nhỏ\n\nx\n\n### 2. Nữa\n\nx\n\n## 2. Sau",
        ["1 1 Việc", "2 1 Nhỏ", "2 2 Nữa", "1 2 Sau"]
      ),
      (
        "I. VIỆC\n\nI.1. Nhỏ\n\nXong.\n\nI.2 Nữa\n\nII. SAU",
        ["1 I VIỆC", "2 I.1 Nhỏ", "2 I.2 Nữa", "1 II SAU"]
      ),
      (
        "I. VIỆC\n\n1. Một.\n\n2. Hai.\n\n2. SAU\n\n2.1. Ba.\n\nIII. CUỐI",
        ["1 I VIỆC", "2 1 –", "2 2 –", "1 2 SAU", "2 2.1 –", "1 III CUỐI"]
      ),
      ("I. VIỆC\n\n1. MỘT\n\n2. HAI", ["1 I VIỆC", "2 1 MỘT", "2 2 HAI"]),
      ("Điều\u{a0}1.\u{a0}Phạm\u{a0} vi", ["1 Điều 1 Phạm vi"]),
      ("I. VIỆC\n\n7) 27\n\nXong.", ["1 I VIỆC", "2 7 27"]),
      ("# I. VIỆC {#i.-viec .unnumbered}\n\n1. [Nhỏ]{.underline}", ["1 I VIỆC", "2 1 Nhỏ"]),
      (
        "Điều 1. Phạm vi\n\nChương II\n\nGIAO ƯỚC, CHẤM ĐIỂM\n\nĐiều 2. Ký",
        ["1 Điều 1 Phạm vi", "1 Chương II GIAO ƯỚC, CHẤM ĐIỂM", "2 Điều 2 Ký"]
      ),
      (
        "1. VIỆC\n\nl. Nhỏ: x\n\n2. Nữa: y\n\nII. SAU\n\n1. Cuối: z",
        ["1 1 VIỆC", "2 l Nhỏ", "2 2 Nữa", "1 II SAU", "2 1 Cuối"]
      ),
      ("1. VIỆC\n\n2. SAU\n\nII. CUỐI", ["1 1 VIỆC", "1 2 SAU", "1 II CUỐI"]),
      ("I- VIỆC\n\n1- 100% chi bộ học.\n\n2- 05 tổ.", ["1 I VIỆC", "2 1 –", "2 2 –"]),
      ("I- VIỆC\n\n20- 30 hộ học.", ["1 I VIỆC"]),
      ("PHẦN A\n\nVIỆC\n\nI. NHỎ\n\nPHẦN B\n\nSAU", ["1 PHẦN A VIỆC", "2 I NHỎ", "1 PHẦN B SAU"]),
      ("Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi", ["1 Chương I QUY ĐỊNH CHUNG", "2 Điều 1 Phạm vi"]),
      (
        "1. Giải thưởng (gồm: cờ, tiền): một cờ.\n\n2. Học tập bà [đã che: lý do riêng], thôn 2.",
        ["1 1 Giải thưởng (gồm: cờ, tiền)", "1 2 –"]
      ),
      ("1. Giải thưởng (gồm cờ: một cờ.", ["1 1 Giải thưởng (gồm cờ"]),
    ])
  func levels(body: String, wanted: [String]) {
    #expect(outline(body) == wanted)
  }

  @Test("Footnotes and running heads are no points, and a sentence goes on behind them")
  func pageFurniture() {
    let text = """
      I. VIỆC

      1. Mỗi thôn có một tổ(1); mỗi tổ họp hằng

      (1) Tổ có 05 người, do trưởng thôn chọn.

      Kế hoạch trồng cây của xã

      2

      tháng, ghi sổ.

      2. Mỗi hộ trồng mười cây dọc theo

      [^1]: Cây bản địa.

      Kế hoạch trồng cây của xã

      3

      bờ kênh.
      """
    #expect(outline(text) == ["1 I VIỆC", "2 1 –", "2 2 –"])
    let plan = plan(text)
    #expect(plan.lines.filter { $0.role == .footnote }.count == 2)
    #expect(plan.lines.filter { $0.role == .runningHead }.count == 2)
    #expect(plan.lines.filter(\.continues).count == 2)
    #expect(plan.findings.filter { $0.kind == .brokenLine }.count == 2)
    #expect(outline("I. VIỆC\n\n(1) Trồng cây.\n\n(2) Chăm cây.") == ["1 I VIỆC", "2 1 –", "2 2 –"])
  }

  @Test("A symbol beside the number of a page is a running head")
  func symbolHead() {
    let plan = plan("I. VIỆC\n\n1. Không báo cáo khống\n\n2\n\nKH-SXD\n\nthành tích.")
    #expect(plan.lines.filter { $0.role == .runningHead }.count == 1)
    #expect(plan.sections.map(\.title) == ["VIỆC", nil])
  }

  @Test("A point of an indented quotation keeps its number")
  func indentedQuotation() {
    let text = "> 1. Một là.\n>\n      > 2. Hai là.\n>\n> 3. Ba là."
    let parsed = Parsed.read(path: "plan.md", bytes: Array(text.utf8), indentation: .layout)
    let plan = Recogniser.recognise(
      parsed.document, source: parsed.source, frontMatter: nil, passes: [LineBuilder.self])
    #expect(plan.lines.map { plan.label(of: $0) } == ["1.", "2.", "3."])
  }

  @Test("A title ends at a colon near its start; a sentence has none")
  func titles() {
    let body = """
      I. VIỆC

      1. Đối tượng: mọi người dân.

      2. Các thôn trồng cây ở những nơi công cộng trong tháng ba hằng năm và chăm sóc cây đã trồng.

      3. Thời gian

      4. **Kinh phí.**
      """
    #expect(plan(body).sections.dropFirst().map(\.title) == ["Đối tượng", nil, "Thời gian", "Kinh phí."])
  }

  @Test("Numbers that come twice or are missing stay as printed and are findings")
  func numbering() {
    let findings = plan("## I. MỘT\n\n## III. HAI\n\n### III. BA\n\n## IV. BỐN").findings
    #expect(findings.filter { $0.kind == .sectionNumberGap }.count == 1)
    #expect(findings.filter { $0.kind == .duplicateSectionNumber }.compactMap(\.note) == ["III. BA"])
    #expect(findings.filter { $0.kind == .headingLevelMixed }.map(\.level) == [1])
  }

  @Test("A page number between two lines of one paragraph is no text", arguments: ["2", "Trang 2", "2/5"])
  func numberInParagraph(number: String) {
    let plan = plan(
      "I. VIỆC\n\nCác thôn trồng cây ở đồi và ven đường,\n        \(number)\nchăm sóc cây hằng tháng.")
    #expect(plan.findings.filter { $0.kind == .pageNumber }.count == 1)
    #expect(plan.lines.suffix(3).map(\.role) == [.paragraph, .pageNumber, .paragraph])
    #expect(plan.lines.last?.continues == true)
  }

  @Test("A line of few words and a number alone stay what they are")
  func numberInList() {
    let plan = plan("I. VIỆC\n\nGạo tẻ\n20\nkg mỗi hộ")
    #expect(plan.findings.filter { $0.kind == .pageNumber }.isEmpty)
  }

  @Test(
    "Parts with letters may have a Đ or leave it out",
    arguments: [("A B C D Đ E", 0), ("A B C D E G", 0), ("A B D", 1), ("A B C D G", 1)])
  func letters(labels: String, gaps: Int) {
    let body = labels.split(separator: " ").map { "## \($0). VIỆC CỦA PHẦN \($0)" }.joined(separator: "\n\n")
    #expect(plan(body).findings.filter { $0.kind == .sectionNumberGap }.count == gaps)
  }

  @Test(
    "What a page break cut goes on; what begins anew does not",
    arguments: [
      ("Các thôn trồng cây theo quy định của\n\npháp luật về rừng.", 1),
      ("Các thôn trồng cây ở đồi,\n\n3\n\nchăm sóc cây hằng tháng.", 1),
      ("Hưởng ứng phong trào “Trồng\n\nCây Đời Đời” trong xã.", 1),
      ("Các thôn trồng cây.\n\nChăm sóc cây hằng tháng.", 0),
      ("- Trồng cây ở đồi\n- chăm sóc cây.", 0),
    ])
  func pageBreaks(body: String, cuts: Int) {
    let plan = plan("I. VIỆC\n\n" + body)
    #expect(plan.lines.filter(\.continues).count == cuts)
    #expect(plan.findings.filter { $0.kind == .brokenLine }.count == cuts)
  }

  @Test("Anchors are the labels from the top; a label that comes again gets a number")
  func anchors() {
    let body = "I. MỘT\n\n1. Việc:\n\na) Nhỏ\n\nđ) Nữa\n\nI. MỘT\n\n1. Việc:"
    #expect(plan(body).sections.map(\.anchor) == ["i", "i-1", "i-1-a", "i-1-dd", "i-2", "i-2-1"])
  }

  @Test("Every byte of the text belongs to one line, in order")
  func coverage() {
    for body in [
      "", "x", "I. A\n\n- b\n- + c\n\n| d | e |\n|---|---|\n| f<br>g | h |", "a  \nb\nc;\n1. d\n\n> e\n> - f",
    ] {
      let text = "Số: 1/KH-SXD\n\nKẾ HOẠCH\n\n" + body
      let parsed = Parsed.read(path: "plan.md", bytes: Array(text.utf8))
      let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
      var end: UInt32 = 0
      for line in plan.lines {
        #expect(line.text.lowerBound == end)
        end = line.text.upperBound
      }
      #expect(Int(end) == parsed.document.text.count)
    }
  }

  @Test("A point of a point is one, though both markers are text")
  func doubleMarkerInText() {
    let found = Recognised("I. VIỆC\n\n\\- Một việc.\n\n\\- + Mỗi ngõ một tổ.\n\n\\- +84 là mã vùng.")
    #expect(found.findings(.doubleListMarker) == ["- + Mỗi ngõ một tổ."])
  }

  @Test("A tab behind a label parts no columns", arguments: ["I.\t", "I.      "])
  func gapBehindLabel(label: String) {
    let plan = Recognised("\(label)MỤC ĐÍCH, YÊU CẦU\n\nNâng cao chất lượng.").plan
    #expect(plan.sections.map(\.title) == ["MỤC ĐÍCH, YÊU CẦU"])
  }

  /// Converters write one bullet for all levels of a list.
  @Test("A bullet inside an item of the same bullet stands below it")
  func nestedBullets() {
    let text =
      "- Đối với tập thể:\n  - Có phong trào mạnh;\n    - cả năm.\n- Đối với cá nhân:\n  - Có sáng kiến;\n\n+ Khác"
    let plan = Recognised("## I. TIÊU CHUẨN\n\n" + text).plan
    #expect(plan.lines.map(\.level) == [1, 2, 3, 4, 2, 3, 3])
    #expect(Recognised("- a\n\n    - b\n\n- c").plan.lines.map(\.level) == [1, 2, 1])
    #expect(Recognised("- a\n+ b\n- c\n+ d").plan.lines.map(\.level) == [1, 2, 1, 2])
  }
}
