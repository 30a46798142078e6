import Glibc

/// An open folder. Files are named relative to it, so that no call walks the whole path again and the folder
/// stays the same when something else is moved to its name.
package final class Folder: Sendable {
  /// What one call tells about a file.
  package struct Status: Sendable, Equatable {
    package enum Kind: Sendable { case file, folder, link, other }
    package var kind: Kind
    package var size: Int
    package var modified: Timestamp
    package var changed: Timestamp
    package var inode: UInt64
    package var device: UInt64
    package var mode: UInt32
  }

  let descriptor: Int32
  package let path: String

  package init(_ path: String) throws(SystemFailure) {
    self.path = path
    descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
  }

  /// A folder inside of this one; a symbolic link is refused.
  package init(_ name: String, in parent: Folder) throws(SystemFailure) {
    path = parent.path + "/" + name
    descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
  }

  deinit { close(descriptor) }

  /// As the user would write it.
  func place(_ name: String) -> String {
    name.utf8.first == UInt8(ascii: "/") ? name : Options.join(path, name)
  }

  package var status: Status {
    get throws(SystemFailure) {
      var raw = stat()
      guard fstat(descriptor, &raw) == 0 else { throw SystemFailure(.open, path) }
      return Status(raw)
    }
  }

  /// Nothing where there is no such file; links are not followed.
  package func status(of name: String) -> Status? {
    var raw = stat()
    guard fstatat(descriptor, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Status(raw)
  }

  package func statusThroughLink(of name: String) throws(SystemFailure) -> Status {
    var raw = stat()
    guard fstatat(descriptor, name, &raw, 0) == 0 else { throw SystemFailure(.read, place(name)) }
    return Status(raw)
  }

  /// The names in a folder below this one (`""` for itself), unsorted, as bytes: a name need not be UTF-8.
  package func list(
    _ name: String, _ visit: (_ name: UnsafeBufferPointer<UInt8>, Status.Kind?) -> Void
  )
    throws(SystemFailure)
  {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, name.isEmpty ? "." : name, flags)
    guard opened >= 0 else { throw SystemFailure(.list, place(name)) }
    guard let entries = fdopendir(opened) else {
      let failure = SystemFailure(.list, place(name))
      close(opened)
      throw failure
    }
    defer { closedir(entries) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    while true {
      errno = 0
      guard let entry = readdir(entries) else {
        // A list that breaks off must not pass for a folder with less in it.
        if errno != 0 { throw SystemFailure(.list, place(name)) }
        break
      }
      let text = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
      let count = strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
      if text[0] == UInt8(ascii: "."), count == 1 || count == 2 && text[1] == UInt8(ascii: ".") { continue }
      let kind: Status.Kind? =
        switch Int(entry.pointee.d_type) {
        case DT_REG: .file
        case DT_DIR: .folder
        case DT_LNK: .link
        case DT_UNKNOWN: nil
        default: .other
        }
      visit(UnsafeBufferPointer(start: text, count: count), kind)
    }
  }

  /// All that is not a folder, and all folders, each before those in it, below one (`""` for this one).
  func tree(_ name: String) throws(SystemFailure) -> (files: [String], folders: [String]) {
    var (files, folders, next): ([String], [String], Int) = ([], [name], 0)
    while next < folders.count {
      let above = folders[next].isEmpty ? "" : folders[next] + "/"
      try list(folders[next]) { name, kind in
        let path = above + String(decoding: name, as: UTF8.self)
        if (kind ?? status(of: path)?.kind) == .folder { folders.append(path) } else { files.append(path) }
      }
      next += 1
    }
    return (files, Array(folders.dropFirst()))
  }
}

extension Folder.Status {
  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(raw.st_size)
    modified = Timestamp(raw.st_mtim)
    changed = Timestamp(raw.st_ctim)
    inode = UInt64(raw.st_ino)
    device = UInt64(raw.st_dev)
    mode = raw.st_mode & 0o7777
  }
}
