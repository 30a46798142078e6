import Testing

@testable import Mustache

@Suite struct SchemaTests {
  static let link: Schema = Schema("Liên kết") {
    [.init("title", .text, "Chữ của liên kết"), .init("url", .text, "Địa chỉ")]
  }
  static let body: Schema = Schema("Cơ quan") {
    [
      .init("name", .text, "Tên gọi"),
      .init("children", .list(of: .record(SchemaTests.body)), "Cơ quan cấp dưới"),
    ]
  }
  static let page: Schema = Schema("Trang") {
    [
      .init("site-title", .text, "Tên trang | mạng"), .init("content", .html, "Nội dung"),
      .init("menu", .list(of: .record(link)), "Thực đơn"), .init("tags", .list(of: .text), "Nhãn"),
      .init("owner", .record(body), "Cơ quan chủ quản"), .init("draft", .flag, "Dự thảo"),
      .init("count", .number, "Số lượng"),
    ]
  }

  func errors(_ template: String, _ others: [String: String] = [:]) -> [String] {
    let library = TemplateLibrary(
      [TemplateSource("page", template)]
        + others.sorted { $0.key < $1.key }.map { TemplateSource($0.key, $0.value) })
    #expect(library.errors == [])
    return library.check("page", against: Self.page).map {
      "\($0.template):\($0.line):\($0.column): \($0.en)"
    }
  }

  @Test(
    "Names that a view around them has are known",
    arguments: [
      "{{site-title}}{{{content}}}{{count}}{{draft}}", "{{#menu}}{{title}}{{url}}{{site-title}}{{/menu}}",
      "{{#tags}}{{.}}{{/tags}}{{^tags}}{{count}}{{/tags}}", "{{owner.name}}{{#owner}}{{name}}{{/owner}}",
      "{{#owner}}{{#children}}{{name}}{{#children}}{{name}}{{/children}}{{/children}}{{/owner}}",
      "{{#count}}{{count}}{{.}}{{/count}}", "{{>*site-title}}",
    ])
  func known(template: String) {
    #expect(errors(template) == [])
  }

  @Test("An unknown name is an error with its place and the nearest known one")
  func unknown() {
    #expect(
      errors("{{count}}\n  {{conten}}{{#menu}}{{nope}}{{/menu}}") == [
        "page:2:3: there is no name `conten` here: did you mean `content`?",
        "page:2:22: there is no name `nope` here: docs/templates.md lists them",
      ])
  }

  @Test("Names of a section are unknown outside it, and an unknown section is reported once")
  func scope() {
    #expect(errors("{{#menu}}{{url}}{{/menu}}{{url}}").count == 1)
    #expect(errors("{{#menus}}{{url}}{{title}}{{/menus}}").count == 1)
    #expect(errors("{{^menus}}{{url}}{{/menus}}").count == 1)
    #expect(errors("{{>*kind}}").count == 1)
  }

  @Test("A list is not printed and has no names of its own, a number has none either")
  func kinds() {
    #expect(
      errors("{{menu}}") == ["page:1:1: `menu` is nothing that can be printed: open it with `{{#menu}}`"])
    #expect(
      errors("{{menu.url}}") == ["page:1:1: `menu` is a list: open it with `{{#menu}}` before using `url`"])
    #expect(errors("{{count.url}}").count == 1)
  }

  @Test("Partials are checked where they are called, each mistake told once")
  func partials() {
    let partials = ["link": "<{{url}}>"]
    #expect(errors("{{#menu}}{{>link}}{{/menu}}", partials) == [])
    #expect(
      errors("{{>link}}{{>link}}", partials) == [
        "link:1:2: there is no name `url` here: docs/templates.md lists them"
      ])
  }

  @Test("A recursive partial over a recursive view is checked and ends")
  func recursion() {
    let partials = ["node": "{{name}}{{#children}}{{>node}}{{nam}}{{/children}}"]
    #expect(
      errors("{{#owner}}{{>node}}{{/owner}}", partials) == [
        "node:1:31: there is no name `nam` here: did you mean `name`?"
      ])
  }

  @Test("A block is checked with the views of the place where it is shown")
  func blocks() {
    let layout = ["layout": "{{#menu}}{{$item}}{{nope}}{{/item}}{{/menu}}{{$foot}}{{/foot}}"]
    #expect(errors("{{<layout}}{{$item}}{{url}}{{/item}}{{/layout}}", layout) == [])
    #expect(
      errors("{{<layout}}{{$item}}{{ur}}{{/item}}{{$foot}}{{url}}{{/foot}}{{/layout}}", layout).count == 2)
    #expect(
      errors("{{<layout}}{{/layout}}", layout) == [
        "layout:1:19: there is no name `nope` here: docs/templates.md lists them"
      ])
  }

  @Test("An unknown template is an error of the check")
  func unknownTemplate() {
    #expect(TemplateLibrary([]).check("plan", against: Self.page).count == 1)
  }

  @Test("A schema is printed as rows of a table, each schema of its family once")
  func markdown() {
    #expect(Self.page.family.map(\.name) == ["Trang", "Liên kết", "Cơ quan"])
    #expect(
      Self.page.markdownRows == """
        | `site-title` | chữ | Tên trang \\| mạng |
        | `content` | HTML | Nội dung |
        | `menu` | danh sách Liên kết | Thực đơn |
        | `tags` | danh sách chữ | Nhãn |
        | `owner` | Cơ quan | Cơ quan chủ quản |
        | `draft` | đúng/sai | Dự thảo |
        | `count` | số | Số lượng |

        """)
  }
}
