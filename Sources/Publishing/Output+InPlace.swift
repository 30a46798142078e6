import Diagnostics

/// The way for a target that cannot be exchanged, such as a mount point: file by file, in an order in which no page
/// points at what is not there yet.
extension Output {
  /// First everything new is copied beside the old files, which is where a full disk shows; after that only names
  /// change: new assets, new pages, changed assets, changed pages, and last what is gone is removed. A reader may
  /// meet old and new pages side by side for that moment.
  func replaceInPlace(_ published: Folder, by next: Next) throws(SystemFailure) {
    let added = next.added
    try published.makeFolder(Self.innerStageName)
    let inner = try Folder(Self.innerStageName, in: published)
    for path in added {
      _ = try gate.pass { () throws(SystemFailure) in try inner.copy(path, in: stage, to: path) }
    }
    try Interruption.withoutStop { () throws(SystemFailure) in
      // Until all is done both the old and the new files are ours.
      let stay = Set(next.files.map(\.path))
      let both = Array(next.files) + old.files.filter { !stay.contains($0.key) }.map { ($0.key, $0.value) }
      try write(Manifest.Head(inode: next.head.inode), both, as: Manifest.name)
      let gone = try clearTheWay(in: published, for: added, of: next.gone)
      for path in inOrder(added) {
        try published.makeFolders(above: path)
        try inner.rename(path, to: path, in: published)
      }
      for path in gone { try published.remove(path) }
      for folder in Self.folders(of: gone) { _ = try published.removeFolder(folder) }
      var head = next.head
      head.inode = try published.status.inode
      try write(head, next.files, as: Manifest.name)
    }
  }

  /// A folder that becomes a file, or a file that becomes a folder, must go before the new one can come; the rest
  /// of what is gone is returned.
  private func clearTheWay(
    in published: Folder, for added: [String], of gone: [String]
  ) throws(SystemFailure)
    -> [String]
  {
    let files = Set(added)
    let folders = Set(Self.folders(of: added))
    let below = gone.filter { path in Self.folders(of: [path]).contains { files.contains($0) } }
    for path in below { try published.remove(path) }
    for folder in Self.folders(of: below) { _ = try published.removeFolder(folder) }
    for path in gone where folders.contains(path) { try published.remove(path) }
    return gone.filter { !folders.contains($0) }
  }

  func inOrder(_ added: [String]) -> [String] {
    func rank(_ path: String) -> Int {
      (old.files[path] == nil ? 0 : 2) + (path.hasSuffix(".html") ? 1 : 0)
    }
    return added.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
