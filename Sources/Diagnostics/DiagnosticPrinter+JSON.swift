import Bytes

/// Diagnostics for other programs: one JSON object a line, all of them, offsets in bytes of the original file.
extension DiagnosticPrinter {
  package func printJSON(_ diagnostics: [Diagnostic], to writer: inout ByteWriter) {
    var shelf = SourceShelf(source)
    for diagnostic in diagnostics.sorted() {
      var json = JSONWriter()
      json.object { json in
        json.field("severity", diagnostic.severity.rawValue)
        json.field("rule", diagnostic.rule)
        json.field("message", diagnostic.message[language])
        write(diagnostic.place, from: &shelf, to: &json)
        json.field(
          "notes",
          array: { json in
            for note in diagnostic.notes {
              json.object { json in
                json.field("message", note.message[language])
                write(note.place, from: &shelf, to: &json)
              }
            }
          })
      }
      let object = json.finish()
      writer.write(object.bytes)
      writer.write("\n")
    }
  }

  private func write(_ place: Place?, from shelf: inout SourceShelf, to json: inout JSONWriter) {
    guard let place else { return }
    json.field("path", place.path)
    guard let range = shelf.range(of: place),
      let start = shelf.position(of: range.lowerBound, in: place.path),
      let end = shelf.position(of: range.upperBound, in: place.path)
    else { return }
    json.field("line", start.line)
    json.field("column", start.column)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
    json.field("start", range.lowerBound)
    json.field("end", range.upperBound)
  }
}
