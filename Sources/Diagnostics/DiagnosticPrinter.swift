import Bytes

/// Tells diagnostics in words, in order, with the source line and a caret under the very text.
package struct DiagnosticPrinter {
  package let language: Language
  package let style: TerminalStyle
  /// The original bytes of a file, by the path that places carry.
  let source: (String) -> [UInt8]?

  /// How many of one rule a terminal shows.
  package static let limit = 20

  package init(
    language: Language, style: TerminalStyle = .plain,
    source: @escaping (_ path: String) -> [UInt8]? = { _ in nil }
  ) {
    self.language = language
    self.style = style
    self.source = source
  }

  /// All that the list holds, on a terminal the first twenty of each rule; and the number of the rest.
  package func print(_ list: DiagnosticList, to writer: inout ByteWriter) {
    var shelf = SourceShelf(source)
    var rest = list
    var counts: [String: Int] = [:]
    for diagnostic in list.diagnostics.sorted() {
      counts[diagnostic.rule, default: 0] += 1
      if style.isTerminal, counts[diagnostic.rule]! > Self.limit {
        rest.omit(1, of: diagnostic.rule, diagnostic.severity)
      } else {
        print(diagnostic, from: &shelf, to: &writer)
      }
    }
    for (rule, omission) in rest.omitted.sorted(by: { $0.key < $1.key }) {
      let count = omission.count
      let more = Sentence(
        vi: "… và \(count.grouped(by: ".")) chỗ khác (--json cho thấy tất cả)",
        en: "… and \(count.grouped(by: ",")) more (--json shows all)")
      writer.write("\(more[language]) \(style.paint("[\(rule)]", .faint))\n")
    }
  }

  package func print(_ diagnostics: [Diagnostic], to writer: inout ByteWriter) {
    print(DiagnosticList(diagnostics), to: &writer)
  }

  /// "2 lỗi, 1.240 cảnh báo"; nil where there is nothing to count.
  package func summary(of list: DiagnosticList) -> String? {
    let (errors, warnings) = (list.count(of: .error), list.count(of: .warning))
    var parts: [String] = []
    if errors > 0 {
      let words = Sentence(
        vi: "\(errors.grouped(by: ".")) lỗi", en: "\(errors.grouped(by: ",")) error\(errors == 1 ? "" : "s")")
      parts.append(style.paint(words[language], .error))
    }
    if warnings > 0 {
      let words = Sentence(
        vi: "\(warnings.grouped(by: ".")) cảnh báo",
        en: "\(warnings.grouped(by: ",")) warning\(warnings == 1 ? "" : "s")")
      parts.append(style.paint(words[language], .warning))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func print(_ diagnostic: Diagnostic, from shelf: inout SourceShelf, to writer: inout ByteWriter) {
    // The three words stay English: editors and CI find places in `path:line:column: error:`.
    let ink: TerminalStyle.Ink =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    head(diagnostic.place, diagnostic.severity.rawValue, ink, from: &shelf, to: &writer)
    writer.write(Excerpt.printable(diagnostic.message[language]))
    writer.write(" " + style.paint("[\(diagnostic.rule)]", .faint) + "\n")
    if let place = diagnostic.place { excerpt(place, ink, from: &shelf, to: &writer) }
    for note in diagnostic.notes {
      head(note.place, "note", .note, from: &shelf, to: &writer)
      writer.write(Excerpt.printable(note.message[language]) + "\n")
    }
  }

  private func head(
    _ place: Place?, _ word: String, _ ink: TerminalStyle.Ink, from shelf: inout SourceShelf,
    to writer: inout ByteWriter
  ) {
    var text = ""
    if let place {
      text = Excerpt.printable(place.path) + ":"
      if let position = shelf.position(of: place) { text += "\(position.line):\(position.column):" }
      text = style.paint(text, .strong) + " "
    }
    writer.write(text + style.paint(word + ":", ink) + " ")
  }

  private func excerpt(
    _ place: Place, _ ink: TerminalStyle.Ink, from shelf: inout SourceShelf, to writer: inout ByteWriter
  ) {
    // The empty range at the start stands for the whole file: there is nothing to point at.
    guard place.range != 0..<0, let range = shelf.range(of: place), let lines = shelf[place.path],
      let position = shelf.position(of: range.lowerBound, in: place.path)
    else { return }
    let excerpt = Excerpt(lines, range)
    let number = String(position.line)
    let margin = Self.run(of: " ", max(5, number.utf8.count))
    let carets = "^" + Self.run(of: "~", excerpt.marked.count - 1)
    let indent = Self.run(of: " ", excerpt.marked.lowerBound)
    writer.write(
      style.paint(margin.dropLast(number.utf8.count) + number + " | ", .faint) + excerpt.text + "\n")
    writer.write(style.paint(margin + " | ", .faint) + indent + style.paint(carets, ink) + "\n")
  }

  private static func run(of sign: Unicode.Scalar, _ count: Int) -> String {
    String(decoding: [UInt8](repeating: UInt8(ascii: sign), count: count), as: UTF8.self)
  }
}

extension Int {
  /// 4812 as "4.812".
  package func grouped(by separator: Character) -> String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + String(text.reversed())
  }
}
