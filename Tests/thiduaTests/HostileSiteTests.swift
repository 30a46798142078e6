import Foundation
import Testing

/// Sites that are made to break the tool: it publishes them, or says what is wrong with them.
@Suite struct HostileSiteTests {
  private static func many(_ text: String, _ count: Int = 3_000) -> String {
    String(repeating: text, count: count)
  }

  private static func each(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  private static let shapes: [String] = [
    many("1. a\n"), many("("), many(")"), many("["), many("@"), many("a@"), many("\""), many("“a” "),
    many("7"),
    many("7 "), many("1."), many("1/"), many("."), many("– "), many("%&*_#"), many("x", 70_000),
    many("ệ", 30_000),
    many("\u{1}\u{B}\u{C}"), many("&#11;&#xFFFF;&lt;"), many("\0"), many("\u{FFFE}"), many("\u{301}"),
    many("\u{10FFFF}🌾"), many("<b>", 300) + "a", many("> ", 500) + "a",
    each(200) { many(" ", 2 * $0) + "- a\n" },
    many("Kế hoạch số 1/KH-UBND về việc ", 500), "Theo " + each(500) { "số \($0)/KH-UBND của Sở Y tế, " },
    "Căn cứ " + many("Luật sửa đổi của ", 2_000),
    "## II. LỘ TRÌNH\n\n" + many("### Tiến độ\n\n- Năm 2024: a\n\n", 100),
    "## II. TIẾN ĐỘ\n\n" + each(500) { "Giai đoạn \($0): từ ngày 1/1/2024 đến ngày 1/2/2024\n\n" },
    "## V. TỔ CHỨC THỰC HIỆN\n\n" + each(300) { "\($0). Sở Y tế \($0):\n\n- làm trước ngày 1/5/2024\n\n" },
    "***Nơi nhận:***\n\n" + each(500) { "- Ủy ban nhân dân xã An \($0);\n" }, each(500) { "<a\($0)@b.vn> " },
    each(300) { "Tổ \($0) (viết tắt là A\($0)Đ), mô hình “Tổ \($0)”; " }, many("> <b\n> class=x>a", 500),
    many("|a", 500) + "|\n" + many("|-", 500) + "|\n" + many("|Sở Y tế", 500) + "|\n", many("- \n"),
    many("{.a}"),
  ]

  @Test func aSiteOfHostileTextsIsPublishedToTheLastWord() throws {
    let tool = Tool()
    try tool.write(
      "title: \"Trang\\vthử\"\nbase_url: https://vi-du.vn/\nexports: [json, akn]\n", to: "content/site.yml")
    for (number, shape) in Self.shapes.enumerated() {
      let plan = """
        Số: \(number)/KH-UBND

        Tân Viên, ngày 05 tháng 02 năm 2024

        **KẾ HOẠCH**

        **Phát động phong trào thi đua “Việc thứ \(number)” năm 2024**

        Các cơ quan, đơn vị trong xã tổ chức để mỗi người làm một việc thiết thực cho thôn, xóm của mình mỗi tháng,
        chọn việc nhỏ, dễ làm, có ích cho nhiều nhà, và cùng nhau nhìn lại kết quả sau mỗi quý.

        \(shape)

        từ-cuối-cùng

        """
      try tool.write(plan, to: "content/plans/a\(number).md")
      let title = "title: \"Tên \\x01\(number)\\uFFFE<&>\"\nname: \"Sở \\e\(number)\""
      let head = "---\n\(title)\nkind: Mô hình\n---\n\n"
      for folder in ["bodies", "campaigns", "exemplars", "pages"] where number % 5 == 0 {
        try tool.write(head + shape, to: "content/\(folder)/b\(number).md")
      }
    }
    let run = try tool("build", "--quiet", "--jobs", "2", "--lang", "en")
    #expect(run.code == 0, "\(run.error.suffix(1_000))")
    let forbidden = Set(Array(0..<0x20).filter { $0 != 0x09 && $0 != 0x0A } + [0xFFFE, 0xFFFF] as [UInt32])
    let kinds = ["html", "xml", "json", "csv", "ics"]
    let texts = tool.tree("public").filter { kinds.contains(String($0.key.split(separator: ".").last!)) }
    let broken = texts.filter { path, bytes in
      // Lines of tables and calendars end with both.
      let hasReturns = path.hasSuffix(".csv") || path.hasSuffix(".ics")
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
        forbidden.contains($0.value) && !(hasReturns && $0 == "\r")
      }
    }
    #expect(broken.keys.sorted() == [])
    for number in Self.shapes.indices {
      let page = try #require(tool.text("public/ke-hoach/a\(number)/index.html"))
      let article = try #require(page.range(of: "<article id=\"van-ban\"")).lowerBound
      #expect(page[article...].contains("từ-cuối-cùng"), "a\(number)")
    }
  }

  @Test(arguments: [
    [0x00], [0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x41, 0x00], [0xC3], [0xF4, 0x90, 0x80, 0x80],
  ])
  func bytesThatAreNoTextAreToldOf(bytes: [UInt8]) throws {
    let tool = Tool()
    let all = Data((0..<400).flatMap { _ in bytes })
    for name in ["site.yml", "plans/a.md", "bodies/a.md", "pages/a.md", "exemplars/a.md"] {
      try tool.write("", to: "content/" + name)
      try all.write(to: URL(fileURLWithPath: tool.site + "/content/" + name))
    }
    let run = try tool("build", "--lang", "en")
    #expect(run.code == 1, "\(run.error.suffix(1_000))")
    #expect(run.error.contains("content/plans/a.md"))
  }

  /// Only the first tags of a process are of interest, and only where two threads meet them at once; one start in
  /// twenty hung, so there are many.
  @Test func threadsThatMeetTheirFirstTagsTogetherDoNotWaitForOneAnother() throws {
    let tool = Tool()
    try tool.write("title: T\nbase_url: https://vi-du.vn/\n", to: "content/site.yml")
    for number in 1...600 {
      let name = "content/plans/\(1_000 + number).md"
      try tool.write(number < 300 ? "Thi đua dạy tốt.\n" : "<b>Thi đua</b> dạy tốt.\n", to: name)
    }
    let run = try tool.shell(
      """
      for start in $(seq 60); do
        timeout 60 "$thidua" check --jobs 2 > result 2>&1
        code=$?; [ $code -lt 2 ] || { echo "start $start ended with $code"; exit 1; }
      done
      """)
    #expect(run.code == 0, "\(run.output)")
  }
}
