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

  @Test func placesStayThoseOfTheSource() {
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8), indentation: .layout)
    let bytes = parsed.source.bytes
    let item = parsed.document.blocks.last { $0.kind == .item }
    #expect(
      item.map {
        String(decoding: bytes[Int($0.marker.lowerBound)..<Int($0.marker.upperBound)], as: UTF8.self)
      } == "1.")
    let title = parsed.document.blocks.indices.first {
      parsed.document.string(parsed.document.blocks[$0].text) == "II. NỘI DUNG"
    }
    let place = title.map {
      parsed.document.sourceRange(of: parsed.document.blocks[$0].text, in: $0, source: parsed.source)
    }
    #expect(place.map { String(decoding: bytes[$0], as: UTF8.self) } == "II. NỘI DUNG")
  }
}

extension Document {
  fileprivate func string(_ range: Range<UInt32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
