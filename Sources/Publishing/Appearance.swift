import Bytes
import Diagnostics
import Linking
import Markup
import Mustache
import Pages

/// How pages look: the templates, words and assets of the tool, with those of the site laid over them.
package struct Appearance: Sendable {
  package let templates: TemplateLibrary
  package let words: Wording
  package let assets: Assets
  /// The files of `assets`, by their published names.
  package let assetFiles: [(path: String, bytes: [UInt8])]
  package private(set) var diagnostics: [Diagnostic]
  private let language: String

  /// The earlier one, when nothing of it has changed; with errors told, when there are errors now.
  init(_ snapshot: Snapshot, language: String, embedded: Bool, after earlier: Pipeline?) {
    guard let earlier else {
      self.init(snapshot, language: language, embedded: embedded)
      return
    }
    self = earlier.appearance
    guard
      language != self.language
        || !snapshot.hasSame([.template, .asset, .data], as: earlier.snapshot)
    else { return }
    let fresh = Appearance(snapshot, language: language, embedded: embedded)
    if fresh.diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics = fresh.diagnostics
    } else {
      self = fresh
    }
  }

  init(_ snapshot: Snapshot, language: String, embedded: Bool) {
    self.language = language
    var diagnostics: [Diagnostic] = []
    var files: [String: [UInt8]] = [:]
    for file in BuiltIn.files {
      files[file.name] = file.name.hasSuffix(".js") ? ScriptSpacing.removed(from: file.bytes) : file.bytes
    }
    var sources = BuiltIn.templates
    for file in snapshot.files {
      switch file.kind {
      case .template:
        let name = Self.name(of: file).dropLast(".html".count)
        sources.append(TemplateSource(name: String(name), bytes: file.bytes))
      case .asset: files[Self.name(of: file)] = file.bytes
      default: break
      }
    }
    if embedded, let style = files["assets/site.css"] { files["assets/site.css"] = EmbeddedStyle.of(style) }
    let words = Self.words(files, snapshot, language, &diagnostics)
    self.words = words
    templates = TemplateLibrary(sources, constants: words.constants, compact: true)
    diagnostics += templates.errors.map(Self.diagnostic)
    diagnostics += Self.unused(snapshot, templates)
    // Whether the tool's own templates use only names that there are is known before it ships: a test looks.
    if templates.errors.isEmpty, snapshot.files.contains(where: { $0.kind == .template }) {
      var found: [TemplateError] = []
      for template in Views.all.sorted(by: { $0.key < $1.key }) {
        // What several views have in common is told once, though each may know another name that is near.
        found += templates.check(template.key, against: template.value).filter { error in
          !found.contains { $0.template == error.template && $0.range == error.range }
        }
      }
      diagnostics += found.map(Self.diagnostic)
    }
    var addresses: [String: String] = [:]
    var assetFiles: [(path: String, bytes: [UInt8])] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) where name.hasPrefix("assets/") {
      let bytes = name.hasSuffix(".js") ? words.carried(by: bytes) : bytes
      let path = Self.published(String(name.dropFirst("assets/".count)), bytes)
      addresses[String(name.dropFirst("assets/".count))] = path
      assetFiles.append((path, bytes))
    }
    assets = Assets(addresses: addresses)
    self.assetFiles = assetFiles
    self.diagnostics = diagnostics
  }

  /// Below `templates/`.
  private static func name(of file: InputFile) -> String { String(file.path.dropFirst("templates/".count)) }

  /// "site.css" → "tai-nguyen/site.1f2e3d4c.css": a browser may keep it for ever.
  private static func published(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = Fingerprint(of: bytes).hexadecimal.prefix(8)
    guard let dot = name.lastIndex(of: ".") else { return Address.assets + name + "." + hash }
    return Address.assets + name[..<dot] + "." + hash + name[dot...]
  }

  /// The tool's words with those that the site's own strings file replaces.
  private static func words(
    _ files: [String: [UInt8]], _ snapshot: Snapshot, _ language: String, _ diagnostics: inout [Diagnostic]
  ) -> Wording {
    let name = "strings.\(language).yml"
    var entries: [FrontMatter.Entry] = []
    if let bytes = snapshot.bytes(of: "templates/" + name) {
      let file = FrontMatter.file(path: "templates/" + name, bytes: bytes)
      diagnostics += file.diagnostics
      entries = file.frontMatter?.entries ?? []
    }
    diagnostics += wordless(entries, path: "templates/" + name)
    entries.removeAll { $0.node.text == nil }
    let own = Set(entries.map(\.key))
    if files[name] == nil, entries.isEmpty { diagnostics.append(noWords(in: language, snapshot)) }
    let bytes = files[name] ?? files["strings.vi.yml"] ?? []
    let builtIn = FrontMatter.file(path: "templates/" + name, bytes: bytes).frontMatter?.entries ?? []
    diagnostics += unknown(entries, builtIn.map(\.key), path: "templates/" + name, snapshot)
    return Wording(FrontMatter(entries: entries + builtIn.filter { !own.contains($0.key) }))
  }

  private static func noWords(in language: String, _ snapshot: Snapshot) -> Diagnostic {
    let path = SiteSettings.path
    let settings = snapshot.bytes(of: path).flatMap { FrontMatter.file(path: path, bytes: $0).frontMatter }
    let entry = settings?.entries.first { SiteSettings.keys.key(meantBy: $0.key)?.english == "language" }
    return Diagnostic(
      .warning, "unknown-language",
      Sentence(
        vi: "chưa có chữ cho language “\(language)”, trang dùng tiếng Việt; ghi vi hoặc en, hoặc viết "
          + "templates/strings.\(language).yml",
        en:
          "there are no words for language “\(language)”, so the site is in Vietnamese; write vi or en, or a "
          + "templates/strings.\(language).yml"),
      at: Place(path: path, range: entry?.keyRange ?? 0..<0))
  }

  static func diagnostic(_ error: TemplateError) -> Diagnostic {
    Diagnostic(
      .error, "template", Sentence(vi: error.vi, en: error.en),
      at: Place(path: "templates/\(error.template).html", range: error.range))
  }
}
