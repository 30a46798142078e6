import Testing

@testable import Markup

@Suite struct RawHTMLTests {
  private func markup(_ text: String) -> String { html(Array(text.utf8)) }

  private func oddities(_ text: String) -> [Oddity.Kind] { document(Array(text.utf8)).oddities.map(\.kind) }

  @Test func inlineTagsBecomeMarks() {
    #expect(
      markup("m<sup>2</sup> H<sub>2</sub>O <b>đ</b> <i>n</i> <u>g</u> <del>x</del> <small>s</small>\n")
        == "<p>m<sup>2</sup> H<sub>2</sub>O <strong>đ</strong> <em>n</em> <u>g</u> <s>x</s> <small>s</small></p>\n"
    )
    #expect(markup("a<br>b<br/>\nc\n") == "<p>a<br />\nb<br />\nc</p>\n")
    #expect(
      markup("x <a href=\"/u?a=1&amp;b\" onclick=\"f()\" class=\"k\">y</a>\n")
        == "<p>x <a href=\"/u?a=1&amp;b\">y</a></p>\n")
  }

  /// "> " before a line of a tag is no part of it.
  @Test func aTagOverQuotedLinesHasItsPlace() {
    let text = "> a <i>b</i> <x\n>\tonload=f> <script\n> c> d <y onclick=g>\n"
    let found = document(Array(text.utf8)).oddities
    #expect(found.map(\.kind) == [.rawHTML, .eventHandler, .scriptTag, .eventHandler])
    let tags = found.map {
      String(decoding: Array(text.utf8)[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
    #expect(tags == ["<i>", "<x\n>\tonload=f>", "<script\n> c>", "<y onclick=g>"])
  }

  @Test func tagsAndMarkdownNest() {
    #expect(markup("a <b>*b* c</b> **d**\n") == "<p>a <strong><em>b</em> c</strong> <strong>d</strong></p>\n")
    #expect(
      markup("*a <b>b* c</b> d\n") == "<p><em>a <strong>b</strong></em><strong> c</strong> d</p>\n")
  }

  @Test(arguments: [
    ("<b>a <i>b</b> c</i> d", "a b c d"), ("x </b> y", "x y"), ("a <b>b", "a b"), ("# a <sub>b\n\nc", "a bc"),
    ("<span style=\"x\">a</span> b <font>c</font>", "a b c"), ("a <!-- b --> c", "a  c"),
    ("a <script>alert(1)</script> b", "a  b"), ("a <script> b *c* d", "a  b c d"), ("a <x-y z> b", "a  b"),
  ])
  func brokenTagsLoseNoWord(text: String, words: String) {
    let found = String(decoding: document(Array(text.utf8)).text, as: UTF8.self)
    #expect(squeeze(found) == squeeze(words))
  }

  private func squeeze(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is put in angle brackets by an office is no element; a browser would show nothing of it.
  @Test(arguments: [
    ("tổ <UBND> gồm <Ban> và <c>, đơn vị <ten don vi>.", "tổ <UBND> gồm <Ban> và <c>, đơn vị <ten don vi>."),
    ("<MTTQ>\nphối hợp", "<MTTQ> phối hợp"), ("<b>a <UBND> c</b>", "a <UBND> c"), ("</UBND> a", "</UBND> a"),
    ("<div>a <UBND>\n<p>b</p> <MTTQ></div>", "a <UBND> b <MTTQ>"),
    ("| <UBND> |\n|---|\n| <Ban> |", "<UBND> <Ban>"),
    ("<span>a</span> <x-y> <z a=\"b\"> <wbr>", "a"), ("# Tổ <UBND>", "Tổ <UBND>"),
  ])
  func whatIsNoElementIsText(text: String, words: String) {
    let document = document(Array(text.utf8))
    #expect(faults(of: document) == [])
    #expect(letters(String(decoding: document.text, as: UTF8.self)) == letters(words))
  }

  @Test func whatIsNoElementIsNotToldAsHTML() {
    #expect(oddities("tổ <UBND>\n\n<MTTQ>\n") == [])
    #expect(oddities("tổ <UBND> <b>a</b>\n") == [.rawHTML])
  }

  @Test func aSummaryIsALineOfItsOwn() {
    #expect(
      markup("<details><summary>Tóm tắt</summary>Ẩn</details>\n") == "<p>Tóm tắt</p>\n<p>Ẩn</p>\n")
  }

  @Test func blocksBecomeBlocks() {
    #expect(
      markup("<div align=\"center\"><h2>Kế <b>hoạch</b></h2>\n<p>một\n  hai</p><p>ba</p>bốn</div>\n")
        == "<h2>Kế <strong>hoạch</strong></h2>\n<p>một\nhai</p>\n<p>ba</p>\n<p>bốn</p>\n")
    #expect(
      markup("<ul>\n<li>a</li>\n<li>b<ol><li>c</ol>\n</ul>\n")
        == "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n")
    #expect(markup("<center><i>a</center>\n\nb\n") == "<p><em>a</em></p>\n<p>b</p>\n")
  }

  private let table = """
    <table>
    <thead>
    <tr>
    <th scope="col">TT</th>
    <th scope="col">Nội dung</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td colspan="2" rowspan="3">a<br />
    b</td>
    </tr>
    </tbody>
    </table>

    """

  @Test func tablesKeepTheirShape() {
    #expect(
      markup(
        "<table border=1 style=\"x\">\n<tr><th>TT</th><th width=3>Nội dung\n<tr><td>1<td colspan=2 rowspan=\"3\">a<br>b</table>\n"
      ) == table)
  }

  @Test func aTableCutByBlankLinesIsOne() {
    #expect(
      markup(
        "<table>\n<tr><th>TT</th>\n\n<th>Nội dung</th></tr>\n\n    <tr>\n\n      <td>1</td>\n\n<td colspan=2 rowspan=3>\na<br>b\n</td>\n\n</tr>\n\n</table>\n"
      ) == table)
  }

  @Test func markdownBetweenTheTagsIsRead() {
    #expect(
      markup("<table>\n<tr>\n<td>\n\n**a** b\n\n</td>\n<td>c</td>\n</tr>\n</table>\n\nd\n")
        == "<table>\n<tbody>\n<tr>\n<td>\n<p><strong>a</strong> b</p>\n</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n<p>d</p>\n"
    )
  }

  @Test func severalParagraphsOfACellAreBlocks() {
    #expect(
      markup("<table><tr><td><p>a</p></td><td>\n<p>b</p><p>c</p></td></tr></table>\n")
        == "<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>\n<p>b</p>\n<p>c</p>\n</td>\n</tr>\n</tbody>\n</table>\n")
  }

  @Test(arguments: [
    ("<table><tr><td>a", "a"), ("<table>\n<tr><td>a</td>\n\nb\n\n# c", "a b c"), ("a</td></tr></table>", "a"),
    ("<p nội dung không đóng\nhai", "<p nội dung không đóng hai"),
    ("<div class=\"x>a</div>\nb", "<div class=\"x>a b"),
    ("<script>\nlet x = 1\n\nb", "let x = 1 b"), ("<!-- a\n\nb", "<!-- a b"),
    ("<div>a < b & c</div>", "a < b & c"),
    ("<table>a<tr>b<td>c</td>d</tr>e</table>f", "a b c d e f"), ("<li>a<li>b", "a b"),
    ("<div>x &lt; &amp; &ocirc;&nbsp;y &dd;</div>", "x < & ô y &dd;"),
    ("- <table>\n  <tr><td>a\n\n- b", "a b"),
    ("<div><style>p {}</style>a<script>x</script>b</div>", "a b"),
  ])
  func brokenBlocksLoseNoWord(text: String, words: String) {
    let document = document(Array(text.utf8))
    #expect(faults(of: document) == [])
    #expect(letters(String(decoding: document.text, as: UTF8.self)) == letters(words))
  }

  private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func otherSchemesBecomePlainText() {
    #expect(
      markup("[a *b*](javascript:x) ![c](data:image/png;base64,x) <ftp://d.vn>\n")
        == "<p>a <em>b</em> c ftp://d.vn</p>\n")
    #expect(
      markup(
        "[a](JaVa&#9;ScRiPt:x) <a href=\"&#106;avascript:x\">b</a> [c](tel:+84) <d@e.vn> [f](../g:h) [i](j?k:l)\n"
      )
        == "<p>a b <a href=\"tel:+84\">c</a> <a href=\"mailto:d@e.vn\">d@e.vn</a> <a href=\"../g:h\">f</a> <a href=\"j?k:l\">i</a></p>\n"
    )
    #expect(
      oddities("[a](javascript:x) ![c](data:x) <ftp://d.vn>") == [.javascriptLink, .dataLink, .otherLink])
  }

  @Test func odditiesStandWhereTheyWereWritten() {
    let text = "đầu <b onclick=\"x\">a</b>\n\n<div>\n<SCRIPT src=y>z</SCRIPT>\n<a href='data:q'>w</a></div>\n"
    let bytes = Array(text.utf8)
    let found = document(bytes).oddities.map {
      "\($0.kind) "
        + String(decoding: bytes[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
    #expect(found.prefix(2) == ["rawHTML <b onclick=\"x\">", "eventHandler <b onclick=\"x\">"])
    #expect(found.contains("scriptTag <SCRIPT src=y>"))
    #expect(found.contains { $0.hasPrefix("dataLink ") })
    #expect(oddities("a < b, 2 > 1\n") == [])
  }
}
