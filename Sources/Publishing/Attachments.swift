import Bytes
import Diagnostics
import Linking
import Pages

/// Files that lie beside a plan under its name: the signed original, offered for download.
package struct Attachments: Sendable {
  private struct Row: Sendable {
    var fingerprint: Fingerprint
    var attachment: PlanRecord.Attachment
  }

  /// By path.
  private var rows: [String: Row] = [:]
  /// By the plan's path without ".md", in the order of the files.
  private(set) var byStem: [String: [PlanRecord.Attachment]] = [:]

  /// Of files that cannot be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// A file that has not changed is not read again.
  init(_ snapshot: Snapshot, after earlier: Attachments?) {
    for file in snapshot.files where Self.isBesidePlan(file) {
      guard let stem = Self.stem(of: file.path), snapshot.index(of: stem + ".md") != nil else { continue }
      var row = earlier?.rows[file.path]
      if row?.fingerprint != file.fingerprint {
        do {
          row = try Self.row(of: file, in: snapshot.folder)
        } catch {
          diagnostics.append(
            Diagnostic(.error, "unreadable-file", error.sentence, at: Place(path: file.path)))
          continue
        }
      }
      rows[file.path] = row
      byStem[stem, default: []].append(row!.attachment)
    }
  }

  private static func row(of file: InputFile, in folder: Folder) throws(SystemFailure) -> Row {
    let bytes = try folder.read(file.name, followingLink: file.isLink).bytes
    return Row(
      fingerprint: file.fingerprint,
      attachment: PlanRecord.Attachment(
        name: name(of: file.path), size: bytes.count, sha256: SHA256.digest(bytes)))
  }

  /// Each file with the path at which its plan's page offers it.
  static func published(_ snapshot: Snapshot, _ site: Site) -> [(file: InputFile, path: String)] {
    let slugs = Dictionary(
      site.attachments.keys.map { (String(site.plans[$0].entry.path.dropLast(3)), site.plans[$0].slug) },
      uniquingKeysWith: { first, _ in first })
    guard !slugs.isEmpty else { return [] }
    return snapshot.files.filter(isBesidePlan).compactMap { file in
      guard let stem = stem(of: file.path), let slug = slugs[stem] else { return nil }
      return (file, Address.plan(slug) + name(of: file.path))
    }
  }

  private static func isBesidePlan(_ file: InputFile) -> Bool {
    file.kind == .attachment && ContentFolder(of: file.path) == .plans
  }

  static func stem(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), dot > path.lastIndex(of: "/") ?? path.startIndex else {
      return nil
    }
    return String(path[..<dot])
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
