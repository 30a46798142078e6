import Diagnostics
import Publishing

/// Files of the published site by path, and the paths that two of them claim.
struct FileTable: Sendable {
  let list: [PublishedFile]
  private(set) var files: [String: PublishedFile] = [:]
  private(set) var clashes: [Diagnostic] = []

  init(_ list: [PublishedFile]) {
    self.list = list
    files.reserveCapacity(list.count)
    for file in list {
      if let other = files.updateValue(file, forKey: file.path) {
        files[file.path] = other
        clashes.append(Output.clash(file.path, file.origin, other.origin))
      }
    }
  }
}
