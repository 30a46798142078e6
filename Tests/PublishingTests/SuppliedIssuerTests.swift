import Testing

/// The issuer that front matter names by the file of a body, while the text names another.
@Suite struct SuppliedIssuerTests {
  @Test func `Facts and letterhead follow the front matter, and the contradiction is told`() throws {
    let plan = """
      ---
      number: 278/KH-SGTVT
      body: so-giao-thong-van-tai-tinh-gia-lai
      ---

      Số: /KH-SNV

      Gia Lai, ngày 05 tháng 3 năm 2024

      **KẾ HOẠCH**

      **Trồng cây trên các tuyến đường**

      Căn cứ nhiệm vụ năm 2024, Sở Nội vụ xây dựng kế hoạch như sau:

      **I. MỤC ĐÍCH**

      Phủ xanh các tuyến đường của tỉnh.
      """
    let body = "---\nname: Sở Giao thông vận tải tỉnh Gia Lai\n---\n"
    let site = try RenderedSite([
      "plans/trong-cay.md": plan, "bodies/so-giao-thong-van-tai-tinh-gia-lai.md": body,
    ])
    let page = try #require(site.pages["ke-hoach/trong-cay/index.html"])
    let fact = "Sở Giao thông vận tải tỉnh Gia Lai</a> <small class=\"origin\">(người biên tập bổ sung)"
    #expect(page.contains(fact))
    #expect(page.contains("<p class=\"vb-co-quan\">SỞ GIAO THÔNG VẬN TẢI TỈNH GIA LAI<sup>"))
    #expect(page.contains("<p class=\"vb-so\">Số: 278/KH-SGTVT<sup>"))
    #expect(!page.contains("ghép từ văn bản"))
    let told = site.diagnostics.filter { $0.rule == "front-matter-conflict" }.map { $0.message[.vi] }
    #expect(told.count == 1)
    #expect(told.first?.contains("Sở Nội vụ tỉnh Gia Lai") == true)
  }
}
