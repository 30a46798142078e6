import Testing

@testable import Publishing

/// What a document's page says of it, and of those that cite it.
@Suite struct CitedDocumentsTests {
  private static let address = "van-ban/ke-hoach-30-kh-ubnd-uy-ban-nhan-dan-tinh-binh-phuoc-2022/"

  private static func citing(_ number: Int) -> String {
    """
    ---
    number: \(number)/KH-SNV
    date: 2022-03-07
    body: Sở Nội vụ tỉnh Bình Phước
    ---
    # KẾ HOẠCH
    Thực hiện phong trào thi đua năm 2022

    Căn cứ Kế hoạch số 30/KH-UBND ngày 07/02/2022 của Ủy ban nhân dân tỉnh Bình Phước;

    I. MỤC ĐÍCH
    1. Nâng cao chất lượng công tác của cơ quan.

    Nơi nhận:
    - Lưu: VT.

    GIÁM ĐỐC
    """
  }

  private static let cited = """
    ---
    number: 30/KH-UBND
    date: 2022-02-07
    body: Ủy ban nhân dân tỉnh Bình Phước
    ---
    # KẾ HOẠCH
    Phát động phong trào thi đua năm 2022

    I. MỤC ĐÍCH
    1. Nâng cao chất lượng công tác của các cơ quan, đơn vị trong toàn tỉnh; gắn thi đua với nhiệm vụ chính trị.
    2. Tổ chức thiết thực, không phô trương, mỗi cơ quan có ít nhất một việc làm cụ thể.

    Nơi nhận:
    - Lưu: VT.

    CHỦ TỊCH
    """

  @Test func oneThatIsPublishedHereLeadsToItsText() throws {
    let alone = try RenderedSite(["plans/b.md": Self.citing(1)])
    let both = try RenderedSite(["plans/a.md": Self.cited, "plans/b.md": Self.citing(1)])
    let notHere = "Văn bản này không đăng ở đây"
    #expect(alone.pages[Self.address + "index.html"]?.contains(notHere) == true)
    let page = try #require(both.pages[Self.address + "index.html"])
    #expect(!page.contains(notHere))
    #expect(page.contains(#"<a href="../../ke-hoach/a/">Kế hoạch số 30/KH-UBND</a>"#))
  }

  @Test func aPlanLeadsToAllThatCiteItWhereTheyAreMany() throws {
    var files = ["plans/a.md": Self.cited]
    for number in 1...51 { files["plans/b\(number).md"] = Self.citing(number) }
    let site = try RenderedSite(files)
    let links = site.links(of: "ke-hoach/a/index.html").map(\.target)
    #expect(Set(links.filter { $0.hasPrefix("ke-hoach/b") }).count == 50)
    #expect(links.contains(Self.address + "index.html"))
  }

  @Test func manyThatCiteOneAreListedOverSeveralPages() throws {
    var files = ["plans/a.md": Self.cited, "site.yml": "title: Thử\npage_size: 3\n"]
    for number in 1...7 { files["plans/b\(number).md"] = Self.citing(number) }
    let site = try RenderedSite(files)
    var listed: [String] = []
    for page in ["", "trang/2/", "trang/3/"] {
      let path = Self.address + page + "index.html"
      let links = site.links(of: path).map(\.target).filter { $0.hasPrefix("ke-hoach/b") }
      listed += Set(links).sorted()
      #expect(site.pages[path]?.contains("7 văn bản") == true)
    }
    #expect(listed.sorted() == (1...7).map { "ke-hoach/b\($0)/index.html" })
    #expect(site.pages[Self.address + "trang/4/index.html"] == nil)
  }
}
