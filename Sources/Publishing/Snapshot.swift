import Bytes
import Diagnostics

/// All input files of a site as they were at one moment: everything after this is a function of it.
package struct Snapshot: Sendable {
  /// The folder of the site, as the user named it.
  package let site: String
  package let folder: Folder
  /// Sorted by path.
  package let files: [InputFile]
  /// What could not be taken in: links that lead out, names that collide or are no names.
  package let diagnostics: [Diagnostic]
  /// Of the names and contents of all files.
  package let fingerprint: Fingerprint

  /// The folders of a site that are read; only the first must be there.
  package static let roots = ["content", "templates"]

  /// Reads a site: lists its folders on one thread, reads the files on several.
  package static func read(_ site: String, jobs: Int = 1) throws(SystemFailure) -> Snapshot {
    let folder = try Folder(site)
    var walk = InputWalk(folder)
    for root in roots where root == roots[0] || folder.status(of: root) != nil { try walk.walk(root) }
    let (names, diagnostics) = walk.finish()
    let results = Parallel.map(names.count, jobs: jobs) { _, index -> Result<InputFile, SystemFailure> in
      do throws(SystemFailure) {
        return .success(try InputFile(names[index], in: folder))
      } catch {
        return .failure(error)
      }
    }
    var files: [InputFile] = []
    files.reserveCapacity(results.count)
    for result in results { files.append(try result.get()) }
    return Snapshot(
      site: site, folder: folder, files: files, diagnostics: diagnostics, fingerprint: Self.fingerprint(files)
    )
  }

  /// The bytes of a file that was read.
  package func bytes(of path: String) -> [UInt8]? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    guard low < files.count, files[low].path == path, files[low].kind.isRead else { return nil }
    return files[low].bytes
  }

  private static func fingerprint(_ files: [InputFile]) -> Fingerprint {
    var writer = ByteWriter(capacity: files.count * 80)
    for file in files {
      writer.write(file.path)
      writer.write("\n")
      writer.write(file.fingerprint.hexadecimal)
    }
    return Fingerprint(of: writer.bytes)
  }
}

extension InputFile {
  init(_ found: InputWalk.Found, in folder: Folder) throws(SystemFailure) {
    (path, name, isLink) = (found.path, found.name, found.isLink)
    kind = Self.kind(of: path)
    let status: Folder.Status
    if kind.isRead {
      (bytes, status) = try folder.read(name, followingLink: isLink)
      fingerprint = Fingerprint(of: bytes)
    } else {
      status = try folder.statusThroughLink(of: name)
      bytes = []
      fingerprint = Fingerprint(
        high: UInt64(bitPattern: status.modified.nanoseconds) ^ UInt64(status.size) << 40,
        low: UInt64(bitPattern: status.changed.nanoseconds) ^ status.inode << 20)
    }
    size = status.size
    modified = status.modified
  }
}
