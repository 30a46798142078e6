/// A stretch of a file as it lies on disk. Line and column are counted only when it is printed.
package struct Place: Sendable, Hashable {
  /// The path as the user knows it: relative to the site.
  package var path: String
  /// Byte offsets in the original file; empty for a point.
  package var range: Range<Int>
  /// What in it is meant, where it is not all of it.
  package var passage: Passage?

  package init(path: String, range: Range<Int> = 0..<0) {
    self.path = path
    self.range = range
  }
}
