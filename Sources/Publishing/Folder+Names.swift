import Glibc

/// Names: folders made, files moved, exchanged and removed.
extension Folder {
  /// The whole path of what is there, through symbolic links.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder and all above it, and opens it.
  package static func make(_ path: String) throws(SystemFailure) -> Folder {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      try makeOne(String(path[..<slash]))
      end = slash
    }
    try makeOne(path)
    return try Folder(path)
  }

  private static func makeOne(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemFailure(.makeFolder, path) }
  }

  package func makeFolder(_ name: String) throws(SystemFailure) {
    if mkdirat(descriptor, name, 0o755) != 0, errno != EEXIST {
      throw SystemFailure(.makeFolder, place(name))
    }
  }

  /// Most pages are the only file of their folder: making it first spares a failed `open`. Where the folder above
  /// is missing too, or the folder is there, the caller's next call tells.
  func makeFolder(above name: String) {
    guard name.hasSuffix("/index.html") else { return }
    mkdirat(descriptor, String(name.utf8.dropLast("/index.html".utf8.count))!, 0o755)
  }

  func makeFolders(above name: String) throws(SystemFailure) {
    var end = name.utf8.startIndex
    while let slash = name.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      try makeFolder(String(name[..<slash]))
      end = slash
    }
  }

  func rename(_ name: String, to other: String, in folder: Folder) throws(SystemFailure) {
    guard renameat(descriptor, name, folder.descriptor, other) == 0 else {
      throw SystemFailure(.exchange, folder.place(other))
    }
  }

  func takeMode(of folder: Folder) throws(SystemFailure) {
    guard fchmod(descriptor, try folder.status.mode) == 0 else { throw SystemFailure(.write, path) }
  }

  /// Gives the owner all rights to a folder in this one, if there is one; whether it was possible, the next call tells.
  func permitWriting(to name: String) {
    if status(of: name)?.kind == .folder { fchmodat(descriptor, name, 0o755, 0) }
  }

  /// Removes a file; one that is not there is no failure.
  package func remove(_ name: String) throws(SystemFailure) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT, errno != ENOTDIR {
      throw SystemFailure(.remove, place(name))
    }
  }

  /// Removes an empty folder; false where it is not empty.
  func removeFolder(_ name: String) throws(SystemFailure) -> Bool {
    if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT || errno == ENOTDIR { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemFailure(.remove, place(name)) }
    return false
  }

  /// Removes a folder with all that is in it, deepest first and without recursion.
  package func removeTree(_ name: String) throws(SystemFailure) {
    guard let kind = status(of: name)?.kind else { return }
    guard kind == .folder else { return try remove(name) }
    let (files, folders) = try tree(name)
    for file in files { try remove(file) }
    for folder in ([name] + folders).reversed() { _ = try removeFolder(folder) }
  }
}
