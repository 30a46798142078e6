import Diagnostics
import Markup

/// What `content/site.yml` says about the site as a whole.
package struct SiteSettings: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package var title: String
    /// From the root of the site, or whole.
    package var address: String
    /// Where it is written.
    package var range: Range<Int>
  }

  package var title = "Phong trào thi đua"
  package var description: String?
  package var owner: String?
  package var responsible: String?
  package var address: String?
  package var phone: String?
  package var email: String?
  package var licence: String?
  /// Ends in a slash; empty when not known (then nothing that needs an absolute address is written).
  package var baseURL = ""
  /// A notice on every page.
  package var notice: String?
  package var menu: [Link] = []
  /// Files in the published folder that the tool does not make and must not touch.
  package var keep: [String] = []
  /// Scripts of others that the office must carry; they enter the Content-Security-Policy.
  package var scripts: [String] = []
  /// Formats written for each plan besides its page.
  package var exports: Set<String> = []
  package var language = "vi"
  package var pageSize = 50

  package init() {}

  /// Where the links of pages start that are pasted into a portal, where no folder is around them; nil: each at its page.
  package func root(embedded: Bool, portable: Bool) -> String? {
    // Links are written as they are: what HTML reads otherwise is in no good address.
    let isPlain = baseURL.utf8.allSatisfy { $0 > 0x20 && !"\"&'<>".utf8.contains($0) }
    return embedded && !portable && isPlain && !baseURL.isEmpty ? baseURL : nil
  }

  package static let keys = FrontMatterKeys([
    .init("title", "tieu_de"), .init("description", "mo_ta"), .init("owner", "co_quan_chu_quan"),
    .init("responsible", "chiu_trach_nhiem"), .init("address", "dia_chi"),
    .init("phone", "dien_thoai", .phone),
    .init("email", "thu_dien_tu"), .init("licence", "dieu_kien_su_dung"),
    .init("base_url", "dia_chi_goc", .web),
    .init("notice", "thong_bao"), .init("menu", "thuc_don", .any), .init("keep", "giu_lai", .list(.text)),
    .init("scripts", "ma_ben_ngoai", .list(.web)),
    .init("exports", "xuat_du_lieu", .list(.choice(["json", "akn"]))),
    .init("language", "ngon_ngu"),
    .init("page_size", "so_dong_moi_trang", .number),
  ])

  package init(_ file: FrontMatter) {
    self.init()
    func text(_ key: String) -> String? { file.text(key, in: Self.keys) }
    if let title = text("title") { self.title = title }
    description = text("description")
    owner = text("owner")
    responsible = text("responsible")
    address = text("address")
    phone = text("phone")
    email = text("email")
    licence = text("licence")
    notice = text("notice")
    if let base = text("base_url") { baseURL = base.hasSuffix("/") ? base : base + "/" }
    if let language = text("language") { self.language = language }
    if let size = text("page_size").flatMap({ Int($0) }), size > 0 { pageSize = size }
    keep = file.node("keep", in: Self.keys)?.texts ?? []
    scripts = file.node("scripts", in: Self.keys)?.texts ?? []
    exports = Set(file.node("exports", in: Self.keys)?.texts.map { $0.lowercased() } ?? [])
    menu = file.node("menu", in: Self.keys)?.nodes.compactMap { Link($0) } ?? []
  }
}
