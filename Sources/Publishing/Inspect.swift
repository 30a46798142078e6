import Bytes
import Diagnostics
import Markup
import Plans

/// `thidua inspect FILE…`: what is read out of documents, for programs or, with `--explain`, for people.
package enum Inspect {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    console.ending {
      let folder = try Folder(".")
      var ending = ExitCode.done
      for path in options.words {
        let bytes = try folder.read(path, followingLink: true, waiting: true).bytes
        let parsed = Parsed.read(path: path, bytes: bytes, indentation: .layout)
        if !parsed.diagnostics.isEmpty { console.show(parsed.diagnostics, asJSON: false) { _ in bytes } }
        if parsed.diagnostics.contains(where: { $0.severity == .error }) {
          ending = .contentHasErrors
          continue
        }
        let output = options.explain ? explanation(parsed, on: console) : json(parsed, file: path)
        console.write(output.bytes, to: .output)
      }
      return ending
    }
  }

  private static func json(_ parsed: Parsed, file: String) -> ByteWriter {
    let plan = Recogniser.recognise(
      parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
    var json = JSONWriter()
    Inspection.write(plan, parsed.document, file: file, into: &json)
    var output = json.finish()
    output.write(byte: UInt8(ascii: "\n"))
    return output
  }

  private static func explanation(_ parsed: Parsed, on console: Console) -> ByteWriter {
    var output = ByteWriter()
    Explanation(parsed).write(in: console.language, style: console.output, into: &output)
    return output
  }
}
