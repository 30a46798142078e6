/// What a page adds to the text of a document without changing it: a link, an explanation, an anchor.
package struct Insertion: Sendable {
  /// The text it stands around; empty for a point.
  package var range: Range<UInt32>
  package var opening: String
  package var closing: String
  /// Is a link, and left out where the text is one already.
  package var isLink: Bool

  package init(_ range: Range<UInt32>, opening: String, closing: String = "", isLink: Bool = false) {
    self.range = range
    self.opening = opening
    self.closing = closing
    self.isLink = isLink
  }
}
