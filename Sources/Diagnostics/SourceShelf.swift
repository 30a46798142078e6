/// The files that are being spoken of, each split into lines once while it is.
package struct SourceShelf {
  /// Diagnostics come sorted by file, so a few files, those that notes point at among them, are enough.
  private static let capacity = 32

  private let source: (String) -> [UInt8]?
  private var files: [String: SourceLines] = [:]
  private var missing: Set<String> = []

  package init(_ source: @escaping (String) -> [UInt8]?) { self.source = source }

  package subscript(path: String) -> SourceLines? { files[path] }

  /// Nil where the file cannot be shown.
  package mutating func position(of place: Place) -> (line: Int, column: Int)? {
    position(of: place.range.lowerBound, in: place.path)
  }

  mutating func position(of offset: Int, in path: String) -> (line: Int, column: Int)? {
    if files[path] == nil {
      guard !missing.contains(path), let bytes = source(path) else {
        missing.insert(path)
        return nil
      }
      if files.count == Self.capacity { files.removeAll(keepingCapacity: true) }
      files[path] = SourceLines(bytes)
    }
    return files[path]?.position(of: offset)
  }
}
