import Diagnostics
import Plans
import Testing

@testable import Linking

@Suite struct ContentReaderTests {
  private static let kinds = ["plans", "bodies", "campaigns", "exemplars", "pages"]
  private static let plan = """
    **KẾ HOẠCH**

    **Phát động phong trào trồng cây**

    Ủy ban nhân dân xã An Hòa ban hành kế hoạch với các nội dung sau:

    1. Mỗi hộ trồng một cây và chăm sóc cây đã trồng đến khi bén rễ.

    """

  @Test(arguments: kinds)
  func `A key that its kind of file does not know is told, whatever the kind`(kind: String) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let text = "---\nnonsense: 1\ntype: Kế hoạch\n---\n\(Self.plan)"
    let found = reader.read("content/\(kind)/a.md", Array(text.utf8)).diagnostics
    #expect(found.contains { $0.rule == "unknown-key" && $0.place?.range != nil }, "\(found)")
  }

  @Test(arguments: [("draft: true", false), ("withdrawn: 2026-03-01", false), ("draft: không", true)])
  func `What is no plan becomes a page unless its file hides it`(line: String, isShown: Bool) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let text =
      "---\n\(line)\n---\n\n# Ghi chép\n\n"
      + String(repeating: "Hôm nay trời đẹp, cả xóm cùng đi trồng cây. ", count: 5)
    let result = reader.read("content/plans/a.md", Array(text.utf8))
    #expect((result.record != nil) == isShown, "\(result.diagnostics)")
  }

  /// What a draft still lacks, such as the consent of a person, stops nothing.
  @Test(arguments: ["plans", "bodies", "campaigns", "exemplars", "pages"])
  func `A draft of any kind is read only where drafts are wanted`(kind: String) {
    for (line, isDraft) in [("draft: true", true), ("Dự thảo: có", true), ("draft: không", false)] {
      let text = "---\n\(line)\n\(kind == "exemplars" ? "subject_kind: Cá nhân\n" : "")---\n\(Self.plan)"
      for wanted in [false, true] {
        let result = ContentReader(geography: Geography(), includesDrafts: wanted).read(
          "content/\(kind)/a.md", Array(text.utf8))
        #expect((result.record != nil) == (wanted || !isDraft), "\(result.diagnostics)")
        #expect(wanted || !isDraft || !result.diagnostics.contains { $0.severity == .error })
      }
    }
  }

  @Test(arguments: ["plans", "bodies", "campaigns", "exemplars", "pages"])
  func `HTML that no page shows is told, whatever the kind of file`(kind: String) {
    let text = "\(Self.plan)\n<marquee onclick=\"x()\">Chạy</marquee> [mở](javascript:x)\n"
    let record = ContentReader(geography: Geography(), includesDrafts: false).read(
      "content/\(kind)/a.md", Array(text.utf8)
    ).record
    let findings: [Finding] =
      switch record {
      case .plan(let plan): plan.plan.findings
      case .body(let body): body.entry?.findings ?? []
      case .campaign(let campaign): campaign.entry?.findings ?? []
      case .exemplar(let exemplar): exemplar.entry?.findings ?? []
      case .page(let page): page.entry.findings
      case nil: []
      }
    #expect(Set(findings.map(\.kind)).isSuperset(of: [.rawHTML, .javascriptLink]), "\(findings)")
  }

  @Test(arguments: [
    ("plans", "redaction: []"), ("plans", "withdraw: có"), ("plans", "darft: true"), ("plans", "Darft: true"),
    ("exemplars", "Loai-chu-te: Cá nhân"), ("plans", "du_tao: có"),
    ("plans", "subject_kind: Cá nhân"), ("exemplars", "redactions: []"), ("exemplars", "darft: true"),
    ("exemplars", "concent: có"), ("exemplars", "subject_kin: Cá nhân"),
    ("pages", "redactions: []"), ("pages", "drafts: true"), ("bodies", "withdrawn: có"),
    ("campaigns", "thu_hoi: có"),
  ])
  func `A mistyped key that was to hide something is an error`(kind: String, line: String) {
    let found = Self.read(kind, line).filter { $0.rule == "unknown-key" && $0.severity == .error }
    #expect(found.count == 1 && found.allSatisfy { $0.place?.range != nil })
  }

  @Test(arguments: [
    ("plans", "sectors: y tế"), ("exemplars", "resultz: một"), ("pages", "author: An"), ("pages", "date: x"),
  ])
  func `Another one is a warning`(kind: String, line: String) {
    let found = Self.read(kind, line).filter { $0.rule == "unknown-key" }
    // Two of them are of lines that other kinds need.
    #expect(found.map(\.severity) == [.warning, .warning, .warning])
  }

  @Test(arguments: ["Redactions", "REDACTIONS", "Che thông tin", "che-thong-tin"])
  func `A key is understood in capitals, with hyphens, spaces and marks`(key: String) throws {
    let found = Self.read("plans", "\(key): [{passage: một cây, reason: thử}]")
    #expect(!found.contains { $0.severity == .error } && found.filter { $0.rule == "unknown-key" }.count == 2)
    let person = Self.read("exemplars", "subjectKind: Cá nhân\nPhoto-Alt: Ảnh")
    #expect(
      person.map(\.rule).contains("missing-basis") && person.filter { $0.rule == "unknown-key" }.count == 2)
  }

  @Test(arguments: ["draft: true\nDraft: false", "draft: true\ndu_thao: không", "Dự thảo: có\ndraft: có"])
  func `A key twice in other words is an error`(lines: String) {
    #expect(Self.read("plans", lines).filter { $0.severity == .error }.map(\.rule) == ["front-matter"])
  }

  /// What is said of a file that says something a kind needs, and nothing besides but some lines.
  private static func read(_ kind: String, _ lines: String) -> [Diagnostic] {
    let text = "---\ntitle: A\nname: A\ntype: Kế hoạch\n\(lines)\n---\n\(plan)"
    return ContentReader(geography: Geography(), includesDrafts: false)
      .read("content/\(kind)/a.md", Array(text.utf8)).diagnostics
  }

  @Test(arguments: [
    "—\ndraft: true\n—", "----\ndraft: true\n----", "– – –\n\nnumber: 1/KH", "---\n\n---\n\nwithdrawn: có",
    "Lời nói đầu.\n---\nredactions:\n---", "# Đề mục\n\n---\ndu_thao: có\n---",
    "<!-- ghi chú -->\n---\ndate: 2026\n---",
    "draft: true", "\u{a0}\n--\ndraft: true\n--", "```yaml\ndraft: true\n```", "—\nDraft: true",
    "---\nnumber: 1\n---\n\n---\ndraft: true\n---",
    "---\ntrích yếu: x\n---\ndraft: true", "\n---\nSố ký hiệu: 1/KH\n---", "—\nChe thông tin:\n—",
  ])
  func `Front matter whose fence is none is an error, since what it hides would be published`(head: String) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let found = reader.read("content/plans/a.md", Array("\(head)\n\n# KẾ HOẠCH\n".utf8)).diagnostics
    let told = found.filter { $0.rule == "front-matter" }
    #expect(
      told.count == 1 && told.allSatisfy { $0.severity == .error && $0.place?.range != nil }, "\(found)")
  }

  @Test(arguments: [
    "---\ntitle: A\n---\n\n---\n\nLời nói đầu.", "\n---\n\nLời nói đầu.\n\n---\n",
    "—\nĐiện thoại: 0900 000 000",
    "Lời nói đầu.\n\n```\n---\ntitle: A\n---\n```", "***\n\ntitle: A", "- - -\n\nTiêu đề: A",
  ])
  func `A rule is a rule, and an example of front matter an example`(text: String) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let result = reader.read("content/pages/a.md", Array(text.utf8))
    #expect(result.record != nil && !result.diagnostics.contains { $0.rule == "front-matter" })
  }

  @Test(arguments: [
    ("plans", "date: hôm qua"), ("plans", "date: 2026-02-30"), ("plans", "draft: maybe"),
    ("plans", "aliases: [../../ngoai]"), ("plans", "aliases: //tmp/x"), ("pages", "aliases: [\"a\\nb\"]"),
    ("bodies", "from: mai"), ("bodies", "website: so-y-te.vn"), ("bodies", "level: làng"),
    ("campaigns", "to: [2026]"), ("exemplars", "year: năm ngoái"), ("exemplars", "date: {ngay: 1}"),
    ("exemplars", "subject_kind: [Cá nhân]"), ("exemplars", "subject: [Bà Lê Thị Mẫu]"),
    ("exemplars", "photo: [a.png]"), ("exemplars", "results: [Trồng cây: 90 cây]"),
    ("exemplars", "recognition: {so: 1}"), ("plans", "body: [A, B]"), ("plans", "number: [1]"),
    ("plans", "replaced_by: [a, b]"), ("plans", "changes: abc"), ("plans", "changes: [{date: 2026-01-01}]"),
    ("bodies", "level: [xa]"), ("bodies", "website: [https://so-y-te.vn/]"),
    ("bodies", "aliases: [{ten: A}]"),
    ("bodies", "successors: {share: một phần}"), ("campaigns", "parent: {}"), ("pages", "aliases: {a: b}"),
  ])
  func `A value that is not understood is an error and not passed over`(kind: String, line: String) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let text = "---\ntitle: A\nname: A\ntype: Kế hoạch\n\(line)\n---\n\nMỗi hộ trồng một cây.\n"
    let found = reader.read("content/\(kind)/a.md", Array(text.utf8)).diagnostics
      .filter { $0.rule == "unknown-value" }
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error && $0.place?.range != nil })
  }

  @Test(arguments: [
    ("plans", "date: 2026-2"), ("plans", "date: 1/3/2026"), ("plans", "date: 2026"),
    ("plans", "draft: không"),
    ("plans", "aliases: [ten-cu, /ke-hoach/cu/]"), ("bodies", "website: https://so-y-te.vn/"),
    ("bodies", "from: tháng 3 năm 2025"), ("exemplars", "year: 2026"), ("exemplars", "date:"),
    ("exemplars", "results: Trồng 90 cây"), ("exemplars", "results: [một, hai]"),
    ("exemplars", "results: []"),
    ("plans", "changes: {date: 2026-01-01, note: sửa}"),
    ("plans", "changes: [{date: 2026-01-01, note: sửa}]"),
    ("plans", "withdrawn: {date: 2026-01-01, reason: nhầm}"), ("bodies", "aliases: [B, {name: C, to: 2025}]"),
    ("bodies", "successors: B"), ("bodies", "successors: [{name: B, share: một phần}]"),
  ])
  func `What an editor may write is understood`(kind: String, line: String) {
    let reader = ContentReader(geography: Geography(), includesDrafts: false)
    let text = "---\ntitle: A\nname: A\ntype: Kế hoạch\n\(line)\n---\n\nMỗi hộ trồng một cây.\n"
    let found = reader.read("content/\(kind)/a.md", Array(text.utf8)).diagnostics
    #expect(found.filter { $0.rule == "unknown-value" }.isEmpty, "\(found)")
  }
}

@Suite struct SiteLinkTests {
  private func address(
    of link: String, in path: String = "content/pages/a.md", portable: Bool = false, root: String? = nil
  ) -> String? {
    let reader = ContentReader(
      geography: Geography(), includesDrafts: false, isPortable: portable, root: root)
    guard case .page(let page) = reader.read(path, Array("[x](\(link))".utf8)).record else { return nil }
    return page.entry.document.targets.first?.address
  }

  @Test(arguments: [
    ("/ke-hoach/x/", "../ke-hoach/x/"), ("/", "../"), ("/a.pdf?b#c", "../a.pdf?b#c"),
    ("../plans/Kế%20hoạch.md", "../ke-hoach/ke-hoach/"), ("../plans/x.md#ii-1", "../ke-hoach/x/#ii-1"),
    ("/content/bodies/x.md", "../co-quan/x/"), ("b.md", "../b/"),
    ("../ke-hoach/x/", "../ke-hoach/x/"), ("#ii", "#ii"), ("../../portal/", "../../portal/"),
    ("https://a.vn/b.md", "https://a.vn/b.md"), ("//a.vn/b.md", "//a.vn/b.md"), ("tel:113", "tel:113"),
  ])
  func `A link of an editor holds wherever the site is published`(written: String, wanted: String) {
    #expect(address(of: written) == wanted)
  }

  @Test(arguments: [
    ("../ke-hoach/x/", "../ke-hoach/x/index.html"), ("/#a", "../index.html#a"), ("c.pdf", "../a/c.pdf"),
  ])
  func `On a memory stick it leads to a file`(written: String, wanted: String) {
    #expect(address(of: written, portable: true) == wanted)
  }

  @Test(arguments: [
    ("../ke-hoach/x/", "https://a.vn/b/ke-hoach/x/"), ("/#a", "https://a.vn/b/#a"), ("#ii", "#ii"),
    ("c.pdf", "https://a.vn/b/a/c.pdf"), ("https://c.vn/", "https://c.vn/"),
  ])
  func `On a page that is pasted elsewhere it is whole`(written: String, wanted: String) {
    #expect(address(of: written, root: "https://a.vn/b/") == wanted)
  }
}
