import Testing

@testable import Markup

/// What libcmark is not given makes no difference.
@Suite struct AbridgedTests {
  /// Pieces of lines that mean something in Markdown, alone or next to each other.
  private static let pieces = [
    "- ", "+ ", "* ", "1. ", "23) ", "> ", "# ", "### ", " #", "    ", "  ", "\t", "a", "nhà nước", " ", "Đ",
    "?!",
    "**", "*", "_", "__", "`", "``", "```", "~~~", "~~~ ruby", "===", "---", "[", "]", "](", ")", "[a]",
    "[a]: /u",
    "[a]:", "\"", "'", "<", ">", "<b>", "</b>", "<div>", "<!--", "-->", "<br>", "&amp;", "&", "&#11;",
    "&#15;", "&#xFFFE;", "&#xF8;", "ø", "\\",
    "|",
    "| a | b |", "|---|---|", "+---+", ":", "100%", ".", "![", "[^1]: ", "http://a", "^", "đến năm 2030",
    "\n", "\n",
    "\n\n", "\n",
  ]

  /// Such as make blocks of lines.
  private static let borders = [
    "- ", "+ ", "1. ", "23) ", "7.", "> ", "# ", " ", "  ", "   ", "    ", "\t", "nhà nước", "năm 2030", "a",
    "(a) ",
    "~~~", "```", "---", "----- ---", "------------", "===", "<!A", "\n", "\n", "\n\n", "\n\n", "\n \n",
  ]

  /// Everything about a document, to the last range.
  private func told(_ text: String, shortest: Int, _ indentation: Indentation = .code) -> String {
    let document = Array(text.utf8).withUnsafeBufferPointer {
      DocumentReader.read($0, indentation: indentation, shortest: shortest)
    }
    return "\(document)"
  }

  @Test func anyMixtureOfSignsAndWordsIsReadAsBefore() {
    var state: UInt64 = 20_260_427
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for turn in 0..<4_000 {
      let pieces = turn % 2 == 0 ? Self.pieces : Self.borders
      let text = (0...below(24)).map { _ in pieces[below(pieces.count)] }.joined()
      for indentation in [Indentation.code, .layout] {
        #expect(
          told(text, shortest: 1, indentation) == told(text, shortest: .max, indentation),
          "\(text.debugDescription)")
      }
    }
  }

  @Test(.enabled(if: !Conformance.examples.isEmpty))
  func theExamplesOfTheSpecificationAreReadAsBefore() {
    for example in Conformance.examples {
      let text = example.markdown
      #expect(told(text, shortest: 1) == told(text, shortest: .max), "example \(example.example)")
    }
  }

  /// The texts and raw HTML that libcmark was given.
  private func given(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Abridged(bytes).read { root, _ in
        var texts: [String] = []
        var nodes = [root]
        while let node = nodes.popLast() {
          if node.kind == .text || node.kind == .html {
            texts.append(String(decoding: node.literal, as: UTF8.self))
          }
          if let next = node.next { nodes.append(next) }
          if let child = node.firstChild { nodes.append(child) }
        }
        return texts
      }
    }
  }

  @Test func mostOfAPlainTextIsLeftOut() {
    let text =
      "- Đẩy mạnh phong trào thi đua trong toàn xã.\n\n**Mục tiêu:** đến hết năm 2026 mọi thôn có đường.\n"
      + "Một dòng nữa của đoạn này.\n"
    #expect(given(text) == ["<!A\u{F}a>\n", "Mục tiêu:", " \u{FFFD}b", "\u{FFFD}c"])
    #expect(
      html(Array(text.utf8))
        == "<ul>\n<li>Đẩy mạnh phong trào thi đua trong toàn xã.</li>\n</ul>\n"
        + "<p><strong>Mục tiêu:</strong> đến hết năm 2026 mọi thôn có đường.\nMột dòng nữa của đoạn này.</p>\n"
    )
  }

  @Test(arguments: [
    "[^3]: Sđd.", "[^3]:\nSđd.", "[^a]: Sđd. 5\n[^b]: tr.7", "<b>x</b>\n\n[^3]: Sđd.",
    "Tỉnh` A\n\n[^3]: Sđd.", "~ a\n\n[^3]: Sđd.", "  [^3]: /a",
  ])
  func aFootnoteIsNoDefinition(text: String) {
    let document = document(Array((text + "\n").utf8))
    let shown = String(decoding: document.text, as: UTF8.self)
    let words = text.replacing("<b>", with: "").replacing("</b>", with: "").filter { !$0.isWhitespace }
    #expect(shown.filter { !$0.isWhitespace } == words)
  }

  @Test func signsOfFootnotesInCodeStay() {
    #expect(html(Array("    [^3]: Sđd.\n".utf8)).contains("<code>[^3]: Sđd."))
    #expect(html(Array("```\n[^3]: Sđd.\n```\n".utf8)).contains("<code>[^3]: Sđd."))
  }
}
