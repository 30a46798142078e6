import Bytes
import Synchronization
import Testing

@testable import Mustache

@Suite struct SharedRowTests {
  /// Pages at several depths, from one library and one shelf; `make` counts how often a row is made.
  private func pages(
    _ template: String, _ row: String, depths: [String], compact: Bool = true
  ) throws -> (pages: [String], made: Int) {
    let library = TemplateLibrary(
      [TemplateSource("page", template), TemplateSource("row", row)], compact: compact)
    let shelf = RowShelf(count: 3)
    let made = Mutex(0)
    let pages = try depths.map { up in
      let rows = SharedRows(shelf, [2, 0]) { number in
        made.withLock { $0 += 1 }
        return ["href": .address("a/\(number)/"), "text": .text("<\(number)>"), "none": .none]
      }
      var page = ByteWriter()
      try library.render("page", ["rows": .shared(rows), "title": .text("T" + up)], up: up, into: &page)
      return page.string
    }
    return (pages, made.withLock { $0 })
  }

  private let row = "<li><a href=\"{{href}}\">{{text}}</a>{{#none}}!{{/none}}</li>\n"

  @Test("A row that a partial shows alone is made once, and each page has its own way to the root")
  func once() throws {
    let found = try pages(
      "<ul>\n  {{#rows}}\n  {{> row}}\n  {{/rows}}\n</ul>\n", row, depths: ["", "../", "../../"])
    #expect(found.made == 2)
    for (page, up) in zip(found.pages, ["", "../", "../../"]) {
      #expect(
        page
          == "<ul>\n<li><a href=\"\(up)a/2/\">&lt;2&gt;</a></li>\n<li><a href=\"\(up)a/0/\">&lt;0&gt;</a></li>\n</ul>\n"
      )
    }
  }

  @Test("A row that looks at the page around it is made for each page")
  func around() throws {
    let found = try pages(
      "{{#rows}}\n{{> row}}\n{{/rows}}\n", "{{text}}{{title}}\n", depths: ["../", "../../"])
    #expect(found.pages == ["&lt;2&gt;T../\n&lt;0&gt;T../\n", "&lt;2&gt;T../../\n&lt;0&gt;T../../\n"])
  }

  @Test(
    "A section that does more than call a partial, and one within a line, show the same rows",
    arguments: [
      "{{#rows}}{{> row}},{{/rows}}", "{{#rows}}<a href=\"{{href}}\">{{text}}</a>{{/rows}}",
      "x{{#rows}}{{> row}}{{/rows}}",
    ])
  func plain(template: String) throws {
    let found = try pages(template, "<a href=\"{{href}}\">{{text}}</a>", depths: ["../"])
    let links = ["<a href=\"../a/2/\">&lt;2&gt;</a>", "<a href=\"../a/0/\">&lt;0&gt;</a>"]
    let expected =
      template.hasPrefix("x")
      ? "x" + links.joined() : template.contains(",") ? links.map { $0 + "," }.joined() : links.joined()
    #expect(found.pages == [expected])
  }

  @Test("A row that holds rows has its way to the root in them too")
  func within() throws {
    let library = TemplateLibrary(
      [
        TemplateSource("page", "{{#rows}}\n{{> outer}}\n{{/rows}}\n"),
        TemplateSource("outer", "{{#inner}}\n{{> row}}\n{{/inner}}\n"), TemplateSource("row", "{{href}}\n"),
      ], compact: true)
    let (outer, inner) = (RowShelf(count: 1), RowShelf(count: 1))
    for up in ["../", "", "../../"] {
      let rows = SharedRows(outer, [0]) { _ in
        ["inner": .shared(SharedRows(inner, [0]) { _ in ["href": .address("a/")] })]
      }
      var page = ByteWriter()
      try library.render("page", ["rows": .shared(rows)], up: up, into: &page)
      #expect(page.string == up + "a/\n")
    }
  }

  @Test("Rows keep the indentation of the place where they are called")
  func indented() throws {
    let found = try pages(
      "<ul>\n  {{#rows}}\n  {{> row}}\n  {{/rows}}\n</ul>\n", "<li>{{text}}</li>\n", depths: [""],
      compact: false)
    #expect(found.pages == ["<ul>\n  <li>&lt;2&gt;</li>\n  <li>&lt;0&gt;</li>\n</ul>\n"])
  }
}
