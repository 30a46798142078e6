import Glibc

/// Whole files out. Nothing is flushed to the disk here: after a power cut a file may be short, its size then
/// differs from the manifest, and the next build writes it again.
extension Folder {
  /// Writes a new file with the folders above it, and returns when it was written. Where it cannot be written whole,
  /// nothing of it is left.
  @discardableResult
  package func write(_ bytes: UnsafeBufferPointer<UInt8>, to name: String) throws(SystemFailure) -> Timestamp
  {
    let file = try create(name)
    defer { close(file) }
    do throws(SystemFailure) {
      try append(bytes, to: file, name)
      return try modified(file, name)
    } catch {
      unlinkat(descriptor, name, 0)
      throw error
    }
  }

  /// Writes on in an open file.
  func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, _ name: String
  ) throws(SystemFailure) {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFailure(.write, place(name))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// When an open file was written.
  func modified(_ file: Int32, _ name: String) throws(SystemFailure) -> Timestamp {
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw SystemFailure(.write, place(name)) }
    return Timestamp(raw.st_mtim)
  }

  /// Replaces a small file in one step.
  package func replace(_ name: String, with bytes: UnsafeBufferPointer<UInt8>) throws(SystemFailure) {
    let draft = name + ".new"
    try remove(draft)
    try write(bytes, to: draft)
    try rename(draft, to: name, in: self)
  }

  /// A second name, in another folder of the same file system, for a file that stays as it is; a copy where the
  /// file system knows no second names.
  func link(_ name: String, into folder: Folder) throws(SystemFailure) {
    folder.makeFolder(above: name)
    if linkat(descriptor, name, folder.descriptor, name, 0) == 0 { return }
    if errno == ENOENT {
      try folder.makeFolders(above: name)
      if linkat(descriptor, name, folder.descriptor, name, 0) == 0 { return }
    }
    guard [EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS].contains(errno) else {
      throw SystemFailure(.link, place(name))
    }
    _ = try folder.copy(name, in: self, to: name)
  }

  func create(_ name: String) throws(SystemFailure) -> Int32 {
    makeFolder(above: name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var file = openat(descriptor, name, flags, 0o644)
    if file < 0, errno == ENOENT {
      try makeFolders(above: name)
      file = openat(descriptor, name, flags, 0o644)
    }
    guard file >= 0 else { throw SystemFailure(.write, place(name)) }
    return file
  }
}
