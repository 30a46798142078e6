import Testing

@testable import Linking

/// Two files that describe one thing are a warning that names both.
@Suite struct NamesakesTests {
  private func found(_ folder: String, _ one: String, _ other: String) -> [String] {
    let (first, second) = ("content/\(folder)/a.md", "content/\(folder)/b.md")
    let site = MadeSite([first: "---\n\(one)\n---\n", second: "---\n\(other)\n---\n"]).site
    return site.diagnostics.filter { $0.rule == "same-title" }.map { diagnostic in
      #expect(diagnostic.severity == .warning && diagnostic.notes.first?.place?.path == first)
      #expect(diagnostic.message.vi.contains(first))
      return diagnostic.place!.path
    }
  }

  @Test(arguments: [
    ("bodies", "name: Ủy ban nhân dân xã An Hòa", "name: UBND xã An Hòa"),
    (
      "bodies", "name: Ủy ban nhân dân xã An Hòa\naliases: [Xã An Hòa]",
      "name: Hội Nông dân\naliases: [xã an hòa]"
    ),
    ("bodies", "name: Hội Nông dân\nplace: An Hòa", "name: Hội Nông dân"),
    ("bodies", "name: Sở A\nto: 2025-06-30", "name: Sở A\nfrom: 2025-06-01"),
    ("campaigns", "title: Đường làng xanh sạch đẹp", "title: “Đường làng xanh, sạch, đẹp”"),
    ("campaigns", "title: Chung sức\naliases: [Nông thôn mới]", "title: Nông thôn mới"),
    ("exemplars", "title: Đường hoa\nkind: Mô hình", "title: ĐƯỜNG HOA\nkind: Cách làm"),
  ])
  func `Files of one name are told`(folder: String, one: String, other: String) {
    #expect(found(folder, one, other) == ["content/\(folder)/b.md"])
  }

  @Test(arguments: [
    ("bodies", "name: Hội Nông dân\nplace: An Hòa", "name: Hội Nông dân\nplace: Bình Minh"),
    ("bodies", "name: Hội Nông dân\nparent: Xã A", "name: Hội Nông dân\nparent: Xã B"),
    ("bodies", "name: Sở A\nto: 2025-06-30", "name: Sở A\nfrom: 2025-07-01"),
    ("bodies", "name: Sở A\naliases: [A, a, Sở A]", "name: Sở B"),
    ("campaigns", "title: Chung sức\nlaunched_by: Sở A", "title: Chung sức\nlaunched_by: Sở B"),
    ("campaigns", "title: Chung sức\nto: 2024", "title: Chung sức\nfrom: 2025"),
    ("exemplars", "title: Đường hoa\nunit: Thôn Đông", "title: Đường hoa\nunit: Thôn Đoài"),
    ("exemplars", "title: Đường hoa\nyear: 2024", "title: Đường hoa\nyear: 2025"),
    ("exemplars", "title: Đường hoa\nwithdrawn: true", "title: Đường hoa"),
  ])
  func `Files that tell what sets them apart are not`(folder: String, one: String, other: String) {
    #expect(found(folder, one, other) == [])
  }
}
