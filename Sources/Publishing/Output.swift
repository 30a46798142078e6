import Bytes
import Diagnostics
import Glibc
import Synchronization

/// The published folder: takes pages from many threads, lays the new site out beside the old one, and puts it in
/// the old one's place in one step.
///
/// Beside the folder `public` lies `.thidua/public/` with a lock, the manifest of what was written, and, while a
/// build runs, the `stage`. A file that would not change is not written but linked over, so it keeps its
/// modification time; and when no file changes, nothing is touched at all.
package final class Output: Sendable {
  /// What publishing did.
  package struct Report: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// Where files were put that somebody else laid into the old folder while it was being replaced.
    package var rescued: String?
  }

  /// A file of the new site.
  struct Entry: Sendable {
    /// What it was made from, for the user.
    var source: String
    /// Nil until its bytes are known.
    var file: Manifest.File?
    /// False for one that lies in the old folder as it should be.
    var isNew = false

    mutating func become(_ file: Manifest.File, isNew: Bool) { (self.file, self.isNew) = (file, isNew) }
  }

  struct Book: Sendable {
    var entries: [String: Entry] = [:]
    var clashes: [Diagnostic] = []
  }

  static let stageName = "stage"
  /// Where files wait within the target when folders cannot be exchanged.
  static let innerStageName = ".thidua-stage"

  /// The folder as the user named it, for messages.
  let shownTarget: String
  /// Its name in `parent`.
  let name: String
  let parent: Folder
  let state: Folder
  let stage: Folder
  /// The published folder, when there is one.
  let published: Folder?
  let old: Manifest
  let survey: Survey
  let book = Mutex(Book())
  let gate = Gate()
  private let lock: OutputLock
  private let cleaning: Int

  /// Takes over a locked folder and makes the stage. Refused where the target holds files that the tool did not
  /// make and `keep` does not name.
  package init(_ lock: OutputLock, keep: [KeepPattern] = []) throws(Refusal) {
    self.lock = lock
    (shownTarget, name) = (lock.shownTarget, lock.name)
    (parent, state, published, old) = (lock.parent, lock.state, lock.published, lock.manifest)
    survey = try Self.survey(lock, keep: keep)
    let state = lock.state
    cleaning = Interruption.onStop { [gate] in
      gate.close()
      try? state.removeTree(Output.stageName)
    }
    do {
      try state.makeFolder(Self.stageName)
      stage = try Folder(Self.stageName, in: state)
    } catch {
      throw .machine(error)
    }
  }

  deinit {
    // A no-op after publishing; otherwise the build failed, and the old site stays.
    try? state.removeTree(Self.stageName)
    Interruption.forget(cleaning)
  }

  /// Lays a file of the new site out. Two files of one path are found when the site is published.
  package func add(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, from source: String
  )
    throws(SystemFailure)
  {
    guard claim(path, from: source) else { return }
    let fingerprint = Fingerprint(of: bytes)
    if let published, let was = old.files[path], was.size == bytes.count, was.fingerprint == fingerprint,
      let status = published.status(of: path), status.kind == .file, status.size == was.size
    {
      // A file whose time is another than we left it with may have been edited by hand, or only been restored.
      var same = status.modified == was.modified
      if !same, let bytes = try? published.read(path).bytes { same = Fingerprint(of: bytes) == fingerprint }
      if same {
        let file = Manifest.File(size: status.size, modified: status.modified, fingerprint: fingerprint)
        return record(path, file, isNew: false)
      }
    }
    let modified = try gate.pass { () throws(SystemFailure) in try stage.write(bytes, to: path) }
    record(
      path, Manifest.File(size: bytes.count, modified: modified, fingerprint: fingerprint), isNew: true)
  }

  /// Takes over what the last build wrote to a path that tells the content. False where it is not there, or not as it
  /// was left.
  func keep(_ path: String, from source: String) -> Bool {
    guard let published, let was = old.files[path], let status = published.status(of: path),
      status.kind == .file, status.size == was.size, status.modified == was.modified
    else { return false }
    if claim(path, from: source) { record(path, was, isNew: false) }
    return true
  }

  /// Lays out a copy of an input file, its modification time included.
  package func copy(_ file: InputFile, from snapshot: Snapshot, to path: String) throws(SystemFailure) {
    guard claim(path, from: file.path) else { return }
    let source = snapshot.folder
    if let published, let was = old.files[path], let status = published.status(of: path),
      status.kind == .file, status.size == file.size,
      status.modified == was.modified && was.fingerprint == file.fingerprint
        || published.same(path, as: file.name, in: source)
    {
      let file = Manifest.File(size: status.size, modified: status.modified, fingerprint: file.fingerprint)
      return record(path, file, isNew: false)
    }
    let status = try gate.pass { () throws(SystemFailure) in
      try stage.copy(file.name, in: source, followingLink: file.isLink, to: path)
    }
    record(
      path, Manifest.File(size: status.size, modified: status.modified, fingerprint: file.fingerprint),
      isNew: true)
  }

  private func claim(_ path: String, from source: String) -> Bool {
    book.withLock { book in
      if let other = book.entries[path]?.source {
        book.clashes.append(Self.clash(path, source, other))
        return false
      }
      book.entries[path] = Entry(source: source)
      return true
    }
  }

  private func record(_ path: String, _ file: Manifest.File, isNew: Bool) {
    book.withLock { $0.entries[path]?.become(file, isNew: isNew) }
  }

  /// Two sources of one path.
  package static func clash(_ path: String, _ source: String, _ other: String) -> Diagnostic {
    // Which thread came first must not show.
    let (first, second) = source < other ? (source, other) : (other, source)
    return Diagnostic(
      .error, "same-address",
      Sentence(
        vi: "hai nguồn cùng cho ra \(path): \(first) và \(second). Hãy đổi tên một trong hai.",
        en: "two sources make \(path): \(first) and \(second). Rename one of them."),
      at: Place(path: second),
      notes: [Diagnostic.Note(Sentence(vi: "nguồn kia", en: "the other one"), at: Place(path: first))])
  }
}
