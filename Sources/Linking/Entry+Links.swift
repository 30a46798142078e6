import Bytes
import Markup

/// Links that an editor writes to other places of the same site.
///
/// They may start at the page (`../x/`), at the root of the site (`/ke-hoach/x/`), or follow the files as a forge
/// shows them (`../plans/x.md`). On the page all are relative, so that they hold wherever the site is published.
extension Entry {
  /// `address`: of the page that the text stands on. `portable`: links lead to files, for opening from disk.
  /// `root`: where they start, when not at their page.
  mutating func settleLinks(at address: String, portable: Bool, root: String? = nil) {
    for index in document.targets.indices {
      guard let link = SiteLink(document.targets[index].address, from: address, file: path),
        portable || root != nil || !link.startsAtPage
      else { continue }
      document.targets[index].address = link.whole(
        from: root ?? Address.root(from: address), portable: portable)
    }
  }

  /// Links and pictures that lead into the site: where to, from its root, and where they stand in the text.
  package func siteLinks(at address: String) -> [(path: String, text: Range<UInt32>)] {
    guard !document.targets.isEmpty else { return [] }
    return document.marks.indices.compactMap { index in
      let mark = document.marks[index]
      guard mark.kind == .link && mark.role == .open || mark.kind == .image,
        let link = SiteLink(document.targets[Int(mark.target)].address, from: address, file: path)
      else { return nil }
      let end = document.marks[index...].first { mark.kind == .link && $0.kind == .link && $0.role == .close }
      return (Percent.decode(link.path), mark.offset..<(end?.offset ?? mark.offset))
    }
  }
}

/// A link to a place of the site.
private struct SiteLink {
  /// From the root of the site: "ke-hoach/x/".
  let path: String
  /// What follows the path: "?q=…", "#iii-2".
  let rest: Substring
  /// It is written as the page needs it.
  let startsAtPage: Bool

  /// Nil for what leads out of the site or stays on its page.
  init?(_ written: String, from address: String, file: String) {
    let end = written.firstIndex { $0 == "?" || $0 == "#" } ?? written.endIndex
    let name = written[..<end]
    guard !name.isEmpty, !name.hasPrefix("//"), !name.contains(":") else { return nil }
    let isFile = name.hasSuffix(".md")
    guard let found = Self.resolve(name, from: isFile ? file : address) else { return nil }
    path = (isFile ? Address.page(ofFile: Percent.decode(found)) : nil) ?? found
    rest = written[end...]
    startsAtPage = !isFile && !name.hasPrefix("/")
  }

  func whole(from root: String, portable: Bool) -> String {
    let file = portable && (path.isEmpty || path.hasSuffix("/")) ? "index.html" : ""
    return root + path + file + rest
  }

  /// From the root; nil where it leads above it.
  private static func resolve(_ name: Substring, from base: String) -> String? {
    var parts =
      name.hasPrefix("/") ? [] : base.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for part in name.drop(while: { $0 == "/" }).split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
