import Bytes
import Diagnostics
import Linking
import Markup
import Mustache
import Pages

/// What lies in a site's `templates/` and changes nothing, most often because a name was mistyped.
extension Appearance {
  /// Templates that are neither the tool's nor called by another.
  static func unused(_ snapshot: Snapshot, _ templates: TemplateLibrary) -> [Diagnostic] {
    let files = snapshot.files.filter { $0.kind == .template }
    guard !files.isEmpty, let called = templates.called else { return [] }
    let builtIn = BuiltIn.templates.map(\.name)
    return files.compactMap { file in
      let name = String(file.path.dropFirst("templates/".count).dropLast(".html".count))
      guard !builtIn.contains(name), !called.contains(name) else { return nil }
      let near = NearMiss.nearest(to: name, in: builtIn)
      return Diagnostic(
        .warning, "unread-file",
        Sentence(
          vi: "không mẫu nào gọi mẫu này"
            + (near.map { "; có phải là “\($0).html”?" } ?? "; hãy gọi nó hoặc bỏ đi"),
          en: "no template calls this one"
            + (near.map { "; is it “\($0).html”?" } ?? "; call it or remove it")),
        at: Place(path: file.path))
    }
  }

  /// Keys under which no word stands: readers would see the key.
  static func wordless(_ entries: [FrontMatter.Entry], path: String) -> [Diagnostic] {
    entries.filter { $0.node.text == nil }.map { entry in
      Diagnostic(
        .error, "unknown-value",
        Sentence(
          vi:
            "“\(entry.key)” phải là một dòng chữ, không để trống và không phải danh sách; muốn dùng chữ có sẵn thì "
            + "bỏ dòng này",
          en:
            "“\(entry.key)” must be words, neither empty nor a list; remove this line to have the tool's own"),
        at: Place(path: path, range: entry.keyRange))
    }
  }

  /// Words that neither the tool has nor a template or script of the site asks for.
  static func unknown(
    _ entries: [FrontMatter.Entry], _ known: [String], path: String, _ snapshot: Snapshot
  ) -> [Diagnostic] {
    let new = entries.filter { !known.contains($0.key) }
    guard !new.isEmpty else { return [] }
    let texts = snapshot.files.filter { $0.kind == .template || $0.kind == .asset }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    return new.compactMap { entry in
      let uses = ["t.\(entry.key)", "strings.\(entry.key)"]
      guard !texts.contains(where: { text in uses.contains(where: text.contains) }) else { return nil }
      return entry.unknown(
        Sentence(
          vi: "không mẫu nào dùng chữ “\(entry.key)”", en: "no template uses the word “\(entry.key)”"),
        nearest: NearMiss.nearest(to: entry.key, in: known), in: path)
    }
  }
}
