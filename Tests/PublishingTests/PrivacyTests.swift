import Markup
import Testing

@testable import Publishing

/// What must not be published is in no output.
@Suite struct PrivacyTests {
  private static let settings = ["site.yml": MadeContent.settings]

  @Test func `A covered passage is in no file, and the page says why`() throws {
    let secret = "bà Hoàng Thị Kín, số nhà 7 ngõ Dừa"
    let plan = MadeContent.plan(3).replacing(
      "Phối hợp tuyên truyền tại các trạm.", with: "Thăm hỏi \(secret) và các hộ khác.")
    let head = "---\nredactions:\n  - passage: \(secret)\n    reason: dữ liệu cá nhân\n---\n"
    let open = try RenderedSite(Self.settings.merging(["plans/a.md": plan]) { $1 })
    #expect(open.pages.values.filter { $0.contains("Hoàng Thị Kín") }.count > 2)
    let covered = try RenderedSite(Self.settings.merging(["plans/a.md": head + plan]) { $1 })
    #expect(
      covered.pages.filter { $0.value.contains("Hoàng Thị Kín") || $0.value.contains("ngõ Dừa") }.map(\.key)
        == [])
    #expect(covered.pages["ke-hoach/a/index.html"]!.contains("[đã che: dữ liệu cá nhân]"))
  }

  @Test(
    "What a link or a picture says besides its words is covered with them",
    arguments: [
      "<kin@vi-du.vn>", "[kin@vi-du.vn](mailto:kin@vi-du.vn)", "[thư](mailto:kin%40vi-du.vn) kin@vi-du.vn",
      "<a href=\"mailto:kin@vi-du.vn\">thư của <b>kin@vi-du.vn</b></a>", "[thư](mailto:kin@vi-du.vn)",
      "![ảnh kin@vi-du.vn](anh.png \"của kin@vi-du.vn\")", "[*kin@vi-du.vn* (nhà)](https://vi-du.vn/kin)",
      "[thư](a.html \"kin@vi-du.vn\")", "[![kin@vi-du.vn](kin@vi-du.vn.png)](/kin@vi-du.vn/)",
    ])
  func coveredLink(link: String) throws {
    let plan = MadeContent.plan(3).replacing(
      "Phối hợp tuyên truyền tại các trạm.",
      with: "Gửi về \(link) trước ngày 1/5/2024; xem [trang](https://vi-du.vn/).")
    let head = "---\nredactions:\n  - passage: kin@vi-du.vn\n    reason: dữ liệu cá nhân\n---\n"
    let site = try RenderedSite(Self.settings.merging(["plans/a.md": head + plan]) { $1 })
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let told = site.pages.filter {
      $0.value.contains("kin@vi-du") || $0.value.contains("kin%40") || $0.value.contains("vi-du.vn/kin")
    }
    #expect(told.map(\.key) == [])
    let page = try #require(site.pages["ke-hoach/a/index.html"])
    #expect(page.contains("Gửi về ") && page.contains("<a href=\"https://vi-du.vn/\">trang</a>"))
  }

  @Test func `Passages that overlap are covered together`() {
    var document = Parsed.read(path: "a.md", bytes: Array("một hai **ba** bốn năm\n".utf8)).document
    let missing = document.redact([
      .init(passage: "hai ba", replacement: "[1]"), .init(passage: "ba bốn", replacement: "[2]"),
      .init(passage: "sáu", replacement: "[3]"),
    ])
    #expect(missing.map(\.passage) == ["sáu"])
    #expect(document.string(0..<UInt32(document.text.count)) == "một [1] năm")
  }

  /// Word puts them in, and nobody sees them.
  @Test(arguments: [
    "\u{a0}", "\u{2007}", "\u{202f}", "\u{200b}", " \u{200b}", "\u{a0}\u{a0}", "&nbsp;", " \u{feff} ", "\n",
    "\\\n",
  ])
  func `Every occurrence is covered, whatever space is in it`(space: String) {
    for letter in ["", "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{feff}", "&shy;"] {
      let text = "một bà Kín hai bà\(space)K\(letter)í\(letter)n ba\n"
      for passage in ["bà Kín", "bà\u{a0}Kín", "b\u{ad}à \u{200b} Kín"] {
        var document = Parsed.read(path: "a.md", bytes: Array(text.utf8)).document
        #expect(document.redact([.init(passage: passage, replacement: "[1]")]) == [])
        #expect(document.string(0..<UInt32(document.text.count)) == "một [1] hai [1] ba")
      }
    }
  }

  /// A signature, a title or a heading has a name in capitals. But "An" covers no "an".
  @Test(arguments: [
    ("Hoàng Thị Kín", "HOÀNG THỊ KÍN", true), ("HOÀNG THỊ KÍN", "Hoàng Thị Kín", true),
    ("Đặng Ước", "ĐẶNG ƯỚC", true), ("số nhà 7", "Số nhà 7", true), ("kin@vi-du.vn", "Kin@Vi-Du.VN", true),
    ("Hoàng Thị Kín", "hoàng thị kín", false), ("Hoàng An", "hoàng an", false),
    ("Bé An", "Bé an toàn", false),
    ("Hoàng Thị Kín", "Hoàng Thị Kin", false),
  ])
  func `Capitals do not hide a passage`(passage: String, text: String, isCovered: Bool) {
    var document = Parsed.read(path: "a.md", bytes: Array("một \(text) hai\n".utf8)).document
    let missing = document.redact([.init(passage: passage, replacement: "[1]")])
    #expect(missing.isEmpty == isCovered)
    #expect(
      document.string(0..<UInt32(document.text.count)) == (isCovered ? "một [1] hai" : "một \(text) hai"))
  }

  /// What front matter says stands on pages, in feeds and in open data, and a file's name in its address.
  @Test(arguments: [
    ("a", "subject: Khen bà Hoàng Thị Kín"), ("a", "type: bà\u{a0}Hoàng Thị Kín"),
    ("a", "place: Nhà bà Hoàng Thị Kín"),
    ("a", "body: Hội bà Hoàng Thị Kín"), ("a", "campaign: \"Theo bà Hoàng Thị Kín\""),
    ("a", "superior: bà Hoàng Thị Kín"),
    ("a", "withdrawn: {reason: bà Hoàng Thị Kín xin rút}"),
    ("a", "changes: [{date: 2026-03-01, note: che bà Hoàng Thị Kín}]"),
    ("a", "aliases: [khen-ba-hoang-thi-kin]"), ("khen-ba-hoang-thi-kin-2026", "draft: no"),
  ])
  func `A passage that is covered in the text may stand nowhere beside it`(name: String, line: String) throws
  {
    let secret = "bà Hoàng Thị Kín"
    let plan = MadeContent.plan(3).replacing(
      "Phối hợp tuyên truyền tại các trạm.", with: "Thăm hỏi \(secret).")
    func errors(_ name: String, _ line: String, reason: String) throws -> [String] {
      let head = "---\n\(line)\nredactions:\n  - passage: \(secret)\n    reason: \(reason)\n---\n"
      return try RenderedSite(Self.settings.merging(["plans/\(name).md": head + plan]) { $1 }).diagnostics
        .filter { $0.severity == .error }.map(\.rule)
    }
    #expect(try errors(name, line, reason: "dữ liệu cá nhân") == ["redaction"])
    #expect(try errors("a", "draft: no", reason: "tên của bà Hoàng Thị Kín") == ["redaction"])
    #expect(try errors("a", "draft: no", reason: "dữ liệu cá nhân") == [])
  }

  @Test func `A withdrawn exemplar's name is in no file and no address`() throws {
    func entry(_ more: String) -> String {
      """
      ---
      title: Chị Hoàng Thị Kín và vườn rau chung
      kind: Người tốt việc tốt
      subject: Hoàng Thị Kín
      subject_kind: Cá nhân
      basis: Quyết định số 5/QĐ-UBND
      place: Hà Nam
      \(more)
      ---

      Chị Kín chăm vườn rau của cả xóm.

      """
    }
    let path = "exemplars/hoang-thi-kin.md"
    let shown = try RenderedSite(Self.settings.merging([path: entry("year: 2024")]) { $1 })
    #expect(shown.pages["dien-hinh/hoang-thi-kin/index.html"] != nil)
    let withdrawn = try RenderedSite(
      Self.settings.merging([path: entry("withdrawn:\n  date: 2026-02-01\n  reason: theo yêu cầu")]) { $1 })
    #expect(
      withdrawn.pages.filter {
        $0.value.contains("Kín") || $0.key.contains("kin") || $0.value.contains("hoang-thi-kin")
      }
      .map(\.key) == [])
    #expect(withdrawn.pages["dien-hinh/da-rut-1/index.html"]!.contains("theo yêu cầu"))
  }

  @Test(arguments: [
    "2026-03-01", "01/3/2026", "đã thu hồi", "có", "{}", "{date: 2026-03-01}", "{reason: nhầm}", "[x]",
  ])
  func `Whatever withdraws but a plain no does`(value: String) throws {
    let exemplar =
      "---\ntitle: Vườn chung Hoàng Thị Kín\naliases: hoang-thi-kin\nwithdrawn: \(value)\n---\n\nKín.\n"
    let plan = "---\nwithdrawn: \(value)\n---\n" + MadeContent.plan(3)
    let site = try RenderedSite(
      Self.settings.merging(["exemplars/a.md": exemplar, "plans/b.md": plan]) { $1 })
    #expect(site.pages.filter { $0.value.contains("Kín") || $0.key.contains("kin") }.map(\.key) == [])
    #expect(site.pages["ke-hoach/b/index.html"]!.contains("noindex"))
    #expect(!site.pages["ke-hoach/index.html"]!.contains("ke-hoach/b/"))
  }

  @Test func `A plain no withdraws nothing`() throws {
    let entry = "---\ntitle: Vườn chung\nsubject_kind: Tập thể\nwithdrawn: không\n---\n\nMột vườn.\n"
    let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": entry]) { $1 })
    #expect(site.pages["dien-hinh/a/index.html"]!.contains("Một vườn."))
  }

  @Test(arguments: [
    ("Anh Thử", "subject_kind: Cá nhân\n"), ("Anh Thử", "subject_kind: ca nhan\n"),
    ("Vườn", "subject_kind: Bà\n"),
    ("Bà Nguyễn Thị Thử", ""), ("Vườn chung", "subject: Ông Trần Văn Thử\n"),
  ])
  func `A person without a basis of publication stops the build`(title: String, more: String) throws {
    let entry = "---\ntitle: \(title)\n\(more)---\n"
    let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": entry]) { $1 })
    #expect(site.diagnostics.contains { $0.severity == .error && $0.rule == "missing-basis" })
  }

  @Test(arguments: [
    "không", "Không.", "khong", "no", "No", "false", "chưa", "chua", "\"chưa có\"", "Chưa xin được",
    "không đồng ý", "\"-\"",
    "—", "…", "\"?\"", "none", "null", "n/a", "đang xin", "\"\"", "",
  ])
  func `Who says that there is no consent has none`(no: String) throws {
    for key in ["basis", "consent"] {
      let entry = "---\ntitle: Anh Thử\nsubject_kind: Cá nhân\n\(key): \(no)\n---\n"
      let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": entry]) { $1 })
      #expect(site.diagnostics.contains { $0.severity == .error && $0.rule == "missing-basis" })
    }
    let photo = "---\ntitle: Anh Thử\nbasis: có\nphoto: a.png\nphoto_alt: Anh\nphoto_consent: \(no)\n---\n"
    let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": photo]) { $1 })
    #expect(site.diagnostics.contains { $0.severity == .error && $0.rule == "missing-photo-consent" })
  }

  @Test(arguments: [
    "có", "2026-03-10", "Đồng ý bằng văn bản ngày 10/3/2026", "Khổng Thị Thử đồng ý", "No. 5/QĐ-UBND",
    "Quyết định số 20/QĐ-UBND, không kèm danh sách",
  ])
  func `Who says that there is one has it`(yes: String) throws {
    for key in ["basis", "consent"] {
      let entry = "---\ntitle: Anh Thử\nsubject_kind: Cá nhân\n\(key): \(yes)\n---\n"
      let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": entry]) { $1 })
      #expect(!site.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test(arguments: [
    ("Vườn chung", ""), ("Bà con xóm Đông giữ đường sạch", ""), ("Xóm Đông", "subject_kind: Tập thể\n"),
    ("Nhà họ Trần", "subject_kind: Hộ gia đình\n"), ("Xưởng mộc", "subject_kind: Doanh nghiệp\n"),
  ])
  func `A group needs none`(title: String, more: String) throws {
    let entry = "---\ntitle: \(title)\n\(more)---\n"
    let site = try RenderedSite(Self.settings.merging(["exemplars/a.md": entry]) { $1 })
    #expect(!site.diagnostics.contains { $0.rule == "missing-basis" })
  }

  @Test(
    "Personal data is warned of wherever it stands",
    arguments: ["plans/a.md", "bodies/a.md", "exemplars/a.md", "pages/a.md"])
  func personalData(path: String) throws {
    let line = "Liên hệ ông Thử, số căn cước công dân: 001099012345, điện thoại 0912 345 678."
    let text =
      switch path {
      case "plans/a.md": MadeContent.plan(3).replacing("Phối hợp tuyên truyền tại các trạm.", with: line)
      case "bodies/a.md": "---\nname: Sở Y tế tỉnh Hà Nam\n---\n\n\(line)\n"
      default: "---\ntitle: Vườn rau chung\nkind: Mô hình\n---\n\n\(line)\n"
      }
    let site = try RenderedSite(Self.settings.merging([path: text]) { $1 })
    #expect(site.diagnostics.filter { $0.rule == "personal-data" }.count == 2)
    #expect(
      site.diagnostics.filter { $0.rule == "personal-data" }.allSatisfy {
        $0.place?.path == "content/" + path
      })
  }
}
