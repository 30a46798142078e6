/// The elements of raw HTML that a document can hold, and what becomes of them.
enum HTMLElement: String, CaseIterable {
  case table, thead, tbody, tfoot, tr, th, td, caption
  case b, strong, i, em, u, s, del, strike, sub, sup, small, code, a, br
  case p, div, center, section, article, pre, address, dl, dt, dd, figure, figcaption
  case h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, hr
  case aside, details, fieldset, footer, form, header, legend, main, nav, option, summary
  case script, style
  /// Anything else of HTML: its tags are dropped, its text stays.
  case other
  /// No element, though it looks like a tag: "tổ <UBND>" is text.
  case words

  /// The inline mark it stands for.
  var mark: Mark.Kind? {
    switch self {
    case .b, .strong: .strong
    case .i, .em: .emphasis
    case .u: .underline
    case .s, .del, .strike: .strike
    case .sub: .subscript
    case .sup: .superscript
    case .small: .small
    case .code: .code
    case .a: .link
    default: nil
    }
  }

  /// Ends the line of text before it.
  var isBlock: Bool {
    switch self {
    case .br, .script, .style, .other, .words: false
    default: mark == nil
    }
  }

  var headingLevel: UInt32? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// May reach over a blank line, where libcmark cuts it.
  var isStructure: Bool { self == .table || self == .ul || self == .ol }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    .merging(others.split(separator: " ").map { (String($0), .other) }) { $1 }

  /// The element of a name in lower case. Elements of authors have a hyphen in their names, those of Word a colon.
  init(name: String) {
    self = Self.byName[name] ?? (name.utf8.contains { $0 == 0x2D || $0 == 0x3A } ? .other : .words)
  }

  /// The elements of HTML, of today and of before, that are not told apart.
  private static let others = """
    abbr acronym applet area audio base basefont bdi bdo bgsound big blink body button canvas cite col colgroup data \
    datalist dfn dialog dir embed font frame frameset head hgroup html iframe image img input ins isindex kbd keygen \
    label link listing map mark marquee math menu menuitem meta meter multicol nobr noembed noframes noscript object \
    optgroup output param picture plaintext progress q rb rp rt rtc ruby samp search select slot source spacer span svg \
    template textarea time title track tt var video wbr xmp
    """
}
