import Diagnostics
import Preview
import Publishing

/// All commands there are, in the order in which help shows them.
extension Command {
  static let all = [build, check, serve, inspect, new, help, version]

  private static let common: [CommandOption] = [.site, .drafts, .strict, .today, .baseURL]

  static let build = Command(
    "build", Sentence(vi: "dựng trang và xuất bản", en: "make the site and publish it"),
    details: Sentence(
      vi: """
        Đọc content/ và templates/, dựng mọi trang rồi thay thư mục public trong một bước: người đọc
        không bao giờ thấy trang dở dang. Khi nội dung có lỗi, mọi lỗi được báo và public giữ nguyên.
        Tệp không đổi thì giữ nguyên thời gian sửa; tệp lạ trong public không bao giờ bị xóa.
        """,
      en: """
        Reads content/ and templates/, makes every page and replaces the folder public in one step: no
        reader ever sees half a site. When the content has errors, all are told and public stays as it
        was. Files that do not change keep their modification time; strange files in public are never
        deleted.
        """),
    options: common + [.output, .portable, .embed, .jobs, .profile, .json, .quiet, .language],
    examples: [
      "thidua build", "thidua build --base-url https://thidua.example.vn/ --output /srv/www/thidua",
    ],
    run: Build.run)

  static let check = Command(
    "check", Sentence(vi: "soát lỗi, không dựng trang", en: "look for errors, make no page"),
    details: Sentence(
      vi: "Đọc và liên kết mọi tài liệu như build, báo mọi lỗi và cảnh báo, không ghi tệp nào.",
      en: "Reads and links all documents as build does, tells all errors and warnings, writes no file."),
    options: common + [.jobs, .profile, .json, .quiet, .language],
    examples: ["thidua check", "thidua check --json > loi.jsonl"],
    run: Check.run)

  static let serve = Command(
    "serve", Sentence(vi: "xem thử, tự cập nhật khi sửa tệp", en: "preview that follows every change"),
    details: Sentence(
      vi: "Mở trang xem thử trên máy này; lưu tệp là trình duyệt thấy ngay.",
      en: "Opens a preview on this machine; what is saved shows in the browser at once."),
    options: common + [.port, .host, .open, .jobs, .quiet, .language],
    examples: ["thidua serve --open"], run: Serve.run)

  static let inspect = Command(
    "inspect",
    Sentence(vi: "cho xem những gì đọc được từ một văn bản", en: "show what is read out of a document"),
    details: Sentence(
      vi: "In mỗi tệp một đối tượng JSON: số, ngày, cơ quan, giai đoạn, phân công, viện dẫn…",
      en: "Prints a JSON object for each file: number, date, issuer, phases, assignments, citations…"),
    words: Words(placeholder: Sentence(vi: "TỆP…", en: "FILE…"), count: 1...100_000),
    options: [.explain, .language],
    examples: ["thidua inspect content/plans/ke-hoach.md"], run: Inspect.run)

  static let new = Command(
    "new", Sentence(vi: "tạo trang hoặc tệp nội dung mới", en: "begin a new site or content file"),
    details: Sentence(
      vi: "Viết một trang nhỏ đầy đủ, hoặc một tệp có chú giải từng mục; không bao giờ ghi đè.",
      en: "Writes a small complete site, or a file with its keys explained; never overwrites."),
    words: Words(
      placeholder: Sentence(
        vi: "site|plan|exemplar|body|campaign TÊN", en: "site|plan|exemplar|body|campaign NAME"), count: 2...2
    ),
    options: [.site, .language],
    examples: ["thidua new site trang-thi-dua", "thidua new plan ke-hoach-nam-2026"], run: New.run)

  static let help = Command(
    "help", Sentence(vi: "giải thích một lệnh", en: "explain a command"),
    details: Sentence(
      vi: "Không có từ nào theo sau thì liệt kê mọi lệnh. “help completions” viết phần gợi ý cho shell.",
      en: "Lists all commands when no word follows. “help completions” writes completions for a shell."),
    words: Words(placeholder: Sentence(vi: "LỆNH", en: "COMMAND"), count: 0...2), options: [.language],
    examples: [
      "thidua help build", "thidua help completions bash > ~/.local/share/bash-completion/completions/thidua",
    ],
    run: Help.run)

  static let version = Command(
    "version", Sentence(vi: "cho biết phiên bản", en: "tell the version"),
    details: Sentence(vi: "In tên và số phiên bản.", en: "Prints the name and the number of the version."),
    examples: ["thidua version"]
  ) { _, console in
    console.write("thidua \(Version.number)\n", to: .output)
    return .done
  }
}
