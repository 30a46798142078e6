import Bytes
import Diagnostics
import Linking
import Pages
import Proofreading
import Publishing

/// The panel beside a page: what was found in its file, what was read out of it and where, and what is missing.
struct Panel {
  private let rendition: Rendition
  private let language: Language
  private var markup: DiagnosticMarkup

  init(_ rendition: Rendition, _ language: Language) {
    (self.rendition, self.language) = (rendition, language)
    markup = DiagnosticMarkup(rendition, language)
  }

  consuming func html(of file: PublishedFile?) -> [UInt8] {
    var html = ByteWriter()
    guard let file else {
      html.write("<h2>")
      html.write(Sentence(vi: "Không có trang này", en: "There is no such page")[language])
      html.write("</h2>")
      return html.array
    }
    html.write("<h2>")
    html.write(Sentence(vi: "Trang này từ đâu", en: "Where this page comes from")[language])
    html.write("</h2><p><code>")
    html.escape(file.origin)
    html.write("</code></p>")
    let record = rendition.pipeline.edition.site.plans.first { $0.entry.path == file.origin }
    writeFindings(of: file, record, to: &html)
    if let record {
      let facts = PlanFacts(record, language)
      writeFacts(facts, record.entry, to: &html)
      writeMissing(facts.missing, to: &html)
    }
    return html.array
  }

  private mutating func writeFindings(
    of file: PublishedFile, _ record: PlanRecord?, to html: inout ByteWriter
  ) {
    let found = rendition.findings(in: file.origin, record)
    let title = Sentence(vi: "Lỗi và cảnh báo", en: "Errors and warnings")
    html.write("<h3>\(title[language]) (\(found.count))</h3>")
    if found.isEmpty {
      html.write("<p>\(Sentence(vi: "Không có.", en: "None.")[language])</p>")
    } else {
      markup.write(found, to: &html)
    }
  }

  private mutating func writeFacts(_ facts: PlanFacts, _ entry: Entry, to html: inout ByteWriter) {
    html.write("<h3>\(Sentence(vi: "Đã đọc được", en: "What was read")[language])</h3><dl>")
    for fact in facts.found {
      html.write("<dt>\(fact.name[language])</dt><dd>")
      html.escape(fact.value)
      if let source = source(of: fact, entry) { html.write(" <code>\(source)</code>") }
      html.write("</dd>")
    }
    html.write("</dl>")
  }

  /// "dòng 7", "đầu tệp"
  private mutating func source(of fact: PlanFacts.Fact, _ entry: Entry) -> String? {
    if fact.origin == .frontMatter { return Sentence(vi: "đầu tệp", en: "front matter")[language] }
    guard let range = fact.range, !range.isEmpty else { return nil }
    guard let line = markup.position(entry.place(ofText: range))?.line else { return nil }
    let words = Sentence(vi: "dòng \(line)", en: "line \(line)")[language]
    return fact.origin == .completed
      ? Sentence(vi: "ghép lại, ", en: "put together, ")[language] + words : words
  }

  private func writeMissing(_ missing: [Sentence], to html: inout ByteWriter) {
    html.write("<h3>\(Sentence(vi: "Còn thiếu", en: "What is missing")[language])</h3>")
    guard !missing.isEmpty else {
      html.write("<p>\(Sentence(vi: "Không thiếu gì.", en: "Nothing.")[language])</p>")
      return
    }
    html.write("<ul>")
    for name in missing { html.write("<li>\(name[language])</li>") }
    html.write("</ul>")
  }
}

extension Rendition {
  /// All that was found in one file; of plans each finding, not only as many as a terminal shows.
  func findings(in path: String, _ record: PlanRecord?) -> [Diagnostic] {
    var found = errors.filter { $0.place?.path == path }
    let told = pipeline.found + pipeline.remarks(pipeline.listing).diagnostics
    found += told.filter { $0.place?.path == path && $0.severity != .error }
    if let record { found += Proofreader.diagnostics(of: record) }
    var known: Set<Diagnostic> = []
    return found.filter { known.insert($0).inserted }.sorted()
  }
}
