import Testing

@testable import Markup

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> Parsed { Parsed.read(path: "a.md", bytes: Array(text.utf8)) }

  private func slice(_ text: String, _ range: Range<Int>?) -> String {
    String(decoding: Array(text.utf8)[range ?? 0..<0], as: UTF8.self)
  }

  private func message(_ text: String) -> String? { read(text).diagnostics.first?.message.en }

  @Test func scalarsAreTextWithTheirPlace() throws {
    let text =
      "---\r\ntitle: \"Thi đua: yêu nước\"\r\ndraft: true\r\nnumber: 018 # số\r\nempty:\r\n---\r\n# Đề mục\r\n"
    let parsed = read(text)
    let front = try #require(parsed.frontMatter)
    #expect(front.entries.map(\.key) == ["title", "draft", "number", "empty"])
    #expect(
      front.entries.map(\.node.value) == [
        .scalar("Thi đua: yêu nước"), .scalar("true"), .scalar("018"), .scalar(""),
      ])
    #expect(slice(text, front["title"]?.range) == "\"Thi đua: yêu nước\"")
    #expect(slice(text, front["number"]?.range) == "018")
    #expect(slice(text, front.entries[3].keyRange) == "empty")
    #expect(String(decoding: parsed.document.text, as: UTF8.self) == "Đề mục")
    #expect(slice(text, parsed.source.original(parsed.document.blocks[0].source)) == "# Đề mục")
  }

  /// Nothing stands behind the quote but the end of the memory.
  @Test(arguments: ["title: \"", "title: \"a", "k: v\ntitle: \"é", "title: \"\n", "title: \"a\\"])
  func anUnclosedQuoteIsToldOf(text: String) {
    let (_, errors) = FrontMatter.file(path: "a.yml", bytes: Array(text.utf8))
    #expect(errors.map(\.severity) == [.error])
  }

  @Test func listsAndMapsNest() throws {
    let front = try #require(
      read("---\na: [x, \"y\"]\nb:\n  - c: d\n    e: |\n      f\n      g\n---\n").frontMatter)
    guard case .list(let words) = front["a"]?.value, case .list(let maps) = front["b"]?.value,
      case .map(let map) = maps.first?.value
    else {
      Issue.record("not a list of maps")
      return
    }
    #expect(words.map(\.value) == [.scalar("x"), .scalar("y")])
    #expect(map.map(\.key) == ["c", "e"])
    #expect(map[1].node.value == .scalar("f\ng\n"))
  }

  /// A comment makes libyaml read what is read without it otherwise: both must find the same, or the same errors.
  @Test func plainHeadsSayWhatYAMLSays() {
    let keys = ["title", "so_ky_hieu", "k", "a-b", "tên", "2", ""]
    let values = [
      "", "abc", "2023-02-03", "Đắk R'Lấp, Đắk Nông", "01/KH-UBND", "a: b", "a #b", "a#b", "\"\"",
      "\"Thi đua: “A” – B…\"",
      "\"a\\nb\"", "\"a\"b", "\"a", "'a'", "- a", "[a, b]", "{a: b}", "&a b", "*a", "!a b", "|", "a ", " a",
      "a\tb", "%a",
      "@a", "`a", "a\u{85}b", "\"a\u{2028}b\"", "a\u{a0}b", "...", "---", "~", "true", "a, [b]", "ê\u{301}",
      "\"  a  \"",
    ]
    for key in keys {
      for value in values {
        for behind in ["", "\nkey: value", "\n  b", "\ntitle: x", "\n\nk2: v"] {
          let head = "\(key): \(value)\(behind)\n"
          let (plain, whole) = (read("---\n\(head)---\n"), read("---\n\(head)#\n---\n"))
          #expect(plain.frontMatter == whole.frontMatter, "\(head)")
          #expect(plain.diagnostics.map(\.message) == whole.diagnostics.map(\.message), "\(head)")
        }
      }
    }
  }

  @Test(arguments: ["---\n---\nx", "---  \n\n---\t\nx", "---\n# ghi chú\n---\nx"])
  func emptyFrontMatterIsFine(text: String) {
    let parsed = read(text)
    #expect(parsed.frontMatter == FrontMatter())
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.document.text == Array("x".utf8))
  }

  @Test(arguments: [
    "x\n---\na: b\n---\n", "----\na: b\n----\n", "--- a\n---\n", "\n---\n\nPhần một: mở\n\n---\n",
    "\n---\nKế hoạch\n---\n", " ---\n---\n",
  ])
  func onlyAFenceAtTheHeadOpensIt(text: String) {
    #expect(read(text).frontMatter == nil)
    #expect(read(text).diagnostics.isEmpty)
  }

  /// Editors do not see what shows nothing, and a draft whose head is not read is published.
  @Test(arguments: [
    "\n", "\r\n \t\r\n", "\u{a0}\n", "\u{feff}\n", "\u{feff}\u{feff}", "\u{200b}", "\u{202f}\u{3000}\n\n",
    "  ",
  ])
  func whatShowsNothingMayStandBeforeTheFence(blank: String) throws {
    for end in ["", " ", "\u{a0}", "\u{200b}"] {
      let text = "\(blank)---\(end)\n# ghi chú\ndraft: true\n---\(end)\nx"
      let parsed = read(text)
      #expect(parsed.diagnostics.isEmpty)
      #expect(parsed.frontMatter?["draft"]?.text == "true")
      #expect(parsed.document.text == Array("x".utf8))
      #expect(slice(text, parsed.frontMatter?["draft"]?.range) == "true")
    }
  }

  @Test func anIndentedHeadIsReadWithItsIndentedFence() {
    let parsed = read("  ---\n  draft: true\n  ---\nx")
    #expect(parsed.frontMatter?["draft"]?.text == "true")
    #expect(parsed.document.text == Array("x".utf8))
  }

  @Test func anUnclosedFenceIsSaid() {
    let parsed = read("---\na: b\n\nNội dung\n")
    #expect(parsed.diagnostics.first?.message.en.contains("no line \"---\" closes it") == true)
    #expect(parsed.frontMatter == nil)
    #expect(String(decoding: parsed.document.text, as: UTF8.self).contains("Nội dung"))
  }

  @Test func aKeyTwiceIsAnErrorThatNamesBoth() throws {
    let text = "---\ntên: x\nb: y\ntên: z\n---\n"
    let error = try #require(read(text).diagnostics.first)
    #expect(error.message.en.contains("\"tên\""))
    #expect(error.place?.range == 17..<21)
    #expect(error.notes.first?.place?.range == 4..<8)
    #expect(read(text).frontMatter == nil)
  }

  @Test func cleverYAMLIsRefused() {
    #expect(message("---\na: &x 1\n---\n")?.contains("anchors") == true)
    #expect(message("---\na: *x\n---\n")?.contains("aliases") == true)
    #expect(message("---\na: !!int 1\n---\n")?.contains("tags") == true)
    #expect(message("---\njust text\n---\n")?.contains("key: value") == true)
    #expect(message("---\n- a\n---\n")?.contains("key: value") == true)
    #expect(message("---\n[a]: b\n---\n")?.contains("a key must be") == true)
    #expect(message("---\na: b\n...\nc: d\n---\n") != nil)
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    #expect(message("---\na: \(deep)\n---\n")?.contains("deeper") == true)
    #expect(message("---\na: [[[[x]]]]\n---\n") == nil)
  }

  @Test func brokenYAMLPointsAtThePlaceAndSaysWhatToDo() throws {
    let text = "---\nđề: a\nsố: \"b\nc: d\n---\nx\n"
    let error = try #require(read(text).diagnostics.first)
    #expect(slice(text, error.place?.range) == "\"")
    #expect(error.message.en.contains("close the quote"))
    #expect(message("---\na: b: c\n---\n")?.contains("in quotes") == true)
    #expect(message("---\na:\n\t- b\n---\n")?.contains("tabs") == true)
  }
}
