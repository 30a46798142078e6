import Bytes
import Diagnostics

/// All input files of a site as they were at one moment: everything after this is a function of it.
package struct Snapshot: Sendable {
  /// The folder of the site, as the user named it.
  package let site: String
  package let folder: Folder
  /// Sorted by path.
  package private(set) var files: [InputFile]
  /// Those of them that are Markdown, each read into a record of its own.
  private(set) var contents: [InputFile]
  let hasLinks: Bool
  /// What could not be taken in: links that lead out, names that collide or are no names.
  package let diagnostics: [Diagnostic]
  /// When it was begun.
  let taken: Timestamp

  init(site: String, folder: Folder, files: [InputFile], diagnostics: [Diagnostic], taken: Timestamp) {
    (self.site, self.folder, self.files) = (site, folder, files)
    (self.diagnostics, self.taken) = (diagnostics, taken)
    contents = files.filter(\.isContent)
    hasLinks = files.contains(where: \.isLink)
  }

  /// Whether threads have enough to do without work beside theirs, which would cost memory: that of the index stands
  /// beside that of the pages, and what one more thread lets go of no other can use.
  var isLarge: Bool { contents.count > 2000 }

  /// Puts a file, read again, in the place of what it was.
  mutating func replace(_ index: Int, _ file: InputFile) {
    files[index] = file
    if let index = Self.index(of: file.path, in: contents) { contents[index] = file }
  }

  /// The folders of a site that are read; only the first must be there.
  package static let roots = ["content", "templates"]

  /// Reads a site: lists its folders on one thread, reads the files on several.
  package static func read(_ site: String, jobs: Int = 1) throws(SystemFailure) -> Snapshot {
    try read(site, jobs: jobs) { (found, folder) throws(SystemFailure) in try InputFile(found, in: folder) }
  }

  /// Lists the folders of a site, and has each file read.
  static func read(
    _ site: String, jobs: Int,
    file: @Sendable (InputWalk.Found, Folder) throws(SystemFailure) -> InputFile
  ) throws(SystemFailure) -> Snapshot {
    let taken = Timestamp.now
    let folder = try Folder(site)
    var walk = InputWalk(folder)
    for root in roots where root == roots[0] || folder.status(of: root) != nil { try walk.walk(root) }
    let (names, diagnostics) = walk.finish()
    let results = Parallel.map(names.count, jobs: jobs) { _, index -> Result<InputFile, SystemFailure> in
      do throws(SystemFailure) {
        return .success(try file(names[index], folder))
      } catch {
        return .failure(error)
      }
    }
    var files: [InputFile] = []
    files.reserveCapacity(results.count)
    for result in results { files.append(try result.get()) }
    return Snapshot(site: site, folder: folder, files: files, diagnostics: diagnostics, taken: taken)
  }

  /// Where a file stands among the files.
  package func index(of path: String) -> Int? { Self.index(of: path, in: files) }

  private static func index(of path: String, in files: [InputFile]) -> Int? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? low : nil
  }

  /// The bytes of a file that was read.
  package func bytes(of path: String) -> [UInt8]? {
    guard let index = index(of: path), files[index].kind.isRead else { return nil }
    return files[index].bytes(in: folder)
  }

  func fingerprint(of path: String) -> Fingerprint? { index(of: path).map { files[$0].fingerprint } }

  /// Whether all files of some kinds are the same as in another snapshot.
  func hasSame(_ kinds: Set<InputFile.Kind>, as other: Snapshot) -> Bool {
    !differences(from: other).contains { kinds.contains($0.kind) }
  }

  /// Of the names and contents of all files.
  package var fingerprint: Fingerprint {
    var writer = ByteWriter(capacity: files.count * 80)
    for file in files {
      writer.write(file.path)
      writer.write("\n")
      writer.write(hexadecimal: file.fingerprint)
    }
    return Fingerprint(of: writer.bytes)
  }
}
