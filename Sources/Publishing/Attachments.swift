import Bytes
import Linking
import Pages

/// Files that lie beside a plan under its name: the signed original, offered for download.
enum Attachments {
  /// By the plan's path without ".md".
  static func beside(_ snapshot: Snapshot) -> [String: [PlanRecord.Attachment]] {
    var attachments: [String: [PlanRecord.Attachment]] = [:]
    for file in snapshot.files where isBesidePlan(file) {
      guard let stem = stem(of: file.path), snapshot.bytes(of: stem + ".md") != nil,
        let bytes = try? snapshot.folder.read(file.name, followingLink: file.isLink).bytes
      else { continue }
      attachments[stem, default: []].append(
        PlanRecord.Attachment(name: name(of: file.path), size: bytes.count, sha256: SHA256.digest(bytes)))
    }
    return attachments
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
    file.kind == .attachment && file.path.hasPrefix("content/plans/")
  }

  private static func stem(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), dot > path.lastIndex(of: "/") ?? path.startIndex else {
      return nil
    }
    return String(path[..<dot])
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
