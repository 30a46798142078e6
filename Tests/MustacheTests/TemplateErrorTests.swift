import Bytes
import Testing

@testable import Mustache

@Suite struct TemplateErrorTests {
  static let unreadable: [(template: String, line: Int, column: Int, message: String)] = [
    ("a\n {{#b}}", 2, 2, "`b` is never closed: add `{{/b}}`"),
    ("{{#a}}\nĐ{{/b}}", 2, 2, "this closes the wrong tag: `a`, opened at 1:1, must be closed first"),
    ("{{/a}}", 1, 1, "this tag closes nothing: remove it or add the tag that opens it"),
    ("x {{a", 1, 3, "this tag is never closed: add `}}`"),
    ("{{{a}}", 1, 1, "this tag is never closed: add `}}}`"),
    ("{{a b}}", 1, 1, "a tag holds exactly one name, without blanks in it"),
    ("{{}}", 1, 1, "a tag holds exactly one name, without blanks in it"),
    ("{{>*}}", 1, 1, "a tag holds exactly one name, without blanks in it"),
    ("{{a..b}}", 1, 1, "a dotted name is written like `plan.title`"),
    ("{{=<%=}}", 1, 1, "a change of delimiters names exactly two, as in `{{=<% %>=}}`"),
    ("{{>pag}}", 1, 1, "there is no template `pag`: did you mean `page`?"),
    ("{{#a}}{{>other}}{{/a}}", 1, 7, "there is no template `other`: add it or remove the tag"),
    (
      "{{<page}}\n{{a}}{{/page}}", 2, 1,
      "this tag stands right inside a parent `{{<…}}` and would never be shown: put it into a block `{{$…}}`"
    ),
  ]

  @Test("What cannot be read is placed and explained", arguments: unreadable)
  func placed(template: String, line: Int, column: Int, message: String) throws {
    let error = try #require(TemplateLibrary([TemplateSource("page", template)]).errors.first)
    #expect(error.template == "page")
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.en == message)
    #expect(!error.vi.isEmpty && error.vi != error.en)
  }

  @Test("The range of an error is its tag")
  func range() throws {
    let error = try #require(TemplateLibrary([TemplateSource("page", "Đ {{>x}} y")]).errors.first)
    #expect(error.range == 3..<9)
  }

  @Test("Templates that call each other without end are refused, those behind a section or a block are not")
  func cycles() {
    func errors(_ a: String, _ b: String) -> [String] {
      TemplateLibrary([TemplateSource("a", a), TemplateSource("b", b)]).errors.map(\.en)
    }
    #expect(
      errors("x{{>b}}", "{{<a}}{{/a}}") == [
        "these templates call each other without end: a → b → a; put this tag into a section `{{#…}}`"
      ])
    #expect(errors("{{>a}}", "").count == 1)
    #expect(errors("x{{>b}}", "{{#rows}}{{>a}}{{/rows}}") == [])
    #expect(errors("x{{>b}}", "{{$more}}{{>a}}{{/more}}") == [])
  }

  @Test("A template that cannot be read leaves the others whole")
  func others() throws {
    let library = TemplateLibrary([
      TemplateSource("bad", "{{#a}}{{$b}}{{/b}}{{c.d}}{{>e}}"),
      TemplateSource("good", "<{{>bad}}{{$x}}y{{/x}}>"),
    ])
    #expect(library.errors.map(\.template) == ["bad"])
    var page = ByteWriter()
    try library.render("good", [:], into: &page)
    #expect(page.string == "<y>")
  }

  @Test("A later source takes the place of an earlier one of the same name")
  func layers() throws {
    let library = TemplateLibrary([
      TemplateSource("page", "[{{>part}}]"), TemplateSource("part", "built in"),
      TemplateSource("part", "mine"),
    ])
    var page = ByteWriter()
    try library.render("page", [:], into: &page)
    #expect(page.string == "[mine]")
    #expect(library.names == ["page", "part"])
  }

  @Test("An unknown template is named with the nearest one")
  func unknown() {
    var page = ByteWriter()
    let library = TemplateLibrary([TemplateSource("plan", "")])
    do {
      try library.render("plam", [:], into: &page)
      Issue.record("rendered an unknown template")
    } catch {
      #expect(error.en == "there is no such template: did you mean `plan`?")
    }
  }

  @Test("Nesting without measure is refused with its place; as deep as allowed it renders")
  func nesting() throws {
    let deep = String(repeating: "{{#a}}", count: 100_000) + String(repeating: "{{/a}}", count: 100_000)
    let error = try #require(TemplateLibrary([TemplateSource("page", deep)]).errors.first)
    #expect(error.en == "tags are nested deeper than 1000: split the template")
    #expect(error.column == 6001)
    let legal = String(repeating: "{{#a}}", count: 1000) + "x" + String(repeating: "{{/a}}", count: 1000)
    #expect(try render(legal, ["a": true]) == "x")
  }

  @Test("A long template with many tags, or with a tag that never ends, is read to its end")
  func long() throws {
    #expect(try render(String(repeating: "{ {{a}}\n", count: 50_000), ["a": 1]).utf8.count == 200_000)
    let endless = "{{" + String(repeating: " }", count: 200_000)
    #expect(TemplateLibrary([TemplateSource("page", endless)]).errors.count == 1)
  }
}
