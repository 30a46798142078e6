import Diagnostics
import Markup

/// What `site.yml` says that no site can be made of, beyond what each key's values allow.
extension SiteSettings {
  package static let path = "content/site.yml"

  package static func faults(_ file: FrontMatter) -> [Diagnostic] {
    baseFaults(file) + (file.node("menu", in: keys)?.nodes.flatMap(menuFaults) ?? [])
  }

  /// Whether the addresses of pages can be written behind an address.
  package static func isBase(_ address: String) -> Bool {
    FrontMatterKeys.Values.isWeb(address)
      && address.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  }

  private static func baseFaults(_ file: FrontMatter) -> [Diagnostic] {
    guard let node = file.node("base_url", in: keys), let base = node.text,
      FrontMatterKeys.Values.isWeb(base), !isBase(base)
    else { return [] }
    return [
      misfit(
        node,
        Sentence(
          vi:
            "địa chỉ gốc “\(base)” có “?”, “#” hoặc chữ ngoài bảng ASCII; hãy ghi phần đứng trước “?” và “#”, "
            + "đúng như thanh địa chỉ của trình duyệt cho chép ra",
          en:
            "the base “\(base)” has “?”, “#” or letters beyond ASCII; write what stands before “?” and “#”, as "
            + "the address bar of a browser lets you copy it"))
    ]
  }

  private static func menuFaults(_ node: FrontMatter.Node) -> [Diagnostic] {
    let entry = FrontMatter(entries: node.entries)
    let unknown = entry.entries.filter { Link.keys.key($0.key) == nil }.map {
      $0.unknown(
        Sentence(
          vi: "mục của menu không có khóa “\($0.key)”", en: "an entry of the menu has no key “\($0.key)”"),
        nearest: Link.keys.nearest(to: $0.key), in: path)
    }
    guard let link = Link(node) else {
      let missing = Sentence(
        vi: "mỗi mục của menu cần đủ title (chữ hiện ra) và address (địa chỉ); mục này thiếu nên không hiện",
        en: "each entry of the menu needs a title (what is shown) and an address; this one lacks them")
      return [misfit(node, missing)] + unknown
    }
    guard link.isElsewhere, !Link.isOpened(link.address) else { return unknown }
    let closed = Sentence(
      vi:
        "menu không dẫn tới “\(link.address)” được; hãy ghi địa chỉ trong trang, như /ke-hoach/, hoặc địa chỉ đầy "
        + "đủ bắt đầu bằng https://, mailto: hay tel:",
      en:
        "no menu can lead to “\(link.address)”; write an address of the site, such as /ke-hoach/, or a whole one "
        + "that begins with https://, mailto: or tel:")
    return [misfit(node, closed)] + unknown
  }

  private static func misfit(_ node: FrontMatter.Node, _ sentence: Sentence) -> Diagnostic {
    Diagnostic(.error, "unknown-value", sentence, at: Place(path: path, range: node.range))
  }
}
