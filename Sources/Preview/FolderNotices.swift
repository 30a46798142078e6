import Glibc
import Publishing

/// What the kernel tells about the folders of a site (inotify).
final class FolderNotices {
  /// Several notices taken together.
  struct Batch {
    /// Files that were written, moved in or touched, and those that went away.
    var names: Set<String> = []
    var gone: Set<String> = []
    /// Folders came or went, or notices were lost.
    var isVague = false

    var change: Snapshot.Change { isVague ? .anything : .files(names) }
    var isUnsettled: Bool { isVague || !gone.isEmpty }
    var isEmpty: Bool { names.isEmpty && !isVague }
  }

  private static let ofFiles = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR)
  private static let ofSelf = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

  private let site: String
  private let descriptor: Int32
  /// The watched folders by number, relative to the site; the site itself is "".
  private var folders: [Int32: String] = [:]

  /// Nil where the kernel cannot watch, or would not hear of all changes.
  init?(_ site: String) {
    self.site = site
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0, watchAll() else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for a notice.
  func wait(_ milliseconds: Int) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, Int32(milliseconds)) > 0
  }

  /// Takes all notices that are there. False when the folders can no longer be watched.
  func take(into batch: inout Batch) -> Bool {
    var foldersChanged = false
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset < count {
          let event = UnsafeRawBufferPointer(rebasing: buffer[offset..<count])
          let watch = event.loadUnaligned(as: Int32.self)
          let mask = event.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
          let length = Int(event.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
          let name = UnsafeRawBufferPointer(rebasing: event[16..<16 + length])
            .bindMemory(to: UInt8.self).prefix { $0 != 0 }
          note(mask, in: folders[watch], UnsafeBufferPointer(rebasing: name), &batch, &foldersChanged)
          offset += 16 + length
        }
      }
    }
    guard foldersChanged else { return true }
    batch.isVague = true
    return watchAll()
  }

  private func note(
    _ mask: UInt32, in folder: String?, _ name: UnsafeBufferPointer<UInt8>, _ batch: inout Batch,
    _ foldersChanged: inout Bool
  ) {
    if mask & (UInt32(IN_Q_OVERFLOW) | Self.ofSelf) != 0 {
      foldersChanged = true
      return
    }
    guard let folder, !name.isEmpty, !InputWalk.isDropping(name) else { return }
    let text = String(decoding: name, as: UTF8.self)
    if folder.isEmpty {
      if Snapshot.roots.contains(text) { foldersChanged = true }
    } else if mask & UInt32(IN_ISDIR) != 0 {
      if mask & UInt32(IN_ATTRIB) == 0 { foldersChanged = true }
    } else {
      let path = folder + "/" + text
      // A file that was just made is empty; it is told again when it has been written. A link is not.
      if mask & UInt32(IN_CREATE) != 0, isPlainFile(path) { return }
      if mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 {
        batch.gone.insert(path)
      } else {
        batch.gone.remove(path)
      }
      batch.names.insert(path)
    }
  }

  private func isPlainFile(_ path: String) -> Bool {
    var raw = stat()
    return lstat(site + "/" + path, &raw) == 0 && raw.st_mode & S_IFMT == S_IFREG && raw.st_nlink == 1
  }

  /// Watches the site and all folders of its input; those that are watched already keep their number. A folder is
  /// watched before it is listed, so that nothing inside is missed.
  private func watchAll() -> Bool {
    var found: [Int32: String] = [:]
    var waiting = [""] + Snapshot.roots
    guard let root = try? Folder(site), root.tellsOfChanges else { return false }
    while let folder = waiting.popLast() {
      let path = folder.isEmpty ? site : site + "/" + folder
      let watch = inotify_add_watch(descriptor, path, Self.ofFiles | Self.ofSelf)
      guard watch >= 0 else {
        // A folder that has gone meanwhile, or was never there; the site itself must be.
        if !folder.isEmpty, errno == ENOENT || errno == ENOTDIR { continue }
        return false
      }
      found[watch] = folder
      guard !folder.isEmpty else { continue }
      if Snapshot.roots.contains(folder), (try? Folder(path))?.tellsOfChanges == false { return false }
      try? root.list(Snapshot.roots.contains(folder) ? folder + "/." : folder) { name, kind in
        let inner = folder + "/" + String(decoding: name, as: UTF8.self)
        guard !InputWalk.isDropping(name), (kind ?? root.status(of: inner)?.kind) == .folder else { return }
        waiting.append(inner)
      }
    }
    for watch in folders.keys where found[watch] == nil { inotify_rm_watch(descriptor, watch) }
    folders = found
    return true
  }
}
