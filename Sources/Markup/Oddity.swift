/// Something in a text that is not published as it was written, and where it stands.
package struct Oddity: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// Raw HTML, whether it is published or not.
    case rawHTML
    case scriptTag, eventHandler
    /// A link or image whose scheme is refused; its words stay as plain text.
    case javascriptLink, dataLink, otherLink
  }

  package var kind: Kind
  /// Bytes of the working form.
  package var source: Range<UInt32>

  package init(_ kind: Kind, source: Range<UInt32>) {
    self.kind = kind
    self.source = source
  }
}
