import Linking
import Mustache

/// What the frames of all pages at one depth and behind one entry of the menu have in common: made once.
struct SharedFrame {
  /// What tells one from another.
  struct Key: Hashable {
    var root: String
    /// The entries of the menu that lead to the page.
    var current: [Int]
  }

  private let views: Kept<(names: Record, policy: Value)>
  var names: Record { views.view.names }
  var policy: Value { views.view.policy }

  init(_ context: PageContext) {
    views = Kept {
      let own: Record = [
        .lang: .text(context.site.settings.language), .embed: .flag(context.edition.isEmbedded),
        .site: .record(Self.site(context)), .assets: .record(Self.assets(context)),
      ]
      return (Record(joining: own, context.words.constants), .text(Self.policy(context)))
    }
  }

  /// Nothing from elsewhere but the scripts that the site lists.
  private static func policy(_ context: PageContext) -> String {
    let own = context.edition.isPortable ? "'self' file:" : "'self'"
    let scripts = ([own] + context.site.settings.scripts).joined(separator: " ")
    return "default-src 'none'; script-src \(scripts); style-src \(own); img-src \(own) data:; "
      + "connect-src \(own); base-uri 'none'; form-action \(own)"
  }

  private static func site(_ context: PageContext) -> Record {
    let settings = context.site.settings
    return [
      .title: .text(settings.title), .home: .text(context.href("")),
      .search: .text(context.href(Address.search)),
      .plans: .text(context.href(Address.plans)), .exemplars: .text(context.href(Address.exemplars)),
      .menu: rows(
        context.edition.menu.map { entry in
          [
            .text: .text(entry.text),
            .href: .text(entry.isElsewhere ? entry.address : context.href(entry.address)),
            .current: .flag(entry.leads(to: context.address)),
          ]
        }),
      .notice: settings.notice.map { .html(Percent.html($0)) } ?? .none,
      .owner: .text(settings.owner ?? settings.title), .governingBody: .none,
      .responsible: Value(settings.responsible), .postalAddress: Value(settings.address),
      .phone: Value(
        settings.phone.map { context.link($0, "tel:" + $0.filter { !$0.isWhitespace && $0 != "." }) }),
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
      context.link($0.title, context.href($0.slug + "/"))
    } + [
      context.link(context.words["menu_documents"], context.href(Address.documents)),
      context.link(context.words["menu_abbreviations"], context.href(Address.abbreviations)),
      context.link(context.words["menu_data"], context.href(Address.data)),
    ]
  }

  private static func assets(_ context: PageContext) -> Record {
    let assets = context.edition.assets
    return [
      .css: .text(context.root + assets.address("site.css")),
      .js: .text(context.root + assets.address("site.js")),
      .search: .text(context.root + assets.address("search.js")),
      .index: .text(context.root + Address.search + "chi-muc/"),
      .others: .list(context.site.settings.scripts.map { .text($0) }),
    ]
  }
}

/// One entry of the menu.
struct MenuEntry: Sendable {
  let text: String
  let address: String
  let isElsewhere: Bool

  init(_ text: String, _ address: String) {
    (self.text, self.address) = (text, address)
    isElsewhere = address.contains(":") || address.hasPrefix("/")
  }

  func leads(to page: String) -> Bool { !isElsewhere && page.hasPrefix(address) }

  /// As the site wants it, else the lists.
  static func all(_ settings: SiteSettings, _ words: Wording) -> [MenuEntry] {
    guard settings.menu.isEmpty else { return settings.menu.map { MenuEntry($0.title, $0.address) } }
    return [
      ("plans", Address.plans), ("bodies", Address.bodies), ("campaigns", Address.campaigns),
      ("exemplars", Address.exemplars), ("tasks", Address.tasks), ("timeline", Address.timeline),
    ].map { MenuEntry(words["menu_" + $0.0], $0.1) }
  }
}
