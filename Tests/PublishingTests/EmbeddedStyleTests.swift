import Testing

@testable import Publishing

/// A style sheet rewritten for pages within a portal's; what browsers make of it is looked at in Tests/browser.
@Suite struct EmbeddedStyleTests {
  /// What stands within the wrapper.
  private func within(_ style: String) -> String {
    let whole = String(decoding: EmbeddedStyle.of(Array(style.utf8)), as: UTF8.self)
    let start = whole.range(of: "\n.thi-dua {\n")!.upperBound
    let end = whole.range(of: "}\n.thi-dua > .trang { color-scheme: light; }\n")!.lowerBound
    return String(whole[start..<end])
  }

  private func before(_ style: String) -> String {
    let whole = String(decoding: EmbeddedStyle.of(Array(style.utf8)), as: UTF8.self)
    return String(whole[..<whole.range(of: "@property --thi-dua-rem")!.lowerBound])
  }

  @Test(arguments: [
    ("h2 { color: red }", "h2 { color: red }\n"),
    ("html, body.is-plan > main a:hover {a:b}", ".trang, .trang.is-plan > .trang a:hover {a:b}\n"),
    (":root { --a: 1 } :is(html, p):focus {}", ".trang { --a: 1 }\n:is(.trang, p):focus {}\n"),
    // Words that only look like those.
    (".main, #body, [data-x=\"html\"], main-menu {}", ".main, #body, [data-x=\"html\"], main-menu {}\n"),
  ])
  func selectors(style: String, expected: String) { #expect(within(style) == expected) }

  @Test(arguments: [
    (
      "p{margin:1.5rem -2rem .5rem}",
      "calc(1.5 * var(--thi-dua-rem)) calc(-2 * var(--thi-dua-rem)) calc(.5 * var"
    ),
    ("p{width:calc(100% + 2rem)}", "calc(100% + calc(2 * var(--thi-dua-rem)))"),
    ("p{width:min(40rem,100%)}", "min(calc(40 * var(--thi-dua-rem)),100%)"),
    ("p{--x-1rem:theorem}", "p {--x-1rem:theorem}"),
  ])
  func theSizeOfTextIsOurOwn(style: String, expected: String) { #expect(within(style).contains(expected)) }

  @Test func theWidthIsThatOfTheWrapper() {
    #expect(
      within("@media screen and (max-width: 63.99rem) { main { a: 1rem } }")
        == "@container (max-width: 63.99em) {\n.trang { a: calc(1 * var(--thi-dua-rem)) }\n}\n")
    #expect(within("@media print { p { a: b } q { c: d } }") == "@media print {\np { a: b }\nq { c: d }\n}\n")
    #expect(within("@supports (a: b) { p {} }") == "@supports (a: b) {\np {}\n}\n")
  }

  @Test func thePortalDecidesOnDarkAndOnPaper() {
    let style =
      "@media (prefers-color-scheme: dark) { p { a: b } } @page { size: A4; @top-center { a: b } } q {}"
    #expect(within(style) == "q {}\n" && before(style) == "")
  }

  @Test func fontsAndImportsStandOutside() {
    let style =
      "@import url(\"a;b.css\"); @font-face { font-family: \"x}\" } p { a: \"{\" } @keyframes k { from {} }"
    #expect(
      before(style)
        == "@import url(\"a;b.css\");\n@font-face { font-family: \"x}\" }\n@keyframes k { from {} }\n")
    #expect(within(style) == "p { a: \"{\" }\n")
  }

  @Test func commentsAndUnfinishedRulesDoNoHarm() {
    #expect(
      within("/* html { */ p {} /* } */ q { a: \"\\\"}\" } /* never closed p {}")
        == "p {}\nq { a: \"\\\"}\" }\n")
    for style in ["", "}", "p {", "p", "\\", "p { \"", "@media {", ";;"] {
      #expect(!within(style).contains("}}"))
    }
  }
}
