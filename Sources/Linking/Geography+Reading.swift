import Diagnostics
import Markup
import Vietnamese

/// `content/geography.yml`.
extension Geography {
  package static let path = "content/geography.yml"
  static let keys = FrontMatterKeys([
    .init("territories", "don_vi_hanh_chinh", .entries(["kind", "name"], orText: false))
  ])

  static func territories(_ file: FrontMatter?) -> [Territory] {
    entries(file).compactMap { Territory($0) }
  }

  /// What of it cannot be understood; such an entry would be missed where its name stands.
  package static func faults(_ file: FrontMatter) -> [Diagnostic] {
    file.faults(keys, in: path) + entries(file).flatMap { $0.faults(Territory.keys, in: path) }
  }

  private static func entries(_ file: FrontMatter?) -> [FrontMatter] {
    (file?.node("territories", in: keys)?.nodes ?? []).map { FrontMatter(entries: $0.entries) }
  }
}

extension Territory {
  fileprivate static let keys = FrontMatterKeys([
    .init("kind", "loai", .choice(Kind.allCases.map(\.rawValue))), .init("name", "ten"),
    .init("parent", "cap_tren"), .init("from", "tu_ngay", .date), .init("to", "den_ngay", .date),
    .init("closed", "ly_do_ket_thuc", .choice(Body.Closing.allCases.map(\.rawValue))),
    .init("successors", "don_vi_ke_thua", .list(.text)),
  ])

  fileprivate init?(_ entry: FrontMatter) {
    func text(_ key: String) -> String? { entry.text(key, in: Self.keys) }
    guard let name = text("name"), let kind: Kind = entry.choice("kind", in: Self.keys) else { return nil }
    self.init(
      kind: kind, name: name, parent: text("parent"),
      from: text("from").flatMap { PartialDate($0) }, to: text("to").flatMap { PartialDate($0) },
      closing: entry.choice("closed", in: Self.keys),
      successors: entry.node("successors", in: Self.keys)?.texts ?? [])
  }
}
