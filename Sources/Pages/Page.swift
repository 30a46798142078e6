import Bytes
import Mustache

/// One file of the site, not rendered yet: where it goes and how it is made. Shared, not copied, by the lists that it
/// passes through.
package final class Page: Sendable {
  package enum Content: Sendable {
    /// A template and the view it shows.
    case template(String, @Sendable (PageContext) -> Record)
    /// Bytes written directly: feeds, exports.
    case written(@Sendable (PageContext, inout ByteWriter) -> Void)
    /// One format of a table. All are written in one walk over its rows, and so best together.
    case table(OpenData, DataFiles.Format)
  }

  /// Relative to the site, with the file name: "ke-hoach/x/index.html".
  package let path: String
  /// The file it comes from, or what in the tool makes it: named when two pages want one path.
  package let origin: String
  package let content: Content
  /// Belongs in the sitemap.
  package let isListed: Bool
  /// The day of what it shows, for the sitemap: "2024-08-01".
  package let modified: String?
  /// The address that it sends readers on to.
  package let target: String?

  package init(
    _ path: String, from origin: String, listed: Bool = true, modified: String? = nil, target: String? = nil,
    content: Content
  ) {
    self.path = path
    self.origin = origin
    self.content = content
    isListed = listed
    self.modified = modified
    self.target = target
  }

  static let indexName = "index.html"

  /// The page's address as links write it: without "index.html".
  package var address: String {
    guard path.hasSuffix(Self.indexName) else { return path }
    return String(path[..<path.utf8.index(path.endIndex, offsetBy: -Self.indexName.utf8.count)])
  }
}
