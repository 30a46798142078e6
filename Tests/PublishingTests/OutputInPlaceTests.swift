import Foundation
import Testing

@testable import Publishing

/// The way for targets that cannot be exchanged, taken on purpose.
@Suite struct OutputInPlaceTests {
  let place = Workplace()

  func publish(_ pages: [String: String]) throws {
    let output = try Output(OutputLock(place("public")))
    for (path, text) in pages { try output.add(path, text) }
    try output.publish(fingerprint: nil, canExchange: false)
  }

  @Test func endsInTheSameFolder() throws {
    try place.write("*", to: "public/.gitignore")
    let inode = try place.identity("public")[0]
    try publish(["a/index.html": "1", "b.css": "1", "c": "1", "d/e": "1"])
    let untouched = try place.identity("public/b.css")
    try publish(["a/index.html": "2", "b.css": "1", "c/index.html": "1", "d": "1"])
    #expect(
      place.tree("public") == [
        ".gitignore": "*", "a/index.html": "2", "b.css": "1", "c/index.html": "1", "d": "1",
      ])
    #expect(try place.identity("public/b.css") == untouched)
    #expect(try place.identity("public")[0] == inode)
    #expect(place.tree(".thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test func assetsComeBeforePagesAndNewPagesBeforeThoseThatPointAtThem() throws {
    try publish(["index.html": "1", "old.css": "1", "search.json": "1"])
    let output = try Output(OutputLock(place("public")))
    let order = output.inOrder(["index.html", "search.json", "a/index.html", "new.css"])
    #expect(order == ["new.css", "a/index.html", "search.json", "index.html"])
  }

  @Test func aKillInTheMiddleLeavesOnlyFilesThatItKnows() throws {
    try publish(["a.html": "1"])
    // As it is after the first names changed: both sites' files, and the manifest of both.
    try place.write("2", to: "public/b.html")
    let manifest = try #require(place.text(".thidua/public/manifest"))
    try place.write(
      manifest + "1 1 \(String(repeating: "0", count: 32)) b.html\n", to: ".thidua/public/manifest")
    try publish(["c.html": "1"])
    #expect(place.tree("public") == ["c.html": "1"])
  }
}
