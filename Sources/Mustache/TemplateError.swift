/// What is wrong with a template, where, and what to do about it.
package struct TemplateError: Error, Sendable, Equatable {
  private let source: TemplateSource
  /// The bytes of the template that it speaks of.
  package let range: Range<Int>
  package let vi: String
  package let en: String

  init(in source: TemplateSource, at range: Range<Int>, vi: String, en: String) {
    (self.source, self.range, self.vi, self.en) = (source, range, vi, en)
  }

  package var template: String { source.name }

  /// From 1; columns count Unicode scalars. Counted only when asked for, since a broken template may hold
  /// thousands of errors of which few are printed.
  package var line: Int { position.line }
  package var column: Int { position.column }

  private var position: (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in source.bytes.prefix(range.lowerBound) {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
