import Bytes
import Diagnostics
import Foundation
import Linking
import Pages

@testable import Publishing

/// Every file of a site that is made of pages, as it would be published, by path.
struct RenderedSite {
  let pages: [String: String]
  let site: Site
  let diagnostics: [Diagnostic]

  /// The demo that comes with the tool.
  static let demo = try! RenderedSite(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path)

  init(_ folder: String) throws {
    var options = Options()
    options.site = folder
    options.today = .init(year: 2026, month: 11, day: 1)
    let pipeline = Pipeline(
      try Snapshot.read(folder, jobs: 2), options: options, profile: Profile(isOn: false),
      progress: Progress(Console(language: .vi, isQuiet: true)))
    var pages: [String: String] = [:]
    for page in SitePages.all(pipeline.edition) {
      var bytes = ByteWriter()
      try pipeline.render(page, into: &bytes)
      pages[page.path] = bytes.string
    }
    self.pages = pages
    site = pipeline.edition.site
    diagnostics = pipeline.proofread(pipeline.listing()).diagnostics
  }

  /// Files by their path below `content/`.
  init(_ files: [String: String]) throws {
    let place = Workplace()
    for (path, text) in files { try place.write(text, to: "content/" + path) }
    try self.init(place.path)
  }

  // MARK: Links

  struct Link: Hashable {
    var page: String
    var href: String
    /// A path of the site, with "index.html".
    var target: String
    var fragment: String
  }

  /// The links of a page that stay inside the site.
  func links(of path: String) -> [Link] {
    guard path.hasSuffix(".html"), let text = pages[path] else { return [] }
    let addresses = Self.values(of: " href=\"", in: text) + Self.values(of: " action=\"", in: text)
    return addresses.compactMap { href in
      guard !href.contains(":"), path != "404.html" else { return nil }
      let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      var folders = path.split(separator: "/").dropLast().map(String.init)
      if parts[0].isEmpty {
        return Link(page: path, href: href, target: path, fragment: parts.count > 1 ? String(parts[1]) : "")
      }
      for step in parts[0].split(separator: "?")[0].split(separator: "/") {
        if step == ".." { folders.removeLast() } else if step != "." { folders.append(String(step)) }
      }
      var target = folders.joined(separator: "/")
      if parts[0].hasSuffix("/") { target += target.isEmpty ? "index.html" : "/index.html" }
      return Link(
        page: path, href: href, target: target.removingPercentEncoding ?? target,
        fragment: parts.count > 1 ? String(parts[1]) : "")
    }
  }

  func ids(of path: String) -> Set<String> {
    pages[path].map { Set(Self.values(of: " id=\"", in: $0)) } ?? []
  }

  private static func values(of attribute: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let key = Array(attribute.utf8)
    var values: [String] = []
    var place = 0
    while place + key.count < bytes.count {
      guard bytes[place] == key[0], bytes[place..<place + key.count].elementsEqual(key) else {
        place += 1
        continue
      }
      let start = place + key.count
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      values.append(
        String(decoding: bytes[start..<end], as: UTF8.self).replacingOccurrences(of: "&amp;", with: "&"))
      place = end
    }
    return values
  }
}
