import Bytes
import Dispatch
import Testing

@testable import Mustache

func render(
  _ template: String, _ view: @autoclosure () -> Value = .none, _ others: [String: String] = [:]
) throws -> String {
  let library = TemplateLibrary(
    [TemplateSource("page", template)]
      + others.sorted { $0.key < $1.key }.map { TemplateSource($0.key, $0.value) })
  #expect(library.errors.map(\.en) == [])
  var page = ByteWriter()
  try library.render("page", root: view(), into: &page)
  return page.string
}

@Suite struct RenderingTests {
  @Test("Text is escaped; safe HTML and what stands in three braces is not")
  func escaping() throws {
    var view: Value { ["name": "<5 nhất>", "body": .html("<p>một</p>")] }
    #expect(try render("{{name}} {{{name}}} {{&name}}", view) == "&lt;5 nhất&gt; <5 nhất> <5 nhất>")
    #expect(try render("{{body}}{{{body}}}", view) == "<p>một</p><p>một</p>")
  }

  @Test("A writer streams into its place")
  func streams() throws {
    #expect(try render("<{{body}}>", ["body": .write { $0.write("<b>") }]) == "<<b>>")
  }

  @Test("Nothing, false, zero, an empty text and an empty list are not shown")
  func truth() throws {
    let rows = "{{#rows}}{{#x}}yes{{/x}}{{^x}}no{{/x}} {{/rows}}"
    #expect(
      try render(
        rows,
        [
          "rows": [
            ["x": .none], ["x": false], ["x": 0], ["x": ""], ["x": .html("")], ["x": []],
            ["x": .list([])],
          ]
        ]) == "no no no no no no no ")
    #expect(
      try render(
        rows,
        [
          "rows": [
            ["x": true], ["x": -1], ["x": "a"], ["x": .html("a")], ["x": [false]], ["x": [:]],
            ["x": .address("")],
          ]
        ]) == "yes yes yes yes yes yes yes ")
  }

  @Test("A name is looked up from the innermost view outwards; one that is there but empty ends the search")
  func context() throws {
    #expect(
      try render(
        "{{#rows}}[{{title}}{{n}}]{{/rows}}",
        ["title": "T", "rows": [["title": "a"], ["title": .none], ["n": 3]]]) == "[a][][T3]")
  }

  @Test("A dotted name is found in the first view that has its first part")
  func dotted() throws {
    #expect(
      try render(
        "{{a.b.c-d}}{{#in}}{{a.b.c-d}}{{a.e}}{{/in}}{{a.b.c-d.e}}",
        ["a": ["b": ["c-d": "x"]], "in": ["a": ["e": 1]]]) == "x1")
  }

  @Test("A list of lists is walked with the dot")
  func dot() throws {
    #expect(try render("{{#x}}({{#.}}{{.}},{{/.}}){{/x}}", ["x": [[1, 2], [], ["ba"]]]) == "(1,2,)()(ba,)")
  }

  @Test(
    "A tag alone on its line takes the line away with it",
    arguments: [
      ("a\n  {{#x}}  \nb\n{{/x}}\nc", "a\nb\nc"), ("a\r\n{{! … }}\r\nb", "a\r\nb"), ("{{#x}}\n{{/x}}", ""),
      (" {{#x}}{{/x}}\n", " \n"), ("{{=<% %>=}}\n<%x%>\n", "true\n"), ("a\n{{^x}}\nb\n{{/x}}\n", "a\n"),
    ])
  func standalone(template: String, page: String) throws {
    #expect(try render(template, ["x": true]) == page)
  }

  @Test("Text before and after the end of an inverted section stays apart")
  func invertedEnd() throws {
    #expect(try render("{{^x}}a{{/x}}b", ["x": true]) == "b")
    #expect(try render("{{^x}}a{{/x}}b", ["x": false]) == "ab")
  }

  @Test("A partial's lines get the indentation of its tag, an empty line and a value's lines do not")
  func indentation() throws {
    let partials = [
      "list": "<ul>\n{{#rows}}\n  {{>row}}\n{{/rows}}\n\n</ul>\n", "row": "<li>\n{{{.}}}</li>\n",
    ]
    #expect(
      try render("<div>\n  {{>list}}\n</div>", ["rows": ["a\nb", "c"]], partials)
        == "<div>\n  <ul>\n    <li>\n    a\nb</li>\n    <li>\n    c</li>\n\n  </ul>\n</div>")
  }

  @Test("A partial inside a line is not indented, wherever that line stands")
  func inlinePartial() throws {
    #expect(try render("  {{>a}}\n", .none, ["a": "x {{>b}} y\nz", "b": "1\n2"]) == "  x 1\n2 y\n  z")
  }

  @Test("A dynamic name picks the partial that the view names; an unknown one is nothing")
  func dynamicName() throws {
    let partials = ["cell-a": "A{{n}}", "cell-b": "B{{n}}"]
    var view: Value {
      ["rows": [["kind": "cell-a", "n": 1], ["kind": "cell-b", "n": 2], ["kind": "cell-c"]]]
    }
    #expect(try render("{{#rows}}{{>*kind}};{{/rows}}", view, partials) == "A1;B2;;")
    #expect(try render("{{#rows}}{{<*kind}}{{/*kind}}{{/rows}}", view, partials) == "A1B2")
  }

  @Test("A parent's blocks keep their text unless they are filled; the outermost filling wins")
  func inheritance() throws {
    let layouts = [
      "layout": "<title>{{$title}}Site{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n",
      "plan": """
      {{<layout}}
        {{$title}}Plan{{/title}}
        {{$main}}
        <h1>{{$title}}No title{{/title}}</h1>
        {{/main}}
      {{/layout}}

      """,
    ]
    #expect(
      try render("{{>plan}}", .none, layouts)
        == "<title>Plan</title>\n<main>\n  <h1>No title</h1>\n</main>\n")
    #expect(
      try render("{{<plan}}{{$title}}Mine{{/title}}{{/plan}}", .none, layouts)
        == "<title>Mine</title>\n<main>\n  <h1>Mine</h1>\n</main>\n")
  }

  @Test("A filling that holds its own block shows that block's text, not itself")
  func fillingOfItself() throws {
    #expect(
      try render("{{<p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}", .none, ["p": "<{{$a}}{{/a}}>"]) == "<xy>")
  }

  @Test("A block's lines move to the indentation of the place where it is shown")
  func reindentation() throws {
    let page = try render(
      "{{<p}}\n    {{$b}}\n      one\n        two\n      {{>q}}\n    {{/b}}\n{{/p}}\n", .none,
      ["p": "<\n  {{$b}}\n  {{/b}}\n>\n", "q": "three\n"])
    #expect(page == "<\n  one\n    two\n  three\n>\n")
  }

  @Test("A recursive partial ends where its data ends")
  func recursion() throws {
    func tree(_ depth: Int) -> Value {
      ["n": .number(depth), "nodes": depth == 0 ? [] : [tree(depth - 1)]]
    }
    let page = try render("{{>node}}", tree(200), ["node": "{{n}} {{#nodes}}{{>node}}{{/nodes}}"])
    #expect(page == "200 " + (0..<200).reversed().map { "\($0) " }.joined())
  }

  @Test("Partials that never end are stopped with an error that says where")
  func endlessRecursion() throws {
    let error = #expect(throws: TemplateError.self) {
      try render("{{>a}}", ["on": true], ["a": "x\n {{#on}}{{>a}}{{/on}}"])
    }
    #expect(error?.template == "a")
    #expect(error?.line == 2)
    #expect(error?.column == 9)
  }

  @Test("A hundred thousand rows are rendered in order")
  func longList() throws {
    let page = try render("{{#.}}{{.}},{{/.}}", .list((0..<100_000).map { .number($0) }))
    #expect(page == (0..<100_000).map { "\($0)," }.joined())
  }

  @Test("Many threads render from one library")
  func threads() throws {
    let library = TemplateLibrary([
      TemplateSource("page", "{{#rows}}{{>row}}{{/rows}}"), TemplateSource("row", "<{{n}}{{name}}>"),
    ])
    DispatchQueue.concurrentPerform(iterations: 64) { thread in
      var page = ByteWriter()
      do {
        try library.render(
          "page", ["rows": .list((0..<50).map { ["n": .number(thread * 100 + $0), "name": "tên"] })],
          into: &page)
      } catch {
        Issue.record(error)
      }
      #expect(page.string == (0..<50).map { "<\(thread * 100 + $0)tên>" }.joined())
    }
  }

  @Test("A compact library leaves out indentation and empty lines, but none that a value has")
  func compact() throws {
    let library = TemplateLibrary(
      [
        TemplateSource(
          "page", "<ul>\n\n  {{#rows}}\n    {{> row}}\n  {{/rows}}\n</ul>\n{{#no}}x{{/no}}\n{{text}}\n"),
        TemplateSource("row", "<li>\n  {{.}}</li>\n{{^rows}}x{{/rows}}\n"),
        TemplateSource("pre", "<PRE>\n  {{text}}\n\n</PRE>\n"),
      ], compact: true)
    var view: Record { ["rows": ["một", "hai"], "text": "a\n\n  b"] }
    var page = ByteWriter()
    try library.render("page", view, into: &page)
    #expect(page.string == "<ul>\n<li>\nmột</li>\n<li>\nhai</li>\n</ul>\na\n\n  b\n")
    page.removeAll()
    try library.render("pre", view, into: &page)
    #expect(page.string == "<PRE>\n  a\n\n  b\n\n</PRE>\n")
  }

  @Test("Constants become text of the templates, escaped as the tag wants it")
  func constants() throws {
    let constants = Kept<Record> { ["t": ["more": "<Xem thêm>", "lines": "một\nhai"]] }
    let library = TemplateLibrary(
      [TemplateSource("page", "{{#rows}}{{t.more}}{{{t.more}}}{{t.lines}}{{t.other}};{{/rows}}")],
      constants: constants.view)
    var page = ByteWriter()
    try library.render("page", Record(joining: ["rows": [1, 2]], constants.view), into: &page)
    #expect(page.string == String(repeating: "&lt;Xem thêm&gt;<Xem thêm>một\nhai;", count: 2))
  }
}
