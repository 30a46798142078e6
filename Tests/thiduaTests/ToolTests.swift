import Foundation
import Publishing
import Testing

/// The command line from outside: exit codes, streams, words.
@Suite struct ToolTests {
  let tool = Tool()

  @Test func tellsItsVersion() throws {
    let run = try tool("version")
    #expect(run.code == 0 && run.output == "thidua \(Version.number)\n" && run.error == "")
  }

  @Test func wrongUsageEndsWithTwoAndAHint() throws {
    let run = try tool("bild")
    #expect(run.code == 2 && run.output == "")
    #expect(run.error.contains("“build”"))
    #expect(try tool("build", "--lang", "en", "--strikt").error.contains("Did you mean “--strict”?"))
  }

  @Test func aSiteThatIsNotThereIsWrongUsage() throws {
    let run = try tool("build", "--site", "nowhere")
    #expect(run.code == 2 && run.error.contains("nowhere/content"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.site) == ["content"])
  }

  @Test(arguments: [
    ".", "content", "content/static/x", "content/a/b", "a/../content/b", "a/b/../../content/c/d", "link/a/b",
    "templates/..",
  ])
  func sourcesAreNoPlaceToPublishInto(output: String) throws {
    try tool.write("1", to: "content/static/a.txt")
    try tool.write("1", to: "templates/a.txt")
    try FileManager.default.createSymbolicLink(atPath: tool.site + "/link", withDestinationPath: "content")
    let run = try tool("build", "--output", output)
    #expect(run.code == 2 && run.error.contains("--output"))
    #expect(tool.tree("content").keys.sorted() == ["static/a.txt"])
  }

  @Test func placesThatDoNotExistYetAreMade() throws {
    try tool.write("1", to: "content/static/a.txt")
    #expect(try tool("build", "--output", "x/y/../contents/public").code == 0)
    #expect(tool.text("x/contents/public/a.txt") == "1")
  }

  /// Whether they are there or not.
  @Test(arguments: ["templates", "templates/", "./templates", "templates/a/b", "no/../templates"])
  func sourcesThatMayComeAreNoPlaceEither(output: String) throws {
    let run = try tool("build", "--output", output)
    #expect(run.code == 2 && run.error.contains("--output"))
    #expect(tool.tree(".").isEmpty)
  }

  /// A site within another would be strange files to it.
  @Test func noSiteIsPublishedIntoAnother() throws {
    try tool.write("1", to: "content/static/a.txt")
    func refuses(_ output: String) throws -> Bool {
      let before = tool.tree(".").keys.sorted()
      let run = try tool("build", "--output", output)
      return run.code == 2 && run.error.contains("--output") && tool.tree(".").keys.sorted() == before
    }
    for output in ["public/sub", ".thidua", ".thidua/a"] { #expect(try refuses(output), "\(output)") }
    #expect(try tool("build", "--output", "other/a").code == 0)
    for output in ["other/a/b/c", "other"] { #expect(try refuses(output), "\(output)") }
    for output in ["other/a", "other/b", "public"] {
      #expect(try tool("build", "--output", output).code == 0, "\(output)")
    }
  }

  @Test func whatStrictAloneForbidsIsSaid() throws {
    try tool.write("titel: Xã An Hòa", to: "content/site.yml")
    let plain = try tool("check")
    #expect(plain.code == 0 && !plain.error.contains("--strict"))
    for command in ["check", "build"] {
      let run = try tool(command, "--strict", "--quiet")
      #expect(run.code == 1 && run.error.contains("không có lỗi nào"), "\(run.error)")
      #expect(run.error.contains("[unknown-key]"))
    }
    try tool.write("title: [", to: "content/site.yml")
    #expect(!(try tool("check", "--strict").error.contains("--strict")))
  }

  @Test func publishesAndSaysSo() throws {
    try tool.write("1", to: "content/static/a.txt")
    let first = try tool("build")
    #expect(first.code == 0 && first.output == "" && first.error.contains("Đã xuất bản public"))
    #expect(tool.text("public/a.txt") == "1")
    let second = try tool("build")
    #expect(second.code == 0 && second.error.contains("Không có gì thay đổi"))
    #expect(try tool("build", "--quiet").error == "")
  }

  @Test func aBuildWithNothingToDoStillTellsAllAsJSON() throws {
    try tool.write("titel: Xã An Hòa", to: "content/site.yml")
    let first = try tool("build", "--json")
    #expect(first.code == 0 && first.output.contains("\"unknown-key\""))
    let second = try tool("build", "--json")
    #expect(second.code == 0 && second.output == first.output)
    #expect(second.error.contains("Không có gì thay đổi"))
  }

  @Test func errorsOfContentEndWithOneAndLeaveThePublishedSite() throws {
    try tool.write("1", to: "content/static/a.txt")
    _ = try tool("build")
    try tool.write("2", to: "content/static/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: tool.site + "/content/static/b.txt", withDestinationPath: "/etc/passwd")
    let run = try tool("build")
    #expect(run.code == 1)
    #expect(run.error.contains("content/static/b.txt: error:") && run.error.contains("[link-outside]"))
    #expect(tool.text("public/a.txt") == "1")
    let json = try tool("check", "--json")
    #expect(json.code == 1 && json.output.hasPrefix("{\"severity\":\"error\",\"rule\":\"link-outside\""))
  }

  @Test func aTemplateThatNeverEndsIsAnErrorOfTheContent() throws {
    try tool.write("1", to: "content/static/a.txt")
    _ = try tool("build")
    try tool.write("{{site.title}} {{#t}}{{> footer}}{{/t}}\n", to: "templates/footer.html")
    let run = try tool("build", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.error.contains("templates/footer.html:1:22: error: templates call each other deeper"))
    #expect(run.error.contains("[template]") && run.error.contains("Not published"), "\(run.error)")
    #expect(tool.text("public/a.txt") == "1")
    let json = try tool("build", "--json")
    #expect(json.code == 1 && json.output.contains("\"rule\":\"template\""))
  }

  @Test func quietMeansErrorsOnly() throws {
    try tool.write("title: A\nunknown_key: B\n", to: "content/site.yml")
    #expect(try tool("check").error.hasSuffix("1 cảnh báo\n"))
    #expect(try tool("check", "--quiet").error == "")
    try FileManager.default.createSymbolicLink(
      atPath: tool.site + "/content/b.pdf", withDestinationPath: "/etc/passwd")
    #expect(try tool("check", "--quiet").error.hasSuffix("\n1 lỗi\n"))
  }

  @Test func filesOfSomebodyElseStopIt() throws {
    try tool.write("1", to: "content/static/a.txt")
    try tool.write("của tôi", to: "public/ghi-chu.txt")
    let run = try tool("build", "--lang", "en")
    #expect(run.code == 1 && run.error.contains("public/ghi-chu.txt") && run.error.contains("keep:"))
    #expect(tool.tree("public").keys.sorted() == ["ghi-chu.txt"])
  }

  @Test func sameInputSameBytesWhateverTheMachineSays() throws {
    for index in 0..<50 { try tool.write("\(index)", to: "content/static/\(index % 7)/\(index).txt") }
    try tool.write("# Kế hoạch", to: "content/pages/gioi-thieu.md")
    _ = try tool("build", "--jobs", "1")
    let first = tool.tree("public")
    let other = Tool()
    try FileManager.default.removeItem(atPath: other.site + "/content")
    try FileManager.default.copyItem(atPath: tool.site + "/content", toPath: other.site + "/content")
    _ = try other("build", "--jobs", "8", environment: ["TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8"])
    #expect(first.count >= 50)
    #expect(first == other.tree("public"))
  }

  @Test func whatIsNotShownIsCounted() throws {
    for number in 1...25 {
      try tool.write(
        """
        **ỦY BAN NHÂN DÂN XÃ AN HÒA**

        Số: \(number)/KH-UBND

        **KẾ HOẠCH**

        **Phát động phong trào trồng cây**

        Ủy ban nhân dân xã An Hòa ban hành kế hoạch với các nội dung sau:

        1. Mỗi hộ trồng một cây và chăm sóc cây đã trồng đến khi bén rễ.

        """, to: "content/plans/\(number).md")
    }
    let run = try tool("check")
    #expect(
      run.error.contains("… và 5 chỗ khác (--json cho thấy tất cả) [missing-recipients]"), "\(run.error)")
    let all = try tool("check", "--json").output.split(separator: "\n")
    #expect(all.count { $0.contains("\"missing-recipients\"") } == 25)
    let warnings = all.count { $0.contains("\"warning\"") }
    #expect(run.error.hasSuffix("\(warnings) cảnh báo\n"), "\(run.error.suffix(80))")
  }
}
