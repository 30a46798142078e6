import Diagnostics
import Publishing

/// `thidua help`: texts made from the tables of commands and options.
enum Help {
  static func run(_ options: Options, _ console: Console) -> ExitCode {
    do throws(UsageError) {
      console.write(try text(options.words, options.language), to: .output)
      return .done
    } catch {
      console.fail(error.sentence)
      return .wrongUsage
    }
  }

  static func text(_ words: [String], _ language: Language) throws(UsageError) -> String {
    guard let name = words.first else { return overview(language) }
    if name == "completions" {
      return try Completions.script(for: words.count > 1 ? words[1] : nil, language)
    }
    return about(try Command.named(name), language)
  }

  private static func overview(_ language: Language) -> String {
    let rows = Command.all.map { ($0.name, $0.summary[language]) }
    let head = Sentence(
      vi: """
        thidua: từ kế hoạch phong trào thi đua đến trang thông tin tĩnh

        Cách dùng: thidua LỆNH [TÙY CHỌN]

        Lệnh:

        """,
      en: """
        thidua: from plans of emulation campaigns to a static site

        Usage: thidua COMMAND [OPTIONS]

        Commands:

        """)
    let foot = Sentence(
      vi: "\n“thidua help LỆNH” giải thích từng lệnh và cho ví dụ.\n",
      en: "\n“thidua help COMMAND” explains a command and gives examples.\n")
    return head[language] + table(rows) + foot[language]
  }

  private static func about(_ command: Command, _ language: Language) -> String {
    let words =
      [
        Sentence(vi: "Cách dùng", en: "Usage"), Sentence(vi: "Tùy chọn", en: "Options"),
        Sentence(vi: "Ví dụ", en: "Examples"),
      ].map { $0[language] }
    var text = "thidua \(command.name): \(command.summary[language])\n\n"
    text += "\(words[0]): \(command.usage(language))\n\n\(command.details[language])\n"
    if !command.options.isEmpty {
      text += "\n\(words[1]):\n" + table(command.options.map { ($0.signature(language), $0.help[language]) })
    }
    text += "\n\(words[2]):\n" + command.examples.map { "  \($0)\n" }.joined()
    let codes = Sentence(
      vi: "Mã thoát: 0 xong, 1 nội dung có lỗi, 2 gọi sai, 3 máy gặp sự cố, 130 bị ngắt.",
      en:
        "Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed, 130 interrupted.")
    return text + "\n" + codes[language] + "\n"
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - DisplayWidth.of(left) + 3) + right + "\n"
    }.joined()
  }
}
