import Bytes
import Testing

@testable import Markup

/// Indentation is layout in plans and code elsewhere.
@Suite struct IndentationTests {
  private let text = """
      - Lưu: VT.

            II. NỘI DUNG

                1. Huy động
        mọi người
      ```
          mã
      ```
    """

  private func html(_ indentation: Indentation) -> String {
    var output = ByteWriter()
    HTMLWriter(Parsed.read(path: "a.md", bytes: Array(text.utf8), indentation: indentation).document)
      .write(into: &output)
    return output.string
  }

  @Test func layoutIsReadAsWhatItSays() {
    #expect(html(.layout).contains("<p>II. NỘI DUNG</p>"))
    #expect(html(.layout).contains("<li>Huy động\nmọi người</li>"))
    #expect(html(.layout).contains("<pre><code>    mã\n</code></pre>"))
    #expect(html(.code).contains("<pre><code>"))
    #expect(!html(.code).contains("<p>II."))
  }

  @Test(arguments: ["   - 1. ~~~===\n\n\tnăm 2030\n", "  - ```\n\n\tmột\n", "  - a\n  -     b\n\n\tc\n"])
  func aFenceBehindAMarkerIsNoIndentation(text: String) {
    let document = Parsed.read(path: "a.md", bytes: Array(text.utf8), indentation: .layout).document
    #expect(faults(of: document) == [])
    #expect(document.string(0..<UInt32(document.text.count)).contains(/năm 2030|một|c/))
  }

  @Test func placesStayThoseOfTheSource() {
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8), indentation: .layout)
    let bytes = parsed.source.bytes
    let item = parsed.document.blocks.last { $0.kind == .item }
    #expect(
      item.map {
        String(decoding: bytes[Int($0.marker.lowerBound)..<Int($0.marker.upperBound)], as: UTF8.self)
      } == "1.")
    let title = parsed.document.blocks.first { parsed.document.string($0.text) == "II. NỘI DUNG" }
    let line = title.map {
      String(decoding: bytes[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
    #expect(line?.hasSuffix("II. NỘI DUNG") == true)
  }
}

extension Document {
  fileprivate func string(_ range: Range<UInt32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
