/// A numbered part of the text, at any level of the rebuilt outline.
package struct Section: Sendable, Hashable {
  /// As printed, without the final dot or bracket: "IV", "1.2", "đ".
  package var label: String
  /// Nil for a numbered paragraph that has no title.
  package var title: String?
  package var level: UInt8
  /// Index of its first line in `Plan.lines`; it goes on to the next section of its level or above.
  package var line: UInt32
  package var end: UInt32
  /// Its lines in `Plan.lines`.
  var lines: Range<Int> { Int(line)..<max(Int(end), Int(line)) }
  /// Stable address within the page: "iii-2-a".
  package var anchor: String

  package init(label: String, title: String?, level: UInt8, line: UInt32, end: UInt32, anchor: String) {
    self.label = label
    self.title = title
    self.level = level
    self.line = line
    self.end = end
    self.anchor = anchor
  }
}
