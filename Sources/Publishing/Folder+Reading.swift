import Glibc

/// Whole files in.
extension Folder {
  /// Opens a file for reading. Whoever asks for it closes it.
  package func open(
    _ name: String, followingLink: Bool = false
  ) throws(SystemFailure) -> (descriptor: Int32, status: Status) {
    let opened = openat(
      descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLink ? 0 : O_NOFOLLOW))
    guard opened >= 0 else { throw SystemFailure(.open, place(name)) }
    var raw = stat()
    guard fstat(opened, &raw) == 0 else {
      let failure = SystemFailure(.read, place(name))
      close(opened)
      throw failure
    }
    return (opened, Status(raw))
  }

  /// The bytes of a file and its status, in open, fstat, read and close: one read is enough when the file does not
  /// grow meanwhile, since it asks for one byte more than there should be. `waiting`: for what a pipe still brings.
  package func read(
    _ name: String, followingLink: Bool = false, waiting: Bool = false
  ) throws(SystemFailure) -> (
    bytes: [UInt8], status: Status
  ) {
    let (opened, status) = try open(name, followingLink: followingLink)
    defer { close(opened) }
    if waiting { _ = fcntl(opened, F_SETFL, 0) }
    var code: Int32 = 0
    var ended = false
    var bytes = [UInt8](unsafeUninitializedCapacity: status.size + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(opened, buffer.baseAddress! + count, buffer.count - count)
        if got > 0 {
          count += got
          // A regular file gives less than asked for only at its end.
          if count < buffer.count { ended = count >= status.size }
          if ended { return }
        } else if got == 0 {
          ended = true
          return
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    while !ended, code == 0 {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        let got = Glibc.read(opened, buffer.baseAddress, buffer.count)
        if got < 0, errno != EINTR { code = errno }
        if got == 0 { ended = true }
        count = max(got, 0)
      }
      bytes += more
    }
    guard code == 0 else { throw SystemFailure(.read, place(name), code: code) }
    return (bytes, status)
  }

  /// Whether two files hold the same bytes; false where one cannot be read.
  func same(_ name: String, as other: String, in folder: Folder) -> Bool {
    let left = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard left >= 0 else { return false }
    defer { close(left) }
    let right = openat(folder.descriptor, other, O_RDONLY | O_CLOEXEC)
    guard right >= 0 else { return false }
    defer { close(right) }
    let size = 1 << 18
    return withUnsafeTemporaryAllocation(byteCount: 2 * size, alignment: 16) { buffer in
      let (first, second) = (buffer.baseAddress!, buffer.baseAddress! + size)
      while true {
        let count = Glibc.read(left, first, size)
        var got = 0
        while got < max(count, 1) {
          let more = Glibc.read(right, second + got, max(count, 1) - got)
          if more <= 0 { break }
          got += more
        }
        guard count >= 0, got == count, memcmp(first, second, count) == 0 else { return false }
        if count == 0 { return true }
      }
    }
  }
}
