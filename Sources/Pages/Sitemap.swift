import Bytes

/// The sitemap protocol: one file up to its limit, above that an index of several.
enum Sitemap {
  static let limit = 50_000

  static func pages(for pages: [Page]) -> [Page] {
    let listed = pages.indices.filter { pages[$0].isListed }.map { (pages[$0].path, pages[$0].modified) }
    // Put in order when it is written, beside other pages.
    guard listed.count > limit else { return [file("sitemap.xml") { inOrder(listed)[...] }] }
    let rows = inOrder(listed)
    var files: [Page] = []
    var start = 0
    while start < rows.count {
      let part = rows[start..<min(start + limit, rows.count)]
      files.append(file("sitemap-\(files.count + 1).xml") { part })
      start = part.endIndex
    }
    let names = files.map(\.path)
    let index = Page(
      "sitemap.xml", from: "sitemap", listed: false,
      content: .written { context, output in
        output.write(header + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for name in names {
          output.write("<sitemap><loc>")
          output.escape(context.site.settings.baseURL + name)
          output.write("</loc></sitemap>\n")
        }
        output.write("</sitemapindex>\n")
      })
    return files + [index]
  }

  private typealias Row = (address: String, modified: String?)

  private static func inOrder(_ pages: [(path: String, modified: String?)]) -> [Row] {
    let rows = pages.map { (address: Page.address(of: $0.path), modified: $0.modified) }
    var addresses = ByteRows(capacity: pages.count * 64)
    for row in rows { row.address.utf8.span.withUnsafeBufferPointer { addresses.append($0) } }
    return addresses.order().map { rows[$0] }
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  private static func file(_ path: String, _ rows: @escaping @Sendable () -> ArraySlice<Row>) -> Page {
    Page(
      path, from: "sitemap", listed: false,
      content: .written { context, output in
        output.write(header + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        let base = context.site.settings.baseURL
        for row in rows() {
          output.write("<url><loc>" as StaticString)
          output.escape(base)
          output.escape(row.address)
          output.write("</loc>" as StaticString)
          if let modified = row.modified {
            output.write("<lastmod>" as StaticString)
            output.write(modified)
            output.write("</lastmod>" as StaticString)
          }
          output.write("</url>\n" as StaticString)
        }
        output.write("</urlset>\n")
      })
  }
}
