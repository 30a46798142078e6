import Bytes
import Foundation
import Testing

@testable import Markup

/// The examples of the CommonMark specification, where they are at hand.
@Suite struct Conformance {
  struct Example: Decodable, Sendable {
    let example: Int
    let markdown: String
  }

  static var examples: [Example] {
    let checkout = URL(filePath: #filePath).appending(path: "../../..").standardized
    let shared =
      ProcessInfo.processInfo.environment["THIDUA_SHARED"].map { URL(filePath: $0) }
      ?? checkout.appending(path: "../shared").standardized
    let file = shared.appending(path: "spec/commonmark/spec-0.30.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }

  /// Examples with raw HTML or a refused scheme.
  static let rawHTML = Set(
    [21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 595, 597, 598, 600] + Array(148...191)
      + Array(612...643))

  @Test(.enabled(if: !Conformance.examples.isEmpty))
  func writesWhatLibcmarkWrites() {
    var different: [Int] = []
    for example in Conformance.examples {
      let bytes = Array(example.markdown.utf8)
      if html(bytes) != String(decoding: CommonMark.html(bytes), as: UTF8.self) {
        different.append(example.example)
      }
    }
    #expect(Set(different).isSubset(of: Conformance.rawHTML))
  }
}

/// The document of a Markdown text, without front matter.
func document(_ bytes: [UInt8]) -> Document {
  bytes.withUnsafeBufferPointer { DocumentReader.read($0) }
}

func html(_ bytes: [UInt8]) -> String {
  var output = ByteWriter()
  HTMLWriter(document(bytes)).write(into: &output)
  return output.string
}
