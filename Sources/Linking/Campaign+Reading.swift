import Diagnostics
import Markup
import Vietnamese

extension Campaign {
  package static let keys = FrontMatterKeys([
    .init("title", "ten"), .init("aliases", "ten_khac", .list(.text)), .init("launched_by", "phat_dong_boi"),
    .init("parent", "phong_trao_cap_tren"), .init("from", "tu", .date),
    .init("to", "den", .date), .draft,
  ])

  package init(_ entry: Entry, diagnostics: inout [Diagnostic]) {
    let file = entry.frontMatter
    func text(_ key: String) -> String? { file.text(key, in: Self.keys) }
    self.init(.of(text("title") ?? entry.slug), at: Handle(entry.slug))
    self.entry = entry
    aliases = file.node("aliases", in: Self.keys)?.texts ?? []
    launchedBy = text("launched_by").map { .body($0) }
    namedParent = text("parent").map { .of($0) }
    from = text("from").flatMap { PartialDate($0) }
    to = text("to").flatMap { PartialDate($0) }
    diagnostics += entry.faults(Self.keys)
    if text("title") == nil {
      diagnostics.append(
        Diagnostic(
          .error, "missing-title",
          Sentence(
            vi: "phong trào chưa có tên; hãy thêm dòng “title: …” vào đầu tệp",
            en: "the campaign has no title; add a line “title: …” at the head of the file"),
          at: Place(path: entry.path)))
    }
  }
}
