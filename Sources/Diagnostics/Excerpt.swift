/// A line of a source as a terminal shows it, and where the marked part of it stands.
struct Excerpt {
  /// Without tabs and control characters.
  private(set) var text = ""
  /// Columns of the terminal, from 0; at least one wide.
  private(set) var marked = 0..<1

  private static let width = 110
  private static let ellipsis = "…"

  init(_ lines: SourceLines, _ range: Range<Int>) {
    let line = lines.line(around: range.lowerBound)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    // Far more than fits is not decoded: a file may be one line of megabytes.
    let reach = 8 * Self.width
    var before = Self.printable(lines.bytes[max(line.lowerBound, start - reach)..<start])
    var inside = Self.printable(lines.bytes[start..<min(end, start + reach)])
    var after = Self.printable(lines.bytes[end..<min(line.upperBound, end + reach)])
    if start - reach > line.lowerBound || DisplayWidth.of(before) > Self.width * 2 / 3 {
      before = Self.ellipsis + Self.tail(of: before, width: Self.width / 2)
    }
    let from = DisplayWidth.of(before)
    let room = Self.width - from
    if end - start > reach || DisplayWidth.of(inside) > room {
      inside = Self.head(of: inside, width: room) + Self.ellipsis
      after = ""
    }
    let to = from + DisplayWidth.of(inside)
    let rest = max(Self.width - to, 0)
    if line.upperBound - end > reach || DisplayWidth.of(after) > rest {
      after = Self.head(of: after, width: rest) + Self.ellipsis
    }
    text = before + inside + after
    marked = from..<max(to, from + 1)
  }

  /// A text with nothing in it that could command the terminal or be seen otherwise than it is.
  static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    printable(String(decoding: bytes, as: UTF8.self))
  }

  static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeUnprintable), text.unicodeScalars.contains(where: isUnprintable)
    else {
      return text
    }
    var clean = ""
    for character in text {
      if character == "\t" {
        clean += String(repeating: " ", count: 4 - DisplayWidth.of(clean) % 4)
      } else if character.unicodeScalars.contains(where: isUnprintable) {
        clean += "\u{FFFD}"
      } else {
        clean.append(character)
      }
    }
    return clean
  }

  /// Begins a scalar that may be.
  private static func mayBeUnprintable(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func head(of text: String, width: Int) -> String {
    if DisplayWidth.isPlain(text) { return String(text.unicodeScalars.prefix(width)) }
    var (left, end) = (width, text.startIndex)
    while end < text.endIndex {
      left -= DisplayWidth.of(text[end])
      if left < 0 { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  private static func tail(of text: String, width: Int) -> String {
    var (left, start) = (width, text.endIndex)
    while start > text.startIndex {
      let before = text.index(before: start)
      left -= DisplayWidth.of(text[before])
      if left < 0 { break }
      start = before
    }
    return String(text[start...])
  }
}
