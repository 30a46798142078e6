import Foundation
import Testing

@testable import Preview
@testable import Publishing

@Suite struct WorkbenchTests {
  let site = PreviewSite()
  private let plan = "content/plans/mua-xuan.md"
  private let page = "ke-hoach/mua-xuan/index.html"

  @Test func `a changed text shows on its page`() throws {
    let bench = try site.workbench()
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    #expect(bench.take(plan) == [plan])
    #expect(try bench.page(page)?.contains("Mùa hạ") == true)
    #expect(try bench.page(page)?.contains("Mùa xuân") == false)
  }

  @Test func `a new title shows wherever the plan is named`() throws {
    let bench = try site.workbench()
    #expect(try bench.page("ke-hoach/index.html")?.contains("Mùa xuân") == true)
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(try bench.page("ke-hoach/index.html")?.contains("Mùa hạ") == true)
    #expect(try bench.page("index.html")?.contains("Mùa xuân") == false)
  }

  @Test func `a text changed alone needs no join, and all it is cited by still points at the right words`()
    throws
  {
    let bench = try site.workbench()
    site.write("Một đoạn mới ở đầu.\n\n" + PreviewSite.plan("Mùa xuân", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(bench.rendition.pipeline.isSameSite)
    #expect(try bench.page(page)?.contains("Một đoạn mới ở đầu.") == true)
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(!bench.rendition.pipeline.isSameSite)
  }

  @Test func `an exemplar follows the title of its plan`() throws {
    let text = PreviewSite.plan("Mùa xuân", number: 1)
    site.write(
      "---\ntitle: Tổ tự quản\nkind: Mô hình\nplan: Việc mới\n---\nTổ.\n", to: "content/exemplars/to.md")
    site.write("---\nsubject: Việc cũ\n---\n" + text, to: plan)
    let bench = try site.workbench()
    let exemplar = "dien-hinh/to/index.html"
    #expect(try bench.page(exemplar)?.contains("ke-hoach/mua-xuan/") == false)
    site.write("---\nsubject: Việc mới\n---\n" + text, to: plan)
    _ = bench.take(plan)
    #expect(try bench.page(exemplar)?.contains("ke-hoach/mua-xuan/") == true)
    site.write("---\nsubject: Việc khác\n---\n" + text, to: plan)
    _ = bench.take(plan)
    #expect(try bench.page(exemplar)?.contains("ke-hoach/mua-xuan/") == false)
  }

  @Test func `files come, move and go, and their pages with them`() throws {
    let bench = try site.workbench()
    site.write(PreviewSite.plan("Mùa thu", number: 2), to: "content/plans/2026/mua-thu.md")
    #expect(bench.takeAnything() == ["content/plans/2026/mua-thu.md"])
    #expect(bench.rendition.file("ke-hoach/2026-mua-thu/index.html") != nil)
    site.move("content/plans/2026/mua-thu.md", to: "content/plans/mua-dong.md")
    _ = bench.take("content/plans/2026/mua-thu.md", "content/plans/mua-dong.md")
    #expect(bench.rendition.file("ke-hoach/2026-mua-thu/index.html") == nil)
    #expect(bench.rendition.file("ke-hoach/mua-dong/index.html") != nil)
    site.remove("content/plans/mua-dong.md")
    _ = bench.take("content/plans/mua-dong.md")
    #expect(bench.rendition.file("ke-hoach/mua-dong/index.html") == nil)
  }

  @Test func `what does not change anything makes no new rendition`() throws {
    let bench = try site.workbench()
    let version = bench.rendition.version
    #expect(bench.takeAnything() == nil)
    #expect(bench.take("content/plans/gone-again.md") == nil)
    site.write(PreviewSite.plan("Mùa xuân", number: 1), to: plan)
    #expect(bench.take(plan) == nil)
    #expect(bench.rendition.version == version)
  }

  @Test func `a broken template is told with its place, and the last good pages stay`() throws {
    let bench = try site.workbench()
    let before = try bench.page(page)
    site.write("<p>\n{{#plan}}\n", to: "templates/plan.html")
    _ = bench.takeAnything()
    let error = try #require(bench.rendition.errors.first)
    #expect(error.place?.path == "templates/plan.html")
    #expect(try bench.page(page) == before)
    let list = String(decoding: ErrorList(bench.rendition, nil, .vi).html, as: UTF8.self)
    #expect(list.contains("templates/plan.html:2:"))
    #expect(list.contains("<mark>"))

    site.write("<p>{{#plan}}{{title}}{{/plan}}</p>", to: "templates/plan.html")
    _ = bench.take("templates/plan.html")
    #expect(bench.rendition.errors.isEmpty)
    #expect(try bench.page(page)?.hasPrefix("<p>Triển khai") == true)
  }

  @Test func `a plan with an error stays as it was, while others go on`() throws {
    let bench = try site.workbench()
    site.write("---\ntitle: [\n---\n", to: plan)
    site.write(PreviewSite.plan("Mùa thu", number: 2), to: "content/plans/mua-thu.md")
    _ = bench.takeAnything()
    #expect(bench.rendition.errors.first?.place?.path == plan)
    #expect(try bench.page(page)?.contains("Mùa xuân") == true)
    #expect(try bench.page("ke-hoach/mua-thu/index.html")?.contains("Mùa thu") == true)
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(bench.rendition.errors.isEmpty)
    #expect(try bench.page(page)?.contains("Mùa hạ") == true)
  }

  @Test func `two sources of one address are an error that names both`() throws {
    site.write("---\ntitle: A\naliases: [/ke-hoach/mua-xuan/]\n---\nA\n", to: "content/pages/a.md")
    let bench = try site.workbench()
    #expect(bench.check())
    let clash = try #require(bench.rendition.errors.first { $0.rule == "same-address" })
    let places = Set([clash.place?.path, clash.notes.first?.place?.path])
    #expect(places == [plan, "content/pages/a.md"])
  }

  @Test func `a clash that comes with a change is found after it is served`() throws {
    let bench = try site.workbench()
    site.write("---\ntitle: A\naliases: [/ke-hoach/mua-xuan/]\n---\nA\n", to: "content/pages/a.md")
    _ = bench.takeAnything()
    #expect(bench.check())
    #expect(bench.rendition.errors.map(\.rule) == ["same-address"])
    #expect(!bench.check())
  }

  @Test func `looking for clashes stops when nobody wants to know`() throws {
    let bench = try site.workbench()
    #expect(bench.rendition.checked { false } == nil)
    #expect(bench.rendition.checked { true } != nil)
  }

  @Test func `what was served before stays until it is tidied away`() throws {
    let bench = try site.workbench()
    weak let edition = bench.rendition.pipeline.edition
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(edition != nil)
    bench.tidy()
    #expect(edition == nil)
  }

  @Test func `a site that cannot be read is told, and is served as it was`() throws {
    let bench = try site.workbench()
    site.move("content", to: "gone")
    #expect(bench.takeAnything() == [])
    #expect(bench.failure != nil)
    #expect(try bench.page(page)?.contains("Mùa xuân") == true)
    site.move("gone", to: "content")
    #expect(bench.takeAnything() == [])
    #expect(bench.failure == nil)
  }

  @Test func `only a change of style alone is said to be one`() throws {
    site.write("a { color: red }", to: "templates/assets/site.css")
    let bench = try site.workbench()
    let first = bench.rendition
    site.write("a { color: blue }", to: "templates/assets/site.css")
    _ = bench.take("templates/assets/site.css")
    #expect(bench.rendition.styleSince == first.version)
    let style = try #require(bench.rendition.styles.first)
    #expect(style.old != style.new)
    #expect(
      bench.rendition.earlierAsset(style.old).map { String(decoding: $0, as: UTF8.self) }
        == "a { color: red }")
    site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
    _ = bench.take(plan)
    #expect(bench.rendition.styleSince == nil)
  }
}
