import Diagnostics

/// A file taken apart: what the rest of the tool reads.
package struct Parsed: Sendable {
  package var source: SourceText
  /// Nothing when the file does not begin with a fence, or has errors between its fences.
  package var frontMatter: FrontMatter?
  package var document: Document
  /// Where its Markdown begins.
  package var body = 0
  package var diagnostics: [Diagnostic]

  /// Takes a file apart. What cannot be read is left empty and said in the diagnostics.
  package static func read(path: String, bytes: [UInt8], indentation: Indentation = .code) -> Parsed {
    var (source, diagnostics) = SourceText.decode(path: path, bytes: bytes)
    guard let source else {
      return Parsed(
        source: SourceText(path: path, bytes: []), document: Document(), diagnostics: diagnostics)
    }
    let (frontMatter, body, errors) = FrontMatterReader.read(source)
    diagnostics += errors
    let document = source.bytes.withUnsafeBufferPointer {
      DocumentReader.read($0, from: body, indentation: indentation)
    }
    diagnostics += UnusedDefinitions.diagnostics(source, from: body, document)
    return Parsed(
      source: source, frontMatter: frontMatter, document: document, body: body, diagnostics: diagnostics)
  }

  /// An error where front matter of such keys stands as text.
  package func lostFrontMatter(_ keys: FrontMatterKeys) -> Diagnostic? {
    LostFrontMatter.find(in: source, from: body, keys)
  }
}
