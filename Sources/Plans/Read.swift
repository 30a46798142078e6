/// A value and the stretch of the document's text that says it.
package struct Read<Value: Sendable & Hashable>: Sendable, Hashable {
  package enum Origin: UInt8, Sendable {
    /// The text says so, at `range`.
    case text
    /// The front matter says so; `range` is empty.
    case frontMatter
    /// Put together from several stretches that are certain (issuer = name + level word + place).
    case completed
  }

  package var value: Value
  /// In `Document.text`.
  package var range: Range<UInt32>
  package var origin: Origin

  package init(_ value: Value, at range: Range<UInt32>, origin: Origin = .text) {
    self.value = value
    self.range = range
    self.origin = origin
  }
}
