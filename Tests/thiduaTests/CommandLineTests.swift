import Diagnostics
import Foundation
import Publishing
import Testing
import Vietnamese

@testable import thidua

@Suite struct CommandLineTests {
  func parse(_ line: String) throws -> (Command, Options) {
    try CommandLineTool.parse(line.split(separator: " ").map(String.init), .vi)
  }

  func complaint(_ line: String) -> Sentence? {
    do {
      _ = try parse(line)
    } catch {
      return (error as? UsageError)?.sentence
    }
    return nil
  }

  @Test func optionsAreTakenInBothForms() throws {
    let (command, options) = try parse(
      "build --site a --output=b --drafts --jobs 3 --today 2026-11-21 --lang en")
    #expect(command.name == "build")
    #expect(options.site == "a" && options.target == "b" && options.drafts && options.jobs == 3)
    #expect(options.today == PartialDate(year: 2026, month: 11, day: 21))
    #expect(options.language == .en)
    #expect(try parse("build --site x/").1.target == "x/public")
    #expect(try parse("build").1.target == "public")
    #expect(try parse("build --base-url https://a.vn").1.baseURL == "https://a.vn/")
  }

  @Test func helpIsFoundWhereverPeopleLookForIt() throws {
    for line in ["", "help", "--help", "-h", "--lang en"] { #expect(try parse(line).0.name == "help") }
    for line in ["help build", "build --help", "build --site x -h"] {
      let (command, options) = try parse(line)
      #expect(command.name == "help" && options.words == ["build"])
    }
    #expect(try parse("--version").0.name == "version")
  }

  @Test(arguments: [
    ("bild", "“build”"), ("biuld", "“build”"), ("build --ouput x", "“--output”"),
    ("check --srict", "“--strict”"),
    ("build site", "--site site"), ("build --today 2026-02-29", "2026-02-29"),
    ("build --today 1/2/2026", "1/2/2026"),
    ("build --today 2026-+1-01", "2026-+1-01"), ("build --jobs 0", "256"), ("build --jobs x", "256"),
    ("build --drafts=1", "--drafts"), ("build --site", "--site"), ("build --base-url ftp://x", "ftp://x"),
    ("build --base-url https://a.vn/x\"y", "x\"y"), ("build --base-url https:///a", "https:///a"),
    ("build --base-url https://a.vn/x?y=1", "x?y=1"), ("build --base-url https://a.vn/#z", "#z"),
    ("build --base-url https://a.vn/xã/", "xã"),
    ("build --lang fr", "fr"), ("--site x build", "--site"), ("check --output x", "--output"), ("--", "--"),
  ])
  func aWrongLineIsExplained(line: String, hint: String) throws {
    let sentence = try #require(complaint(line))
    #expect(sentence.vi.contains(hint) && sentence.en.contains(hint))
    #expect(sentence.vi != sentence.en)
  }

  @Test func optionsAndCommandsAreNamedOnce() {
    for command in Command.all { #expect(Set(command.options.map(\.name)).count == command.options.count) }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }

  @Test(arguments: [
    ([:], Language.vi), (["LANG": "vi_VN.UTF-8"], .vi), (["LANG": "en_US.UTF-8"], .en),
    (["LANG": "C.UTF-8"], .vi),
    (["LANG": "vi_VN", "LC_ALL": "en_GB"], .en), (["LC_MESSAGES": "fr_FR", "LANG": "vi_VN"], .en),
    (["LC_ALL": "", "LANG": "en_US"], .en),
  ])
  func theLanguageFollowsTheLocale(environment: [String: String], expected: Language) {
    #expect(CommandLineTool.localeLanguage { environment[$0] } == expected)
  }

  @Test func everyHelpTextIsAsRecorded() throws {
    for language in Language.allCases {
      for command in [nil] + Command.all.map({ $0.name }) {
        let text = try Help.text(command.map { [$0] } ?? [], language)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 110 })
        try Golden.expect(text, "help/\(command ?? "thidua").\(language.rawValue).txt")
      }
    }
    for shell in Completions.shells {
      try Golden.expect(try Help.text(["completions", shell], .vi), "completions/thidua.\(shell)")
    }
  }

  @Test(arguments: ["zsh", "fish"]) func completionsSpeakTheLanguageThatIsAskedFor(shell: String) throws {
    let build = try Command.named("build").summary
    let scripts = try Language.allCases.map { try Help.text(["completions", shell], $0) }
    #expect(scripts.map { $0.contains(build.vi) } == Language.allCases.map { $0 == .vi })
    #expect(scripts.map { $0.contains(build.en) } == Language.allCases.map { $0 == .en })
  }
}
