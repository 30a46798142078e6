import Foundation
import Mustache
import Testing

@testable import Pages

/// `docs/templates.md` closes with the names of all views, written from their schemas; `RECORD=1` writes them
/// anew and fails.
@Suite struct TemplateReferenceTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/templates.md")
  static let heading = "\n## Bảng tra tên\n"

  @Test func theDocumentationListsEveryNameOfEveryView() throws {
    let text = try String(decoding: Data(contentsOf: Self.file), as: UTF8.self)
    let cut = try #require(text.range(of: Self.heading), "docs/templates.md has lost its last part")
    let recorded = String(text[cut.upperBound...])
    let reference = Self.reference()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((text[..<cut.upperBound] + reference).utf8).write(to: Self.file)
      Issue.record("recorded docs/templates.md")
    } else {
      #expect(recorded == reference, "docs/templates.md is not what the views are: RECORD=1 writes it anew")
    }
  }

  @Test func everyViewHasItsTemplate() {
    let templates = Set(BuiltIn.templates.map(\.name))
    #expect(Set(Views.all.keys).subtracting(templates) == [])
  }

  @Test func noTemplateOfTheToolUsesANameThatItsViewLacks() {
    let library = TemplateLibrary(BuiltIn.templates)
    #expect(library.errors == [])
    for (template, schema) in Views.all { #expect(library.check(template, against: schema) == []) }
  }

  private static func reference() -> String {
    let parts = Views.parts
    let families = parts.map { $0.family.dropFirst().filter { $0.name != "t" } }
    var uses: [Schema: Int] = [:]
    for schema in families.joined() { uses[schema, default: 0] += 1 }
    var text = """

      Kiểu `chữ` được mã hóa khi in; kiểu `HTML` thì in bằng ba dấu ngoặc: `{{{article}}}`. Tên ghi "có thể \
      thiếu" phải mở bằng `{{#tên}}` trước khi dùng.

      """
    for (part, family) in zip(parts, families) {
      text += "\n### " + (part.name.isEmpty ? "Mọi trang" : "`\(part.name).html`") + "\n\n" + table(part)
      for schema in family where uses[schema] == 1 { text += "\n#### `\(schema.name)`\n\n" + table(schema) }
    }
    text += "\n### Kiểu dùng chung\n"
    var told: Set<Schema> = []
    for schema in families.joined() where uses[schema]! > 1 && told.insert(schema).inserted {
      text += "\n#### `\(schema.name)`\n\n" + table(schema)
    }
    return text
  }

  private static func table(_ schema: Schema) -> String {
    let rows = schema.markdownRows
    return rows.isEmpty ? "Không có tên riêng.\n" : "| tên | kiểu | nghĩa |\n| --- | --- | --- |\n" + rows
  }
}
