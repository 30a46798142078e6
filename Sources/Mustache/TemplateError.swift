/// What is wrong with a template, where, and what to do about it.
package struct TemplateError: Error, Sendable, Equatable {
  package let template: String
  /// From 1; columns count Unicode scalars.
  package let line: Int
  package let column: Int
  /// The bytes of the template that it speaks of.
  package let range: Range<Int>
  package let vi: String
  package let en: String

  init(in source: TemplateSource, at range: Range<Int>, vi: String, en: String) {
    template = source.name
    var (line, column) = (1, 1)
    for byte in source.bytes.prefix(range.lowerBound) {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    (self.line, self.column, self.range) = (line, column, range)
    (self.vi, self.en) = (vi, en)
  }
}
