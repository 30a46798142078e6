import Markup
import Testing

@testable import Plans

/// Texts that are made to break the recogniser: each is read to its end without losing a word, and what is read out of
/// it grows no faster than the text.
@Suite struct HostileTests {
  private static let head = """
    Số: 7/KH-UBND

    Tân Viên, ngày 05 tháng 02 năm 2024

    **KẾ HOẠCH**

    **Phát động phong trào thi đua “Mỗi người một việc” năm 2024**


    """

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func each(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  static let texts: [(name: String, text: String)] = [
    ("siblings", many("1. a\n", 66_000)),
    ("siblings in HTML", "<ol start=\"65530\">" + many("<li>a", 12) + "</ol>\n"),
    ("sections", each(5_000) { "\($0). a\n\n" }),
    ("nested labels", many("1.", 20_000) + " a\n"),
    ("at signs", many("@", 20_000)),
    ("addresses in one word", many("a@", 20_000)),
    ("addresses", each(3_000) { "a\($0)@b.vn, " }),
    ("titles in titles", many("Kế hoạch số 1/KH-UBND về việc ", 3_000)),
    (
      "numbers that share an issuer",
      "Theo Kế hoạch số 1/KH-UBND" + each(3_000) { ", số \($0)/KH-UBND của Sở Y tế" }
    ),
    (
      "laws that amend laws",
      "Căn cứ " + many("Luật sửa đổi, bổ sung một số điều của ", 30_000) + "Luật Đất đai"
    ),
    ("citations", each(2_000) { "Theo Kế hoạch số \($0)/KH-UBND ngày 1/1/2024 của Sở Y tế; " }),
    ("phases in a line", many("Giai đoạn 1: ", 10_000)),
    (
      "phases",
      "## II. TIẾN ĐỘ\n\n" + each(2_000) { "Giai đoạn \($0): từ ngày 1/1/2024 đến ngày 1/2/2024\n\n" }
    ),
    (
      "timetables in timetables",
      each(300) { "\($0 % 2 == 0 ? "##" : "###") LỘ TRÌNH\n\n" } + "1. Năm 2024: a\n\n2. Năm 2025: b"
    ),
    ("recipients", "***Nơi nhận:***\n\n" + each(3_000) { "- Sở \($0);\n" }),
    ("units", "## V. TỔ CHỨC THỰC HIỆN\n\n" + each(2_000) { "\($0). Sở Y tế \($0):\n\n- làm\n\n" }),
    ("abbreviations", each(2_000) { "Tổ \($0) (viết tắt là A\($0)Đ) " }),
    ("unfinished abbreviations", many("(sau đây viết tắt là ", 5_000)),
    ("models", each(2_000) { "mô hình “Tổ tự quản số \($0)” " }),
    ("numbers", many("Số: 1/KH-UBND\n\n", 3_000)),
    ("types", many("KẾ HOẠCH\n\n", 5_000)),
    ("dates", many("Hà Nội, ngày 1 tháng 1 năm 2024\n\n", 3_000)),
    ("signatures", many("KT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn Bách\n\n", 2_000)),
    ("appendices", many("PHỤ LỤC\n\na\n\n", 3_000)),
    ("bodies", many("Ủy ban nhân dân xã ", 5_000)),
    ("a long name", "Sở " + many("Y Tế ", 10_000)),
    ("telephone", "Điện thoại: " + many("1 ", 20_000)),
    ("quotes", many("\"", 30_000)), ("spaced quotes", many("\" ", 30_000)),
    ("open quotes", many("“", 30_000)),
    ("quotations", many("“a” ", 20_000)),
    ("brackets", many("(", 30_000) + many(")", 30_000)), ("square brackets", many("[", 30_000)),
    ("dots", many(".", 100_000)), ("spaced dots", many(". ", 50_000)),
    ("digits", many("1", 100_000)), ("digits and dots", many("1.", 50_000)),
    ("digits and strokes", many("1/", 50_000)),
    ("lines of digits", many("1\n\n", 5_000)),
    ("a long word", many("x", 70_000)), ("a long word of letters with marks", many("ệ", 70_000)),
    ("lists in lists", each(300) { many("  ", $0) + "- a\n" }),
    ("quotes in quotes", many("> ", 2_000) + "a"),
    ("a wide table", many("|a", 2_000) + "|\n" + many("|-", 2_000) + "|\n" + many("|Sở Y tế", 2_000) + "|\n"),
    ("one cell", "|a|\n|-|\n|" + many("Sở Y tế, ", 5_000) + "|\n"),
    ("controls", many("\u{1}\u{B}a", 20_000)), ("references to controls", many("&#1;&#11;a", 5_000)),
    ("zeros", many("\0", 20_000)), ("noncharacters", many("\u{FFFE}a", 20_000)),
    ("marks without letters", many("\u{301}", 20_000)), ("rare letters", many("\u{10FFFF}🌾", 10_000)),
    ("white space", "a" + many(" \t\u{A0}\u{2003}", 20_000) + "b"),
    ("nothing", ""),
  ]

  @Test(arguments: texts.map(\.name))
  func isReadToItsEnd(name: String) throws {
    let text = try #require(HostileTests.texts.first { $0.name == name }).text
    for whole in [text, HostileTests.head + text + "\n"] {
      let parsed = Parsed.read(path: "plan.md", bytes: Array(whole.utf8), indentation: .layout)
      let plan = Recogniser.recognise(
        parsed.document, source: parsed.source, frontMatter: nil,
        passes: Recogniser.passes.filter { $0 != Nature.self })
      var end: UInt32 = 0
      for line in plan.lines {
        #expect(line.text.lowerBound == end)
        end = line.text.upperBound
      }
      #expect(Int(end) == parsed.document.text.count)
      // A title has at most some words, so a citation holds a few times what it stands on.
      #expect(HostileTests.bytes(of: plan) <= 2_000 + 80 * whole.utf8.count)
    }
  }

  /// How much a plan copied of its text.
  private static func bytes(of plan: Plan) -> Int {
    let values =
      plan.contacts + plan.recipients + plan.rewards + plan.models + plan.figures + plan.issuers
      + plan.parentCampaigns + [plan.subject, plan.campaign, plan.superior].compactMap(\.self)
    let cited = plan.citations.flatMap { [$0.number, $0.issuer, $0.title] }.compactMap(\.self)
    let others =
      cited + plan.labels + plan.names + plan.phases.map(\.label) + plan.findings.compactMap(\.note)
      + plan.abbreviations.map { $0.short + $0.long }
    return (values.map(\.value) + others).reduce(0) { $0 + $1.utf8.count }
  }
}
