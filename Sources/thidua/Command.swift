import Diagnostics
import Publishing

/// A command as data: parsing, help and completions are made from it.
struct Command: Sendable {
  /// The words that may follow, besides options.
  struct Words: Sendable {
    let placeholder: Sentence
    let count: ClosedRange<Int>

    static let none = Words(placeholder: Sentence(vi: "", en: ""), count: 0...0)
  }

  let name: String
  let summary: Sentence
  let details: Sentence
  let words: Words
  let options: [CommandOption]
  let examples: [String]
  let run: @Sendable (Options, Console) -> ExitCode

  init(
    _ name: String, _ summary: Sentence, details: Sentence, words: Words = .none,
    options: [CommandOption] = [],
    examples: [String], run: @escaping @Sendable (Options, Console) -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.words = words
    self.options = options
    self.examples = examples
    self.run = run
  }

  static func named(_ name: String) throws(UsageError) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw UsageError.unknown(Sentence(vi: "lệnh", en: "command"), name, among: all.map(\.name))
  }

  /// "thidua inspect FILE… [OPTIONS]"
  func usage(_ language: Language) -> String {
    var usage = "thidua " + name
    if words.count.upperBound > 0 {
      let placeholder = words.placeholder[language]
      usage += words.count.lowerBound == 0 ? " [\(placeholder)]" : " \(placeholder)"
    }
    if !options.isEmpty { usage += Sentence(vi: " [TÙY CHỌN]", en: " [OPTIONS]")[language] }
    return usage
  }
}
