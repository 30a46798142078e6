import Testing

@testable import Markup

@Suite struct SourceRangeTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return document(bytes).blocks.map {
      "\($0.kind) "
        + String(decoding: bytes[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
  }

  @Test func blocksKnowTheirLines() {
    #expect(lines("# a\n\nb\nc\n\n\nd") == ["heading # a", "paragraph b\nc", "paragraph d"])
    #expect(lines("a\n===\nb\n") == ["heading a\n===", "paragraph b"])
    #expect(lines("a\nb\n---\n\n---\n") == ["heading a\nb\n---", "rule ---"])
    #expect(lines("```\na\n```\n    b\n\n***\n") == ["code ```\na\n```", "code     b", "rule ***"])
  }

  @Test func containersEndWithWhatTheyHold() {
    #expect(
      lines("- a\n\n- b\n  c\n\n\nx\n") == [
        "list - a\n\n- b\n  c", "item - a", "paragraph - a", "item - b\n  c", "paragraph - b\n  c",
        "paragraph x",
      ])
    #expect(lines("> a\nb\n\n") == ["quote > a\nb", "paragraph > a\nb"])
  }

  @Test func itemsKnowTheirMarker() {
    let text = "- a\n+ b\n* c\n 1. d\n\n12) e\n    - f\n-\n> 3. g\n"
    let bytes = Array(text.utf8)
    let markers = document(bytes).blocks.filter { $0.kind == .item }.map {
      String(decoding: bytes[Int($0.marker.lowerBound)..<Int($0.marker.upperBound)], as: UTF8.self)
    }
    #expect(markers == ["-", "+", "*", "1.", "12)", "-", "-", "3."])
  }

  @Test(arguments: [
    ("Một **hai** ba", "hai", "hai"), ("# Đề mục", "Đề", "Đề"), ("1. 1 x", "1 x", "1 x"),
    ("> a\n> b *c*\nd", "b c\nd", "b *c*\nd"), ("[ab](ab 'ab') ab b", " ab b", " ab b"),
    ("x ![ab](ab) ab", " ab", " ab"), ("a &amp; &ocirc;b", "ôb", "&ocirc;b"), ("a &amp; b", "& b", "&amp; b"),
    ("\\* \\\\ c", "\\ c", "\\ c"), ("`a &amp; \\*` b", "\\* b", "\\*` b"), ("- - a b", "b", "b"),
    ("a<b>b</b> c", "b c", "b</b> c"), ("<https://a.vn> https", " https", " https"),
    ("|x|đơn *vị*|\n|-|-|", "đơn vị", "đơn *vị"), ("a  \nb c", "b", "b"),
    ("[x]{.underline} nd c", "nd c", "nd c"),
    ("<div>\n<p>Sở   Nội\nvụ</p></div>", "Nội", "Nội"),
  ])
  func textIsFoundInTheSource(markdown: String, words: String, expected: String) throws {
    let source = SourceText(path: "a.md", bytes: Array(markdown.utf8))
    let document = document(source.bytes)
    let text = String(decoding: document.text, as: UTF8.self)
    let found = try #require(text.ranges(of: words).last)
    let start = UInt32(text.utf8.distance(from: text.startIndex, to: found.lowerBound))
    let range = start..<start + UInt32(words.utf8.count)
    let block = try #require(
      document.blocks.indices.first {
        Int(document.blocks[$0].end) == $0 + 1 && document.blocks[$0].text.contains(start)
      })
    let place = document.sourceRange(of: range, in: block, source: source)
    #expect(String(decoding: source.bytes[place], as: UTF8.self) == expected)
  }
}
