import Bytes
import Diagnostics
import Linking
import Pages
import Vietnamese

/// Where the photos of exemplars lie.
extension Photos {
  typealias Found = (files: [(id: ID<Exemplar>, file: InputFile)], diagnostics: [Diagnostic])

  /// Only published exemplars have photos: one that was withdrawn leaves nothing behind.
  static func find(in snapshot: Snapshot, _ site: Site) -> Found {
    var found: Found = ([], [])
    // By index: most have no photo, and are not worth copying.
    for index in site.exemplars.indices where site.exemplars[index].photo != nil {
      let exemplar = site.exemplars[index]
      guard exemplar.status == .published, let name = exemplar.photo, let entry = exemplar.entry
      else { continue }
      let path = path(of: name, beside: entry.path)
      if let file = snapshot.index(of: path).map({ snapshot.files[$0] }), file.kind == .attachment {
        found.files.append((ID(index), file))
      } else if path.hasPrefix("content/static/") {
        found.diagnostics.append(error("published-photo", published, entry))
      } else {
        found.diagnostics.append(error("missing-photo", missing(path, snapshot), entry))
      }
    }
    return found
  }

  /// Of all photos that exemplars name, those of withdrawn ones, too.
  static func paths(of site: Site) -> [String] {
    site.exemplars.indices.compactMap { index in
      guard let name = site.exemplars[index].photo else { return nil }
      return site.exemplars[index].entry.map { path(of: name, beside: $0.path) }
    }
  }

  /// Beside its entry, or where the way from there leads.
  private static func path(of name: String, beside entry: String) -> String {
    var steps = entry.split(separator: "/").dropLast()
    for step in Normalization.compose(name).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  static func error(_ rule: String, _ sentence: Sentence, _ entry: Entry?) -> Diagnostic {
    Diagnostic(.error, rule, sentence, at: entry?.place(of: "photo", in: Exemplar.keys))
  }

  private static func missing(_ path: String, _ snapshot: Snapshot) -> Sentence {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let others = snapshot.files.lazy.filter { $0.kind == .attachment && $0.path.hasPrefix(folder) }
    let near = NearMiss.nearest(to: path, in: others.map(\.path)).map { $0.dropFirst(folder.count) }
    return Sentence(
      vi: "không có tệp ảnh \(path)" + (near.map { "; có phải là “\($0)”?" } ?? "; hãy đặt ảnh cạnh tệp này"),
      en: "there is no photo \(path)" + (near.map { "; is it “\($0)”?" } ?? "; put it beside this file"))
  }

  private static let published = Sentence(
    vi:
      "tệp trong content/static được đăng nguyên vẹn, cả vị trí chụp ghi trong ảnh, và vẫn còn đó khi điển hình "
      + "đã rút; hãy chuyển ảnh sang cạnh tệp này",
    en:
      "files in content/static are published as they are, with the place that the photo notes, and stay when the "
      + "exemplar is withdrawn; move the photo beside this file")
}
