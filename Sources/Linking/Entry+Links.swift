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

  /// Where a link or picture leads.
  package enum Aim: Sendable {
    /// From the root of the site.
    case inside(String)
    /// Above the root, as it is written.
    case above(String)
    /// A picture that lies elsewhere.
    case picture(String)
  }

  /// Links into the site and all pictures: where they lead, and where they stand in the text.
  package func aims(at address: String) -> [(aim: Aim, text: Range<UInt32>)] {
    guard !document.targets.isEmpty else { return [] }
    return document.marks.indices.compactMap { index in
      let mark = document.marks[index]
      guard mark.kind == .link && mark.role == .open || mark.kind == .image,
        let aim = aim(of: document.targets[Int(mark.target)].address, mark.kind, at: address)
      else { return nil }
      let end = document.marks[index...].first { mark.kind == .link && $0.kind == .link && $0.role == .close }
      return (aim, mark.offset..<(end?.offset ?? mark.offset))
    }
  }

  private func aim(of written: String, _ kind: Mark.Kind, at address: String) -> Aim? {
    if let link = SiteLink(written, from: address, file: path) { return .inside(Percent.decode(link.path)) }
    if SiteLink.isOfSite(written) { return .above(written) }
    return kind == .image && !written.isEmpty && !written.hasPrefix("#") ? .picture(written) : nil
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
    let name = Self.name(in: written)
    guard Self.isOfSite(written) else { return nil }
    // As Windows names it, too.
    let isFile = name.utf8.count > 3 && name.suffix(3).lowercased() == ".md"
    guard let found = Self.resolve(name, from: isFile ? file : address) else { return nil }
    path = (isFile ? Address.page(ofFile: Percent.decode(found.dropLast(3) + ".md")) : nil) ?? found
    rest = written[name.endIndex...]
    startsAtPage = !isFile && !name.hasPrefix("/")
  }

  /// Without what is asked or where on the page.
  private static func name(in written: String) -> Substring { written.prefix { $0 != "?" && $0 != "#" } }

  static func isOfSite(_ written: String) -> Bool {
    let name = name(in: written)
    return !name.isEmpty && !name.hasPrefix("//") && !name.contains(":")
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
