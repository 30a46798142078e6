import Foundation
import Testing
import Vietnamese

@testable import Search

/// What the script and the index must agree on; `Tests/browser/search.py` runs the same vectors through the script.
@Suite struct VectorTests {
  private struct Vectors: Decodable {
    struct Words: Decodable {
      var text: String
      var words: [String]

      init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        text = try row.decode(String.self)
        words = try row.decode([String].self)
      }
    }

    var fold: [[String]]
    var spell: [[String]]
    var words: [Words]
  }

  private let vectors: Vectors

  init() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = tests.appending(path: "../Fixtures/Search/vectors.json")
    vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func `Texts fold as in the script`() {
    #expect(!vectors.fold.isEmpty)
    for row in vectors.fold { #expect(Folding.fold(row[0]) == row[1]) }
  }

  @Test func `Spellings that differ by habit only are one`() {
    #expect(!vectors.spell.isEmpty)
    for row in vectors.spell {
      let spelling = Symbol(Array(row[0].utf8)).spelling.map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(spelling == row[1])
    }
  }

  @Test func `Texts are cut into words as in the script`() {
    #expect(!vectors.words.isEmpty)
    for row in vectors.words {
      let words = symbols(of: row.text).filter { SymbolScanner.startsWord($0.first) }
      #expect(words.map { String(decoding: $0.bytes, as: UTF8.self) } == row.words)
    }
  }
}
