import Testing

@testable import Markup

@Suite struct PipeTableTests {
  private func markup(_ text: String) -> String { html(Array(text.utf8)) }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    func cells(_ tag: String, _ texts: [String]) -> String {
      "<tr>\n" + texts.map { "<\(tag)\(tag == "th" ? " scope=\"col\"" : "")>\($0)</\(tag)>\n" }.joined()
        + "</tr>\n"
    }
    let body = rows.isEmpty ? "" : "<tbody>\n" + rows.map { cells("td", $0) }.joined() + "</tbody>\n"
    return "<table>\n<thead>\n" + cells("th", head) + "</thead>\n" + body + "</table>\n"
  }

  @Test func aTableHasHeadAndBody() {
    #expect(
      markup("| foo | bar |\n| --- | --- |\n| baz | bim |\n") == table(["foo", "bar"], [["baz", "bim"]]))
    #expect(markup("| a |\n|---|\n") == table(["a"], []))
    #expect(markup("a | b\n-|-\n1 | 2") == table(["a", "b"], [["1", "2"]]))
  }

  @Test func colonsAlignColumns() {
    let text = "| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |\n"
    let cells = document(Array(text.utf8)).blocks.filter { $0.kind == .cell }
    #expect(cells.map(\.alignment) == [.left, .center, .right, .none, .left, .center, .right, .none])
    #expect(cells.map(\.header) == [true, true, true, true, false, false, false, false])
  }

  @Test func escapedPipesBelongToTheCellAlsoInCode() {
    let text = "| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n"
    #expect(markup(text) == table(["f|oo"], [["b <code>|</code> az"], ["b <strong>|</strong> im"]]))
  }

  @Test func cellsHoldInlineMarkupOnly() {
    let text = "| a | b |\n|---|---|\n| # x # | - y |\n| **đậm** `m` [l](u) | 1. \\*z\\* #|\n| > q | --- |\n"
    #expect(
      markup(text)
        == table(
          ["a", "b"],
          [
            ["# x #", "- y"], ["<strong>đậm</strong> <code>m</code> <a href=\"u\">l</a>", "1. *z* #"],
            ["&gt; q", "---"],
          ]))
  }

  @Test func shortRowsAreFilledAndLongOnesLoseNothing() {
    let text = "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\nx\n"
    #expect(markup(text) == table(["a", "b"], [["1", ""], ["1", "2", "3"], ["x", ""]]))
  }

  @Test func drawnTablesJoinWhatGoesOnInTheNextLine() {
    let text = """
      +-------+----------+
      | **Số  | Ninh     |
      | một** | Bình     |
      |       |          |
      | - a;  | ngày 1   |
      | - b;  |          |
      +-------+----------+
      | c     |          |
      +-------+----------+
      """
    let body = [["<strong>Số một</strong>", "Ninh Bình"], ["- a;", "ngày 1"], ["- b;", ""], ["c", ""]]
    let rows = body.map { "<tr>\n" + $0.map { "<td>\($0)</td>\n" }.joined() + "</tr>\n" }.joined()
    #expect(markup(text) == "<table>\n<tbody>\n\(rows)</tbody>\n</table>\n")
    #expect(markup("+---+\n| a |\n+===+\n| 1 |\n+---+\n") == table(["a"], [["1"]]))
  }

  private func rows(_ rows: [[String]]) -> String {
    rows.map { "<tr>\n" + $0.map { "<td>\($0)</td>\n" }.joined() + "</tr>\n" }.joined()
  }

  @Test func tablesUnderHyphensHaveRowsBetweenBlankLines() {
    let text = """
      Trước.

        -----------------------------------------
        **TT** **Nội dung**        **Thời
                                   gian**
        ------ ------------------- --------------
        1      Tổ chức lễ phát     Tháng 9/2025
               động

        2      Bố trí *kinh phí*   Quý IV/2025
        -----------------------------------------

      Sau.
      """
    #expect(
      markup(text) == "<p>Trước.</p>\n"
        + table(
          ["<strong>TT</strong>", "<strong>Nội dung</strong>", "<strong>Thời gian</strong>"],
          [["1", "Tổ chức lễ phát động", "Tháng 9/2025"], ["2", "Bố trí <em>kinh phí</em>", "Quý IV/2025"]])
        + "<p>Sau.</p>\n")
  }

  @Test func aTitleUnderHyphensMayBeWiderThanItsColumn() {
    let text = "  **TT** **Việc**\n  ----- ---------\n  1     Trồng cây\n"
    #expect(markup(text) == table(["<strong>TT</strong>", "<strong>Việc</strong>"], [["1", "Trồng cây"]]))
    let right = "    TT Việc\n  ---- ---------\n     1 Trồng cây\n"
    #expect(markup(right) == table(["TT", "Việc"], [["1", "Trồng cây"]]))
  }

  @Test func noLetterIsLostUnderHyphens() {
    var state: UInt64 = 7
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = ["nhà", "nước", "a", "Đắk", "bình an", " ", "   ", "      "]
    var tables = 0
    for _ in 0..<3_000 {
      let rulers = ["------ ---- --------", "-------------------", "------ -------------"]
      let text = (0...below(9)).map { _ in
        switch below(4) {
        case 0: rulers[below(rulers.count)]
        case 1 where below(2) == 0: ""
        default: (0...below(6)).map { _ in words[below(words.count)] }.joined()
        }
      }.joined(separator: "\n")
      let document = Array(text.utf8).withUnsafeBufferPointer {
        DocumentReader.read($0, indentation: .layout)
      }
      if document.blocks.contains(where: { $0.kind == .table }) { tables += 1 }
      let letters = { (text: String) in text.filter(\.isLetter).sorted() }
      #expect(
        letters(String(decoding: document.text, as: UTF8.self)) == letters(text), "\(text.debugDescription)")
    }
    #expect(tables > 50)
  }

  @Test func aLetterheadUnderHyphensHasNoHead() {
    let text = """
        ------------------- ------------------
        **ỦY BAN NHÂN DÂN\\  **CỘNG HÒA**\\
        PHƯỜNG TÂN HÒA**    **Độc lập**

        Số: 112/KH-UBND     *Tân Hòa, ngày 9*
        ------------------- ------------------
      """
    #expect(
      markup(text) == "<table>\n<tbody>\n"
        + rows([
          [
            "<strong>ỦY BAN NHÂN DÂN<br />\nPHƯỜNG TÂN HÒA</strong>",
            "<strong>CỘNG HÒA</strong><br />\n<strong>Độc lập</strong>",
          ],
          ["Số: 112/KH-UBND", "<em>Tân Hòa, ngày 9</em>"],
        ]) + "</tbody>\n</table>\n")
  }

  @Test func aRowALineUnderOneHeadEndsWithABlankLine() {
    let text =
      "  Đợt    Thời gian\n  ------ ------------\n  Đợt 1  Quý I/2025\n  Đợt 2  Quý II/2025\n\nSau.\n"
    #expect(
      markup(text) == table(["Đợt", "Thời gian"], [["Đợt 1", "Quý I/2025"], ["Đợt 2", "Quý II/2025"]])
        + "<p>Sau.</p>\n")
  }

  @Test(arguments: [
    "UBND XÃ HẠ      CỘNG HÒA\n-------         --------\nSố: 1/KH-UBND   Hạ, ngày 1\n",
    "UBND XÃ HẠ CỘNG HÒA XÃ HỘI\n------- -----------\nSố: 1/KH-UBND Hạ, ngày 1\n",
    "----- -----\n\nMột đoạn văn.\n", "a b\n--- ---\n", "----------------\n\nMột đoạn.\n\n----------------\n",
  ])
  func otherLinesOfHyphensMakeNoTable(text: String) { #expect(!markup(text).contains("<table>")) }

  @Test func linesOfDrawnCellsBreakBehindABackslash() {
    let text = "+------+-----+\n| > a\\ | > b |\n| > c  | > d |\n+------+-----+\n"
    #expect(
      markup(text) == "<table>\n<tbody>\n<tr>\n<td>a<br />\nc</td>\n<td>b d</td>\n</tr>\n</tbody>\n</table>\n"
    )
    #expect(Parsed.read(path: "a.md", bytes: Array(text.utf8)).document.oddities.isEmpty)
  }

  @Test(arguments: [
    "| a | b |\n| --- |\n| 1 | 2 |\n", "a | b\nc | d\n", "| a |\n", "| a | b |\n| -x- | --- |\n", "a\n:-\n",
    "| a | b |\n\n| --- | --- |\n", "    | a | b |\n    | - | - |\n", "`|`\n- x\n",
    "+---+\na | b\n+---+\n", "+---+\n",
  ])
  func whatIsNoTableStaysWhatItIs(text: String) {
    #expect(markup(text) == String(decoding: CommonMark.html(Array(text.utf8)), as: UTF8.self))
  }

  @Test func linesBeforeTheHeadStayAParagraph() {
    let text = "Một *hai\nba* bốn  \nnăm\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    #expect(
      markup(text) == "<p>Một <em>hai\nba</em> bốn<br />\nnăm</p>\n" + table(["a", "b"], [["1", "2"]]))
  }

  @Test func tablesStandInQuotesAndLists() {
    #expect(
      markup("> > | a | b |\n> > |---|---|\n> | 1 | 2 |\n")
        == "<blockquote>\n<blockquote>\n" + table(["a", "b"], [["1", "2"]]) + "</blockquote>\n</blockquote>\n"
    )
    #expect(
      markup("- | a | b |\n  |---|---|\n  | 1 | > |\n") == "<ul>\n<li>\n"
        + table(["a", "b"], [["1", "&gt;"]]) + "</li>\n</ul>\n")
  }

  @Test func aRuleBelowATableMakesNoHeadingOfIt() {
    #expect(
      markup("| a | b |\n|---|---|\n| 1 | 2 |\n---\nx\n") == table(["a", "b"], [["1", "2"]])
        + "<hr />\n<p>x</p>\n")
    #expect(
      markup("| a | b |\n|---|---|\n| 1 | 2 |\n===\n") == table(["a", "b"], [["1", "2"], ["===", ""]]))
  }

  @Test func cellsKnowTheDefinitionsOfTheText() {
    let text = "| [x] | b |\n|---|---|\n| [y][x] | [z] |\n\n[x]: /u 'tên'\n> [z]: /v\n"
    let link = "href=\"/u\" title=\"tên\""
    #expect(
      markup(text)
        == table(["<a \(link)>x</a>", "b"], [["<a \(link)>y</a>", "<a href=\"/v\">z</a>"]])
        + "<blockquote>\n</blockquote>\n")
  }

  @Test func everyCellKnowsItsBytes() {
    let text = "đầu\n\n> | Đơn vị | b\\|c |\n> |:--|--|\n> |  Sở Nội vụ | |\n"
    let bytes = Array(text.utf8)
    let cells = document(bytes).blocks.filter { $0.kind == .cell }
    let sources = cells.map {
      String(decoding: bytes[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
    #expect(sources == ["Đơn vị", "b\\|c", "Sở Nội vụ", ""])
  }

  @Test func aTableIsPaddedWithinReason() {
    let head = String(repeating: "|a", count: 5000) + "|\n" + String(repeating: "|-", count: 5000) + "|\n"
    let document = document(Array((head + String(repeating: "x\n", count: 5000)).utf8))
    #expect(document.blocks.count < 50_000)
    #expect(document.text.count { $0 == UInt8(ascii: "x") } == 5000)
  }
}
