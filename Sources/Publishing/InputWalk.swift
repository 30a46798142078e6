import Diagnostics
import Glibc
import Vietnamese

/// Finds the files of a site: no hidden ones, no droppings of editors, nothing that a link brings in from outside.
package struct InputWalk {
  struct Found: Sendable {
    /// As users and addresses have it.
    var path: String
    /// As the file system has it.
    var name: String
    var isLink: Bool
  }

  private let folder: Folder
  private var found: [Found] = []
  private var diagnostics: [Diagnostic] = []

  init(_ folder: Folder) { self.folder = folder }

  /// All files below one of the folders of the site.
  mutating func walk(_ root: String) throws(SystemFailure) {
    // The root itself may be a link: the user's own choice of where the content lies.
    let realRoot = Folder.real(folder.place(root))
    var folders: [String] = []
    try visit(root + "/.", as: root, realRoot, &folders)
    while let next = folders.popLast() { try visit(next, as: next, realRoot, &folders) }
  }

  private mutating func visit(
    _ opened: String, as path: String, _ root: String?, _ folders: inout [String]
  )
    throws(SystemFailure)
  {
    var entries: [(name: String, kind: Folder.Status.Kind?)] = []
    try folder.list(opened) { bytes, kind in
      if Self.isDropping(bytes) { return }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name.utf8.elementsEqual(bytes), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
        return diagnostics.append(Self.oddName(path + "/" + name))
      }
      entries.append((path + "/" + name, kind))
    }
    for (name, kind) in entries {
      switch kind ?? folder.status(of: name)?.kind {
      case .folder: folders.append(name)
      case .file: found.append(Found(path: Self.path(of: name), name: name, isLink: false))
      case .link: follow(name, root)
      default: diagnostics.append(Self.noFile(name))
      }
    }
  }

  /// A link to a file inside the same root is that file under another name.
  private mutating func follow(_ name: String, _ root: String?) {
    guard let root, let real = Folder.real(folder.place(name)), real.hasPrefix(root + "/"),
      (try? folder.statusThroughLink(of: name))?.kind == .file
    else { return diagnostics.append(Self.leadsOut(name)) }
    found.append(Found(path: Self.path(of: name), name: name, isLink: true))
  }

  /// The files in order, without those whose names collide with an earlier one.
  consuming func finish() -> (files: [Found], diagnostics: [Diagnostic]) {
    var files = found
    files.sort {
      $0.path == $1.path ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.path < $1.path
    }
    var known: [String: String] = [:]
    known.reserveCapacity(files.count)
    var diagnostics = diagnostics
    files.removeAll { file in
      guard let other = known.updateValue(file.name, forKey: Vietnamese.Folding.lowercase(file.path)) else {
        return false
      }
      diagnostics.append(Self.collision(file.name, other))
      return true
    }
    return (files, diagnostics.sorted { ($0.place?.path ?? "") < ($1.place?.path ?? "") })
  }

  /// A name as users and addresses have it: composed, and what Windows calls X.MD as Markdown.
  static func path(of name: String) -> String {
    let path = Normalization.compose(name)
    guard !path.hasSuffix(".md"), path.lowercased().hasSuffix(".md"), path.hasPrefix("content/"),
      !path.hasPrefix("content/static/")
    else { return path }
    return path.dropLast(".md".count) + ".md"
  }

  /// Hidden files, and what Vim, Emacs, LibreOffice, Word and Windows leave beside a document that is open.
  package static func isDropping(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == first { return true }
    if first == UInt8(ascii: "~"), name.count > 1, name[1] == UInt8(ascii: "$") { return true }
    return name.elementsEqual("Thumbs.db".utf8) || name.elementsEqual("desktop.ini".utf8)
  }
}

/// What it refuses.
extension InputWalk {
  private static func collision(_ name: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .error, "same-name",
      Sentence(
        vi:
          "tên tệp này chỉ khác \(other) ở chữ hoa, chữ thường hoặc cách mã hóa dấu; nhiều hệ thống coi là một. "
          + "Hãy đổi tên một trong hai.",
        en:
          "this name differs from \(other) only in case or in how its marks are encoded; many systems take them "
          + "for one. Rename one of the two."),
      at: Place(path: name),
      notes: [Diagnostic.Note(Sentence(vi: "tệp kia", en: "the other file"), at: Place(path: other))])
  }

  private static func leadsOut(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "link-outside",
      Sentence(
        vi:
          "liên kết này dẫn ra ngoài, tới một thư mục, hoặc không tới đâu. Hãy chép tệp vào thay cho liên kết.",
        en: "this symbolic link leads out of its folder, to a folder, or nowhere. Put the file itself here."),
      at: Place(path: name))
  }

  private static func noFile(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "no-file",
      Sentence(
        vi: "đây không phải là tệp hay thư mục thường. Hãy chuyển nó đi nơi khác.",
        en: "this is neither a file nor a folder. Move it away."), at: Place(path: name))
  }

  private static func oddName(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "odd-name",
      Sentence(
        vi: "tên tệp có ký tự điều khiển hoặc không phải UTF-8. Hãy đổi tên tệp.",
        en: "the name holds control characters or is not UTF-8. Rename the file."), at: Place(path: name))
  }
}
