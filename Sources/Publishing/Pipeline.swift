import Bytes
import Diagnostics
import Images
import Linking
import Mustache
import Pages
import Plans
import Proofreading
import Search

/// The road from the input files to the pages; `build`, `check` and the preview are its callers.
package struct Pipeline: Sendable {
  package let snapshot: Snapshot
  package let options: Options
  package let edition: Edition
  package let appearance: Appearance
  /// Found while reading and joining: all that can be an error.
  package let found: [Diagnostic]
  /// `keep:` of site.yml.
  package let keep: [KeepPattern]

  // What the preview does not read again.
  let tables: Tables
  /// In the order of the content files of the snapshot.
  let results: [ContentReading.Result]
  let attachments: Attachments
  let photos: Photos
  /// Nothing that the site is joined from has changed since the earlier pipeline, nor a title: its pages are the same,
  /// to be rendered anew.
  package let isSameSite: Bool

  /// Reads what is alike for all sites, while their files are read.
  @Sendable static func prepare() {
    Geography.prepare()
    Recogniser.prepare()
  }

  /// Reads and joins; makes no page.
  ///
  /// What has not changed since `earlier` is taken from there; what has become an error stays as it was there, with
  /// the error told, so that a preview goes on showing the last good state.
  ///
  /// Without `keepsBytes`, those of a content file are let go once it is read; whoever shows a line of it has it read
  /// again.
  ///
  /// Without a `library`, photos are published in the size that they have; it is asked for only when there are some.
  package init(
    _ snapshot: Snapshot, options: Options, after earlier: Pipeline? = nil, keepsBytes: Bool = true,
    library: @autoclosure () -> ImageLibrary? = nil, profile: Profile, progress: Progress
  ) {
    self.snapshot = snapshot
    self.options = options
    let tables = Tables(snapshot, options: options, after: earlier)
    let look = Aside(jobs: snapshot.isLarge ? 1 : options.jobs) {
      Appearance(snapshot, language: tables.settings.language, embedded: options.embed, after: earlier)
    }
    let results = profile.shared {
      ContentReading.results(
        snapshot, tables: tables, options: options, after: earlier, keepsBytes: keepsBytes, profile, progress)
    }
    let attachments = Attachments(snapshot, after: earlier?.attachments)
    var site: Site
    // A template, a style or a plan's own text changes nothing of what is joined; its title changes only what pages say.
    if let earlier, let reread = Self.reread(snapshot, results, after: earlier),
      reread.allSatisfy({ earlier.edition.site.joins($0.plan, as: $0.before) })
    {
      site = earlier.edition.site
      for (plan, before) in reread {
        if let index = site.plans.firstIndex(where: { $0 === before }) { site.plans[index] = plan }
      }
      isSameSite = reread.allSatisfy { $0.plan.title == $0.before.title }
    } else {
      isSameSite = false
      site = profile.measure(.link) {
        Joining.join(ContentReading.records(tables: tables, results: results, attachments: attachments))
      }
    }
    let appearance = look.result
    let photos = profile.measure(.photos) {
      Photos(snapshot, of: site, library: library, jobs: options.jobs, after: earlier?.photos)
    }
    (self.tables, self.results, self.attachments, self.photos, self.appearance) = (
      tables, results, attachments, photos, appearance
    )
    edition = Edition(
      site: site, words: appearance.words, assets: appearance.assets, pictures: photos.pictures,
      today: options.today, portable: options.portable, embedded: options.embed)
    found =
      snapshot.diagnostics + tables.diagnostics + results.flatMap(\.diagnostics) + attachments.diagnostics
      + site.diagnostics + photos.diagnostics + appearance.diagnostics
      + UnreadFiles.diagnostics(snapshot, site)
    keep = site.settings.keep.map { KeepPattern($0) }
  }

  /// All that is to be told of what will be published.
  package func proofread(_ listing: Listing) -> DiagnosticList {
    var list = DiagnosticList(found + listing.claims.clashes)
    list += remarks { listing }
    return list
  }

  /// What the proofreader has to say of the texts: for people some of each rule.
  package func remarks(_ listing: () -> Listing) -> DiagnosticList {
    var list = Proofreader.findings(of: edition.site, limit: limit)
    list += DiagnosticList(brokenLinks(listing))
    return list
  }

  /// How many of a rule are put into words; `--json` wants all.
  package var limit: Int? { options.json ? nil : DiagnosticPrinter.limit }

  /// The plans that were read anew, each with its reading before. Nil when anything else that is joined is another.
  private static func reread(
    _ snapshot: Snapshot, _ results: [ContentReading.Result], after earlier: Pipeline
  ) -> [(plan: PlanRecord, before: PlanRecord)]? {
    guard results.count == earlier.results.count,
      snapshot.hasSame([.settings, .data, .attachment], as: earlier.snapshot)
    else { return nil }
    var plans: [(PlanRecord, PlanRecord)] = []
    for (result, before) in zip(results, earlier.results) where result !== before {
      guard case .plan(let plan) = result.record, case .plan(let other) = before.record else { return nil }
      plans.append((plan, other))
    }
    return plans
  }

  /// Links of the content that lead nowhere in the site.
  private func brokenLinks(_ listing: () -> Listing) -> [Diagnostic] {
    lazy var claims = listing().claims
    return BrokenLinks.diagnostics(edition.site) { claims.contains($0) }
  }

  /// Every file of the site but the search index, not made yet. A path that stands twice is an error of the content.
  package func listing() -> Listing {
    let pages = SitePages.all(edition) { count, make in
      Parallel.map(count, jobs: options.jobs) { _, index in make(index) }
    }
    return Listing(pages, otherFiles(), isPortable: options.portable)
  }

  /// The pages of one part, given those of the parts before.
  package func pages(of part: SitePages.Part, after before: () -> [PublishedFile]) -> [PublishedFile] {
    let pages = part.pages(edition.site) {
      before().compactMap { file in if case .page(let page) = file.content { page } else { nil } }
    }
    return pages.map { PublishedFile($0) }
  }

  /// What is published as it is.
  package func otherFiles() -> [PublishedFile] {
    var files: [PublishedFile] = []
    for asset in appearance.assetFiles {
      files.append(PublishedFile(asset.path, from: "templates/assets", .bytes(asset.bytes)))
    }
    for file in snapshot.files where file.kind == .still {
      let path = String(file.path.dropFirst("content/static/".count))
      files.append(PublishedFile(path, from: file.path, .copy(file)))
    }
    for (file, path) in Attachments.published(snapshot, edition.site) {
      files.append(PublishedFile(path, from: file.path, .copy(file)))
    }
    return files + photos.files
  }

  package static let searchFolder = SearchIndex.folder

  /// The files of the search index by their paths; making them reads the text of the whole site.
  package func searchFiles() -> [String: [UInt8]] {
    SearchIndex.files(edition, crew: .init { Parallel.workers(options.jobs, $0) })
  }

  /// One page, as it is published. What only the data brings to light, a template of the site that never ends, is
  /// an error of the content as any other of a template.
  package func render(_ page: Page, into bytes: inout ByteWriter) throws(Refusal) {
    let context = PageContext(edition, address: page.address)
    switch page.content {
    case .template(let name, let view):
      do {
        try appearance.templates.render(name, view(context), up: context.root, into: &bytes)
      } catch {
        throw .content([Appearance.diagnostic(error)])
      }
    case .written(let write): write(context, &bytes)
    case .table(let table, let format):
      table.write(edition.site) { if $0 == format { bytes.write($1) } }
    }
  }
}
