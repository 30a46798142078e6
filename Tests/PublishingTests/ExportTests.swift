import Foundation
import Testing

@testable import Publishing

/// The files beside each plan's page, and the list of those that cannot be written.
@Suite struct ExportTests {
  private static let site: RenderedSite = {
    let open = MadeContent.plan(4).replacing("ngày 10 tháng 3 năm", with: "ngày tháng 3 năm")
    return try! RenderedSite([
      "site.yml": MadeContent.settings, "plans/du-ngay.md": MadeContent.plan(3), "plans/thieu-ngay.md": open,
    ])
  }()

  @Test func `A fully dated plan is written as JSON and as Akoma Ntoso, and its page leads there`() throws {
    let links = Self.site.links(of: "ke-hoach/du-ngay/index.html").map(\.target)
    for file in ["ke-hoach.json", "ke-hoach.akn.xml"] {
      #expect(Self.site.pages["ke-hoach/du-ngay/" + file] != nil)
      #expect(links.filter { $0 == "ke-hoach/du-ngay/" + file }.count == 2)
    }
    let json = try #require(Self.site.pages["ke-hoach/du-ngay/ke-hoach.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["number"] as? String == "3/KH-S")
    #expect((object["assignments"] as? [[String: Any]])?.count == 2)
  }

  @Test func `A plan without a day is no Akoma Ntoso, and the page of data says so`() {
    #expect(Self.site.pages["ke-hoach/thieu-ngay/ke-hoach.json"] != nil)
    #expect(Self.site.pages["ke-hoach/thieu-ngay/ke-hoach.akn.xml"] == nil)
    #expect(
      Self.site.links(of: "du-lieu/index.html").contains { $0.target == "ke-hoach/thieu-ngay/index.html" })
    #expect(
      !Self.site.links(of: "du-lieu/index.html").contains { $0.target == "ke-hoach/du-ngay/index.html" })
  }

  @Test func `Akoma Ntoso is well-formed, with each part under the anchor of the page`() throws {
    let text = try #require(Self.site.pages["ke-hoach/du-ngay/ke-hoach.akn.xml"])
    #expect(text.contains("<FRBRuri value=\"/akn/vn/doc/ke-hoach/"))
    #expect(text.contains("<section eId=\"iii\">\n<num>III.</num>"))
    #expect(text.contains("<paragraph eId=\"iii-1\">"))
    var open: [Substring] = []
    for piece in text.split(separator: "<").dropFirst(1) {
      let tag = piece.prefix { $0 != ">" }
      if tag.hasSuffix("/") { continue }
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
      if tag.hasPrefix("/") { #expect(open.popLast() == name) } else { open.append(name) }
    }
    #expect(open.isEmpty)
  }

  @Test func `Nothing is exported that nobody asked for`() throws {
    let site = try RenderedSite(["plans/a.md": MadeContent.plan(3)])
    #expect(site.pages.keys.filter { $0.hasSuffix("ke-hoach.json") && $0.hasPrefix("ke-hoach/") } == [])
    #expect(site.pages.keys.filter { $0.hasSuffix(".akn.xml") } == [])
  }
}
