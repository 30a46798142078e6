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
    /// Of the old site, most often files that somebody else laid into it while it was being replaced.
    var leftover: Settlement.Leftover?
  }

  /// A file of the new site.
  struct Entry: Sendable {
    let path: String
    /// Nil until its bytes are known.
    var file: Manifest.File?
    /// False for one that lies in the old folder as it should be.
    var isNew = false
    var isKept: Bool { file != nil && !isNew }

    mutating func become(_ file: Manifest.File, isNew: Bool) { (self.file, self.isNew) = (file, isNew) }
  }

  struct Book: Sendable {
    /// As they were claimed.
    private(set) var entries: [Entry] = []
    private(set) var claims = Claims()
    /// Of all files so far.
    private(set) var mark = Mark()

    mutating func reserve(_ count: Int) {
      entries.reserveCapacity(count)
      claims.reserve(count)
    }

    /// Nil for a path that cannot be had.
    mutating func claim(_ path: String, from source: String) -> Int? {
      guard let place = claims.claim(path, from: source) else { return nil }
      mark.add(path)
      entries.append(Entry(path: path))
      return place
    }

    mutating func record(_ file: Manifest.File, isNew: Bool, at place: Int) {
      entries[place].become(file, isNew: isNew)
    }

    func entry(_ path: String) -> Entry? { claims.number(of: path).map { entries[$0] } }
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
  let settlement: Settlement
  let book = Mutex(Book())
  let gate = Gate()
  private let lock: OutputLock
  private let cleaning: Int

  /// Takes over a locked folder and makes the stage. Refused where the target holds files that the tool did not
  /// make and `keep` does not name.
  package init(_ lock: OutputLock, keep: [KeepPattern] = []) throws(Refusal) {
    self.lock = lock
    (shownTarget, name) = (lock.shownTarget, lock.name)
    (parent, state, published) = (lock.parent, lock.state, lock.published)
    survey = try Self.survey(lock, keep: keep)
    var old = lock.manifest
    // What lies behind a link that somebody put in the place of a folder is not ours.
    if !survey.kept.isEmpty {
      let kept = Set(survey.kept)
      old.drop { path in Self.folders(of: [path]).contains { kept.contains($0) } }
    }
    old.add(survey.recognised)
    self.old = old
    settlement = lock.settlement
    cleaning = Interruption.onStop { [gate, settlement = lock.settlement] in
      gate.close()
      _ = try? settlement.settle()
    }
    do {
      try gate.pass { () throws(SystemFailure) in try lock.state.makeFolder(Self.stageName) }
      stage = try Folder(Self.stageName, in: state)
    } catch {
      throw .machine(error)
    }
  }

  deinit {
    // A no-op after publishing; otherwise the build failed, and the old site stays.
    _ = try? settlement.settle()
    Interruption.forget(cleaning)
  }

  /// About so many files will come.
  func expect(_ count: Int) { book.withLock { $0.reserve(count) } }

  /// Lays a file of the new site out. Two files of one path are found when the site is published.
  package func add(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, from source: String
  )
    throws(SystemFailure)
  {
    guard let place = book.withLock({ $0.claim(path, from: source) }) else { return }
    let fingerprint = Fingerprint(of: bytes)
    if let kept = unchanged(path, bytes.count, fingerprint) { return record(kept, isNew: false, at: place) }
    let modified = try gate.pass { () throws(SystemFailure) in try stage.write(bytes, to: path) }
    let file = Manifest.File(size: bytes.count, modified: modified, fingerprint: fingerprint)
    record(file, isNew: true, at: place)
  }

  /// The file as it is published, where it has these bytes.
  func unchanged(_ path: String, _ size: Int, _ fingerprint: Fingerprint) -> Manifest.File? {
    guard let published, let was = old.files[path], was.size == size, was.fingerprint == fingerprint,
      let status = published.status(of: path), status.kind == .file, status.size == size
    else { return nil }
    // A file whose time is another than we left it with may have been edited by hand, or only been restored.
    var same = status.modified == was.modified
    if !same, let bytes = try? published.read(path).bytes { same = Fingerprint(of: bytes) == fingerprint }
    return same ? Manifest.File(size: size, modified: status.modified, fingerprint: fingerprint) : nil
  }

  /// Takes over what the last build wrote to a path that tells the content. False where it is not there, or not as it
  /// was left.
  func keep(_ path: String, from source: String) -> Bool {
    guard let published, let was = old.files[path], let status = published.status(of: path),
      status.kind == .file, status.size == was.size, status.modified == was.modified
    else { return false }
    if let place = book.withLock({ $0.claim(path, from: source) }) { record(was, isNew: false, at: place) }
    return true
  }

  /// Lays out a copy of an input file, its modification time included.
  package func copy(_ file: InputFile, from snapshot: Snapshot, to path: String) throws(SystemFailure) {
    guard let place = book.withLock({ $0.claim(path, from: file.path) }) else { return }
    let source = snapshot.folder
    if let published, let was = old.files[path], let status = published.status(of: path),
      status.kind == .file, status.size == file.size,
      status.modified == was.modified && was.fingerprint == file.fingerprint
        || published.same(path, as: file.name, in: source)
    {
      let file = Manifest.File(size: status.size, modified: status.modified, fingerprint: file.fingerprint)
      return record(file, isNew: false, at: place)
    }
    let status = try gate.pass { () throws(SystemFailure) in
      try stage.copy(file.name, in: source, followingLink: file.isLink, to: path)
    }
    let copied = Manifest.File(size: status.size, modified: status.modified, fingerprint: file.fingerprint)
    record(copied, isNew: true, at: place)
  }

  func record(_ file: Manifest.File, isNew: Bool, at place: Int) {
    book.withLock { $0.record(file, isNew: isNew, at: place) }
  }
}
