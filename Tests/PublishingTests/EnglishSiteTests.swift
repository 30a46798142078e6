import Testing

/// A site whose interface is English, of plans that are Vietnamese.
@Suite struct EnglishSiteTests {
  private static let site = try! RenderedSite([
    "site.yml": "title: A\nlanguage: en\n", "plans/a.pdf": String(repeating: "x", count: 2_300_000),
    "plans/a.md": """
    ---
    number: 278/KH-SNV
    aliases: [ten-cu]
    ---

    Số: /KH-SNV

    Gia Lai, ngày     tháng 3 năm 2024

    **KẾ HOẠCH**

    **Trồng cây trên các tuyến đường**

    Căn cứ nhiệm vụ năm 2024, Sở Nội vụ xây dựng kế hoạch như sau:

    **I. MỤC ĐÍCH**

    Phủ xanh các tuyến đường của tỉnh.
    """,
  ])

  @Test func saysDatesAndSizesInEnglish() throws {
    let page = try #require(Self.site.pages["ke-hoach/a/index.html"])
    #expect(page.contains("<time datetime=\"2024-03\">month 03/2024</time>"))
    #expect(page.contains("2.3 MB"))
  }

  @Test func keepsTheLetterheadInTheLanguageOfThePlan() throws {
    let page = try #require(Self.site.pages["ke-hoach/a/index.html"])
    #expect(page.contains("<p class=\"vb-quoc-hieu\">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<sup>"))
    #expect(page.contains("<p class=\"vb-tieu-ngu\">Độc lập - Tự do - Hạnh phúc<sup>"))
  }

  @Test func saysOfAFormerAddressWhereItLeads() {
    #expect(
      Self.site.pages["ke-hoach/ten-cu/index.html"] == """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>This page has moved.</title>
        <link rel="canonical" href="../../ke-hoach/a/">
        <meta http-equiv="refresh" content="0; url=../../ke-hoach/a/">
        </head>
        <body>
        <p><a href="../../ke-hoach/a/">This page has moved.</a></p>
        </body>
        </html>

        """)
  }
}
