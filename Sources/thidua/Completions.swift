import Diagnostics

/// `thidua help completions SHELL`: what the shell offers after a tab, made from the tables.
enum Completions {
  static let shells = ["bash", "zsh", "fish"]

  static func script(for shell: String?, _ language: Language) throws(UsageError) -> String {
    switch shell {
    case "bash": return bash
    case "zsh": return zsh(language)
    case "fish": return fish(language)
    case nil:
      throw UsageError(
        Sentence(vi: "cần tên shell: bash, zsh hay fish.", en: "name the shell: bash, zsh or fish."))
    case let other?:
      throw UsageError.unknown(Sentence(vi: "shell", en: "shell"), other, among: shells)
    }
  }

  private static var bash: String {
    let cases = Command.all.map { command in
      "    \(command.name)) words=\"\(words(after: command).joined(separator: " "))\" ;;\n"
    }.joined()
    return """
      # bash completion for thidua
      _thidua() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=""
        case $before in
          --site | --output) COMPREPLY=($(compgen -d -- "$word")); return ;;
          --lang) COMPREPLY=($(compgen -W "vi en" -- "$word")); return ;;
        esac
        case ${COMP_WORDS[1]} in
      \(cases.dropLast())
          *) words="\(Command.all.map(\.name).joined(separator: " "))" ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        if [[ ${#COMPREPLY[@]} == 0 && $word != -* ]]; then COMPREPLY=($(compgen -f -- "$word")); fi
      }
      complete -o filenames -F _thidua thidua

      """
  }

  private static func zsh(_ language: Language) -> String {
    let commands = Command.all.map { "  '\($0.name):\(escaped($0.summary[language]))'\n" }.joined()
    let cases = Command.all.map { command in
      let options = command.options.map { option in
        let help = escaped(option.help[language])
        return switch option.value {
        case .none: "'--\(option.name)[\(help)]'"
        case .folder: "'--\(option.name)[\(help)]:folder:_files -/'"
        case .text: "'--\(option.name)[\(help)]:value:'"
        case .words(let words): "'--\(option.name)[\(help)]:value:(\(words.joined(separator: " ")))'"
        }
      }
      let rest =
        switch command.name {
        case "help": "'*:command:(\(helpWords.joined(separator: " ")))'"
        case "new": "'1:kind:(\(New.kinds.joined(separator: " ")))' '*:file:_files'"
        default: "'*:file:_files'"
        }
      return "    \(command.name)) _arguments \((options + [rest]).joined(separator: " ")) ;;\n"
    }.joined()
    return """
      #compdef thidua
      local -a commands
      commands=(
      \(commands.dropLast())
      )
      if (( CURRENT == 2 )); then
        _describe 'command' commands
      else
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.dropLast())
        esac
      fi

      """
  }

  private static func fish(_ language: Language) -> String {
    var lines = ["# fish completion for thidua"]
    for command in Command.all {
      lines.append(
        "complete -c thidua -n __fish_use_subcommand -f -a \(command.name) -d '\(quoted(command.summary[language]))'"
      )
      for option in command.options {
        let needs =
          switch option.value {
          case .none: ""
          case .folder: " -x -a '(__fish_complete_directories)'"
          case .text: " -x"
          case .words(let words): " -x -a '\(words.joined(separator: " "))'"
          }
        lines.append(
          "complete -c thidua -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)\(needs) "
            + "-d '\(quoted(option.help[language]))'")
      }
    }
    let kinds = New.kinds.joined(separator: " ")
    lines.append(
      "complete -c thidua -n '__fish_seen_subcommand_from new; and not __fish_seen_subcommand_from \(kinds)' "
        + "-f -a '\(kinds)'")
    lines.append(
      "complete -c thidua -n '__fish_seen_subcommand_from help' -f -a '\(helpWords.joined(separator: " "))'")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(after command: Command) -> [String] {
    let words =
      switch command.name {
      case "help": helpWords
      case "new": New.kinds
      default: [String]()
      }
    return command.options.map { "--" + $0.name } + words
  }

  private static var helpWords: [String] { Command.all.map(\.name) + ["completions"] + shells }

  /// Also for what `_arguments` reads between colons and brackets.
  private static func escaped(_ text: String) -> String {
    quoted(text).replacing(":", with: "\\:").replacing("[", with: "(").replacing("]", with: ")")
  }

  /// For single quotes.
  private static func quoted(_ text: String) -> String { text.replacing("'", with: "’") }
}
