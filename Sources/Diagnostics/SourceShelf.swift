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
    range(of: place).flatMap { position(of: $0.lowerBound, in: place.path) }
  }

  /// The very words that are meant, where the file has them; nil where it cannot be shown.
  package mutating func range(of place: Place) -> Range<Int>? {
    guard load(place.path), let bytes = files[place.path]?.bytes else { return nil }
    // The preview keeps the last good reading of a file that was changed since.
    guard let passage = place.passage, place.range.upperBound <= bytes.count else { return place.range }
    return passage.range(in: bytes, place.range) ?? place.range
  }

  mutating func position(of offset: Int, in path: String) -> (line: Int, column: Int)? {
    load(path) ? files[path]?.position(of: offset) : nil
  }

  private mutating func load(_ path: String) -> Bool {
    if files[path] != nil { return true }
    guard !missing.contains(path), let bytes = source(path) else {
      missing.insert(path)
      return false
    }
    if files.count == Self.capacity { files.removeAll(keepingCapacity: true) }
    files[path] = SourceLines(bytes)
    return true
  }
}
