/// The end of a publication, also of one that was broken off: what has changed places is finished, anything else is
/// taken back.
///
/// `manifest.next` names the folder of the new site by its inode. While it lies there and the published folder is
/// that one, the stage holds the old site, with what somebody else may have laid into it since it was surveyed.
struct Settlement: Sendable {
  /// What is left of the old site after all that is the tool's was removed.
  struct Leftover: Sendable, Equatable {
    let place: String
    /// Where the tool's own could not be removed either.
    let failure: SystemFailure?
  }

  let state: Folder
  let parent: Folder
  /// Of the published folder in `parent`.
  let name: String

  /// For every end: after a failure, at a stop, and before the next build, since this one may be killed.
  @discardableResult
  func settle() throws(SystemFailure) -> Leftover? {
    let published = parent.status(of: name)?.kind == .folder ? try Folder(name, in: parent) : nil
    // Where files wait when folders cannot be exchanged.
    try published?.removeTree(Output.innerStageName)
    guard state.status(of: Manifest.next) != nil else {
      try removeStage()
      return nil
    }
    let next = Manifest(try state.read(Manifest.next).bytes)
    guard let next, let published, try published.status.inode == next.head.inode else {
      try removeStage()
      try state.remove(Manifest.next)
      return nil
    }
    return try finish(published)
  }

  /// A stage that has taken over the mode of a folder nobody may write into forbids to be emptied.
  private func removeStage() throws(SystemFailure) {
    state.permitWriting(to: Output.stageName)
    try state.removeTree(Output.stageName)
  }

  /// The manifest still is that of the old site. Its files are removed, and those that `keep` has taken along: they are
  /// the same in both.
  private func finish(_ published: Folder) throws(SystemFailure) -> Leftover? {
    var leftover: Leftover?
    if state.status(of: Output.stageName) != nil {
      let old = try Folder(Output.stageName, in: state)
      let ours = try manifest()?.files ?? [:]
      let (files, folders) = try old.tree("")
      let known = files.filter { file in
        ours[file] != nil || old.status(of: file)?.inode == published.status(of: file)?.inode
      }
      leftover = try clear(old, of: known, in: folders)
    }
    try state.rename(Manifest.next, to: Manifest.name, in: state)
    return leftover
  }

  func manifest() throws(SystemFailure) -> Manifest? {
    guard state.status(of: Manifest.name) != nil else { return nil }
    return Manifest(try state.read(Manifest.name).bytes)
  }

  /// Removes the old site, file by known file: the new one is published, and no failure here takes that back. What
  /// remains is set aside. `folders`: each before those in it.
  func clear(
    _ old: Folder, of files: some Sequence<String>, in folders: [String]
  ) throws(SystemFailure) -> Leftover? {
    var failure: SystemFailure?
    do throws(SystemFailure) {
      state.permitWriting(to: Output.stageName)
      for file in files { try old.remove(file) }
      for folder in folders.reversed() { _ = try old.removeFolder(folder) }
      if try state.removeFolder(Output.stageName) { return nil }
    } catch {
      failure = error
    }
    var number = 1
    while state.status(of: "rescued-\(number)") != nil { number += 1 }
    try state.rename(Output.stageName, to: "rescued-\(number)", in: state)
    return Leftover(place: state.place("rescued-\(number)"), failure: failure)
  }
}
