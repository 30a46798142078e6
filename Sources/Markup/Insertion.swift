/// What a page adds to the text of a document without changing it: the tags of a link, or others.
package struct Insertion: @unchecked Sendable {
  /// The text it stands around; empty for a point.
  package var range: Range<UInt32>
  package var opening: String
  /// Of a link: goes between the parts of its tag. It must lie still until it is written.
  package var address: UnsafeBufferPointer<UInt8>
  package var ending: String
  package var closing: String
  /// Is a link, and left out where the text is one already.
  package var isLink: Bool

  package init(_ range: Range<UInt32>, opening: String, closing: String = "", isLink: Bool = false) {
    self.range = range
    (self.opening, address, ending, self.closing) = (
      opening, UnsafeBufferPointer(start: nil, count: 0), "", closing
    )
    self.isLink = isLink
  }

  /// A link. Those of a page differ in nothing but the address, so that their tags need not be put together.
  package init(
    _ range: Range<UInt32>, linkTo address: UnsafeBufferPointer<UInt8>, opening: String, ending: String
  ) {
    self.range = range
    (self.opening, self.address, self.ending, closing) = (opening, address, ending, "</a>")
    isLink = true
  }
}
