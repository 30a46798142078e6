import Linking
import Mustache
import Vietnamese

/// What stands around every page: its head, the menu, the way here, the foot.
struct Frame {
  struct Alternate {
    var type: String
    var address: String
    var text: String
  }

  var kind: String
  var title: String
  var description: String?
  /// The way here: text and address.
  var crumbs: [(String, String)] = []
  var isHidden = false
  var isArticle = false
  /// The address of a picture of what the page is about.
  var image: String?
  var dublinCore: [(String, String)] = []
  var alternates: [Alternate] = []
  var structuredData: String?
  var previous: String?
  var next: String?

  init(_ kind: String, title: String) {
    self.kind = kind
    self.title = title
  }

  /// The whole view: the frame's names and the page's own.
  func view(_ context: PageContext, _ content: Record) -> Record {
    var view = content
    view.append(.lang, .text(context.site.settings.language))
    view.append(.embed, .flag(context.edition.isEmbedded))
    view.append(.t, .record(context.words.record))
    view.append(.hasCrumbs, .flag(!crumbs.isEmpty))
    view.append(.crumbs, Value(crumbs.map { context.link($0.0, context.href($0.1)) }))
    view.append(.page, .record(page(context)))
    view.append(.site, .record(site(context)))
    view.append(.assets, .record(assets(context)))
    return view
  }

  private func page(_ context: PageContext) -> Record {
    [
      .kind: .text(kind), .title: .text(title), .description: Value(description),
      .isHome: .flag(kind == "home"), .isSearch: .flag(kind == "search"), .hidden: .flag(isHidden),
      .policy: .text(policy(context)), .address: Value(context.absolute),
      .openGraphType: .text(isArticle ? "article" : "website"),
      .image: Value(image.flatMap { context.absolute($0) }),
      .dublinCore: Value(
        dublinCore.map { name, content -> Record in
          [.name: .text(name), .content: .text(content)]
        }),
      .alternates: Value(
        alternates.map { alternate -> Record in
          [
            .type: .text(alternate.type), .href: .text(context.href(alternate.address)),
            .text: .text(alternate.text),
          ]
        }),
      .previous: Value(previous), .next: Value(next), .jsonLd: structuredData.map { .html($0) } ?? .none,
      .report: Value(report(context)),
    ]
  }

  /// Nothing from elsewhere but the scripts that the site lists.
  private func policy(_ context: PageContext) -> String {
    let own = context.edition.isPortable ? "'self' file:" : "'self'"
    let scripts = ([own] + context.site.settings.scripts).joined(separator: " ")
    return "default-src 'none'; script-src \(scripts); style-src \(own); img-src \(own) data:; "
      + "connect-src \(own); base-uri 'none'; form-action \(own)"
  }

  private func report(_ context: PageContext) -> String? {
    guard let email = context.site.settings.email else { return nil }
    return "mailto:" + email + "?subject=" + Percent.encode(context.absolute ?? title)
  }

  private func site(_ context: PageContext) -> Record {
    let settings = context.site.settings
    let menu =
      settings.menu.isEmpty
      ? [
        ("plans", Address.plans), ("bodies", Address.bodies), ("campaigns", Address.campaigns),
        ("exemplars", Address.exemplars), ("tasks", Address.tasks), ("timeline", Address.timeline),
      ].map { (context.words["menu_" + $0.0], $0.1) } : settings.menu.map { ($0.title, $0.address) }
    return [
      .title: .text(settings.title), .home: .text(context.href("")),
      .search: .text(context.href(Address.search)),
      .plans: .text(context.href(Address.plans)), .exemplars: .text(context.href(Address.exemplars)),
      .menu: Value(
        menu.map { text, address -> Record in
          let isElsewhere = address.contains(":") || address.hasPrefix("/")
          return [
            .text: .text(text), .href: .text(isElsewhere ? address : context.href(address)),
            .current: .flag(!isElsewhere && context.address.hasPrefix(address)),
          ]
        }),
      .notice: settings.notice.map { .html(Percent.html($0)) } ?? .none,
      .owner: .text(settings.owner ?? settings.title), .governingBody: .none,
      .responsible: Value(settings.responsible), .postalAddress: Value(settings.address),
      .phone: Value(
        settings.phone.map { context.link($0, "tel:" + $0.filter { !$0.isWhitespace && $0 != "." }) }),
      .email: Value(settings.email.map { context.link($0, "mailto:" + $0) }), .sourceLine: .none,
      .footerLinks: Value(footerLinks(context)),
      .updated: context.date(context.edition.today ?? context.edition.newest),
    ]
  }

  /// What the menu does not have: small lists, and free pages that the site's own menu leaves out.
  private func footerLinks(_ context: PageContext) -> [Record] {
    let own = Set(context.site.settings.menu.map(\.address))
    return context.site.pages.filter { !own.contains($0.slug + "/") }.map {
      context.link($0.title, context.href($0.slug + "/"))
    } + [
      context.link(context.words["menu_documents"], context.href(Address.documents)),
      context.link(context.words["menu_abbreviations"], context.href(Address.abbreviations)),
      context.link(context.words["menu_data"], context.href(Address.data)),
    ]
  }

  private func assets(_ context: PageContext) -> Record {
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

/// Text inside addresses and inside markup made by hand.
enum Percent {
  static func encode(_ text: String) -> String {
    var encoded = ""
    let digits = Array("0123456789ABCDEF")
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%"
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return encoded
  }

  static func html(_ text: String) -> String {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
    return html
  }
}
