import Bytes
import Diagnostics
import Linking
import Markup
import Plans

/// What lies under `content/`, read file by file, and the records that are joined.
package enum ContentReading {
  /// What was read of one file, kept by the preview until the file changes.
  package typealias Result = ContentReader.Result

  /// Reads every content file, or takes what was read of it earlier when neither it nor the geography has changed.
  static func results(
    _ snapshot: Snapshot, tables: Tables, options: Options, after earlier: Pipeline?,
    keepsBytes: Bool, _ profile: Profile, _ progress: Progress
  ) -> [Result] {
    let reader = ContentReader(
      geography: tables.geography, includesDrafts: options.drafts, isPortable: options.portable,
      root: tables.settings.root(embedded: options.embed, portable: options.portable))
    let files = snapshot.contents
    let places = places(of: files, in: earlier?.snapshot.contents ?? [])
    let isUsable =
      earlier?.snapshot.fingerprint(of: Geography.path) == snapshot.fingerprint(of: Geography.path)
    let missing = files.indices.filter { index in
      guard isUsable, let earlier, let place = places[index] else { return true }
      return !files[index].isSame(as: earlier.snapshot.contents[place])
    }
    if let earlier, missing.isEmpty, files.count == earlier.results.count { return earlier.results }
    progress.begin(Sentence(vi: "Đọc văn bản", en: "Reading"), total: missing.count)
    let read = Parallel.map(missing.count, jobs: options.jobs) { _, number in
      progress.step()
      let (path, bytes) = (files[missing[number]].path, files[missing[number]].bytes)
      // What is read next takes their place in memory.
      if !keepsBytes { files[missing[number]].letGo() }
      let parsed = profile.step(.parse) { ContentReader.parse(path, bytes) }
      let result = profile.step(.recognise) { reader.read(path, parsed) }
      guard let place = places[missing[number]], result.diagnostics.contains(where: { $0.severity == .error })
      else { return result }
      return Result(record: earlier!.results[place].record, diagnostics: result.diagnostics)
    }
    var next = 0
    return files.indices.map { index in
      guard next < missing.count, missing[next] == index else { return earlier!.results[places[index]!] }
      defer { next += 1 }
      return read[next]
    }
  }

  /// Where each file stands among others; both are sorted.
  private static func places(of files: [InputFile], in others: [InputFile]) -> [Int?] {
    var next = 0
    return files.map { file in
      while next < others.count, others[next] !== file, others[next].path < file.path { next += 1 }
      guard next < others.count, others[next] === file || others[next].path == file.path else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// What is joined.
  static func records(tables: Tables, results: [Result], attachments: Attachments) -> Records {
    var records = Records(geography: tables.geography)
    records.attachments = attachments.byStem
    records.settings = tables.settings
    records.glossary = tables.glossary
    records.documentAddresses = tables.documentAddresses
    records.plans.reserveCapacity(results.count)
    for result in results {
      switch result.record {
      case .plan(let plan): records.plans.append(plan)
      case .body(let body): records.bodies.append(body)
      case .campaign(let campaign): records.campaigns.append(campaign)
      case .exemplar(let exemplar): records.exemplars.append(exemplar)
      case .page(let page): records.pages.append(page)
      case nil: break
      }
    }
    return records
  }
}

/// The YAML files under `content/` that say something about the whole site.
package struct Tables: Sendable {
  package var settings = SiteSettings()
  package let geography: Geography
  package var glossary: [AbbreviationEntry] = []
  package var documentAddresses: [String: String] = [:]
  package var diagnostics: [Diagnostic] = []

  /// Nothing is read again when no table has changed since `earlier`. Tables with errors stay as they were there.
  init(_ snapshot: Snapshot, options: Options, after earlier: Pipeline?) {
    guard let earlier else {
      self.init(snapshot, options: options)
      return
    }
    self = earlier.tables
    guard !snapshot.hasSame([.settings, .data], as: earlier.snapshot) else { return }
    let fresh = Tables(snapshot, options: options)
    if fresh.diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics = fresh.diagnostics
    } else {
      self = fresh
    }
  }

  private init(_ snapshot: Snapshot, options: Options) {
    if var file = Self.file(SiteSettings.path, snapshot, &diagnostics) {
      file.settleKeys(SiteSettings.keys)
      settings = SiteSettings(file)
      diagnostics += file.faults(SiteSettings.keys, in: SiteSettings.path) + SiteSettings.faults(file)
    }
    if let base = options.baseURL { settings.baseURL = base }
    let territories = Self.file(Geography.path, snapshot, &diagnostics)
    geography = Geography(site: territories)
    if let territories { diagnostics += Geography.faults(territories) }
    for entry in Self.entries("content/glossary.yml", .list(.text), snapshot, &diagnostics) {
      for long in entry.node.texts {
        glossary.append(AbbreviationEntry(short: entry.key, long: long, plans: []))
      }
    }
    for entry in Self.entries("content/documents.yml", .web, snapshot, &diagnostics) {
      if let address = entry.node.text { documentAddresses[DocumentNumber.key(entry.key)] = address }
    }
  }

  /// Of a file whose keys are free.
  private static func entries(
    _ path: String, _ values: FrontMatterKeys.Values, _ snapshot: Snapshot, _ diagnostics: inout [Diagnostic]
  ) -> [FrontMatter.Entry] {
    guard let file = file(path, snapshot, &diagnostics) else { return [] }
    diagnostics += file.faults(allOf: values, in: path)
    return file.entries
  }

  private static func file(
    _ path: String, _ snapshot: Snapshot, _ diagnostics: inout [Diagnostic]
  ) -> FrontMatter? {
    guard let bytes = snapshot.bytes(of: path) else { return nil }
    let file = FrontMatter.file(path: path, bytes: bytes)
    diagnostics += file.diagnostics
    return file.frontMatter
  }
}
