import Bytes
import Diagnostics
import Mustache
import Pages
import Publishing

/// The site at one moment, ready to be asked: all that a request needs, and nothing that changes.
struct Rendition: Sendable {
  /// Told to open pages, so that they know whether they show this one.
  let version: String
  let pipeline: Pipeline
  private let pages: PageShelf
  private let others: FileTable
  /// What keeps the site from being published; clashes of addresses among them once it is `checked`.
  private(set) var errors: [Diagnostic]
  /// The rendition before, when only style sheets have changed since.
  private(set) var styleSince: String?
  /// The addresses of style sheets before and now.
  private(set) var styles: [(old: String, new: String)] = []
  /// Style sheets and scripts that pages of earlier renditions still ask for: their names carry their content.
  private let earlierAssets: [String: [UInt8]]
  private let search = SearchShelf()

  private static let memory = 64

  init(_ pipeline: Pipeline, version: String, after earlier: Rendition? = nil, changed: [String] = []) {
    self.version = version
    self.pipeline = pipeline
    pages = pipeline.isSameSite ? earlier?.pages ?? PageShelf(pipeline) : PageShelf(pipeline)
    others = FileTable(pipeline.otherFiles())
    errors = pipeline.found.filter { $0.severity == .error }.sorted()
    var assets = earlier?.earlierAssets ?? [:]
    if assets.count > Self.memory { assets = [:] }
    for file in earlier?.pipeline.appearance.assetFiles ?? [] { assets[file.path] = file.bytes }
    earlierAssets = assets
    guard let earlier, !changed.isEmpty, changed.allSatisfy(Self.isStyle) else { return }
    styleSince = earlier.version
    let before = earlier.pipeline.appearance.assets.addresses
    for (name, new) in pipeline.appearance.assets.addresses.sorted(by: { $0.key < $1.key }) {
      if let old = before[name], old != new { styles.append((old, new)) }
    }
  }

  private static func isStyle(_ path: String) -> Bool {
    path.hasPrefix("templates/assets/") && path.hasSuffix(".css")
  }

  /// Where the site stands on its server: "/" or "/thidua/".
  var base: String { pipeline.edition.site.settings.basePath }

  func searchFile(_ path: String) -> [UInt8]? { search.file(path, of: pipeline) }

  /// The paths of all files: "ke-hoach/x/index.html".
  var paths: Set<String> { Set(pages.paths).union(others.files.keys) }

  func file(_ path: String) -> PublishedFile? { others.files[path] ?? pages.file(path) }

  /// Looks whether two sources claim one address, which takes all pages. Nil when nobody wants to know any more.
  func checked(while isWanted: () -> Bool) -> Rendition? {
    guard var claims = pages.claims(while: isWanted) else { return nil }
    claims.add(others.list, isPortable: pipeline.options.portable)
    guard !claims.clashes.isEmpty else { return self }
    var checked = self
    checked.errors = (pipeline.found.filter { $0.severity == .error } + claims.clashes).sorted()
    return checked
  }

  func earlierAsset(_ path: String) -> [UInt8]? { earlierAssets[path] }

  /// The bytes of a file that is made; nil for one that is copied from the input.
  func bytes(of file: PublishedFile) throws -> [UInt8]? {
    switch file.content {
    case .page(let page):
      var writer = ByteWriter(capacity: 1 << 16)
      try pipeline.render(page, into: &writer)
      return writer.array
    case .bytes(let bytes): return bytes
    case .copy: return nil
    case .photo(let photo, let making): return try photo.bytes(making, from: pipeline.snapshot)
    }
  }

  /// The bytes of a source, for showing the line that a diagnostic speaks of.
  func source(_ path: String) -> [UInt8]? {
    if let bytes = pipeline.snapshot.bytes(of: path) { return bytes }
    return path.hasPrefix("templates/") ? BuiltIn.bytes(of: String(path.dropFirst("templates/".count))) : nil
  }
}
