import Diagnostics
import Foundation
import Linking
import Testing

@testable import Publishing

/// No link of a whole site leads into the void, and no page is out of reach.
@Suite struct SiteLinksTests {
  private static let generated: RenderedSite = {
    var files = MadeContent.plans(1_000)
    files["site.yml"] = MadeContent.settings
    return try! RenderedSite(files)
  }()

  private static func site(_ name: String) -> RenderedSite { name == "demo" ? .demo : generated }

  @Test("Every link inside the site and every fragment leads somewhere", arguments: ["demo", "1,000 plans"])
  func links(name: String) {
    let site = Self.site(name)
    var ids: [String: Set<String>] = [:]
    var lost: Set<RenderedSite.Link> = []
    for path in site.pages.keys {
      for link in site.links(of: path) {
        guard site.pages[link.target] != nil else {
          if !link.target.hasPrefix("tai-nguyen/") { lost.insert(link) }
          continue
        }
        guard !link.fragment.isEmpty else { continue }
        if ids[link.target] == nil { ids[link.target] = site.ids(of: link.target) }
        if !ids[link.target]!.contains(link.fragment) { lost.insert(link) }
      }
    }
    #expect(lost.sorted { ($0.page, $0.href) < ($1.page, $1.href) }.prefix(5).map { "\($0)" } == [])
  }

  @Test func `What front matter calls by the name of a file that is not there is told`() throws {
    let exemplar = "---\ntitle: Vườn chung\nplan: khong-co\nbody: khong-ai\ncampaign: khong-gi\n---\n"
    let plan = "---\nbody: khong-ai\ncampaign: khong-gi\n---\n" + MadeContent.plan(3)
    let site = try RenderedSite([
      "site.yml": MadeContent.settings, "plans/a.md": plan, "exemplars/b.md": exemplar,
    ])
    let told = site.diagnostics.filter { $0.rule == "unknown-target" }
    #expect(
      told.map { $0.place?.path ?? "" }.sorted() == Array(repeating: "content/exemplars/b.md", count: 3)
        + Array(repeating: "content/plans/a.md", count: 2))
    let whole = try RenderedSite([
      "site.yml": MadeContent.settings, "plans/a.md": MadeContent.plan(3),
      "exemplars/b.md": "---\ntitle: Vườn chung\nplan: a\nbody: Sở Không Có\n---\n",
    ])
    #expect(!whole.diagnostics.contains { $0.rule == "unknown-target" })
    // A title that no campaign bears is not replaced by that of the plan.
    let slip = try RenderedSite([
      "site.yml": MadeContent.settings, "plans/a.md": MadeContent.plan(3),
      "exemplars/b.md": "---\ntitle: Vườn chung\nplan: a\ncampaign: Mỗi nhà một cây xah\n---\n",
    ])
    #expect(
      slip.diagnostics.contains { $0.rule == "unknown-target" && $0.place?.path == "content/exemplars/b.md" })
    #expect(
      !slip.links(of: "dien-hinh/b/index.html").contains {
        $0.target.hasPrefix("phong-trao/") && $0.target != "phong-trao/index.html"
      })
  }

  @Test func `A former address of an exemplar leads to its page`() throws {
    let site = try RenderedSite([
      "site.yml": MadeContent.settings,
      "exemplars/moi.md": "---\ntitle: Vườn chung\naliases: [cu, /ngoai/cu/]\n---\n\nMột vườn.\n",
    ])
    #expect(site.pages["dien-hinh/cu/index.html"]!.contains("../../dien-hinh/moi/"))
    #expect(site.pages["ngoai/cu/index.html"]!.contains("../../dien-hinh/moi/"))
  }

  @Test("Every page is reached from home", arguments: ["demo", "1,000 plans"])
  func reach(name: String) {
    let site = Self.site(name)
    var reached: Set<String> = ["index.html"]
    var waiting = ["index.html"]
    while let path = waiting.popLast() {
      for link in site.links(of: path) where site.pages[link.target] != nil {
        if reached.insert(link.target).inserted { waiting.append(link.target) }
      }
    }
    let pages = site.pages.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    #expect(Set(pages).subtracting(reached).sorted().prefix(5) == [])
  }

  @Test("A body's page and the plans that it names know each other", arguments: ["demo", "1,000 plans"])
  func backlinks(name: String) {
    let site = Self.site(name)
    var missing: [String] = []
    for (index, body) in site.site.bodies.enumerated() {
      let id = ID<Body>(index)
      let page = "co-quan/\(body.slug)/index.html"
      let lists = ["ke-hoach/nhac-den/", "ke-hoach/co-quan/"].map { $0 + body.slug + "/" }
      let more = Set(site.links(of: page).map(\.target)).filter { target in
        lists.contains { target.hasPrefix($0) }
      }
      let long = more.isEmpty ? [] : site.pages.keys.filter { path in lists.contains { path.hasPrefix($0) } }
      let leads = Set(([page] + long).flatMap { site.links(of: $0).map(\.target) })
      let plans =
        site.site.issued[id] + site.site.received[id] + site.site.namedIn[id]
        + site.site.assigned[id].map(\.plan)
      for plan in Set(plans) {
        let target = "ke-hoach/\(site.site.plans[plan].slug)/index.html"
        if !Set(site.links(of: target).map(\.target)).contains(page) { missing.append("\(target) → \(page)") }
        if !leads.contains(target) { missing.append("\(page) → \(target)") }
      }
      if missing.count > 5 { break }
    }
    #expect(missing == [])
  }

  @Test func `Who cites a plan stands on its page, with the passage`() throws {
    let site = Self.generated
    let page = "ke-hoach/ke-hoach-15/index.html"
    let citing = site.links(of: page).filter { $0.target == "ke-hoach/ke-hoach-20/index.html" }
    #expect(citing.contains { !$0.fragment.isEmpty })
    #expect(site.links(of: "ke-hoach/ke-hoach-20/index.html").contains { $0.target == page })
  }

  @Test func `A plan that was replaced and the one that replaces it lead to each other`() throws {
    var files = MadeContent.plans(2)
    files["site.yml"] = MadeContent.settings
    files["plans/ke-hoach-1.md"] = "---\nreplaced_by: ke-hoach-2\n---\n" + MadeContent.plan(1)
    let site = try RenderedSite(files)
    let (old, new) = ("ke-hoach/ke-hoach-1/index.html", "ke-hoach/ke-hoach-2/index.html")
    #expect(site.links(of: old).contains { $0.target == new })
    #expect(site.links(of: new).contains { $0.target == old })
    let own = try RenderedSite(["plans/a.md": "---\nreplaced_by: a\n---\n" + MadeContent.plan(1)])
    let told = own.diagnostics.filter { $0.rule == "unknown-target" }
    #expect(told.map(\.severity) == [.error] && told[0].message.en.contains("itself"))
  }

  @Test func `A link of an editor that leads nowhere is told with its place`() throws {
    let page = """
      # Giới thiệu

      Xem [kế hoạch](../plans/ke-hoach-1.md), [cả danh sách](/ke-hoach/), [trang này](../gioi-thieu/#a) và
      [tệp mất](/mau%20don.pdf).
      """
    let site = try RenderedSite(
      MadeContent.plans(2).merging(["site.yml": MadeContent.settings, "pages/gioi-thieu.md": page]) { $1 })
    let broken = site.diagnostics.filter { $0.rule == "broken-link" }
    #expect(broken.map { $0.message.en.contains("/mau don.pdf") } == [true])
    #expect(broken.first?.place?.path == "content/pages/gioi-thieu.md")
  }

  /// The same words may stand before it, tags are no words of the text, and a block may be many lines long.
  @Test(
    "What is told of a text has its own place, however the file is written",
    arguments: ["plain", "CRLF", "decomposed"])
  func ownPlace(form: String) throws {
    let lines = """
      Chuyển đổi số có chuyện ở đây
      dòng hai [ở đây](/mat/), <b>đậm</b>; hãy chuyên *đổi
      số* giao thông.
      """
    var plan = MadeContent.plan(1).replacing("## II.", with: lines + "\n\n## II.")
    if form == "CRLF" {
      plan = plan.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if form == "decomposed" { plan = plan.decomposedStringWithCanonicalMapping }
    let bytes = Array(plan.utf8)
    let site = try RenderedSite(["site.yml": MadeContent.settings, "plans/a.md": plan])
    var shelf = SourceShelf { _ in bytes }
    func words(_ rule: String) -> [String] {
      site.diagnostics.filter { $0.rule == rule }.compactMap { shelf.range(of: $0.place!) }.map {
        String(decoding: bytes[$0], as: UTF8.self).precomposedStringWithCanonicalMapping
      }
    }
    #expect(words("broken-link") == ["ở đây"])
    let link = try #require(site.diagnostics.first { $0.rule == "broken-link" }?.place)
    let start = shelf.range(of: link)?.lowerBound
    #expect(start.map { bytes[$0 - 1] } == UInt8(ascii: "["))
    #expect(words("raw-html") == ["<b>"])
    #expect(words("ocr") == ["chuyên *đổi\(form == "CRLF" ? "\r\n" : "\n")số"])
  }

  @Test func `What an editor's links and pictures cannot do is told`() throws {
    let page = """
      # Giới thiệu

      Xem [văn bản](../plans/KE-HOACH-1.MD) và [chỗ lạ](../../../x), [mạng](https://a.vn/).

      ![ảnh](https://a.vn/x.jpg) ![ảnh](//a.vn/x.jpg) ![ảnh](/x.svg)
      """
    let site = try RenderedSite([
      "site.yml": MadeContent.settings, "pages/gioi-thieu.md": page, "static/x.svg": "<svg/>",
      "plans/KE-HOACH-1.MD": MadeContent.plan(1) + "\nXem [tệp](ftp://a.vn/x).\n",
    ])
    #expect(site.pages["gioi-thieu/index.html"]!.contains("href=\"../ke-hoach/ke-hoach-1/\""))
    let rules = ["broken-link", "other-link", "remote-picture"]
    let told = site.diagnostics.filter { rules.contains($0.rule) }
    #expect(
      told.map { "\($0.rule) \($0.place!.path)" }.sorted() == [
        "broken-link content/pages/gioi-thieu.md", "other-link content/plans/KE-HOACH-1.md",
        "remote-picture content/pages/gioi-thieu.md", "remote-picture content/pages/gioi-thieu.md",
      ])
    #expect(told.allSatisfy { $0.severity == .warning && $0.message.vi != $0.message.en })
    #expect(told.contains { $0.message.en.contains("“../../../x”") })
  }

  @Test func `The menu leads from the root of the site, and what cannot stand in it is told`() throws {
    func site(_ menu: String) throws -> RenderedSite {
      try RenderedSite([
        "site.yml": "menu:\n" + menu, "plans/a.md": MadeContent.plan(1),
        "pages/gioi-thieu.md": "# Giới thiệu\n",
      ])
    }
    let good = try site(
      """
        - {title: Trang chủ, address: /}
        - {title: Kế hoạch, address: /ke-hoach/}
        - {tieu_de: Giới thiệu, dia_chi: gioi-thieu}
        - {title: Cổng, address: "https://a.vn/x"}

      """)
    #expect(good.diagnostics.filter { $0.place?.path == "content/site.yml" } == [])
    let page = try #require(good.pages["ke-hoach/a/index.html"])
    for href in ["../../", "../../ke-hoach/", "../../gioi-thieu/", "https://a.vn/x"] {
      #expect(page.contains("href=\"\(href)\""), "\(href)")
    }
    for (entry, rules) in [
      ("- {titel: Kế hoạch, address: /ke-hoach/}", ["unknown-key", "unknown-value"]),
      ("- {title: A, address: /ke-hoach/, icon: x}", ["unknown-key"]), ("- Kế hoạch", ["unknown-value"]),
      ("  Kế hoạch", ["unknown-value"]),
      ("- {title: A, address: \"javascript:alert(1)\"}", ["unknown-value"]),
      ("- {title: A, address: //a.vn/}", ["unknown-value"]),
      ("- {title: A, address: /khong-co/}", ["broken-link"]),
    ] {
      let told = try site("  " + entry + "\n").diagnostics.filter { $0.place?.path == "content/site.yml" }
      #expect(told.map(\.rule).sorted() == rules, "\(entry)")
      #expect(told.allSatisfy { $0.place?.range != nil && $0.message.vi != $0.message.en })
    }
  }

  @Test(arguments: [
    ("base_url", "https://a.vn/x?y=1#z"), ("base_url", "https://a.vn/#z"), ("base_url", "https://a.vn/xã/"),
    ("phone", "hỏi văn thư"),
  ])
  func `An address behind which none can stand, or a number without digits, is an error`(
    key: String, value: String
  ) throws {
    let told = try RenderedSite(["site.yml": "\(key): \(value)\n"]).diagnostics
    #expect(told.map(\.rule) == ["unknown-value"] && told[0].severity == .error)
    #expect(told[0].place?.range != nil && told[0].message.en.contains(value))
  }

  /// What is not understood must not pass as if it were not there.
  @Test(arguments: [
    ("geography.yml", "territories: [{kind: làng, name: Hạ}]", "unknown-value"),
    ("geography.yml", "territories: [{kind: xã}]", "unknown-value"),
    ("geography.yml", "territories: [An Hòa]", "unknown-value"),
    ("geography.yml", "territories: [{kind: xã, name: Hạ, form: 2025-07-01}]", "unknown-key"),
    ("geography.yml", "territories: [{kind: xã, name: Hạ, from: mai}]", "unknown-value"),
    ("geography.yml", "teritories: [{kind: xã, name: Hạ}]", "unknown-key"),
    ("glossary.yml", "NTM: {vi: Nông thôn mới}", "unknown-value"),
    ("documents.yml", "98/2023/NĐ-CP: \"javascript:alert(1)\"", "unknown-value"),
    ("bodies/a.md", "---\nname: Sở Y tế\nphone: hỏi văn thư\n---\n", "unknown-value"),
    ("bodies/a.md", "---\nname: Sở Y tế\nparent: a\n---\n", "unknown-target"),
    ("bodies/a.md", "---\nname: Sở Y tế\nparent: khong-co\n---\n", "unknown-target"),
    ("campaigns/a.md", "---\ntitle: Trồng cây\nparent: a\n---\n", "unknown-target"),
    ("campaigns/a.md", "---\ntitle: Trồng cây\nparent: khong-co\n---\n", "unknown-target"),
  ])
  func `What the tables and files beside plans say and nobody understands is told`(
    name: String, text: String, rule: String
  ) throws {
    let told = try RenderedSite([name: text]).diagnostics
    #expect(told.map(\.rule) == [rule])
    #expect(told.allSatisfy { $0.place?.path == "content/\(name)" && $0.place?.range.isEmpty == false })
  }

  @Test func `What they say otherwise is read`() throws {
    let site = try RenderedSite([
      "geography.yml": "territories: [{kind: Xã, name: Hạ}]\n",
      "glossary.yml": "NTM: Nông thôn mới\nCTĐ: [Chữ thập đỏ, Cụm thi đua]\n",
      "documents.yml": "98/2023/NĐ-CP: https://vanban.example.vn/98\n",
    ])
    #expect(site.diagnostics == [])
    let two = try RenderedSite([
      "bodies/a.md": "---\nname: Sở Y tế\nparent: b\n---\n",
      "bodies/b.md": "---\nname: Phòng Y tế\nparent: a\n---\n",
    ])
    #expect(two.diagnostics.map(\.rule) == ["unknown-target"])
  }
}
