import Bytes
import Diagnostics

/// Diagnostics as HTML: what, where, the line of the source with the place marked.
struct DiagnosticMarkup {
  let language: Language
  let rendition: Rendition
  private var shelf: SourceShelf

  /// How much of a long line is shown on either side of the place.
  private static let reach = 120

  init(_ rendition: Rendition, _ language: Language) {
    (self.rendition, self.language) = (rendition, language)
    shelf = SourceShelf { rendition.source($0) }
  }

  mutating func write(_ diagnostics: [Diagnostic], to html: inout ByteWriter) {
    html.write("<ul>")
    for diagnostic in diagnostics { write(diagnostic, to: &html) }
    html.write("</ul>")
  }

  private mutating func write(_ diagnostic: Diagnostic, to html: inout ByteWriter) {
    let name =
      switch diagnostic.severity {
      case .error: Sentence(vi: "Lỗi", en: "Error")
      case .warning: Sentence(vi: "Cảnh báo", en: "Warning")
      case .note: Sentence(vi: "Ghi chú", en: "Note")
      }
    html.write("<li class=\"\(diagnostic.severity.rawValue)\"><strong>\(name[language])</strong> ")
    if let place = diagnostic.place { link(place, to: &html) }
    html.write("<p>")
    html.escape(diagnostic.message[language])
    html.write("</p>")
    if let place = diagnostic.place { line(place, to: &html) }
    for note in diagnostic.notes {
      html.write("<p>")
      html.escape(note.message[language])
      html.write(" ")
      if let place = note.place { link(place, to: &html) }
      html.write("</p>")
    }
    html.write("</li>")
  }

  /// "content/plans/x.md:12:3"
  mutating func link(_ place: Place, to html: inout ByteWriter) {
    html.write("<code>")
    html.escape(place.path)
    if let position = position(place) { html.write(":\(position.line):\(position.column)") }
    html.write("</code>")
  }

  /// Nothing for a place that stands for the whole file.
  mutating func position(_ place: Place) -> (line: Int, column: Int)? {
    guard place.range != 0..<0 else { return nil }
    return shelf.position(of: place)
  }

  private mutating func line(_ place: Place, to html: inout ByteWriter) {
    guard place.range != 0..<0, let range = shelf.range(of: place), let lines = shelf[place.path] else {
      return
    }
    let line = lines.line(around: range.lowerBound)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    let from = lines.bytes.letter(at: max(line.lowerBound, start - Self.reach), within: line)
    let to = max(end, lines.bytes.letter(at: min(line.upperBound, end + Self.reach), within: line))
    html.write("<pre>")
    if from > line.lowerBound { html.write("…") }
    html.escape(lines.bytes[from..<start])
    html.write("<mark>")
    html.escape(lines.bytes[start..<end])
    html.write("</mark>")
    html.escape(lines.bytes[end..<to])
    if to < line.upperBound { html.write("…") }
    html.write("</pre>")
  }
}

extension [UInt8] {
  /// The nearest place before this one that does not lie inside a letter.
  fileprivate func letter(at offset: Int, within line: Range<Int>) -> Int {
    var offset = offset
    while offset > line.lowerBound, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
