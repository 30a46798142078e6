import Bytes
import Diagnostics
import Glibc
import Synchronization

/// The right to publish into a folder, and what is known of it: one build at a time.
package final class OutputLock: Sendable {
  /// The folder, beside the published one, that holds what is known of it.
  static let stateName = ".thidua"

  let shownTarget: String
  let name: String
  let parent: Folder
  let state: Folder
  let published: Folder?
  let manifest: Manifest
  let settlement: Settlement
  /// Of a build that was killed.
  let leftover: Settlement.Leftover?
  private let descriptor: Int32

  /// Locks the folder, which need not exist yet, clears away what a killed build left behind, and reads what the
  /// last one wrote.
  package init(_ target: String) throws(SystemFailure) {
    shownTarget = target
    (parent, name) = try Self.locate(target)
    // Before anything is made beside it.
    let kind = parent.status(of: name)?.kind
    guard kind == nil || kind == .folder else { throw SystemFailure(.write, target, code: ENOTDIR) }
    state = try Folder.make(parent.place(Self.stateName + "/" + name))
    descriptor = openat(state.descriptor, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFailure(.lock, state.place("lock")) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = SystemFailure(.lock, target)
      close(descriptor)
      throw failure
    }
    settlement = Settlement(state: state, parent: parent, name: name)
    do {
      published = kind != nil ? try Folder(name, in: parent) : nil
      leftover = try settlement.settle()
      // Of a folder that is gone nothing is wanted.
      manifest = published == nil ? Manifest() : try settlement.manifest() ?? Manifest()
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Whether the folder is what the last build made of the same input: then there is nothing to do.
  package func isCurrent(_ fingerprint: Fingerprint, jobs: Int = 1) -> Bool {
    guard let published, manifest.head.fingerprint == fingerprint else { return false }
    let files = Array(manifest.files)
    let isOther = Atomic(false)
    Parallel.workers(jobs) { next in
      while !isOther.load(ordering: .relaxed), let index = next(files.count) {
        let (path, file) = files[index]
        guard let status = published.status(of: path), status.kind == .file, status.size == file.size,
          status.modified == file.modified
        else { return isOther.store(true, ordering: .relaxed) }
      }
    }
    return !isOther.load(ordering: .relaxed)
  }

  /// Without the mark.
  package var fileCount: Int { manifest.files.count - (manifest.files[Mark.name] == nil ? 0 : 1) }

  /// The folder that holds the target, and the target's name in it, through symbolic links.
  private static func locate(_ target: String) throws(SystemFailure) -> (Folder, String) {
    var path = target
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    path = Folder.real(path) ?? path
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    guard !name.isEmpty, name != ".", name != ".." else {
      throw SystemFailure(.write, target, code: EISDIR)
    }
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return (try Folder.make(parent), name)
  }
}
