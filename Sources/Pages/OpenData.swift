import Bytes
import Linking
import Plans

/// A table of open data: written once as JSON and once as CSV from the same rows.
struct OpenData: Sendable {
  enum Cell: Sendable {
    case text(String?)
    case number(Int?)
    case texts([String])
  }

  /// File name without ending; the words that people read about it are in the strings file under it.
  var name: String
  var columns: [String]
  var count: @Sendable (Site) -> Int
  var rows: @Sendable (Site, (_ row: [Cell]) -> Void) -> Void

  var pages: [Page] {
    [
      Page(
        Address.data + name + ".json", from: "data", listed: false,
        content: .written { context, output in
          writeJSON(context.site, into: &output)
        }),
      Page(
        Address.data + name + ".csv", from: "data", listed: false,
        content: .written { context, output in
          writeCSV(context.site, into: &output)
        }),
    ]
  }

  private func writeJSON(_ site: Site, into output: inout ByteWriter) {
    output.write("[" as StaticString)
    var isFirst = true
    rows(site) { row in
      output.write(isFirst ? "\n{" as StaticString : ",\n{")
      isFirst = false
      for (index, cell) in row.enumerated() {
        if index > 0 { output.write(byte: UInt8(ascii: ",")) }
        output.json(columns[index])
        output.write(byte: UInt8(ascii: ":"))
        switch cell {
        case .text(.some(let text)): output.json(text)
        case .number(.some(let number)): output.write(number)
        case .text(nil), .number(nil): output.write("null" as StaticString)
        case .texts(let texts):
          output.write(byte: UInt8(ascii: "["))
          for (position, text) in texts.enumerated() {
            if position > 0 { output.write(byte: UInt8(ascii: ",")) }
            output.json(text)
          }
          output.write(byte: UInt8(ascii: "]"))
        }
      }
      output.write(byte: UInt8(ascii: "}"))
    }
    output.write("\n]\n" as StaticString)
  }

  private func writeCSV(_ site: Site, into output: inout ByteWriter) {
    CSV.start(columns, into: &output)
    rows(site) { row in
      for (index, cell) in row.enumerated() {
        if index > 0 { output.write(byte: UInt8(ascii: ",")) }
        switch cell {
        case .text(.some(let text)): CSV.cell(text, into: &output)
        case .number(.some(let number)): output.write(number)
        case .text(nil), .number(nil): break
        case .texts(let texts): CSV.cell(texts.joined(separator: "; "), into: &output)
        }
      }
      CSV.endRow(&output)
    }
  }
}
