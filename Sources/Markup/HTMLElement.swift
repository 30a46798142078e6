/// The elements of raw HTML that a document can hold, and what becomes of them.
enum HTMLElement: String, CaseIterable {
  case table, thead, tbody, tfoot, tr, th, td, caption
  case b, strong, i, em, u, s, del, strike, sub, sup, small, code, a, br
  case p, div, center, section, article, pre, address, dl, dt, dd, figure, figcaption
  case h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, hr
  case script, style
  /// Anything else: its tags are dropped, its text stays.
  case other

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
  var isBlock: Bool { mark == nil && self != .br && self != .other && self != .script && self != .style }

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

  /// The element of a name in lower case.
  init(name: String) { self = Self.byName[name] ?? .other }
}
