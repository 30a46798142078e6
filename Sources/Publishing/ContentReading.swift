import Bytes
import Diagnostics
import Linking
import Markup
import Plans

/// What lies under `content/`, read file by file: the records that are joined, and what was found on the way.
package struct ContentReading: Sendable {
  package private(set) var records = Records()
  package private(set) var diagnostics: [Diagnostic] = []

  /// The result of reading one file, kept by the preview until the file changes.
  package typealias Result = ContentReader.Result

  package static func isContent(_ kind: InputFile.Kind) -> Bool {
    switch kind {
    case .plan, .body, .campaign, .exemplar, .page: true
    default: false
    }
  }

  /// `results` stand in the order of the content files of the snapshot.
  package init(_ snapshot: Snapshot, tables: Tables, results: [Result]) {
    records.attachments = Attachments.beside(snapshot)
    records.settings = tables.settings
    records.geography = tables.geography
    records.glossary = tables.glossary
    records.documentAddresses = tables.documentAddresses
    diagnostics = tables.diagnostics
    for result in results {
      diagnostics += result.diagnostics
      switch result.record {
      case .plan(let plan): records.plans.append(plan)
      case .body(let body): records.bodies.append(body)
      case .campaign(let campaign): records.campaigns.append(campaign)
      case .exemplar(let exemplar): records.exemplars.append(exemplar)
      case .page(let page): records.pages.append(page)
      case nil: break
      }
    }
  }
}

/// The YAML files under `content/` that say something about the whole site.
package struct Tables: Sendable {
  package var settings = SiteSettings()
  package var geography = Geography()
  package var glossary: [AbbreviationEntry] = []
  package var documentAddresses: [String: String] = [:]
  package var diagnostics: [Diagnostic] = []

  package init(_ snapshot: Snapshot, options: Options) {
    if let file = file("content/site.yml", snapshot) {
      settings = SiteSettings(file)
      diagnostics += Self.unknownKeys(file, SiteSettings.keys, path: "content/site.yml")
    }
    if let base = options.baseURL { settings.baseURL = base.hasSuffix("/") ? base : base + "/" }
    geography = Geography(site: file("content/geography.yml", snapshot))
    for entry in file("content/glossary.yml", snapshot)?.entries ?? [] {
      for long in entry.node.texts {
        glossary.append(AbbreviationEntry(short: entry.key, long: long, plans: []))
      }
    }
    for entry in file("content/documents.yml", snapshot)?.entries ?? [] {
      if let address = entry.node.text { documentAddresses[DocumentNumber.key(entry.key)] = address }
    }
  }

  private mutating func file(_ path: String, _ snapshot: Snapshot) -> FrontMatter? {
    guard let bytes = snapshot.bytes(of: path) else { return nil }
    let file = FrontMatter.file(path: path, bytes: bytes)
    diagnostics += file.diagnostics
    return file.frontMatter
  }

  private static func unknownKeys(_ file: FrontMatter, _ keys: FrontMatterKeys, path: String) -> [Diagnostic]
  {
    let entry = Entry(
      path: path, slug: "", source: SourceText(path: path, bytes: []), frontMatter: file, document: Document()
    )
    return entry.unknownKeys(keys)
  }
}
