import Foundation
import Testing

@testable import Publishing

@Suite struct SnapshotTests {
  let place = Workplace()

  func read(jobs: Int = 2) throws -> Snapshot { try Snapshot.read(place.path, jobs: jobs) }

  @Test func readsWhatIsReadAndListsTheRest() throws {
    try place.write("title: Xã", to: "content/site.yml")
    try place.write("# Kế hoạch", to: "content/plans/a.md")
    try place.write("PDF", to: "content/plans/a.pdf")
    try place.write("svg", to: "content/static/logo.svg")
    try place.write("{{title}}", to: "templates/plan.html")
    try place.write("body {}", to: "templates/assets/style.css")
    try place.write("no part of the site", to: "README.md")
    let files = try read().files
    #expect(
      files.map(\.path) == [
        "content/plans/a.md", "content/plans/a.pdf", "content/site.yml", "content/static/logo.svg",
        "templates/assets/style.css", "templates/plan.html",
      ])
    #expect(files.map(\.kind) == [.content(.plans), .attachment, .settings, .still, .asset, .template])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "# Kế hoạch", "", "title: Xã", "", "body {}", "{{title}}",
      ])
    #expect(files[1].size == 3)
  }

  @Test func showsAFileThatWasLetGoAsLongAsItIsTheSame() throws {
    let path = "content/plans/a.md"
    try place.write("# Kế hoạch", to: path)
    let snapshot = try read()
    snapshot.files[0].letGo()
    #expect(snapshot.files[0].bytes.isEmpty)
    #expect(snapshot.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } == "# Kế hoạch")
    try place.write("# Báo cáo", to: path)
    #expect(snapshot.bytes(of: path) == nil)
  }

  @Test func whatIsComplainedOfIsMissedWhenItGoes() throws {
    try place.write("x", to: "content/plans/a.md")
    let odd = ["content/plans/link.md", "content/plans/pipe", "content/plans/A.md"]
    try FileManager.default.createSymbolicLink(atPath: place(odd[0]), withDestinationPath: "/etc/passwd")
    #expect(mkfifo(place(odd[1]), 0o600) == 0)
    try place.write("x", to: odd[2])
    var snapshot = try read()
    #expect(snapshot.diagnostics.count == 3)
    for (number, name) in odd.enumerated() {
      try FileManager.default.removeItem(atPath: place(name))
      snapshot = try snapshot.refreshed(.files([name]))
      #expect(snapshot.diagnostics.count == 2 - number)
    }
  }

  @Test func ignoresHiddenFilesAndDroppings() throws {
    for name in [".a.md.swp", "a.md~", "#a.md#", "~$a.docx", "Thumbs.db", ".git/config", "a.md"] {
      try place.write("x", to: "content/plans/" + name)
    }
    #expect(try read().files.map(\.path) == ["content/plans/a.md"])
  }

  @Test func namesAreComposed() throws {
    let decomposed = "ke\u{302}\u{301}-hoa\u{323}ch.md"
    try place.write("x", to: "content/plans/" + decomposed)
    let file = try #require(try read().files.first)
    #expect(Array(file.path.utf8) == Array("content/plans/kế-hoạch.md".utf8))
    #expect(file.bytes == [UInt8(ascii: "x")])
  }

  @Test(arguments: [("Kế.md", "Ke\u{302}\u{301}.md"), ("a.md", "A.md"), ("Đ.md", "đ.md")])
  func namesThatMostSystemsTakeForOneAreAnErrorNamingBoth(one: String, other: String) throws {
    try place.write("1", to: "content/plans/" + one)
    try place.write("2", to: "content/plans/" + other)
    let snapshot = try read()
    #expect(snapshot.files.count == 1)
    let diagnostic = try #require(snapshot.diagnostics.first)
    #expect(diagnostic.rule == "same-name")
    #expect(diagnostic.place != nil && diagnostic.notes.first?.place != nil)
  }

  @Test func linksThatLeadOutAreRefused() throws {
    let files = FileManager.default
    try place.write("bí mật", to: "outside/a.md")
    try place.write("x", to: "content/plans/a.md")
    try files.createSymbolicLink(atPath: place("content/plans/b.md"), withDestinationPath: "a.md")
    try files.createSymbolicLink(
      atPath: place("content/plans/c.md"), withDestinationPath: place("outside/a.md"))
    try files.createSymbolicLink(atPath: place("content/loop"), withDestinationPath: "plans")
    try files.createSymbolicLink(atPath: place("content/nowhere.md"), withDestinationPath: "nowhere")
    let snapshot = try read()
    #expect(snapshot.files.map(\.path) == ["content/plans/a.md", "content/plans/b.md"])
    #expect(snapshot.files[1].bytes == snapshot.files[0].bytes)
    #expect(
      snapshot.diagnostics.map { "\($0.rule) \($0.place!.path)" } == [
        "link-outside content/loop", "link-outside content/nowhere.md", "link-outside content/plans/c.md",
      ])
  }

  @Test func pipesAndOddNamesAreNamed() throws {
    try place.write("x", to: "content/a\nb.md")
    #expect(mkfifo(place("content/pipe.md"), 0o600) == 0)
    let snapshot = try read()
    #expect(snapshot.files.isEmpty)
    #expect(snapshot.diagnostics.map(\.rule) == ["odd-name", "no-file"])
  }

  @Test func theFingerprintFollowsContentAndNotTheClock() throws {
    try place.write("1", to: "content/plans/a.md")
    let first = try read().fingerprint
    try place.write("2", to: "content/plans/a.md")
    let second = try read().fingerprint
    try place.write("1", to: "content/plans/a.md")
    let third = try read(jobs: 1).fingerprint
    try FileManager.default.moveItem(atPath: place("content/plans/a.md"), toPath: place("content/plans/b.md"))
    #expect(first == third && first != second)
    #expect(try read().fingerprint != first)
  }

  @Test func aSiteWithoutContentIsAFailureThatNamesTheFolder() throws {
    #expect {
      try read()
    } throws: {
      ($0 as? SystemFailure)?.path.hasSuffix("content/.") == true
    }
  }

  @Test func readsALargeFileWhole() throws {
    let text = String(repeating: "Thi đua là yêu nước. ", count: 300_000)
    try place.write(text, to: "content/plans/a.md")
    #expect(try read().files[0].bytes == Array(text.utf8))
  }
}
