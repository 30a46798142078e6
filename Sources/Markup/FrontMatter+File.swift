import Diagnostics

extension FrontMatter {
  /// A file that is YAML as a whole, such as `content/site.yml`. Nothing when it cannot be read.
  package static func file(
    path: String, bytes: [UInt8]
  ) -> (frontMatter: FrontMatter?, diagnostics: [Diagnostic]) {
    let (source, diagnostics) = SourceText.decode(path: path, bytes: bytes)
    guard let source else { return (nil, diagnostics) }
    let (frontMatter, errors) = FrontMatterReader.readWhole(source)
    return (frontMatter, diagnostics + errors)
  }
}
