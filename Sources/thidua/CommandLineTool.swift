import Diagnostics
import Glibc
import Publishing

/// From words to a command and its options, and from there to an exit code.
enum CommandLineTool {
  static func run(_ words: [String]) -> ExitCode {
    let language = language(words)
    do {
      let (command, options) = try parse(words, language)
      let console = Console(language: options.language, isQuiet: options.quiet)
      let code = command.run(options, console)
      guard let failure = console.failure else { return code }
      console.fail(failure.sentence)
      return .machineFailed
    } catch {
      let console = Console(language: language)
      console.fail(error.sentence)
      let help = "thidua help" + (error.command.map { " " + $0 } ?? "")
      console.write(Sentence(vi: "Xem: \(help)\n", en: "See: \(help)\n")[language], to: .error)
      return .wrongUsage
    }
  }

  static func parse(_ words: [String], _ language: Language) throws(UsageError) -> (Command, Options) {
    var rest = words[...]
    var options = Options()
    options.language = language
    // `thidua --help` and its kin are what people try first.
    while let word = rest.first, word.hasPrefix("--lang") {
      rest = rest.dropFirst(word == "--lang" ? 2 : 1)
    }
    guard let name = rest.popFirst(), name != "--help", name != "-h" else { return (.help, options) }
    if name == "--version" || name == "-V" { return (.version, options) }
    if name.hasPrefix("-") {
      throw UsageError(
        Sentence(
          vi: "phải có một lệnh trước tùy chọn “\(name)”, như “thidua build \(name)”.",
          en: "a command must come before the option “\(name)”, as in “thidua build \(name)”."))
    }
    let command = try Command.named(name)
    do {
      try take(rest, for: command, into: &options)
    } catch {
      var error = error
      error.command = command.name
      throw error
    }
    if options.words.first == "--help" { return (.help, asking(for: command, options)) }
    return (command, options)
  }

  private static func take(
    _ words: ArraySlice<String>, for command: Command, into options: inout Options
  )
    throws(UsageError)
  {
    var rest = words
    var isOnlyWords = false
    while let word = rest.popFirst() {
      if isOnlyWords || !word.hasPrefix("-") || word == "-" {
        options.words.append(word)
      } else if word == "--" {
        isOnlyWords = true
      } else if word == "--help" || word == "-h" {
        options.words = ["--help"]
        return
      } else {
        try take(word, from: &rest, for: command, into: &options)
      }
    }
    guard command.words.count.contains(options.words.count) else {
      throw wrongWords(options.words, for: command)
    }
  }

  private static func take(
    _ word: String, from rest: inout ArraySlice<String>, for command: Command, into options: inout Options
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.options.first(where: { "--" + $0.name == parts[0] }) else {
      throw UsageError.unknown(
        Sentence(vi: "tùy chọn", en: "option"), parts[0], among: command.options.map { "--" + $0.name })
    }
    if option.value == .none {
      guard parts.count == 1 else {
        throw UsageError(
          Sentence(vi: "--\(option.name) không nhận giá trị.", en: "--\(option.name) takes no value."))
      }
      return try option.set(&options, "")
    }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
      throw UsageError(
        Sentence(
          vi: "--\(option.name) cần một giá trị: \(option.signature(.vi)).",
          en: "--\(option.name) wants a value: \(option.signature(.en))."))
    }
    try option.set(&options, value)
  }

  private static func wrongWords(_ words: [String], for command: Command) -> UsageError {
    guard words.count > command.words.count.upperBound else {
      return UsageError(
        Sentence(vi: "còn thiếu: \(command.usage(.vi)).", en: "something is missing: \(command.usage(.en))."))
    }
    let word = words[command.words.count.upperBound]
    guard command.options.contains(where: { $0.name == "site" }) else {
      return UsageError(
        Sentence(
          vi: "không hiểu từ “\(word)” ở đây: \(command.usage(.vi)).",
          en: "“\(word)” is one word too many: \(command.usage(.en))."))
    }
    return UsageError(
      Sentence(
        vi: "không hiểu từ “\(word)” ở đây. Thư mục của trang được chỉ bằng --site \(word).",
        en: "“\(word)” is one word too many. The folder of a site is named by --site \(word)."))
  }

  private static func asking(for command: Command, _ options: Options) -> Options {
    var options = options
    options.words = [command.name]
    return options
  }

  /// `--lang`, wherever it stands, so that complaints come in the right language; otherwise that of the locale.
  static func language(_ words: [String]) -> Language {
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count, let language = Language(rawValue: words[index + 1]) {
        return language
      }
      if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) {
        return language
      }
    }
    return localeLanguage { name in getenv(name).map { String(cString: $0) } }
  }

  /// As the C library picks it. A machine that says nothing speaks Vietnamese.
  static func localeLanguage(_ environment: (String) -> String?) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      if value.hasPrefix("vi") || value == "C" || value == "POSIX" || value.hasPrefix("C.") { return .vi }
      return .en
    }
    return .vi
  }
}
