import Diagnostics
import Markup
import Plans
import Vietnamese

/// Reads one file under `content/` into the record it stands for. It knows no other file but the geography, so
/// that files are read by any thread and again when they change.
package struct ContentReader: Sendable {
  /// Indirect, since what stands in it is large.
  package indirect enum Record: Sendable {
    case plan(PlanRecord)
    case body(Body)
    case campaign(Campaign)
    case exemplar(Exemplar)
    case page(FreePage)
  }

  /// What was read of one file. Shared, not copied: a preview takes over those of all files that stay as they are.
  package final class Result: Sendable {
    package let record: Record?
    package let diagnostics: [Diagnostic]

    package init(record: Record?, diagnostics: [Diagnostic]) {
      (self.record, self.diagnostics) = (record, diagnostics)
    }
  }

  package let geography: Geography
  package let includesDrafts: Bool
  /// Links lead to files, for opening from disk.
  package let isPortable: Bool
  /// Where links start that are pasted elsewhere; nil: at their page.
  package let root: String?

  package init(geography: Geography, includesDrafts: Bool, isPortable: Bool = false, root: String? = nil) {
    self.geography = geography
    self.includesDrafts = includesDrafts
    self.isPortable = isPortable
    self.root = root
  }

  /// `path` is relative to the site: "content/plans/x.md".
  package func read(_ path: String, _ bytes: [UInt8]) -> Result {
    read(path, Self.parse(path, bytes))
  }

  /// The first half of reading: the file taken apart.
  package static func parse(_ path: String, _ bytes: [UInt8]) -> Parsed {
    Parsed.read(
      path: path, bytes: bytes, indentation: ContentFolder(of: path) == .plans ? .layout : .code)
  }

  /// The second half of reading: what the parsed file says.
  package func read(_ path: String, _ parsed: Parsed) -> Result {
    let folder = ContentFolder(of: path)
    let keys = (folder ?? .pages).keys
    var diagnostics = parsed.diagnostics
    if let lost = parsed.lostFrontMatter(keys) { diagnostics.append(lost) }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Result(record: nil, diagnostics: diagnostics)
    }
    var entry = Entry(
      path: path, slug: Self.slug(of: path), source: parsed.source,
      frontMatter: parsed.frontMatter ?? FrontMatter(),
      document: parsed.document)
    entry.frontMatter.settleKeys(keys)
    guard !entry.slug.isEmpty else {
      return Result(record: nil, diagnostics: diagnostics + [Self.noAddress(path)])
    }
    // Of a plan the text may say it, too.
    if folder != .plans, !includesDrafts, entry.frontMatter.isDraft(keys) {
      return Result(record: nil, diagnostics: diagnostics + entry.faults(keys))
    }
    if folder != .plans {
      entry.findings = Recogniser.findings(inOther: entry.document, source: entry.source)
      entry.source.bytes = []
      entry.settleLinks(at: Address.page(ofFile: path) ?? "", portable: isPortable, root: root)
    }
    let record: Record?
    switch folder {
    case .plans: record = plan(entry, &diagnostics)
    case .bodies: record = .body(Body(entry, geography: geography, diagnostics: &diagnostics))
    case .campaigns: record = .campaign(Campaign(entry, diagnostics: &diagnostics))
    case .exemplars: record = .exemplar(Exemplar(entry, diagnostics: &diagnostics))
    case .pages, nil:
      record = .page(FreePage(entry))
      diagnostics += entry.faults(FreePage.keys)
    }
    return Result(record: record, diagnostics: diagnostics)
  }

  private func plan(_ entry: consuming Entry, _ diagnostics: inout [Diagnostic]) -> Record? {
    diagnostics += entry.redact()
    let faults = entry.faults(PlanRecord.keys)
    diagnostics += faults.filter { $0.severity == .error }
    let plan = Recogniser.recognise(entry.document, source: entry.source, frontMatter: entry.frontMatter)
    entry.source.bytes = []
    if let mark = plan.restricted {
      diagnostics.append(
        Diagnostic(
          .error, "restricted",
          Sentence(
            vi: "văn bản có dấu “\(mark.value)” thì không được công khai; hãy đưa tệp ra khỏi content/",
            en: "a document marked “\(mark.value)” must not be published; take the file out of content/"),
          at: Place(path: entry.path)))
      return nil
    }
    if plan.findings.contains(where: { $0.kind == .nearlyEmpty }) {
      diagnostics.append(Self.nearlyEmpty(plan, entry))
      return nil
    }
    if plan.type == nil {
      // A page can be neither; what is no plan may have been meant as one.
      let isWithdrawn = PlanRecord.withdrawal(entry.frontMatter) != nil
      if isWithdrawn || PlanRecord.isDraft(plan, entry.frontMatter) && !includesDrafts { return nil }
      diagnostics.append(Self.notAdministrative(entry))
      entry.settleLinks(at: Address.page(entry.slug), portable: isPortable, root: root)
      return .page(FreePage(entry))
    }
    entry.settleLinks(at: Address.plan(entry.slug), portable: isPortable, root: root)
    let record = PlanRecord(entry: entry, plan: plan, geography: geography)
    diagnostics += faults.filter { $0.severity != .error }
    return record.isDraft && !includesDrafts ? nil : .plan(record)
  }

  private static func noAddress(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "odd-name",
      Sentence(
        vi: "tên tệp không có chữ cái La-tinh hay chữ số nào để làm địa chỉ của trang. "
          + "Hãy đổi tên tệp, ví dụ ke-hoach-12-2026.md",
        en: "the name has no Latin letter or digit to make the page's address of. "
          + "Rename the file, for example ke-hoach-12-2026.md"),
      at: Place(path: path))
  }

  private static func nearlyEmpty(_ plan: Plan, _ entry: Entry) -> Diagnostic {
    var missing: [Sentence] = []
    if plan.type == nil { missing.append(Sentence(vi: "tên loại (KẾ HOẠCH …)", en: "its type (KẾ HOẠCH …)")) }
    if plan.subject == nil { missing.append(Sentence(vi: "trích yếu", en: "its subject")) }
    if plan.issuers.isEmpty { missing.append(Sentence(vi: "cơ quan ban hành", en: "its issuer")) }
    missing.append(Sentence(vi: "nội dung", en: "its text"))
    return Diagnostic(
      .error, Finding.Kind.nearlyEmpty.rawValue,
      Sentence(
        vi: "tệp gần như trống, còn thiếu \(missing.map(\.vi).joined(separator: ", ")); "
          + "hãy điền vào, hoặc đưa tệp ra khỏi content/plans/",
        en: "the file is nearly empty and lacks \(missing.map(\.en).joined(separator: ", ")); "
          + "fill it in, or take it out of content/plans/"),
      at: Place(path: entry.path))
  }

  private static func notAdministrative(_ entry: Entry) -> Diagnostic {
    Diagnostic(
      .warning, Finding.Kind.notAdministrative.rawValue,
      Sentence(
        vi:
          "không giống văn bản hành chính nên thành trang tự do /\(entry.slug)/; nếu đúng vậy, chuyển tệp sang "
          + "content/pages/, nếu không, thêm “type: …” ở đầu tệp",
        en: "this is no administrative document and becomes the free page /\(entry.slug)/; if so, move it to "
          + "content/pages/, if not, add “type: …” at its head"),
      at: Place(path: entry.path))
  }

  /// Made of what stands below the folder of its kind.
  static func slug(of path: String) -> String {
    let folder = ContentFolder(of: path)?.rawValue ?? ""
    let name = path.utf8.dropFirst(folder.utf8.count).dropLast(path.ends(in: ".md") ? 3 : 0)
    return Slug.make(String(Substring(name)))
  }
}

extension FreePage {
  static let keys = FrontMatterKeys([
    .init("title", "tieu_de"), .init("aliases", "dia_chi_cu", .list(.address)), .draft,
  ])

  init(_ entry: Entry) {
    let heading = entry.document.blocks.first { $0.kind == .heading }
    self.init(
      title: entry.frontMatter.text("title", in: Self.keys) ?? heading.map { entry.document.string($0.text) }
        ?? entry.slug, slug: entry.slug, entry: entry,
      aliases: entry.frontMatter.node("aliases", in: Self.keys)?.texts ?? [])
  }
}
