import Testing

@testable import Markup

/// CommonMark shows nothing of a definition; where no link uses it, its words would be lost without a word.
@Suite struct UnusedDefinitionsTests {
  /// The words of the source that are told of.
  private func told(_ text: String) -> [String] {
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8))
    return parsed.diagnostics.filter { $0.rule == "unused-definition" }.map { diagnostic in
      String(decoding: Array(text.utf8)[diagnostic.place?.range ?? 0..<0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    "[Lưu]: VT.\n", "[Lưu]:\n  VT.\n", "[Lưu]: VT. \"Tên\"\n", "   [Lưu]: <VT.>", "[Lưu]:VT.",
  ])
  func wordsThatNobodySeesAreTold(definition: String) {
    let words = definition.prefix { $0 != "\"" }.drop { $0 == " " }
    let trimmed = String(words.reversed().drop { $0.isWhitespace }.reversed())
    #expect(told("Nơi nhận:\n\n\(definition)") == [trimmed])
    #expect(told("---\ntitle: A\n---\n\(definition)") == [trimmed])
  }

  @Test func whatIsToldStandsOnOneLine() {
    let parsed = Parsed.read(path: "a.md", bytes: Array("[Lưu]:\n  VT.\n".utf8))
    #expect(parsed.diagnostics.map { $0.message.vi.hasPrefix("“[Lưu]: VT.” định") } == [true])
  }

  @Test func itStandsInListsAndQuotationsToo() {
    #expect(told("- [^1]: Sđd.\n\n1. a\n2. [x]: y\n\n> [z]: t\n") == ["[^1]: Sđd.", "[x]: y", "[z]: t"])
  }

  @Test(arguments: [
    "Xem [tệp].\n\n[tệp]: https://a.vn/x_y\n", "[Tệp][a]\n\n[a]: <b c>\n", "![ảnh][A]\n\n[a]: b.png 'Tên'\n",
    "[Lưu]: VT, BTĐKT.\n", "chữ\n[a]: b\n", "```\n[a]: b\n```\n", "    [a]: b\n", "\\[a]: b\n",
    "[^1]: Sđd.\n",
    "[]: b\n", "[a]:\n", "[a]:", "]: b", "a [b]: c\n", "[a]:\n\nb\n",
  ])
  func whatIsSeenIsNotToldOf(text: String) { #expect(told(text) == []) }
}
