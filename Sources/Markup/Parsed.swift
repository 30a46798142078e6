import Diagnostics

/// A file taken apart: what the rest of the tool reads.
package struct Parsed: Sendable {
  package var source: SourceText
  /// Nothing when the file does not begin with a fence.
  package var frontMatter: FrontMatter?
  package var document: Document
  package var diagnostics: [Diagnostic]

  /// Takes a file apart. What cannot be read is left empty and said in the diagnostics.
  package static func read(path: String, bytes: [UInt8]) -> Parsed {
    let source = SourceText(path: path, bytes: bytes)
    let document = source.bytes.withUnsafeBufferPointer { DocumentReader.read($0) }
    return Parsed(source: source, document: document, diagnostics: [])
  }
}
