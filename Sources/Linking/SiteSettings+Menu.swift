import Markup

/// Entries of the menu as `site.yml` has them.
extension SiteSettings.Link {
  static let keys = FrontMatterKeys([.init("title", "tieu_de"), .init("address", "dia_chi")])

  /// Nil where the title or the address is missing.
  init?(_ node: FrontMatter.Node) {
    let entry = FrontMatter(entries: node.entries)
    guard let title = entry.text("title", in: Self.keys), let address = entry.text("address", in: Self.keys)
    else { return nil }
    self.init(title: title, address: Self.fromRoot(address), range: node.range)
  }

  /// As the pages have it: "ke-hoach/" for "/ke-hoach".
  private static func fromRoot(_ written: String) -> String {
    guard !isElsewhere(written) else { return written }
    let address = written.drop { $0 == "/" }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    // The last step of a file has an ending.
    let isFolder = path.isEmpty || path.hasSuffix("/") || path.split(separator: "/").last!.contains(".")
    return path + (isFolder ? "" : "/") + address[end...]
  }

  /// It leads out of the site.
  package var isElsewhere: Bool { Self.isElsewhere(address) }

  private static func isElsewhere(_ address: String) -> Bool {
    address.hasPrefix("//") || address.prefix { !"/?#".contains($0) }.contains(":")
  }

  static func isOpened(_ address: String) -> Bool {
    FrontMatterKeys.Values.isWeb(address) || address.hasPrefix("mailto:") || address.hasPrefix("tel:")
  }
}
