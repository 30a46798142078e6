import Testing

@testable import Publishing

/// No file of a site vanishes without a word.
@Suite struct UnreadFilesTests {
  private let place = Workplace()

  private func warnings() throws -> [String: String] {
    let found = try RenderedSite(place.path).diagnostics.filter { $0.rule == "unread-file" }
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.vi != $0.message.en })
    return Dictionary(uniqueKeysWithValues: found.map { ($0.place!.path, $0.message.en) })
  }

  @Test(arguments: [
    ("content/palns/x.md", "“content/plans/”"), ("content/x.md", "content/pages/"),
    ("content/whatever/x.docx", "content/static/"), ("content/glosary.yml", "“glossary.yml”"),
    ("content/site.yaml", "“site.yml”"), ("content/plans/x.markdown", "“.md”"),
    ("content/plans/ke-hoach.docx", "content/plans/ke-hoach.md"),
    ("content/plans/ke-haoch-12.pdf", "content/plans/ke-hoach-12.md"),
    ("content/plans/a/b.csv", "content/static/"),
    ("content/bodies/x.jpg", "content/static/"), ("content/exemplars/x.jpg", "photo:"),
    ("templates/plna.html", "“plan.html”"), ("templates/style.css", "templates/assets/"),
    ("templates/string.vi.yml", "templates/strings.vi.yml"),
    ("templates/strings.yml", "templates/strings.vi.yml"),
    ("templates/strings.fr.yml", "language:"), ("templates/a/strings.vi.yml", "templates/assets/"),
    ("templates/whatever-else.html", "call it"),
  ])
  func whatIsNotReadIsTold(path: String, advice: String) throws {
    try place.write(MadeContent.plan(12), to: "content/plans/ke-hoach-12.md")
    try place.write("", to: path)
    let warnings = try warnings()
    #expect(warnings.count == 1)
    #expect(warnings[path]?.contains(advice) == true, "\(warnings)")
  }

  @Test func whatIsReadIsNot() throws {
    try place.write(MadeContent.plan(12), to: "content/plans/a.md")
    for path in [
      "content/plans/a.pdf", "content/plans/a.docx", "content/plans/README.txt", "content/static/x.markdown",
      "content/glossary.yml", "content/geography.yml", "content/documents.yml", "templates/strings.en.yml",
      "templates/own.html", "templates/assets/x.css", "content/README",
    ] { try place.write("", to: path) }
    try place.write("{{> own}}", to: "templates/footer.html")
    #expect(try warnings() == [:])
  }

  @Test(arguments: ["\"\"", "", "[a]", "{a: b}"])
  func aKeyWithoutAWordIsAnErrorAndNeverShown(value: String) throws {
    try place.write("menu_exemplars: \(value)\nmenu_plans: Văn bản\n", to: "templates/strings.vi.yml")
    try place.write("title: Xã", to: "content/site.yml")
    let site = try RenderedSite(place.path)
    let told = site.diagnostics.filter { $0.rule == "unknown-value" }
    #expect(told.map(\.severity) == [.error] && told[0].message.en.contains("“menu_exemplars”"))
    #expect(told[0].place?.path == "templates/strings.vi.yml" && told[0].place?.range != nil)
    let home = try #require(site.pages["index.html"])
    #expect(home.contains("Văn bản") && !home.contains("menu_exemplars"))
  }

  @Test func aWordNobodyAsksForIsTold() throws {
    try place.write("skip_to_contnet: a\nown_word: b\nscript_word: c\n", to: "templates/strings.vi.yml")
    try place.write("{{t.own_word}}", to: "templates/footer.html")
    try place.write("strings.script_word", to: "templates/assets/site.js")
    try place.write("title: Xã", to: "content/site.yml")
    let found = try RenderedSite(place.path).diagnostics.filter { $0.rule == "unknown-key" }
    #expect(found.count == 1)
    #expect(found.first?.message.en.contains("“skip_to_contnet”; is it “skip_to_content”?") == true)
    #expect(found.first?.place?.range != nil)
  }

  /// As Windows names them.
  @Test func endingsInCapitalsAreMarkdownToo() throws {
    try place.write(MadeContent.plan(12), to: "content/plans/KE-HOACH.MD")
    try place.write("x", to: "content/static/DOC.MD")
    let site = try RenderedSite(place.path)
    #expect(site.pages["ke-hoach/ke-hoach/index.html"] != nil)
    #expect(try warnings() == [:])
    let paths = try Snapshot.read(place.path).files.map(\.path)
    #expect(paths == ["content/plans/KE-HOACH.md", "content/static/DOC.MD"])
  }

  @Test(arguments: ["plans", "bodies", "pages"]) func aNameWithoutALetterIsAnError(folder: String) throws {
    try place.write(MadeContent.plan(12), to: "content/\(folder)/😀.md")
    let found = try RenderedSite(place.path).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["odd-name"] && found.first?.place?.path == "content/\(folder)/😀.md")
  }
}
