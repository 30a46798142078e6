import Bytes
import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite struct OutputTests {
  let place = Workplace()

  @discardableResult
  func publish(
    _ pages: [String: String], keep: [String] = [], fingerprint: Fingerprint? = nil,
    to target: String = "public"
  ) throws -> Output.Report {
    let output = try Output(OutputLock(place(target)), keep: keep.map { KeepPattern($0) })
    for (path, text) in pages { try output.add(path, text) }
    return try output.publish(fingerprint: fingerprint)
  }

  func refusal(_ body: () throws -> Void) -> [Diagnostic] {
    do {
      try body()
    } catch {
      if case .content(let diagnostics) = error as? Refusal { return diagnostics }
      Issue.record(error)
    }
    return []
  }

  @Test func publishesIntoAFolderThatDoesNotExist() throws {
    let pages = ["index.html": "trang chủ", "ke-hoach/a/b/index.html": "kế hoạch", "feed.xml": "tin"]
    let report = try publish(pages, to: "x/y/public")
    #expect(report == Output.Report(written: 3, unchanged: 0, removed: 0))
    #expect(place.tree("x/y/public") == pages)
    #expect(place.tree("x/y/.thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test(arguments: ["/etc/x", "../x", "a//b", "", "a/\nb"])
  func `Nothing is written outside of the folder`(path: String) throws {
    let found = refusal { try publish([path: "1", "index.html": "1"]) }
    #expect(found.map(\.rule) == ["stray-address"])
    #expect(place.tree("public").isEmpty)
  }

  @Test func replacesWhatChangedAndRemovesWhatIsGone() throws {
    try publish(["a/index.html": "1", "b/index.html": "1", "c/d/index.html": "1"])
    let untouched = try place.identity("public/a/index.html")
    let report = try publish(["a/index.html": "1", "b/index.html": "2", "e/index.html": "1"])
    #expect(report == Output.Report(written: 2, unchanged: 1, removed: 1))
    #expect(place.tree("public") == ["a/index.html": "1", "b/index.html": "2", "e/index.html": "1"])
    #expect(try place.identity("public/a/index.html") == untouched)
    #expect(!FileManager.default.fileExists(atPath: place("public/c")))
  }

  @Test func touchesNothingWhenNothingChanged() throws {
    try publish(["a/index.html": "1", "b.xml": "2"])
    let before = try [place.identity("public"), place.identity("public/a"), place.identity("public/b.xml")]
    #expect(try publish(["a/index.html": "1", "b.xml": "2"]).written == 0)
    let after = try [place.identity("public"), place.identity("public/a"), place.identity("public/b.xml")]
    #expect(after == before)
  }

  /// A file of several pieces beside one that is added whole.
  func publish(pieces: [String], beside text: String) throws -> Output.Report {
    let output = try Output(OutputLock(place("public")))
    let draft = try #require(try output.draft("du-lieu/a.csv", from: "data"))
    for piece in pieces { Array(piece.utf8).withUnsafeBufferPointer { draft.write($0) } }
    try draft.finish()
    try output.add("b.html", text)
    return try output.publish(fingerprint: nil)
  }

  @Test func aFileOfPiecesIsAsGoodAsAWholeOne() throws {
    let long = String(repeating: "nhiệm vụ;", count: 20_000)
    #expect(try publish(pieces: ["số;", long, "hết"], beside: "1").written == 2)
    #expect(place.tree("public") == ["du-lieu/a.csv": "số;" + long + "hết", "b.html": "1"])
    let before = try place.identity("public/du-lieu/a.csv")
    let report = try publish(pieces: ["số;" + long, "hết"], beside: "2")
    #expect(report == Output.Report(written: 1, unchanged: 1, removed: 0))
    #expect(try place.identity("public/du-lieu/a.csv") == before)
    try place.write("bị sửa", to: "public/du-lieu/a.csv")
    #expect(try publish(pieces: ["số;", long, "hết"], beside: "2").written == 1)
    #expect(place.tree("public")["du-lieu/a.csv"] == "số;" + long + "hết")
    #expect(try publish(pieces: ["số"], beside: "2").written == 1)
    #expect(place.tree("public")["du-lieu/a.csv"] == "số")
    #expect(try publish(["du-lieu/a.csv": "số", "b.html": "2"]).written == 0)
  }

  @Test func aPageBecomesAFolderAndBack() throws {
    try publish(["a": "1"])
    try publish(["a/index.html": "2"])
    #expect(place.tree("public") == ["a/index.html": "2"])
    try publish(["a": "3"])
    #expect(place.tree("public") == ["a": "3"])
  }

  @Test func mendsAFileThatWasEditedByHand() throws {
    try publish(["a.html": "như cũ", "b.html": "1"])
    try place.write("bị sửa", to: "public/a.html")
    try publish(["a.html": "như cũ", "b.html": "1"])
    #expect(place.text("public/a.html") == "như cũ")
  }

  @Test func leavesAFileWhoseTimeWasOnlyRestored() throws {
    try publish(["a.html": "như cũ"])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: place("public/a.html"))
    #expect(try publish(["a.html": "như cũ"]).unchanged == 1)
  }

  @Test func stopsAtFilesOfSomebodyElseAndNamesThem() throws {
    try publish(["a.html": "1"])
    try place.write("của tôi", to: "public/ghi-chu.txt")
    try place.write("của tôi", to: "public/x/y.txt")
    let diagnostics = refusal { try publish(["a.html": "2"]) }
    #expect(diagnostics.map(\.rule) == ["foreign-file"])
    #expect(diagnostics[0].message.en.contains("2 files (ghi-chu.txt, x/y.txt)"))
    #expect(!diagnostics[0].message.vi.contains("ghi chép"))
    #expect(place.tree("public") == ["a.html": "1", "ghi-chu.txt": "của tôi", "x/y.txt": "của tôi"])
  }

  /// As after `git clean`, or where only the folder itself was kept or moved.
  @Test(arguments: [[:], ["a.html": "2"]])
  func knowsItsFilesWithoutTheManifest(changes: [String: String]) throws {
    let pages = ["a.html": "1", "b/index.html": "1", "c.xml": "1"]
    try place.write("*\n", to: "public/.gitignore")
    try place.write("của tôi", to: "public/CNAME")
    try publish(pages, keep: ["CNAME"])
    let untouched = try place.identity("public/b/index.html")
    try place.remove(".thidua")
    let report = try publish(
      pages.merging(changes) { $1 }.filter { $0.key != "c.xml" }, keep: ["CNAME"])
    #expect(report == Output.Report(written: changes.count, unchanged: 2 - changes.count, removed: 1))
    #expect(place.tree("public").keys.sorted() == [".gitignore", "CNAME", "a.html", "b/index.html"])
    #expect(place.text("public/a.html") == changes["a.html"] ?? "1")
    #expect(try place.identity("public/b/index.html") == untouched)
  }

  @Test func withoutTheManifestOneFileMoreOrLessIsToldOnce() throws {
    let pages = Dictionary(uniqueKeysWithValues: (1...1200).map { ("\($0)/index.html", "1") })
    try publish(pages)
    try place.remove(".thidua")
    try place.write("của tôi", to: "public/ghi-chu.txt")
    let before = place.tree("public")
    let more = refusal { try publish(pages) }
    #expect(more.map(\.rule) == ["foreign-file"] && more[0].place?.path == place("public"))
    #expect(more[0].message.vi.contains("1.201 tệp") && more[0].message.vi.contains("xóa thư mục ấy"))
    #expect(more[0].message.en.contains("1,201 files (1/index.html, 10/index.html, "))
    #expect(more[0].message.en.utf8.count < 600)
    try place.remove("public/ghi-chu.txt")
    try place.remove("public/7/index.html")
    #expect(refusal { try publish(pages) }.count == 1)
    try place.write("1", to: "public/7/index.html")
    #expect(try publish(pages).unchanged == 1200)
    #expect(before.count == 1201)
  }

  @Test func theMarkIsOursWhereAllElseIsKept() throws {
    try publish(["a.html": "1"])
    try place.remove(".thidua")
    #expect(try publish(["b.html": "1"], keep: ["**"]).leftover == nil)
    #expect(place.tree("public") == ["a.html": "1", "b.html": "1"])
    try publish(["c.html": "1"], keep: ["a.html"])
    #expect(place.tree("public") == ["a.html": "1", "c.html": "1"])
  }

  @Test func aManifestThatIsOlderThanTheFolderIsNoHindrance() throws {
    try publish(["a.html": "1"])
    let old = try #require(place.text(".thidua/public/manifest"))
    try publish(["a.html": "1", "b.html": "1"])
    try place.write(old, to: ".thidua/public/manifest")
    #expect(try publish(["b.html": "1"]) == Output.Report(written: 0, unchanged: 1, removed: 1))
  }

  @Test func aFileIsNoPlaceToPublishInto() throws {
    try place.write("của tôi", to: "ghi-chu.txt")
    #expect {
      _ = try OutputLock(place("ghi-chu.txt"))
    } throws: {
      ($0 as? SystemFailure)?.code == ENOTDIR
    }
    #expect(place.tree(".") == ["ghi-chu.txt": "của tôi"])
  }

  @Test func aStageThatNobodyMayWriteIntoIsClearedAway() throws {
    try publish(["a.html": "1"])
    try place.write("1", to: ".thidua/public/stage/x/b.html")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: place(".thidua/public/stage"))
    #expect(try publish(["a.html": "2"]).written == 1)
  }

  @Test func carriesKeptFilesOver() throws {
    try place.write("*\n", to: "public/.gitignore")
    try place.write("của tôi", to: "public/x/y.txt")
    try place.write("của tôi", to: "public/CNAME")
    let before = try place.identity("public/x/y.txt")
    try publish(["a.html": "1"], keep: ["x/", "CNAME"])
    #expect(
      place.tree("public") == [
        ".gitignore": "*\n", "x/y.txt": "của tôi", "CNAME": "của tôi", "a.html": "1",
      ])
    #expect(try place.identity("public/x/y.txt") == before)
    #expect(refusal { try publish(["CNAME": "2"], keep: ["x/", "CNAME"]) }.map(\.rule) == ["kept-file"])
  }

  @Test func twoSourcesOfOneAddressAreAnErrorNamingBoth() throws {
    let output = try Output(OutputLock(place("public")))
    try output.add("a/index.html", "1", from: "content/plans/a.md")
    try output.add("a/index.html", "2", from: "content/pages/a.md")
    let diagnostics = refusal { try output.publish(fingerprint: nil) }
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.en.contains("content/pages/a.md and content/plans/a.md") == true)
    #expect(!FileManager.default.fileExists(atPath: place("public")))
  }

  @Test func oneBuildAtATime() throws {
    let lock = try OutputLock(place("public"))
    #expect {
      _ = try OutputLock(place("public"))
    } throws: {
      ($0 as? SystemFailure)?.action == .lock
    }
    _ = lock.fileCount
  }

  @Test func aBuildThatIsGivenUpLeavesNothing() throws {
    try publish(["a.html": "1"])
    do {
      let output = try Output(OutputLock(place("public")))
      try output.add("a.html", "2")
    }
    #expect(place.tree("public") == ["a.html": "1"])
    #expect(place.tree(".thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test func clearsAwayWhatAKilledBuildLeft() throws {
    try publish(["a.html": "1"])
    try place.write("nửa chừng", to: ".thidua/public/stage/x/index.html")
    try place.write("nửa chừng", to: "public/.thidua-stage/x/index.html")
    try publish(["a.html": "2"])
    #expect(place.tree("public") == ["a.html": "2"])
    #expect(place.tree(".thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test func knowsItsFilesAfterAKillBetweenExchangeAndManifest() throws {
    try publish(["a.html": "1"])
    let old = try #require(place.text(".thidua/public/manifest"))
    try publish(["b.html": "1"])
    try FileManager.default.moveItem(
      atPath: place(".thidua/public/manifest"), toPath: place(".thidua/public/manifest.next"))
    try place.write(old, to: ".thidua/public/manifest")
    try publish(["c.html": "1"])
    #expect(place.tree("public") == ["c.html": "1"])
  }

  /// As a build that is killed right after the exchange leaves it: the old site where the stage was, its manifest
  /// still the one that counts.
  func leaveAsKilledAfterTheExchange(from old: [String: String], to new: [String: String]) throws {
    let (files, state) = (FileManager.default, place(".thidua/public"))
    try publish(old)
    try files.copyItem(atPath: place("public"), toPath: place("copy"))
    let manifest = try #require(place.text(".thidua/public/manifest"))
    try publish(new)
    try files.moveItem(atPath: state + "/manifest", toPath: state + "/manifest.next")
    try place.write(manifest, to: ".thidua/public/manifest")
    try files.moveItem(atPath: place("copy"), toPath: state + "/stage")
  }

  @Test func finishesWhatAKilledBuildBeganAndLosesNothingOfOthers() throws {
    try leaveAsKilledAfterTheExchange(from: ["a/b/c.html": "1"], to: ["b.html": "1"])
    try place.write("của tôi", to: ".thidua/public/stage/a/thư.odt")
    let lock = try OutputLock(place("public"))
    #expect(lock.leftover == Settlement.Leftover(place: place(".thidua/public/rescued-1"), failure: nil))
    #expect(place.tree(".thidua/public/rescued-1") == ["a/thư.odt": "của tôi"])
    #expect(place.tree("public") == ["b.html": "1"])
    #expect(lock.manifest.files.keys.sorted() == [Mark.name, "b.html"])
  }

  @Test func whatAKilledBuildHasKeptIsNotLeftOver() throws {
    try leaveAsKilledAfterTheExchange(from: ["a.html": "1"], to: ["b.html": "1"])
    try place.write("của tôi", to: "public/ghi-chú.txt")
    try FileManager.default.linkItem(
      atPath: place("public/ghi-chú.txt"), toPath: place(".thidua/public/stage/ghi-chú.txt"))
    #expect(try OutputLock(place("public")).leftover == nil)
    #expect(place.tree(".thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test func aFirstSiteThatWasKilledAtItsLastStepIsKnown() throws {
    try publish(["a.html": "1"])
    try FileManager.default.moveItem(
      atPath: place(".thidua/public/manifest"), toPath: place(".thidua/public/manifest.next"))
    #expect(try publish(["b.html": "1"]) == Output.Report(written: 1, unchanged: 0, removed: 1))
  }

  @Test func whatCannotBeRemovedIsSetAside() throws {
    try publish(["a.html": "1", "b.html": "1"])
    let output = try Output(OutputLock(place("public")))
    try output.add("a.html", "2")
    try place.remove("public/a.html")
    try place.write("của tôi", to: "public/a.html/thư.odt")
    #expect(try output.publish(fingerprint: nil).leftover?.failure?.action == .remove)
    #expect(place.tree("public") == ["a.html": "2"])
    #expect(place.tree(".thidua/public/rescued-1")["a.html/thư.odt"] == "của tôi")
    #expect(place.text(".thidua/public/manifest.next") == nil)
  }

  @Test func forgetsTheManifestOfAnExchangeThatDidNotHappen() throws {
    try publish(["a.html": "1"])
    try place.write(
      "thidua-manifest 1 - 1\n1 1 \(String(repeating: "0", count: 32)) b.html\n",
      to: ".thidua/public/manifest.next")
    try publish(["c.html": "1"])
    #expect(place.tree("public") == ["c.html": "1"])
  }

  @Test func sameInputIsCurrentUntilAFileIsTouched() throws {
    let fingerprint = Fingerprint(of: Array("đầu vào".utf8))
    try publish(["a.html": "1", "b/index.html": "2"], fingerprint: fingerprint)
    for jobs in 1...3 { #expect(try OutputLock(place("public")).isCurrent(fingerprint, jobs: jobs)) }
    #expect(try !OutputLock(place("public")).isCurrent(Fingerprint(of: [])))
    try place.remove("public/b/index.html")
    for jobs in 1...3 { #expect(try !OutputLock(place("public")).isCurrent(fingerprint, jobs: jobs)) }
  }

  func copy() throws -> Int {
    let snapshot = try Snapshot.read(place.path)
    let output = try Output(OutputLock(place("public")))
    try output.copy(snapshot.files[0], from: snapshot, to: "x/a.pdf")
    return try output.publish(fingerprint: nil).written
  }

  @Test func copiesCarryTheTimeOfTheirSourceAndFollowItsBytes() throws {
    let files = FileManager.default
    try place.write("PDF", to: "content/a.pdf")
    #expect(try copy() == 1)
    let time = try Folder(place.path).status(of: "content/a.pdf")?.modified
    #expect(try Folder(place.path).status(of: "public/x/a.pdf")?.modified == time)
    #expect(try copy() == 0)
    // Another time and the same bytes; then other bytes, as long, under the old time.
    let old = Date(timeIntervalSince1970: 1_000_000)
    try files.setAttributes([.modificationDate: old], ofItemAtPath: place("content/a.pdf"))
    #expect(try copy() == 0)
    try place.write("FDP", to: "content/a.pdf")
    try files.setAttributes([.modificationDate: old], ofItemAtPath: place("content/a.pdf"))
    #expect(try copy() == 1)
    #expect(place.text("public/x/a.pdf") == "FDP")
  }

  @Test(arguments: [-10_000_000_000, -315_619_200, 10_413_792_000])
  func aSourceOfAnotherCenturyIsCopiedAndKnownAgain(seconds: Int) throws {
    try place.write("PDF", to: "content/a.pdf")
    let times = [timespec](repeating: timespec(tv_sec: seconds, tv_nsec: 5), count: 2)
    try #require(utimensat(AT_FDCWD, place("content/a.pdf"), times, 0) == 0)
    #expect(try copy() == 1)
    #expect(try copy() == 0)
  }

  @Test func theManifestKnowsEveryTimeAndEveryInode() throws {
    let times = [Int64.min, -315_619_200_000_000_000, -1, 0, .max].map { Timestamp(nanoseconds: $0) }
    let files = times.enumerated().map { index, time in
      (path: "\(index).pdf", file: Manifest.File(size: 1, modified: time, fingerprint: Fingerprint(of: [])))
    }
    var bytes = ByteWriter()
    Manifest.write(Manifest.Head(inode: .max), files, to: &bytes)
    let read = try #require(Manifest(bytes.array))
    #expect(read.head.inode == .max)
    #expect(read.files == Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.file) }))
    for time in ["-", "--1", "9223372036854775808"] {
      let line = "1 \(time) \(String(repeating: "0", count: 32)) a\n"
      #expect(Manifest(Array(("thidua-manifest 1 - 1\n" + line).utf8)) == nil)
    }
  }

  @Test func publishesThroughASymbolicLinkAndKeepsTheMode() throws {
    try FileManager.default.createDirectory(atPath: place("real"), withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: place("real"))
    try FileManager.default.createSymbolicLink(atPath: place("public"), withDestinationPath: "real")
    try publish(["a.html": "1"])
    #expect(place.tree("real") == ["a.html": "1"])
    #expect(try Folder(place.path).status(of: "real")?.mode == 0o750)
  }

  @Test func aFailureWhileLayingOutLeavesTheOldSite() throws {
    try publish(["a.html": "1"])
    do {
      let output = try Output(OutputLock(place("public")))
      try output.add("a.html", "2")
      // Somebody else's.
      try place.write("x", to: ".thidua/public/stage/b.html/c")
      #expect(throws: SystemFailure.self) { try output.add("b.html", "2") }
    }
    #expect(place.tree("public") == ["a.html": "1"])
  }

  @Test(arguments: [["a.html", "a.html/b/c.html"], ["a.html/b/c.html", "a.html"]])
  func aFileIsNoFolder(paths: [String]) throws {
    try publish(["a.html": "1"])
    let found = refusal {
      let output = try Output(OutputLock(place("public")))
      for path in paths { try output.add(path, "2") }
      try output.publish(fingerprint: nil)
    }
    #expect(found.map(\.rule) == ["same-address"])
    #expect(found[0].message.en.contains("“/a.html” cannot be a file"))
    #expect(place.tree("public") == ["a.html": "1"])
  }
}
