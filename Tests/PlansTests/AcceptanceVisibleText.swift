import Foundation

/// What a reader sees of a text, told without any parser: its letters, digits and those signs that no markup uses.
///
/// Everything else (white space, stars, bars, dashes, brackets) may be markup, so it is left out on both sides;
/// what is left must be the same, sign by sign, in the source and in what was made of it.
enum VisibleText {
  private static let signs = Set("“”‘’;,?%…–§°".unicodeScalars)

  static func kept(of printed: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in printed.precomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || signs.contains(scalar) {
      kept.append(scalar)
    }
    return String(kept)
  }

  /// The same of a Markdown source: without front matter, tags, what scripts and styles hold, and addresses.
  static func kept(ofSource bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    text = String(text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" })
    if text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") { text = String(text[end.upperBound...]) }
    for (pattern, template) in [
      ("(?is)<(script|style)\\b.*?</\\1>", ""), ("(?s)<!--.*?-->", ""), ("</?[A-Za-z][^<>]*>", ""),
      ("\\{[#.][^{}]*\\}|\\{[a-z-]+=\"[^{}]*\\}", ""), ("!\\[[^\\]]*\\]\\([^)]*\\)", ""),
      ("\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)", "$1"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: template, options: .regularExpression)
    }
    for (entity, sign) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: sign)
    }
    return kept(of: text)
  }

  /// Nil when both say the same; otherwise the first place where they part, with a few words around it.
  static func firstDifference(_ wanted: String, _ got: String) -> String? {
    if wanted == got { return nil }
    let left = Array(wanted.unicodeScalars)
    let right = Array(got.unicodeScalars)
    let same = zip(left, right).prefix { $0 == $1 }.count
    func around(_ scalars: [Unicode.Scalar]) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[max(0, same - 30)..<min(scalars.count, same + 30)])
      return String(view)
    }
    return "after \(same) signs: wanted …\(around(left))…, got …\(around(right))…"
  }
}
