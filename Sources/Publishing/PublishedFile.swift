import Pages

/// A file of the published site: where it goes, and how it comes about.
package struct PublishedFile: Sendable {
  package enum Content: Sendable {
    case page(Page)
    case bytes([UInt8])
    /// As it lies in the input.
    case copy(InputFile)
    /// One size of a photo, made when it is wanted.
    case photo(Photo, Photo.Making)
  }

  /// Relative to the site.
  package let path: String
  /// What it was made from, for the user.
  package let origin: String
  package let content: Content

  package init(_ page: Page) { self.init(page.path, from: page.origin, .page(page)) }

  init(_ path: String, from origin: String, _ content: Content) {
    (self.path, self.origin, self.content) = (path, origin, content)
  }
}
