import Vietnamese

/// A site read again after a change: only what may have changed is opened.
extension Snapshot {
  /// What somebody who watches the folders has noticed.
  package enum Change: Sendable, Equatable {
    /// Files by name, relative to the site, as the file system has them.
    case files(Set<String>)
    /// Folders came or went, or it is not known what.
    case anything
  }

  package func refreshed(_ change: Change, jobs: Int = 1) throws(SystemFailure) -> Snapshot {
    var named: Set<String> = []
    if case .files(let names) = change {
      if let snapshot = try reread(names) { return snapshot }
      named = names
    }
    let known = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    // A file that was written in the moment in which it was read may have changed without a new time.
    let certain = taken.nanoseconds - 100_000_000
    return try Self.read(site, jobs: jobs) { [named] (found, folder) throws(SystemFailure) in
      if let file = known[found.name], file.isLink == found.isLink, !named.contains(found.name),
        file.status.changed.nanoseconds < certain,
        let status = file.isLink
          ? try folder.statusThroughLink(of: found.name) : folder.status(of: found.name),
        status == file.status
      {
        return file
      }
      return try InputFile(found, in: folder)
    }
  }

  /// The quick way: all that changed are known files that are still there. Nil where it is not so.
  private func reread(_ names: Set<String>) throws(SystemFailure) -> Snapshot? {
    guard !hasLinks else { return nil }
    var snapshot = self
    for name in names {
      let path = InputWalk.path(of: name)
      guard let kind = folder.status(of: name)?.kind else {
        // What came and went again was of no interest, unless it is complained of.
        if index(of: path) == nil, !diagnostics.contains(where: { $0.place?.path == name }) { continue }
        return nil
      }
      guard kind == .file, let index = index(of: path), files[index].name == name else { return nil }
      snapshot.replace(index, try InputFile(.init(path: path, name: name, isLink: false), in: folder))
    }
    return snapshot
  }

  /// All files that differ: changed, new or gone.
  package func differences(from old: Snapshot) -> [InputFile] {
    var differing: [InputFile] = []
    var (mine, other) = (0, 0)
    while mine < files.count || other < old.files.count {
      if mine < files.count, other < old.files.count, files[mine].isSame(as: old.files[other]) {
        mine += 1
        other += 1
      } else if other == old.files.count || mine < files.count && files[mine].path < old.files[other].path {
        differing.append(files[mine])
        mine += 1
      } else {
        // What is there no longer, or not with this content.
        differing.append(old.files[other])
        if mine < files.count, files[mine].path == old.files[other].path { mine += 1 }
        other += 1
      }
    }
    return differing
  }
}
