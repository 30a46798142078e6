import Diagnostics
import Publishing

/// Files of the published site by path, and the paths that two of them claim.
struct FileTable: Sendable {
  private(set) var files: [String: PublishedFile] = [:]
  private(set) var clashes: [Diagnostic] = []

  init(_ all: [PublishedFile]) {
    files.reserveCapacity(all.count)
    for file in all {
      if let other = files.updateValue(file, forKey: file.path) {
        files[file.path] = other
        clashes.append(Output.clash(file.path, file.origin, other.origin))
      }
    }
  }
}
