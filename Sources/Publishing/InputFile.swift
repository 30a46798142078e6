import Bytes
import Linking
import Synchronization

/// A file of a site as it was when it was read. Shared, not copied: one that has not changed is the same object in
/// the snapshot before and in the one after, so that what is new is found without looking into any.
package final class InputFile: Sendable {
  package enum Kind: Sendable, Hashable {
    /// content/site.yml
    case settings
    /// Markdown in one of the folders of records
    case content(ContentFolder)
    /// Other tables and texts that the tool reads: YAML, JSON, CSV and TSV below content/, words of templates/
    case data
    /// Below content/static: published as it is
    case still
    /// Anything else below content/: a signed original or a photograph beside its document
    case attachment
    /// templates/NAME.html
    case template
    /// Below templates/assets
    case asset
    /// Anything else below templates/, which nothing reads
    case other

    /// Whether its bytes are wanted; the others are published by copying.
    package var isRead: Bool {
      switch self {
      case .still, .attachment, .other: false
      default: true
      }
    }
  }

  /// Relative to the site and in composed Unicode, so that a name typed on any system gives the same address.
  package let path: String
  /// Relative to the site, as the file system has it.
  package let name: String
  package let kind: Kind
  /// A symbolic link to a file inside the same folder.
  package let isLink: Bool
  package let status: Folder.Status
  /// Changes with the content; for kinds that are not read, with size and times.
  package let fingerprint: Fingerprint
  /// Nil once they were let go.
  private let held: Mutex<[UInt8]?>

  /// Markdown, read into a record of its own.
  var isContent: Bool { if case .content = kind { true } else { false } }

  package var size: Int { status.size }
  package var modified: Timestamp { status.modified }

  init(_ found: InputWalk.Found, in folder: Folder) throws(SystemFailure) {
    (path, name, isLink) = (found.path, found.name, found.isLink)
    kind = Self.kind(of: path)
    if kind.isRead {
      let (bytes, status) = try folder.read(name, followingLink: isLink)
      (self.status, fingerprint) = (status, Fingerprint(of: bytes))
      held = Mutex(bytes)
    } else {
      status = try folder.statusThroughLink(of: name)
      held = Mutex([])
      fingerprint = Fingerprint(
        high: UInt64(bitPattern: status.modified.nanoseconds) ^ UInt64(status.size) << 40,
        low: UInt64(bitPattern: status.changed.nanoseconds) ^ status.inode << 20)
    }
  }

  /// Empty for kinds that are not read.
  package var bytes: [UInt8] { held.withLock { $0 } ?? [] }

  /// What was read is not needed any more, but for showing a line of it.
  func letGo() { held.withLock { $0 = nil } }

  /// The bytes, from its folder where they were let go: nil where they are others by now.
  func bytes(in folder: Folder) -> [UInt8]? {
    if let bytes = held.withLock({ $0 }) { return bytes }
    guard let bytes = try? folder.read(name, followingLink: isLink).bytes,
      Fingerprint(of: bytes) == fingerprint
    else { return nil }
    return bytes
  }

  /// Whether the content is the same, too.
  func isSame(as other: InputFile) -> Bool {
    self === other || path == other.path && fingerprint == other.fingerprint
  }

  /// What kind of file lies at a path.
  package static func kind(of path: String) -> Kind {
    if path.hasPrefix("templates/") {
      if path.hasPrefix("templates/assets/") { return .asset }
      return path.hasSuffix(".html") ? .template : path.hasSuffix(".yml") ? .data : .other
    }
    if path.hasPrefix("content/static/") { return .still }
    if path == SiteSettings.path { return .settings }
    if path.hasSuffix(".md"), let folder = ContentFolder(of: path) {
      return .content(folder)
    }
    let tables = [".yml", ".yaml", ".json", ".csv", ".tsv"]
    return tables.contains { path.hasSuffix($0) } ? .data : .attachment
  }
}
