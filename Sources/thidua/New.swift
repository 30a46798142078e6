import Bytes
import CStarter
import Diagnostics
import Glibc
import Publishing
import Vietnamese

/// `thidua new`: a small complete site, or one file whose keys are explained; nothing is ever overwritten.
enum New {
  private struct Starter {
    let name: String
    let bytes: UnsafeBufferPointer<UInt8>

    /// All that lie below a folder, named relative to it.
    static func below(_ folder: String) -> [Starter] {
      (0..<thidua_starter_file_count).compactMap { index in
        let file = thidua_starter_files[index]
        let name = String(cString: file.name)
        guard name.hasPrefix(folder) else { return nil }
        return Starter(
          name: String(name.dropFirst(folder.count)),
          bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
  }

  /// The kinds of files and the folders they belong in.
  private static let folders = [
    "plan": "content/plans", "exemplar": "content/exemplars", "body": "content/bodies",
    "campaign": "content/campaigns",
  ]

  /// What the first word may be.
  static let kinds = ["site"] + folders.keys.sorted()

  static func run(_ options: Options, _ console: Console) -> ExitCode {
    let (kind, name) = (options.words[0], options.words[1])
    return console.ending {
      if kind == "site" { return try site(name, console) }
      guard let folder = folders[kind] else {
        let error = UsageError.unknown(
          Sentence(vi: "loại", en: "kind"), kind, among: kinds)
        console.fail(error.sentence)
        return .wrongUsage
      }
      try SiteFolder.check(options)
      return try file(kind, name, in: folder, of: options.site, console)
    }
  }

  // MARK: A site

  private static func site(_ path: String, _ console: Console) throws(SystemFailure) -> ExitCode {
    let files = Starter.below("site/")
    if let taken = files.first(where: { exists(Options.join(path, $0.name)) }) {
      return isTaken(Options.join(path, taken.name), console)
    }
    let folder = try Folder.make(path)
    for (index, file) in files.enumerated() {
      do throws(SystemFailure) {
        try folder.write(file.bytes, to: file.name)
      } catch {
        // Half a site would forbid to begin again.
        for written in files[..<index] { try? folder.remove(written.name) }
        throw error
      }
    }
    let isHere = path == "." || path == "./"
    let way = (isHere ? "" : "  cd \(quoted(path))\n") + "  thidua serve --open"
    console.say(
      Sentence(
        vi: "Đã tạo trang trong \(isHere ? "thư mục này" : path). Tiếp theo:\n\(way)",
        en: "A site is in \(isHere ? "this folder" : path) now. Next:\n\(way)"))
    return .done
  }

  // MARK: A file

  private static func file(
    _ kind: String, _ name: String, in folder: String, of site: String, _ console: Console
  ) throws -> ExitCode {
    let title = name.lowercased().hasSuffix(".md") ? String(name.dropLast(".md".count)) : name
    let slug = Slug.make(title)
    guard !slug.isEmpty else {
      console.fail(
        Sentence(
          vi: "tên “\(name)” không có chữ hay số nào để đặt tên tệp.",
          en: "the name “\(name)” has no letter or digit to name a file by."))
      return .wrongUsage
    }
    let path = "\(folder)/\(slug).md"
    guard !exists(Options.join(site, path)) else { return isTaken(Options.join(site, path), console) }
    // A plan's name is no more than a file's.
    if kind != "plan", let other = try Bearer.path(of: title, in: folder, of: site) {
      return isDescribed(title, by: Options.join(site, other), console)
    }
    let text = String(decoding: Starter.below("new/\(kind).md")[0].bytes, as: UTF8.self)
    var writer = ByteWriter()
    // In a plan the name stands in the text, in the others in the front matter.
    writer.write(text.replacing("{{name}}", with: kind == "plan" ? title : yaml(title)))
    try Folder(site).write(writer.bytes, to: path)
    console.say(
      Sentence(
        vi: "Đã tạo \(Options.join(site, path)). Mở tệp ấy và làm theo lời chú giải.",
        en: "\(Options.join(site, path)) is there now. Open it; its keys are explained."))
    return .done
  }

  private static func yaml(_ text: String) -> String {
    var writer = ByteWriter()
    writer.json(text)
    return writer.string
  }

  private static func exists(_ path: String) -> Bool {
    var raw = stat()
    return lstat(path, &raw) == 0
  }

  private static func isTaken(_ path: String, _ console: Console) -> ExitCode {
    console.fail(
      Sentence(
        vi: "đã có \(path); không ghi đè. Hãy chọn tên khác hoặc chuyển tệp ấy đi.",
        en: "\(path) is there already and is not overwritten. Choose another name or move that file."))
    return .wrongUsage
  }

  private static func isDescribed(_ name: String, by path: String, _ console: Console) -> ExitCode {
    console.fail(
      Sentence(
        vi: "\(path) đã mang tên “\(name)”; hãy bổ sung vào tệp ấy.",
        en: "\(path) bears the name “\(name)” already; add to that file."))
    return .wrongUsage
  }

  /// For a shell.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || [0x2D, 0x2E, 0x2F, 0x5F].contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
