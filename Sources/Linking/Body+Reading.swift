import Diagnostics
import Markup
import Plans
import Vietnamese

extension Body {
  package static let keys = FrontMatterKeys([
    .init("name", "ten"), .init("aliases", "ten_khac", .entries(["name"], orText: true)),
    .init("parent", "cap_tren"),
    .init("place", "dia_ban"),
    .init("province", "tinh"), .init("tradition", "the_thuc", .choice(Tradition.allCases.map(\.rawValue))),
    .init("level", "cap", .choice(Level.allCases.map(\.rawValue))),
    .init("code", "ma_dinh_danh"), .init("website", "trang_thong_tin", .web), .init("email", "thu_dien_tu"),
    .init("phone", "dien_thoai", .phone), .init("address", "dia_chi"), .init("from", "tu_ngay", .date),
    .init("to", "den_ngay", .date),
    .init("closed", "ly_do_ket_thuc", .choice(Closing.allCases.map(\.rawValue))),
    .init("successors", "don_vi_ke_thua", .entries(["name"], orText: true)), .draft,
  ])

  /// A body as its file in `content/bodies/` describes it.
  convenience init(_ entry: Entry, geography: Geography, diagnostics: inout [Diagnostic]) {
    let file = entry.frontMatter
    func text(_ key: String) -> String? { file.text(key, in: Self.keys) }
    let name = text("name") ?? entry.slug
    var facts = Facts(name: name, key: BodyName.key(BodyName.canonical(name)))
    facts.entry = entry
    facts.aliases = (file.node("aliases", in: Self.keys)?.nodes ?? []).compactMap { node in
      if let text = node.text { return Name(text) }
      guard let text = node["name"]?.text else { return nil }
      return Name(
        text, from: node["from"]?.text.flatMap { PartialDate($0) },
        to: node["to"]?.text.flatMap { PartialDate($0) })
    }
    facts.parentName = text("parent")
    facts.place = text("place")
    facts.province = text("province")
    facts.tradition = file.choice("tradition", in: Self.keys)
    facts.level = file.choice("level", in: Self.keys)
    facts.code = text("code")
    facts.website = text("website")
    facts.email = text("email")
    facts.phone = text("phone")
    facts.address = text("address")
    facts.from = text("from").flatMap { PartialDate($0) }
    facts.to = text("to").flatMap { PartialDate($0) }
    facts.closing = file.choice("closed", in: Self.keys)
    facts.successors = (file.node("successors", in: Self.keys)?.nodes ?? []).compactMap { node in
      if let text = node.text { return Successor(name: text) }
      return node["name"]?.text.map { Successor(name: $0, share: node["share"]?.text) }
    }
    facts.calls = [Call(name: NameKey(body: facts.key), from: facts.from, to: facts.to)]
    for alias in facts.aliases {
      let name = PrintedName.of(alias.text).nameKey
      facts.calls.append(Call(name: name, from: alias.from ?? facts.from, to: alias.to ?? facts.to))
    }
    facts.settle(in: geography)
    self.init(facts, at: Handle(entry.slug))
    diagnostics += entry.faults(Self.keys)
    if text("name") == nil {
      diagnostics.append(
        Diagnostic(
          .error, "missing-name",
          Sentence(
            vi: "cơ quan chưa có tên; hãy thêm dòng “name: …” vào đầu tệp",
            en: "the body has no name; add a line “name: …” at the head of the file"),
          at: Place(path: entry.path)))
    }
  }
}
