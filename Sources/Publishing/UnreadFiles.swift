import Bytes
import Diagnostics
import Linking
import Pages

/// Files of which nothing on the site is made, most often because a name was mistyped: a warning each, so that none
/// vanishes without a word.
struct UnreadFiles {
  private static let folders = ContentFolder.allCases.map(\.rawValue) + ["content/static/"]
  private static let tables = ["site.yml", "geography.yml", "glossary.yml", "documents.yml"]
  private static let otherMarkdown = [".markdown", ".mdown", ".mkd"]

  private let snapshot: Snapshot
  /// The paths of those that exemplars name.
  private let photos: Set<String>
  /// Of the site.
  private let language: String

  static func diagnostics(_ snapshot: Snapshot, _ site: Site) -> [Diagnostic] {
    let all = UnreadFiles(
      snapshot: snapshot, photos: Set(Photos.paths(of: site)), language: site.settings.language)
    return snapshot.files.compactMap { file in
      guard let sentence = all.sentence(file) else { return nil }
      return Diagnostic(.warning, "unread-file", sentence, at: Place(path: file.path))
    }
  }

  private func sentence(_ file: InputFile) -> Sentence? {
    switch file.kind {
    case .data, .attachment, .other: break
    default: return nil
    }
    let steps = file.path.split(separator: "/").map(String.init)
    // These are for people who look into the folder.
    if steps.last!.lowercased().hasPrefix("readme") { return nil }
    if steps[0] == "templates" {
      return beside(templates: steps.dropFirst().joined(separator: "/"))
    }
    if steps.count == 2 { return Self.loose(steps[1]) }
    let folder = "content/\(steps[1])/"
    if !Self.folders.contains(folder) { return Self.noFolder(folder) }
    if let ending = Self.otherMarkdown.first(where: file.path.lowercased().hasSuffix) {
      return Sentence(
        vi: "tệp này không được đọc; hãy đổi đuôi “\(ending)” thành “.md”",
        en: "this file is not read; name it “.md” instead of “\(ending)”")
    }
    return beside(file, in: ContentFolder(rawValue: folder))
  }

  /// Words are read in the language of the site; those that the tool knows, too, may wait for another.
  private func beside(templates name: String) -> Sentence? {
    let own = "strings.\(language).yml"
    if name == own || name.hasPrefix("strings.") && BuiltIn.bytes(of: name) != nil { return nil }
    guard name.lowercased().hasPrefix("string") else { return Self.noTemplate }
    return Sentence(
      vi:
        "tệp này không được đọc; chữ của giao diện nằm ở templates/\(own) (theo language: của site.yml)",
      en:
        "this file is not read; the words of the interface lie in templates/\(own) (by language: of site.yml)"
    )
  }

  /// A file that belongs to another of its folder.
  private func beside(_ file: InputFile, in folder: ContentFolder?) -> Sentence? {
    let stem = Attachments.stem(of: file.path) ?? file.path
    if folder == .plans, file.kind == .attachment {
      return snapshot.index(of: stem + ".md") == nil ? withoutPlan(stem) : nil
    }
    if folder == .exemplars, file.kind == .attachment {
      return photos.contains(file.path) ? nil : Self.noPhoto
    }
    return Self.notPublished
  }

  private func withoutPlan(_ stem: String) -> Sentence {
    let folder = ContentFolder.plans.rawValue
    let plans = snapshot.contents.lazy.filter { $0.kind == .content(.plans) }
      .map { String($0.path.dropFirst(folder.count).dropLast(".md".count)) }
    let near = NearMiss.nearest(to: String(stem.dropFirst(folder.count)), in: plans).map {
      folder + $0 + ".md"
    }
    return Sentence(
      vi: "không có văn bản \(stem).md nên tệp này không được đọc và không được đăng; "
        + (near.map { "nếu là bản gốc của \($0), hãy đặt cùng tên" }
          ?? "hãy chuyển nội dung sang Markdown ở đó"),
      en: "there is no document \(stem).md, so that this file is neither read nor published; "
        + (near.map { "if it is the original of \($0), give it the same name" }
          ?? "turn its text into Markdown there"))
  }

  private static func loose(_ name: String) -> Sentence? {
    if tables.contains(name) { return nil }
    if let near = NearMiss.nearest(to: name.lowercased(), in: tables) {
      return Sentence(
        vi: "tệp này không được đọc; có phải là “\(near)”?", en: "this file is not read; is it “\(near)”?")
    }
    return Sentence(
      vi: "tệp nằm ngay trong content/ thì không được đọc; hãy chuyển vào content/plans/ (văn bản), "
        + "content/pages/ (trang tự do) hay content/static/ (đăng nguyên vẹn)",
      en: "files right in content/ are not read; move it to content/plans/ (documents), content/pages/ (free "
        + "pages) or content/static/ (published as it is)")
  }

  private static func noFolder(_ folder: String) -> Sentence {
    let all = folders.joined(separator: ", ")
    let above = "content/"
    let near = NearMiss.nearest(
      to: String(folder.lowercased().dropFirst(above.count)),
      in: folders.map { String($0.dropFirst(above.count)) }
    ).map { above + $0 }
    return Sentence(
      vi: "thư mục \(folder) không có nghĩa nên tệp này không được đọc; "
        + (near.map { "có phải là “\($0)”?" } ?? "hãy chuyển vào một trong: \(all)"),
      en: "a folder \(folder) means nothing, so that this file is not read; "
        + (near.map { "is it “\($0)”?" } ?? "move it to one of \(all)"))
  }

  private static let noPhoto = Sentence(
    vi: "không điển hình nào ghi tệp này ở photo: nên không được đăng; hãy ghi tên tệp, hoặc bỏ tệp đi",
    en: "no exemplar names this file under photo:, so that it is not published; name it, or remove it")

  private static let notPublished = Sentence(
    vi: "tệp này không được đọc và không được đăng; muốn đăng nguyên vẹn, hãy chuyển vào content/static/",
    en: "this file is neither read nor published; to publish it as it is, move it to content/static/")

  private static let noTemplate = Sentence(
    vi: "tệp này không được dùng; mẫu có đuôi .html, "
      + "còn kiểu chữ, mã và hình ảnh đặt trong templates/assets/",
    en: "nothing uses this file; templates end in .html, "
      + "and styles, scripts and images lie in templates/assets/")
}
