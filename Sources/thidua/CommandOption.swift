import Diagnostics
import Publishing

/// An option as data: parsing, help and completions are made from it.
struct CommandOption: Sendable {
  /// What follows the name.
  enum Value: Sendable, Equatable {
    case none
    case folder
    case text(Sentence)
    case words([String])
  }

  let name: String
  let value: Value
  let help: Sentence
  /// Puts a value in, or says what is wrong with it.
  let set: @Sendable (inout Options, String) throws(UsageError) -> Void

  init(
    _ name: String, _ value: Value, _ help: Sentence,
    set: @escaping @Sendable (inout Options, String) throws(UsageError) -> Void
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.set = set
  }

  /// "--site FOLDER"
  func signature(_ language: Language) -> String {
    switch value {
    case .none: "--" + name
    case .folder: "--\(name) \(Sentence(vi: "THƯ_MỤC", en: "FOLDER")[language])"
    case .text(let placeholder): "--\(name) \(placeholder[language])"
    case .words(let words): "--\(name) \(words.joined(separator: "|"))"
    }
  }
}
