import Bytes
import Linking
import Mustache

/// What the frames of all pages behind one entry of the menu have in common: made once.
enum SharedFrame {
  /// Which of the kept ones a page has. The entries of the menu that lead to it are those that lead to the longest of
  /// them; the way home is written another way at the root.
  static func number(of context: PageContext) -> Int {
    let menu = context.edition.menu
    var longest = menu.count
    context.address.utf8.span.withUnsafeBufferPointer { page in
      for index in menu.indices where menu[index].leads(to: page) {
        if longest == menu.count || menu[index].length > menu[longest].length { longest = index }
      }
    }
    return context.root.isEmpty ? longest : longest + menu.count + 1
  }

  static func names(_ context: PageContext) -> Record {
    let own: Record = [
      .lang: .text(context.site.settings.language), .embed: .flag(context.edition.isEmbedded),
      .site: .record(site(context)), .assets: .record(assets(context)),
    ]
    return Record(joining: own, context.words.constants)
  }

  /// Nothing from elsewhere but the scripts that the site lists.
  static func policy(_ settings: SiteSettings, portable: Bool) -> String {
    let own = portable ? "'self' file:" : "'self'"
    let scripts = ([own] + settings.scripts).joined(separator: " ")
    return "default-src 'none'; script-src \(scripts); style-src \(own); img-src \(own) data:; "
      + "connect-src \(own); base-uri 'none'; form-action \(own)"
  }

  private static func site(_ context: PageContext) -> Record {
    let settings = context.site.settings
    return [
      .title: .text(settings.title), .home: context.way(to: ""),
      .search: context.address(Address.search),
      .plans: context.address(Address.plans), .exemplars: context.address(Address.exemplars),
      .menu: rows(
        context.edition.menu.map { entry in
          [
            .text: .text(entry.text),
            .href: entry.isElsewhere ? .text(entry.address) : context.way(to: entry.address),
            .current: .flag(context.address.utf8.span.withUnsafeBufferPointer(entry.leads(to:))),
          ]
        }),
      .notice: settings.notice.map { .html($0.escaped) } ?? .none,
      .owner: .text(settings.owner ?? settings.title), .governingBody: .none,
      .responsible: Value(settings.responsible), .postalAddress: Value(settings.address),
      .phone: Value(settings.phone.map { context.phone($0) }),
      .email: Value(settings.email.map { context.link($0, "mailto:" + $0) }), .sourceLine: .none,
      .footerLinks: rows(footerLinks(context)),
      .updated: context.date(context.edition.today ?? context.edition.newest),
    ]
  }

  /// Rows that are rendered once for all pages with this frame.
  private static func rows(_ records: [Record]) -> Value {
    .shared(SharedRows(RowShelf(count: records.count), Array(records.indices)) { records[$0] })
  }

  /// What the menu does not have: small lists, and free pages that the site's own menu leaves out.
  private static func footerLinks(_ context: PageContext) -> [Record] {
    let own = Set(context.site.settings.menu.map(\.address))
    return context.site.pages.filter { !own.contains($0.slug + "/") }.map {
      context.link($0.title, to: context.address($0.slug + "/"))
    } + [
      context.link(context.words["menu_documents"], to: context.address(Address.documents)),
      context.link(context.words["menu_abbreviations"], to: context.address(Address.abbreviations)),
      context.link(context.words["menu_data"], to: context.address(Address.data)),
    ]
  }

  private static func assets(_ context: PageContext) -> Record {
    let assets = context.edition.assets
    return [
      .css: .address(assets.address("site.css")), .js: .address(assets.address("site.js")),
      .search: .address(assets.address("search.js")), .index: .address(Address.search + "chi-muc/"),
      .others: .list(context.site.settings.scripts.map { .text($0) }),
    ]
  }
}

/// One entry of the menu.
struct MenuEntry: Sendable {
  let text: String
  let address: String
  let isElsewhere: Bool
  private let bytes: [UInt8]
  var length: Int { bytes.count }

  init(_ text: String, _ address: String, isElsewhere: Bool = false) {
    (self.text, self.address, self.isElsewhere) = (text, address, isElsewhere)
    bytes = Array(address.utf8)
  }

  /// All pages lie below home.
  func leads(to page: UnsafeBufferPointer<UInt8>) -> Bool {
    !isElsewhere && (bytes.isEmpty ? page.isEmpty : page.starts(with: bytes))
  }

  /// As the site wants it, else the lists.
  static func all(_ settings: SiteSettings, _ words: Wording) -> [MenuEntry] {
    guard settings.menu.isEmpty else {
      return settings.menu.map { MenuEntry($0.title, $0.address, isElsewhere: $0.isElsewhere) }
    }
    return [
      ("plans", Address.plans), ("bodies", Address.bodies), ("campaigns", Address.campaigns),
      ("exemplars", Address.exemplars), ("tasks", Address.tasks), ("timeline", Address.timeline),
    ].map { MenuEntry(words["menu_" + $0.0], $0.1) }
  }
}
