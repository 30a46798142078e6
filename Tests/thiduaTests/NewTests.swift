import Foundation
import Testing

/// `thidua new`: what it writes is a good file, and never in the place of another.
@Suite struct NewTests {
  private static let folders = [
    "plan": "plans", "exemplar": "exemplars", "body": "bodies", "campaign": "campaigns",
  ]
  private static let kinds = folders.keys.sorted()

  private let tool = Tool()

  /// As an editor fills the plan: everything from the issuing body on is replaced.
  private static let plan = """
    **ỦY BAN NHÂN DÂN XÃ BẾN MẪU**

    **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
    **Độc lập - Tự do - Hạnh phúc**

    Số: 15/KH-UBND

    *Bến Mẫu, ngày 10 tháng 02 năm 2026*

    ## KẾ HOẠCH

    ### Phát động phong trào thi đua “Sạch từ nhà ra ngõ” năm 2026

    Ủy ban nhân dân xã Bến Mẫu ban hành Kế hoạch phát động phong trào thi đua như sau:

    ## I. MỤC ĐÍCH

    Giữ đường làng, ngõ xóm sạch sẽ.

    Trên đây là Kế hoạch phát động phong trào thi đua của xã./.

    **Nơi nhận:**

    - Các thôn;
    - Lưu: VT.

    CHỦ TỊCH

    Người Ký Thử

    """

  private func path(_ kind: String, _ name: String) -> String { "content/\(Self.folders[kind]!)/\(name).md" }

  @Test(arguments: kinds)
  func theFileIsNamedByTheNameAndHoldsIt(kind: String) throws {
    let run = try tool("new", kind, "Đường hoa thôn Đông")
    #expect(run.code == 0 && run.output == "")
    #expect(run.error.contains(path(kind, "duong-hoa-thon-dong")))
    #expect(tool.tree("content/" + Self.folders[kind]!).keys.sorted() == ["duong-hoa-thon-dong.md"])
    let text = try #require(tool.text(path(kind, "duong-hoa-thon-dong")))
    #expect(text.contains("Đường hoa thôn Đông") && !text.contains("{{"))
  }

  @Test(arguments: kinds)
  func nothingIsOverwritten(kind: String) throws {
    try tool.write("của tôi\n", to: path(kind, "duong-hoa"))
    // Another spelling of the same name, too.
    for name in ["duong-hoa", "Đường hoa", "ĐƯỜNG HOA.md"] {
      let run = try tool("new", kind, name)
      #expect(run.code == 2 && run.error.contains(path(kind, "duong-hoa")))
    }
    #expect(tool.tree("content/" + Self.folders[kind]!) == ["duong-hoa.md": Data("của tôi\n".utf8)])
    // A link that leads nowhere is somebody's file as well.
    try FileManager.default.createSymbolicLink(
      atPath: "\(tool.site)/\(path(kind, "khac"))", withDestinationPath: "/nowhere/at/all")
    #expect(try tool("new", kind, "khác").code == 2)
  }

  @Test(arguments: kinds)
  func everyExplainedKeyIsOneThatIsKnown(kind: String) throws {
    _ = try tool("new", kind, "Tên thử")
    let text = try #require(tool.text(path(kind, "ten-thu")))
    let keys = text.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /# ?([a-z_]+):( .*)?/).map { String($0.1) }
    }
    #expect(keys.count >= 5)
    let written = text.split(separator: "\n").map { $0.replacing(/^# ?([a-z_]+:.*)/) { $0.1 } }
    try tool.write(written.joined(separator: "\n"), to: path(kind, "ten-thu"))
    let run = try tool("check", "--drafts", "--lang", "en")
    #expect(!run.error.contains("[unknown-key]") && !run.error.contains("YAML"), "\(run.error)")
  }

  @Test func whatAnEditorFillsPassesTheCheck() throws {
    for kind in Self.kinds { #expect(try tool("new", kind, "Sạch từ nhà ra ngõ").code == 0) }
    let plan = path("plan", "sach-tu-nha-ra-ngo")
    let text = try #require(tool.text(plan))
    let start = try #require(text.range(of: "**TÊN CƠ QUAN BAN HÀNH**")).lowerBound
    try tool.write(text[..<start].replacing("draft: true\n", with: "") + Self.plan, to: plan)
    let run = try tool("check", "--lang", "en")
    #expect(run.code == 0)
    #expect(!run.error.contains("error:") && !run.error.contains("warning:"), "\(run.error)")
    #expect(try tool("build").code == 0)
    let page = try #require(tool.text("public/ke-hoach/sach-tu-nha-ra-ngo/index.html"))
    #expect(page.contains("15/KH-UBND"))
    #expect(tool.text("public/dien-hinh/sach-tu-nha-ra-ngo/index.html") != nil)
  }

  @Test(arguments: [
    ("Tổ “5 không” \\ (thôn 3): sạch & xanh #1", "to-5-khong-thon-3-sach-xanh-1"),
    ("- *Nhà* {{name}} <b>sạch</b>: 'đẹp'", "nha-name-b-sach-b-dep"),
    ("../../ngoài trang", "ngoai-trang"), ("/etc/thi đua", "etc-thi-dua"), ("--- # true", "true"),
    ("  khoảng   trắng\t", "khoang-trang"), ("Nga\u{300}y mo\u{301}i", "ngay-moi"), ("2026", "2026"),
    ("hai\ndòng", "hai-dong"),
  ])
  func oddNamesMakeGoodFiles(name: String, slug: String) throws {
    for kind in Self.kinds {
      #expect(try tool.run(["new", kind, "--site", ".", "--", name]).code == 0)
      #expect(tool.tree("content/" + Self.folders[kind]!).keys.sorted() == [slug + ".md"])
    }
    let run = try tool("check", "--drafts", "--lang", "en")
    #expect(!run.error.contains("error:"), "\(run.error)")
    // The name is the title as it was given, whatever YAML would make of it.
    _ = try tool("build")
    let page = try #require(tool.text("public/dien-hinh/\(slug)/index.html"))
    let title = name.precomposedStringWithCanonicalMapping.replacing("&", with: "&amp;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(page.contains("</span> \(title)</h1>"))
  }

  @Test(arguments: ["", "…", "///", ".md", "北京"])
  func aNameWithoutALetterIsRefused(name: String) throws {
    for kind in Self.kinds {
      let run = try tool.run(["new", kind, name])
      #expect(run.code == 2 && run.error.contains("“\(name)”"))
    }
    #expect(tool.tree("content").isEmpty)
  }

  @Test(arguments: [
    ("body", "name: Ủy ban nhân dân xã An Hòa\naliases: [Xã An Hòa]", "UBND xã An Hòa"),
    ("body", "name: Ủy ban nhân dân xã An Hòa\naliases: [Xã An Hòa]", "xã An Hòa"),
    ("campaign", "title: Đường làng xanh, sạch", "“Đường làng xanh sạch”"),
    ("exemplar", "title: Đường hoa\nkind: Mô hình", "ĐƯỜNG HOA"),
  ])
  func whatAnotherFileDescribesGetsNoSecondOne(kind: String, known: String, name: String) throws {
    try tool.write("---\n\(known)\n---\n", to: path(kind, "ten-khac"))
    let run = try tool("new", kind, name)
    #expect(run.code == 2 && run.error.contains(path(kind, "ten-khac")), "\(run.error)")
    #expect(tool.tree("content/" + Self.folders[kind]!).count == 1)
    #expect(try tool("new", kind, "Tên khác hẳn").code == 0)
  }

  @Test func theBodyOfANewSiteGetsNoSecondFile() throws {
    #expect(try tool("new", "site", "moi").code == 0)
    let run = try tool("new", "body", "Ủy ban nhân dân xã An Hòa", "--site", "moi")
    #expect(run.code == 2 && run.error.contains("moi/content/bodies/ubnd-xa-an-hoa.md"))
  }

  @Test func outsideOfASiteItSaysWhereToRun() throws {
    try FileManager.default.removeItem(atPath: tool.site + "/content")
    for kind in Self.kinds {
      let run = try tool("new", kind, "Tên thử", "--lang", "en")
      #expect(run.code == 2 && run.error.contains("--site") && run.error.contains("content"))
    }
    #expect(tool.tree(".").isEmpty)
  }

  @Test func wrongWordsAreExplained() throws {
    let run = try tool("new", "exmplar", "Tên thử", "--lang", "en")
    #expect(run.code == 2 && run.error.contains("Did you mean “exemplar”?"))
    #expect(try tool("new", "zzz", "x").error.contains("body, campaign, exemplar, plan"))
    #expect(try tool("new", "plan").code == 2)
    #expect(try tool("new").code == 2)
    #expect(tool.tree("content").isEmpty)
  }

  @Test func theEndingOfANameIsNoPartOfIt() throws {
    #expect(try tool("new", "plan", "ABC.MD").code == 0)
    #expect(tool.tree("content/plans").keys.sorted() == ["abc.md"])
  }

  @Test func aSiteInThisFolderIsCalledThat() throws {
    let run = try tool("new", "site", ".")
    #expect(
      run.code == 0 && run.error.contains("trong thư mục này.") && !run.error.contains("cd "), "\(run.error)")
  }

  @Test func aNewSiteIsWholeAndPassesTheCheck() throws {
    #expect(try tool("new", "site", "trang moi").code == 0)
    let run = try tool("check", "--site", "trang moi", "--strict", "--lang", "en")
    #expect(run.code == 0 && !run.error.contains("error:"), "\(run.error)")
    let before = tool.tree("trang moi")
    #expect(try tool("new", "site", "trang moi").code == 2)
    #expect(tool.tree("trang moi") == before)
  }
}
