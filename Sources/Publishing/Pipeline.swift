import Bytes
import Diagnostics
import Linking
import Mustache
import Pages
import Proofreading

/// The road from the input files to the pages; `build`, `check` and the preview are its callers.
package struct Pipeline: Sendable {
  package let snapshot: Snapshot
  package let options: Options
  package let edition: Edition
  package let appearance: Appearance
  /// Everything found while reading and joining.
  package let diagnostics: [Diagnostic]
  /// How many more there are of each rule than `diagnostics` has.
  package let omitted: [String: Int]
  /// `keep:` of site.yml.
  package let keep: [KeepPattern]

  /// Reads and joins; makes no page.
  package init(_ snapshot: Snapshot, options: Options, profile: Profile, progress: Progress) {
    let tables = Tables(snapshot, options: options)
    let reader = ContentReader(geography: tables.geography, includesDrafts: options.drafts)
    let files = snapshot.files.filter { ContentReading.isContent($0.kind) }
    progress.begin(Sentence(vi: "Đọc văn bản", en: "Reading"), total: files.count)
    let results = profile.measure(.recognise) {
      Parallel.map(files.count, jobs: options.jobs) { _, index in
        progress.step()
        return reader.read(files[index].path, files[index].bytes)
      }
    }
    self.init(snapshot, options: options, tables: tables, results: results, profile: profile)
  }

  /// Joins what was read of each content file, in the order of the snapshot.
  package init(
    _ snapshot: Snapshot, options: Options, tables: Tables, results: [ContentReading.Result], profile: Profile
  ) {
    self.snapshot = snapshot
    self.options = options
    let reading = ContentReading(snapshot, tables: tables, results: results)
    let site = profile.measure(.link) { Joining.join(reading.records) }
    let appearance = Appearance(snapshot, language: site.settings.language)
    let proof = Proofreader(site, limit: options.json ? nil : DiagnosticPrinter.limit)
    self.appearance = appearance
    edition = Edition(
      site: site, words: appearance.words, assets: appearance.assets, today: options.today,
      portable: options.portable, embedded: options.embed)
    diagnostics =
      snapshot.diagnostics + reading.diagnostics + site.diagnostics + appearance.diagnostics
      + proof.diagnostics
    omitted = proof.omitted
    keep = site.settings.keep.map { KeepPattern($0) }
  }

  /// Makes every page and lays it out.
  package func write(to output: Output, profile: Profile, progress: Progress) throws {
    let pages = profile.measure(.link) { SitePages.all(edition) }
    let failure = FirstFailure()
    progress.begin(Sentence(vi: "Dựng trang", en: "Rendering"), total: pages.count)
    Parallel.workers(options.jobs) { next in
      var bytes = ByteWriter(capacity: 1 << 18)
      while let index = next(pages.count), !failure.isThere {
        bytes.removeAll()
        do {
          try render(pages[index], into: &bytes)
          try output.add(pages[index].path, bytes.bytes, from: pages[index].origin)
        } catch {
          failure.record(error)
        }
        progress.step()
      }
    }
    try failure.rethrow()
    for asset in appearance.assetFiles {
      try asset.bytes.withUnsafeBufferPointer { try output.add(asset.path, $0, from: "templates/assets") }
    }
    for file in snapshot.files where file.kind == .still {
      try output.copy(file, from: snapshot, to: String(file.path.dropFirst("content/static/".count)))
    }
    for (file, path) in Attachments.published(snapshot, edition.site) {
      try output.copy(file, from: snapshot, to: path)
    }
  }

  /// One page, as it is published.
  package func render(_ page: Page, into bytes: inout ByteWriter) throws {
    let context = PageContext(edition, address: page.address)
    switch page.content {
    case .template(let name, let view): try appearance.templates.render(name, view(context), into: &bytes)
    case .written(let write): write(context, &bytes)
    }
  }
}
