import CLinux
import Glibc

/// What Linux alone can do: exchange two folders in one step, and copy a file by sharing its blocks.
extension Folder {
  /// Whether this kernel hears of all changes here: not of those that other machines, or Windows, make.
  package var tellsOfChanges: Bool {
    var raw = statfs()
    guard fstatfs(descriptor, &raw) == 0 else { return false }
    let (nfs, smb, smb2, cifs) = (0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42)
    let (plan9, fuse, virtualBox) = (0x0102_1997, 0x6573_5546, 0x786F_4256)
    return ![nfs, smb, smb2, cifs, plan9, fuse, virtualBox].contains(Int(raw.f_type) & 0xFFFF_FFFF)
  }

  /// Exchanges two folders in one step. False where this kernel, file system or mount cannot do it.
  func exchange(_ name: String, with other: String, in folder: Folder) throws(SystemFailure) -> Bool {
    let exchangeFlag: UInt32 = 1 << 1
    if renameat2(descriptor, name, folder.descriptor, other, exchangeFlag) == 0 { return true }
    guard [EINVAL, ENOSYS, EXDEV, EBUSY, EOPNOTSUPP].contains(errno) else {
      throw SystemFailure(.exchange, folder.place(other))
    }
    return false
  }

  /// Copies a file with its modification time, by reference where the file system can share blocks.
  func copy(
    _ name: String, in source: Folder, followingLink: Bool = false, to copy: String
  )
    throws(SystemFailure) -> Status
  {
    let from = openat(source.descriptor, name, O_RDONLY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW))
    guard from >= 0 else { throw SystemFailure(.open, source.place(name)) }
    defer { close(from) }
    var raw = stat()
    guard fstat(from, &raw) == 0 else { throw SystemFailure(.read, source.place(name)) }
    let file = try create(copy)
    defer { close(file) }
    var copied = 0
    while true {
      let count = copy_file_range(from, nil, file, nil, 1 << 30, 0)
      if count > 0 {
        copied += count
      } else if count == 0 {
        // Some virtual file systems answer 0 at once; the plain way then finds the end, or the bytes.
        if copied == 0, raw.st_size > 0 { try stream(from, to: file, name) }
        break
      } else if copied == 0, [EXDEV, EINVAL, ENOSYS, EOPNOTSUPP, EPERM].contains(errno) {
        try stream(from, to: file, name)
        break
      } else if errno != EINTR {
        throw SystemFailure(.copy, place(copy))
      }
    }
    let times = [raw.st_mtim, raw.st_mtim]
    guard futimens(file, times) == 0 else { throw SystemFailure(.copy, place(copy)) }
    return Status(raw)
  }

  private func stream(_ from: Int32, to file: Int32, _ name: String) throws(SystemFailure) {
    var code: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while code == 0 {
        let count = Glibc.read(from, buffer.baseAddress, buffer.count)
        if count == 0 { return }
        if count < 0, errno != EINTR { code = errno }
        var written = 0
        while written < count, code == 0 {
          let more = Glibc.write(file, buffer.baseAddress! + written, count - written)
          if more < 0, errno != EINTR { code = errno }
          written += max(more, 0)
        }
      }
    }
    guard code == 0 else { throw SystemFailure(.copy, place(name), code: code) }
  }
}
