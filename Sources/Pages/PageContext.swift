import Bytes
import Linking
import Mustache
import Plans
import Vietnamese

/// What every page of one build sees: the site, the words of the interface, and how it is to be published.
package final class Edition: Sendable {
  package let site: Site
  package let words: Wording
  package let assets: Assets
  /// Photos of exemplars.
  package let pictures: [ID<Exemplar>: Picture]
  /// The only "now" there is; nil: pages carry dates and a script adds the status.
  package let today: PartialDate?
  /// The day of the newest dated plan.
  package let newest: PartialDate?
  /// Links lead to files, for opening from disk.
  package let isPortable: Bool
  /// Pages are written without the frame, for pasting into a portal.
  package let isEmbedded: Bool

  /// Where all links start, when not at their page.
  let root: String?

  let slugs = Memo<NameKey, String>()
  /// Names that more bodies than one have.
  let sharedNames: Set<String>
  /// Names of bodies as letterheads print them.
  let capitals = Memo<NameKey, String>()
  let rows: SiteRows
  let facetRows = Memo<FacetPanel.Place, Kept<[[Record]]>>()
  let menu: [MenuEntry]
  let policy: Kept<Value>
  private let frames: RecordShelf

  package init(
    site: Site, words: Wording, assets: Assets, pictures: [ID<Exemplar>: Picture] = [:],
    today: PartialDate? = nil,
    portable: Bool = false,
    embedded: Bool = false
  ) {
    self.site = site
    self.words = words
    self.assets = assets
    self.pictures = pictures
    self.today = today
    newest = site.plans.lazy.filter { $0.withdrawal == nil }.compactMap(\.date).max()
    isPortable = portable
    isEmbedded = embedded
    root = site.settings.root(embedded: embedded, portable: portable)
    menu = MenuEntry.all(site.settings, words)
    policy = Kept { .text(SharedFrame.policy(site.settings, portable: portable)) }
    rows = SiteRows(site)
    sharedNames = Self.sharedNames(site)
    frames = RecordShelf(count: 2 * (menu.count + 1))
  }

  private static func sharedNames(_ site: Site) -> Set<String> {
    var seen = Set<String>(minimumCapacity: site.bodies.count)
    return Set(site.bodies.lazy.map(\.name).filter { !seen.insert($0).inserted })
  }

  /// What the frame of a page shares with those of others.
  func frame(of context: PageContext) -> Record {
    frames.record(SharedFrame.number(of: context)) { SharedFrame.names(context) }
  }
}

/// An edition seen from one page: links are relative to it.
package struct PageContext: Sendable {
  package let edition: Edition
  /// Of the page: "ke-hoach/x/".
  package let address: String
  /// The way up to the root: "../../", or all of the way on pages for pasting elsewhere.
  package let root: String

  package var site: Site { _read { yield edition.site } }
  package var words: Wording { _read { yield edition.words } }

  package init(_ edition: Edition, address: String) {
    self.edition = edition
    self.address = address
    // The server answers any unknown address with the page for what is not found: only whole paths hold there.
    root =
      edition.root
      ?? (address == "404.html" ? edition.site.settings.basePath : Address.root(from: address))
  }

  /// The link to an address of the site.
  package func href(_ address: String, fragment: String = "") -> String {
    var href = root + address
    if edition.isPortable, href.isEmpty || href.hasSuffix("/") { href += "index.html" }
    if href.isEmpty { href = "./" }
    return fragment.isEmpty ? href : href + "#" + fragment
  }

  /// The same as a value, for pages at any depth; at the root, where no way leads up, it is written whole.
  func way(to address: String) -> Value {
    if root.isEmpty { return .text(href(address)) }
    let isFolder = address.isEmpty || address.utf8.last == UInt8(ascii: "/")
    return .address(address, edition.isPortable && isFolder ? "index.html" : "", "", "")
  }

  /// A file beside the page, by its name alone unless the page may be put elsewhere.
  func beside(_ name: String) -> Value {
    edition.root == nil ? .text(name) : .address(address, name, "", "")
  }

  /// What stands before and behind the address of a page in the tag of a link. An address is made of slugs: nothing in
  /// it needs to be escaped.
  var linkTag: (opening: String, ending: String) {
    ("<a href=\"" + root, edition.isPortable ? "index.html\">" : "\">")
  }

  /// Links for views: the renderer writes the way to the root before them.
  func address(_ id: ID<PlanRecord>, fragment: String = "") -> Value {
    address(site.plans[id].pageAddress, fragment)
  }
  func address(_ id: ID<Body>) -> Value {
    if edition.isPortable { return address(site.bodies[id].pageAddress) }
    return .address(bytes: Value.Text(lying: site.bodies[id].addressBytes))
  }
  func address(_ id: ID<Campaign>) -> Value { address(in: Address.campaigns, site.campaigns[id].slug) }
  func address(_ id: ID<Exemplar>) -> Value { address(in: Address.exemplars, site.exemplars[id].slug) }
  func address(_ id: ID<CitedDocument>) -> Value { address(site.documents[id].pageAddress) }

  private func address(in folder: String, _ slug: String) -> Value {
    .address(folder, slug, edition.isPortable ? "/index.html" : "/", "")
  }

  func address(_ address: String, _ fragment: String = "") -> Value {
    .address(address, edition.isPortable ? "index.html" : "", fragment.isEmpty ? "" : "#", fragment)
  }

  /// The absolute address, where the site's is known.
  package var absolute: String? { absolute(address) }

  package func absolute(_ address: String) -> String? {
    edition.site.settings.baseURL.isEmpty ? nil : edition.site.settings.baseURL + address
  }
}

extension SiteSettings {
  /// "/thidua/" of "https://xa.example.vn/thidua/".
  package var basePath: String {
    guard let scheme = baseURL.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "/" }
    let rest = baseURL[scheme...].dropFirst(3)
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}
