import Bytes
import Testing

@testable import Diagnostics

@Suite struct DiagnosticPrinterTests {
  let path = "content/plans/a.md"

  func diagnostic(_ text: String, at word: String, in source: String) -> Diagnostic {
    let bytes = Array(source.utf8)
    let needle = Array(word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) }!
    return Diagnostic(
      .error, "so-hieu", Sentence(vi: text, en: text),
      at: Place(path: path, range: start..<start + needle.count))
  }

  func print(
    _ diagnostics: [Diagnostic], of source: String?, style: TerminalStyle = .plain, language: Language = .vi
  ) -> String {
    var writer = ByteWriter()
    DiagnosticPrinter(language: language, style: style) { $0 == path ? source.map { Array($0.utf8) } : nil }
      .print(diagnostics, to: &writer)
    return writer.string
  }

  @Test func theCaretStandsUnderVietnameseText() {
    for (source, word) in [
      ("# Kế\n\nCăn cứ Luật Thi đua", "Luật"),
      ("# Kế\n\nCa\u{306}n cu\u{31B}\u{301} Lua\u{323}\u{302}t Thi đua", "Lua\u{323}\u{302}t"),
    ] {
      let found = diagnostic("không rõ luật nào", at: word, in: source)
      let line = source.split(separator: "\n").last!
      #expect(
        print([found], of: source) == """
          content/plans/a.md:3:8: error: không rõ luật nào [so-hieu]
              3 | \(line)
                |        ^~~~

          """)
    }
  }

  @Test func tabsAndWideCharactersAreMeasuredAsTheyAreShown() {
    let source = "\t漢字\tx"
    #expect(
      print([diagnostic("?", at: "x", in: source)], of: source).hasSuffix(
        """
            1 |     漢字    x
              |             ^

        """))
  }

  @Test func nothingInAFileCanCommandTheTerminal() {
    let source = "a\u{1B}[31m\u{202E}b x"
    let text = print([diagnostic("đọc \u{1B}[0m", at: "x", in: source)], of: source)
    #expect(!text.utf8.contains(0x1B) && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let source =
      String(repeating: "thi đua ", count: 100_000) + "ĐÂY" + String(repeating: " yêu nước", count: 100_000)
    let lines = print([diagnostic("?", at: "ĐÂY", in: source)], of: source).split(separator: "\n")
    #expect(lines[0].hasPrefix("content/plans/a.md:1:800001: error:"))
    let caret = lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^")!)
    #expect(lines[1].dropFirst(caret).hasPrefix("ĐÂY"))
    #expect(lines[1].count < 125 && lines[1].hasSuffix("…"))
  }

  @Test func aRangeOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    let source = "một hai\nba"
    let found = Diagnostic(
      .warning, "x", Sentence(vi: "v", en: "e"), at: Place(path: path, range: 6..<11))
    #expect(print([found], of: source).hasSuffix("    1 | một hai\n      |     ^~~\n"))
  }

  @Test func notesFollow() {
    let source = "Số: 18/KH-UBDN"
    var found = diagnostic("ký hiệu lạ", at: "UBDN", in: source)
    found.notes = [
      Diagnostic.Note(Sentence(vi: "số ở đây", en: ""), at: Place(path: path, range: 0..<3)),
      Diagnostic.Note(Sentence(vi: "tệp kia", en: ""), at: Place(path: "content/b.md")),
    ]
    #expect(
      print([found], of: source) == """
        content/plans/a.md:1:11: error: ký hiệu lạ [so-hieu]
            1 | Số: 18/KH-UBDN
              |           ^~~~
        content/plans/a.md:1:1: note: số ở đây
        content/b.md: note: tệp kia

        """)
  }

  @Test func aWholeFileHasNoExcerpt() {
    let found = Diagnostic(.error, "x", Sentence(vi: "v", en: "e"), at: Place(path: path))
    #expect(print([found], of: "chữ", language: .en) == "content/plans/a.md:1:1: error: e [x]\n")
    #expect(print([found], of: nil) == "content/plans/a.md: error: v [x]\n")
    #expect(print([Diagnostic(.note, "x", Sentence(vi: "v", en: "e"))], of: nil) == "note: v [x]\n")
  }

  @Test func theyAreSortedByPathPlaceWeightAndRule() {
    func make(_ severity: Diagnostic.Severity, _ rule: String, _ path: String, _ start: Int) -> Diagnostic {
      Diagnostic(severity, rule, Sentence(vi: "", en: ""), at: Place(path: path, range: start..<start + 1))
    }
    let sorted = [
      make(.warning, "z", "a", 1), make(.warning, "b", "a", 2), make(.warning, "c", "a", 2),
      make(.error, "a", "b", 1),
      make(.note, "a", "b", 1), make(.error, "a", "b", 12),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
  }

  /// Some findings are of a whole block, others of words in it.
  @Test func withinABlockTheyAreSortedByTheirWords() {
    func make(_ rule: String, _ start: Int?) -> Diagnostic {
      var place = Place(path: "a", range: 10..<90)
      place.passage = start.map { Passage(Array("một hai ba".utf8)[...], from: $0) }
      return Diagnostic(.warning, rule, Sentence(vi: "", en: ""), at: place)
    }
    let sorted = [make("m", nil), make("z", 3), make("a", 5)]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(order.map { sorted[$0] }.sorted() == sorted)
    }
  }

  @Test func aTerminalShowsTwentyOfARuleAndCountsTheRest() {
    let many = (0..<4832).map {
      Diagnostic(.warning, "x", Sentence(vi: "v", en: "e"), at: Place(path: path, range: $0..<$0 + 1))
    }
    let one = Diagnostic(.error, "y", Sentence(vi: "v", en: "e"), at: Place(path: "b"))
    let terminal = TerminalStyle(isTerminal: true, hasColours: false)
    let shown = print(many + [one], of: nil, style: terminal).split(separator: "\n")
    #expect(shown.count == 22)
    #expect(shown.last == "… và 4.812 chỗ khác (--json cho thấy tất cả) [x]")
    #expect(print(many + [one], of: nil).split(separator: "\n").count == 4833)
  }

  @Test func summaryCounts() {
    let error = Diagnostic(.error, "x", Sentence(vi: "v", en: "e"))
    let warning = Diagnostic(.warning, "x", Sentence(vi: "v", en: "e"))
    let many = [error] + [Diagnostic](repeating: warning, count: 1240)
    #expect(DiagnosticPrinter(language: .vi).summary(of: DiagnosticList(many)) == "1 lỗi, 1.240 cảnh báo")
    #expect(DiagnosticPrinter(language: .en).summary(of: DiagnosticList(many)) == "1 error, 1,240 warnings")
    #expect(DiagnosticPrinter(language: .en).summary(of: DiagnosticList()) == nil)
  }

  @Test func jsonHoldsEverythingALineEach() {
    let source = "Số: \"18\"\n"
    var found = diagnostic("dấu \"", at: "18", in: source)
    found.notes = [Diagnostic.Note(Sentence(vi: "n", en: ""))]
    var writer = ByteWriter()
    DiagnosticPrinter(language: .vi) { _ in Array(source.utf8) }.printJSON([found, found], to: &writer)
    let line =
      #"{"severity":"error","rule":"so-hieu","message":"dấu \"","path":"content/plans/a.md","line":1,"column":6,"#
      + #""endLine":1,"endColumn":8,"start":7,"end":9,"notes":[{"message":"n"}]}"# + "\n"
    #expect(writer.string == line + line)
  }

  @Test(arguments: [
    (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
    (true, ["CLICOLOR": "0"], false), (false, ["CLICOLOR_FORCE": "1"], true),
    (true, ["TERM": "dumb"], false), (false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
  ])
  func coloursFollowTheEnvironment(isTerminal: Bool, environment: [String: String], expected: Bool) {
    #expect(TerminalStyle(isTerminal: isTerminal) { environment[$0] }.hasColours == expected)
  }

  @Test func coloursChangeNoText() {
    let source = "Số: 18"
    let found = diagnostic("lạ", at: "18", in: source)
    var coloured = print([found], of: source, style: TerminalStyle(isTerminal: false, hasColours: true))
    #expect(coloured.contains("\u{1B}[1;31m"))
    while let start = coloured.firstIndex(of: "\u{1B}") {
      coloured.removeSubrange(start...coloured[start...].firstIndex(of: "m")!)
    }
    #expect(coloured == print([found], of: source))
  }
}
