/// The style sheet for pages without a frame, which stand within those of a portal: what it says holds within their
/// wrapper alone, and what the portal says of its own elements does not reach in.
///
/// `<div class="thi-dua"><div class="trang">` is to the style sheet what the whole page is otherwise: `html`, `body`
/// and `main` are `.trang`, the width of the window is that of `.thi-dua`, and `rem` is the size of text in `.trang`,
/// whatever the portal's is. The portal's colours are light or dark as it wills, so ours stay light.
enum EmbeddedStyle {
  private static let head = """
    @property --thi-dua-rem { syntax: "<length>"; inherits: true; initial-value: 16px; }
    .thi-dua { all: initial; display: block; position: relative; container-type: inline-size; }
    .thi-dua :where(:not(img, svg, svg :not(a))) { all: revert; }
    .thi-dua > .trang { --thi-dua-rem: 1em; }

    """

  static func of(_ style: [UInt8]) -> [UInt8] {
    var before = ""
    var within = ""
    for rule in rules(of: withoutComments(String(decoding: style, as: UTF8.self))[...]) {
      guard let body = rule.body else {
        before += rule.prelude + ";\n"
        continue
      }
      if !rule.prelude.hasPrefix("@") {
        within += styleRule(rule.prelude, body)
      } else if let condition = condition(rule.prelude) {
        guard !condition.contains("prefers-color-scheme: dark") else { continue }
        let inner = rules(of: body).map { styleRule($0.prelude, $0.body ?? "") }
        within += condition + " {\n" + inner.joined() + "}\n"
      } else if !rule.prelude.hasPrefix("@page") {
        // Fonts and the like have their own names, and no place within a rule.
        before += rule.prelude + " {" + body + "}\n"
      }
    }
    return Array(
      (before + head + ".thi-dua {\n" + within + "}\n.thi-dua > .trang { color-scheme: light; }\n").utf8)
  }

  private static func styleRule(_ selector: String, _ body: Substring) -> String {
    let selector = words(of: selector[...], with: "-_.#:[]=\"") { word in
      let end = word.dropFirst().firstIndex { ".:#[".contains($0) } ?? word.endIndex
      return ["html", ":root", "body", "main"].contains(word[..<end]) ? ".trang" + word[end...] : nil
    }
    let body = words(of: body, with: "-_.#") { word in
      number(word).map { "calc(\($0) * var(--thi-dua-rem))" }
    }
    return selector + " {" + body + "}\n"
  }

  /// Of rules that hold under a condition; nil for all other rules with an "@". The size of text in the container is
  /// what `rem` is in conditions on the window.
  private static func condition(_ prelude: String) -> String? {
    guard ["@media", "@supports", "@container"].contains(where: prelude.hasPrefix) else { return nil }
    guard prelude.hasPrefix("@media"), prelude.contains("width") else { return prelude }
    let container = prelude.replacing("@media", with: "@container").replacing("screen and ", with: "")
    return words(of: container[...], with: "-_.") { word in number(word).map { $0 + "em" } }
  }

  /// "1.5" of "1.5rem".
  private static func number(_ word: Substring) -> Substring? {
    guard word.hasSuffix("rem"), Double(word.dropLast(3)) != nil else { return nil }
    return word.dropLast(3)
  }

  /// A text with some of its words put otherwise; words are of letters, digits and the signs that are named.
  private static func words(
    of text: Substring, with signs: String, _ other: (Substring) -> (some StringProtocol)?
  ) -> String {
    var result = ""
    var rest = text
    while !rest.isEmpty {
      let word = rest.prefix { $0.isLetter || $0.isNumber || signs.contains($0) }
      if let other = other(word) { result += other } else { result += word }
      rest = rest[word.endIndex...]
      if let gap = rest.popFirst() { result.append(gap) }
    }
    return result
  }

  private static func withoutComments(_ style: String) -> String {
    let parts = style.split(separator: "/*", omittingEmptySubsequences: false)
    return parts[0]
      + parts.dropFirst().map { part in part.firstRange(of: "*/").map { part[$0.upperBound...] } ?? "" }
      .joined()
  }

  /// Each rule with what is within its braces; a statement that ends in a semicolon has none.
  private static func rules(of style: Substring) -> [(prelude: String, body: Substring?)] {
    var rules: [(prelude: String, body: Substring?)] = []
    var start = style.startIndex
    var open: Substring.Index?
    var depth = 0
    var quote: UInt8?
    func prelude(_ end: Substring.Index) -> String {
      style[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var place = style.startIndex
    while place < style.endIndex {
      let byte = style.utf8[place]
      let next = style.utf8.index(after: place)
      switch byte {
      case UInt8(ascii: "\\"):
        place = next < style.endIndex ? style.utf8.index(after: next) : next
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case UInt8(ascii: "{") where quote == nil:
        if depth == 0 { open = place }
        depth += 1
      case UInt8(ascii: "}") where quote == nil && depth > 0:
        depth -= 1
        if depth == 0, let begin = open {
          rules.append((prelude(begin), style[style.utf8.index(after: begin)..<place]))
          start = next
        }
      case UInt8(ascii: ";") where quote == nil && depth == 0:
        rules.append((prelude(place), nil))
        start = next
      default: break
      }
      place = next
    }
    return rules
  }
}
