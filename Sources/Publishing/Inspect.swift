import Bytes
import Diagnostics
import Glibc
import Markup
import Plans

/// `thidua inspect`: what is read out of documents, one JSON object a file, or marked in the text.
package enum Inspect {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    console.ending(asJSON: false) {
      let here = try Folder(".")
      var verdict = ExitCode.done
      for path in options.words {
        let bytes = try here.read(path).bytes
        let parsed = Parsed.read(path: path, bytes: bytes)
        if parsed.diagnostics.contains(where: { $0.severity == .error }) {
          console.show(parsed.diagnostics, asJSON: false) { _ in bytes }
          verdict = .contentHasErrors
          continue
        }
        let plan = Recogniser.recognise(
          parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
        var json = JSONWriter()
        Inspection.write(plan, parsed.document, file: path, into: &json)
        var line = json.finish()
        line.write(byte: UInt8(ascii: "\n"))
        console.write(line.bytes, to: .output)
      }
      return verdict
    }
  }
}
