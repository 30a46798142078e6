import Testing

/// Pages for pasting into a portal that holds no files of the site.
@Suite struct EmbedTests {
  let tool = Tool()

  /// All addresses in the tags of the pages.
  private func addresses() -> Set<String> {
    var found: Set<String> = []
    for (path, bytes) in tool.tree("public") where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for match in page.matches(of: /\s(?:href|src|action|data-index)="([^"]*)"/) {
        found.insert(String(match.1))
      }
    }
    return found
  }

  private func build(_ words: String...) throws {
    try tool.write("[x](../plans/a.md) và [y](../khac/)", to: "content/pages/gioi-thieu.md")
    try tool.write("Trang khác", to: "content/pages/khac.md")
    try tool.write("---\ntitle: Đường hoa\nkind: Mô hình\n---\n", to: "content/exemplars/duong-hoa.md")
    #expect(try tool.run(["build", "--embed"] + words).code == 0)
  }

  @Test func whereTheSiteStandsAllAddressesAreWhole() throws {
    try build("--base-url", "https://tinh.example.vn/thi-dua")
    let addresses = addresses()
    #expect(addresses.count > 10)
    #expect(
      addresses.filter { !$0.hasPrefix("https://tinh.example.vn/thi-dua/") && !$0.hasPrefix("#") } == [])
    #expect(addresses.contains { $0.contains("/tai-nguyen/site.") && $0.hasSuffix(".css") })
    #expect(addresses.contains("https://tinh.example.vn/thi-dua/khac/"))
  }

  @Test func otherwiseTheyAreRelative() throws {
    try build()
    #expect(addresses().filter { $0.contains(":") && !$0.hasPrefix("data:") } == [])
    try build("--portable", "--base-url", "https://tinh.example.vn/")
    #expect(!addresses().contains { $0.hasPrefix("https://tinh.example.vn/tai-nguyen/") })
  }
}
