import Publishing

/// Files of the published site by path: of two at one path, the first.
struct FileTable: Sendable {
  let list: [PublishedFile]
  private(set) var files: [String: PublishedFile] = [:]

  init(_ list: [PublishedFile]) {
    self.list = list
    files.reserveCapacity(list.count)
    for file in list {
      if let other = files.updateValue(file, forKey: file.path) { files[file.path] = other }
    }
  }
}
