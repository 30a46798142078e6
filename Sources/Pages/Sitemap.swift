import Bytes

/// The sitemap protocol: one file up to its limit, above that an index of several.
enum Sitemap {
  static let limit = 50_000

  static func pages(for pages: [Page]) -> [Page] {
    let listed = pages.filter { $0.isListed }
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

  /// Those that a sitemap lists, in the order of their addresses.
  private static func inOrder(_ pages: [Page]) -> [Page] {
    var addresses = ByteRows(capacity: pages.count * 64)
    for page in pages { page.path.utf8.span.withUnsafeBufferPointer { addresses.append($0.address) } }
    return addresses.order().map { pages[$0] }
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  private static func file(_ path: String, _ pages: @escaping @Sendable () -> ArraySlice<Page>) -> Page {
    Page(
      path, from: "sitemap", listed: false,
      content: .written { context, output in
        output.write(header + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        let base = context.site.settings.baseURL
        for page in pages() {
          output.write("<url><loc>" as StaticString)
          output.escape(base)
          page.path.utf8.span.withUnsafeBufferPointer { output.escape($0.address) }
          output.write("</loc>" as StaticString)
          if let modified = page.modified {
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

extension UnsafeBufferPointer<UInt8> {
  /// Of the path of a file: as links write it.
  fileprivate var address: UnsafeBufferPointer<UInt8> {
    let end = count - Page.indexName.utf8.count
    guard end >= 0, self[end...].elementsEqual(Page.indexName.utf8) else { return self }
    return UnsafeBufferPointer(rebasing: self[..<end])
  }
}
