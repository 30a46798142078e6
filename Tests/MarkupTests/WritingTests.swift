import Bytes
import Testing

@testable import Markup

@Suite struct WritingTests {
  @Test(arguments: [
    "# Kế hoạch\n\nNội dung **đậm *nghiêng* đậm** và `mã <b>`.\n",
    "- một\n- hai\n  1. ba\n\n     bốn\n  2. năm\n",
    "3) ba\n4) bốn\n\n> trích\n> > sâu\n\n---\n\n    mã\n\n```swift x\nlet a = \"b\"\n```\n",
    "Dòng một  \ndòng hai\\\ndòng ba\ndòng bốn\n",
    "[liên kết](https://a.vn/?a=1&b='ạ' \"tên & họ\") ![ảnh *đẹp*](a.png) [](trong)\n",
    "", "\n\n", "một dòng không xuống dòng", "-\n\n- a\n-\n", "1. \n",
  ])
  func writesWhatLibcmarkWrites(markdown: String) {
    let bytes = Array(markdown.utf8)
    #expect(html(bytes) == String(decoding: CommonMark.html(bytes), as: UTF8.self))
  }

  @Test(arguments: [
    ("# Mục đích {#muc-dich .unnumbered}\n", "<h1>Mục đích</h1>\n"),
    ("[Yêu **cầu**]{.underline} chung\n", "<p>Yêu <strong>cầu</strong> chung</p>\n"),
    ("[a [b]{.x} c]{#d}\n", "<p>a b c</p>\n"),
    ("a ![](b.png){width=\"2in\" height=\"1in\"}\n", "<p>a <img src=\"b.png\" alt=\"\" /></p>\n"),
    ("::: {custom-style=\"Title\"}\nKẾ HOẠCH\n:::\n", "<p>KẾ HOẠCH\n</p>\n"),
    ("[1] {a} {x=1} {} {#} {. b} {.a\n", "<p>[1] {a} {x=1} {} {#} {. b} {.a</p>\n"),
    ("`{.a}` và\n\n    {#b}\n", "<p><code>{.a}</code> và</p>\n<pre><code>{#b}\n</code></pre>\n"),
  ])
  func attributesOfPandocAreNoText(markdown: String, wanted: String) {
    #expect(html(Array(markdown.utf8)) == wanted)
  }

  @Test func anInsertionCutsTheMarksThatItCrosses() {
    #expect(
      inline("a **b c** d", insert: [Insertion(4..<6, opening: "<a>", closing: "</a>")])
        == "a <strong>b </strong><a><strong>c</strong> </a>d")
    #expect(
      inline("a **b c** d", insert: [Insertion(1..<3, opening: "<a>", closing: "</a>")])
        == "a<a> <strong>b</strong></a><strong> c</strong> d")
  }

  @Test func anInsertionThatAMarkHoldsStandsInside() {
    #expect(
      inline("**a b c**", insert: [Insertion(2..<3, opening: "<a>", closing: "</a>")])
        == "<strong>a <a>b</a> c</strong>")
    #expect(
      inline("**a b**", insert: [Insertion(2..<3, opening: "<a>", closing: "</a>")])
        == "<strong>a <a>b</a></strong>")
  }

  @Test func anInsertionAroundAMarkLeavesNothingEmpty() {
    #expect(
      inline("a **b** c", insert: [Insertion(2..<3, opening: "<a>", closing: "</a>")])
        == "a <a><strong>b</strong></a> c")
  }

  @Test func pointsStandBetweenTheLettersAndLinksNotInsideOfLinks() {
    #expect(
      inline(
        "a [b c](u) d",
        insert: [
          Insertion(0..<0, opening: "<i id=x></i>"),
          Insertion(4..<5, opening: "<a>", closing: "</a>", isLink: true),
          Insertion(6..<7, opening: "<a>", closing: "</a>", isLink: true),
        ]) == "<i id=x></i>a <a href=\"u\">b c</a> <a>d</a>")
  }

  @Test func aPartOfTheTextKeepsItsMarks() {
    #expect(inline("a **b *c d* e** f", range: 4..<7) == "<strong><em>c d</em></strong>")
    #expect(inline("a **b** c", range: 3..<5) == " c")
    #expect(inline("a **b** c", range: 0..<2) == "a ")
  }

  private func inline(
    _ markdown: String, range: Range<UInt32>? = nil, insert: ArraySlice<Insertion> = []
  ) -> String {
    var output = ByteWriter()
    HTMLWriter(document(Array(markdown.utf8))).inline(0, range: range, insertions: insert, into: &output)
    return output.string
  }
}
