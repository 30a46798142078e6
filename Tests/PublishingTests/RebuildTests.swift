import Testing

@testable import Publishing

/// What is taken away is gone, and what is renamed is renamed everywhere.
@Suite struct RebuildTests {
  private static let files: [String: String] = {
    var files = MadeContent.plans(12)
    files["site.yml"] = MadeContent.settings
    return files
  }()

  /// A plan that names what no other names.
  private static let lone = MadeContent.plan(99)
    .replacing("Phú Yên", with: "Lai Châu").replacing("Tổ tự quản số 1", with: "Bếp ấm bản xa")
    .replacing("Mỗi nhà một vườn rau sạch", with: "Suối trong, rừng giữ")
    .replacing("Đường làng sáng, ngõ phố sạch, vườn nhà xanh", with: "Suối trong, rừng giữ")

  @Test func `Taking a plan away takes all its traces away`() throws {
    var files = Self.files
    files["plans/rieng.md"] = Self.lone
    let with = try RenderedSite(files)
    let traces = ["Lai Châu", "Bếp ấm bản xa", "Suối trong, rừng giữ", "ke-hoach/rieng", "99/KH-S"]
    for trace in traces { #expect(with.pages.values.contains { $0.contains(trace) }) }
    files["plans/rieng.md"] = nil
    let without = try RenderedSite(files)
    for trace in traces {
      #expect(without.pages.filter { $0.value.contains(trace) || $0.key.contains(trace) }.map(\.key) == [])
    }
    #expect(without.pages == (try RenderedSite(Self.files)).pages)
  }

  @Test func `Renaming a body in its file renames it on every page that shows it`() throws {
    var files = Self.files
    func file(_ name: String) -> String {
      "---\nname: \(name)\naliases: [Sở Y tế tỉnh Hà Nam]\nplace: Hà Nam\n---\n"
    }
    files["bodies/y-te.md"] = file("Sở Y tế và Dân số tỉnh Hà Nam")
    let before = try RenderedSite(files)
    let shown = before.pages.filter { $0.value.contains("Sở Y tế và Dân số tỉnh Hà Nam") }.map(\.key)
    #expect(shown.count > 3)
    files["bodies/y-te.md"] = file("Sở Sức khỏe tỉnh Hà Nam")
    let after = try RenderedSite(files)
    #expect(after.pages.filter { $0.value.contains("Sở Y tế và Dân số") }.map(\.key) == [])
    #expect(Set(shown).subtracting(after.pages.filter { $0.value.contains("Sở Sức khỏe") }.keys) == [])
  }

  @Test func `The same files give the same bytes`() throws {
    #expect((try RenderedSite(Self.files)).pages == (try RenderedSite(Self.files)).pages)
  }
}
