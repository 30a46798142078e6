import Bytes
import Diagnostics

/// The step from the old site to the new one.
extension Output {
  /// The new site beside the old one.
  struct Next {
    var head: Manifest.Head
    let entries: [Entry]
    let gone: [String]

    var files: some Sequence<(path: String, file: Manifest.File)> {
      entries.lazy.compactMap { entry in entry.file.map { (entry.path, $0) } }
    }
    var added: [String] { entries.filter(\.isNew).map(\.path) }
    var unchanged: [String] { entries.filter(\.isKept).map(\.path) }
  }

  /// Puts the new site in the old one's place. Throws and leaves the old one whole when two files claim one path or
  /// the machine fails.
  @discardableResult
  package func publish(
    fingerprint: Fingerprint?, jobs: Int = 1, canExchange: Bool = true
  ) throws(Refusal) -> Report {
    let (clashes, mark) = book.withLock { book in
      let overKept = survey.kept.compactMap { path in
        book.claims.source(at: path).map { self.overKept(path, $0) }
      }
      return (book.claims.clashes + overKept, book.mark)
    }
    guard clashes.isEmpty else { throw .content(clashes) }
    do throws(SystemFailure) {
      try mark.bytes.withUnsafeBufferPointer { (bytes) throws(SystemFailure) in
        try add(Mark.name, bytes, from: "thidua")
      }
      let book = book.withLock { $0 }
      let gone = published == nil ? [] : old.files.keys.filter { book.entry($0)?.file == nil }
      var next = Next(head: Manifest.Head(fingerprint: fingerprint), entries: book.entries, gone: gone)
      // Nobody counts the mark.
      let marked = book.entry(Mark.name)
      var report = Report(
        written: next.entries.count(where: \.isNew) - (marked?.isNew == true ? 1 : 0),
        unchanged: next.entries.count(where: \.isKept) - (marked?.isKept == true ? 1 : 0),
        removed: gone.count)
      if let published, gone.isEmpty, !next.entries.contains(where: \.isNew) {
        next.head.inode = try published.status.inode
        try write(next.head, next.files, as: Manifest.name)
      } else {
        try replace(by: next, jobs: jobs, canExchange, &report)
      }
      try settlement.settle()
      return report
    } catch {
      throw .machine(error)
    }
  }

  private func replace(
    by next: Next, jobs: Int, _ canExchange: Bool, _ report: inout Report
  ) throws(SystemFailure) {
    var next = next
    next.head.inode = try stage.status.inode
    guard let published else {
      return try Interruption.withoutStop { () throws(SystemFailure) in
        try write(next.head, next.files, as: Manifest.next)
        try state.rename(Self.stageName, to: name, in: parent)
        try state.rename(Manifest.next, to: Manifest.name, in: state)
      }
    }
    // A disk inside of it would move with the old folder, and be cleared with it.
    let canExchange = canExchange && !published.holdsMounts
    let linked = canExchange ? (next.unchanged + survey.kept).sorted() : []
    let failures = Parallel.map(linked.count, jobs: jobs) { [stage, gate] _, index -> SystemFailure? in
      do throws(SystemFailure) {
        try gate.pass { () throws(SystemFailure) in try published.link(linked[index], into: stage) }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    try stage.takeMode(of: published)
    // A stop would remove the stage, which is the old folder by then, with all that somebody else has put there.
    let isDone = try Interruption.withoutStop { () throws(SystemFailure) in
      try write(next.head, next.files, as: Manifest.next)
      guard canExchange, try state.exchange(Self.stageName, with: name, in: parent) else {
        try state.remove(Manifest.next)
        return false
      }
      report.leftover = try settlement.clear(published, of: old.files.keys + survey.kept, in: survey.folders)
      try state.rename(Manifest.next, to: Manifest.name, in: state)
      return true
    }
    if !isDone { try replaceInPlace(published, by: next) }
  }

  func write(
    _ head: Manifest.Head, _ files: some Sequence<(path: String, file: Manifest.File)>, as name: String
  ) throws(SystemFailure) {
    var writer = ByteWriter(capacity: 1 << 16)
    Manifest.write(head, files, to: &writer)
    try state.replace(name, with: writer.bytes)
  }

  /// All folders above these files, each after those it holds.
  static func folders(of files: [String]) -> [String] {
    var folders: Set<String> = []
    for file in files {
      var path = file[...]
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        path = path[..<slash]
        guard folders.insert(String(path)).inserted else { break }
      }
    }
    return folders.sorted(by: >)
  }

  private func overKept(_ path: String, _ source: String) -> Diagnostic {
    Diagnostic(
      .error, "kept-file",
      Sentence(
        vi:
          "\(source) cho ra \(path), nhưng trong \(shownTarget) đã có tệp ấy của người khác, được giữ theo keep: "
          + "của site.yml. Hãy đổi tên nguồn hoặc bỏ tệp ấy.",
        en:
          "\(source) makes \(path), but \(shownTarget) has a file of that name that keep: of site.yml holds. "
          + "Rename the source or remove that file."),
      at: Place(path: source))
  }
}
