/// Walks a template from tag to tag and knows whether a tag stands alone on its line.
struct TagScanner {
  let source: TemplateSource
  /// Where the text after the last tag begins.
  private(set) var position = 0
  /// Where the line of the last tag begins, and whether only blanks stand before the tag.
  private(set) var lineStart = 0
  private(set) var lineIsBlank = true
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ source: TemplateSource) { self.source = source }

  /// The next tag; nil when only text is left.
  mutating func next() throws(TemplateError) -> Tag? {
    var index = position
    while index < source.bytes.count {
      let byte = source.bytes[index]
      if byte == opening[0], holds(opening, at: index) {
        let tag = try tag(at: index)
        position = tag.range.upperBound
        return tag
      }
      index += 1
      if byte == UInt8(ascii: "\n") {
        (lineStart, lineIsBlank) = (index, true)
      } else if !Self.isBlank(byte) {
        lineIsBlank = false
      }
    }
    return nil
  }

  /// What follows the last tag stands on the same line.
  mutating func stayOnLine() { lineIsBlank = false }

  /// The rest of the tag's line holds nothing and is passed over.
  mutating func skipLine(to end: Int) { (position, lineStart, lineIsBlank) = (end, end, true) }

  /// Where the next line begins if only blanks follow the last tag on its line.
  func endOfBlankLine() -> Int? {
    var index = position
    while index < source.bytes.count, Self.isBlank(source.bytes[index]) { index += 1 }
    guard index < source.bytes.count else { return index }
    if source.bytes[index] == UInt8(ascii: "\r") { index += 1 }
    guard index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\n") else { return nil }
    return index + 1
  }

  /// The blanks at the start of the first line that is not empty, from `start` on; nil when that line begins
  /// with a closing tag.
  func indentation(from start: Int) -> Range<Int>? {
    var (lineStart, index) = (start, start)
    while index < source.bytes.count {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\n") {
        lineStart = index + 1
      } else if !Self.isBlank(byte), byte != UInt8(ascii: "\r") {
        break
      }
      index += 1
    }
    if holds(opening, at: index), holds([UInt8(ascii: "/")], at: index + opening.count) { return nil }
    return lineStart..<index
  }

  private mutating func tag(at start: Int) throws(TemplateError) -> Tag {
    var index = start + opening.count
    while index < source.bytes.count, Self.isSpace(source.bytes[index]) { index += 1 }
    var kind = Tag.Kind.print
    var end = closing
    if index < source.bytes.count {
      switch source.bytes[index] {
      case UInt8(ascii: "#"): kind = .section
      case UInt8(ascii: "^"): kind = .inverted
      case UInt8(ascii: "/"): kind = .close
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "<"): kind = .parent
      case UInt8(ascii: "$"): kind = .block
      case UInt8(ascii: "!"): kind = .comment
      case UInt8(ascii: "&"): kind = .raw
      case UInt8(ascii: "{"): (kind, end) = (.raw, [UInt8(ascii: "}")] + closing)
      case UInt8(ascii: "="): (kind, end) = (.delimiters, [UInt8(ascii: "=")] + closing)
      default: break
      }
    }
    if kind != .print { index += 1 }
    var stop = index
    while stop < source.bytes.count, !holds(end, at: stop) { stop += 1 }
    guard stop < source.bytes.count else {
      let word = String(decoding: end, as: UTF8.self)
      throw TemplateError(
        in: source, at: start..<start + opening.count, vi: "thẻ chưa đóng: thêm `\(word)`",
        en: "this tag is never closed: add `\(word)`")
    }
    let tag = Tag(kind: kind, range: start..<stop + end.count, content: trimmed(index..<stop))
    if kind == .delimiters { try setDelimiters(tag) } else { try checkName(tag) }
    return tag
  }

  private mutating func setDelimiters(_ tag: Tag) throws(TemplateError) {
    let parts = source.bytes[tag.content].split(whereSeparator: Self.isSpace)
    guard parts.count == 2, !source.bytes[tag.content].contains(UInt8(ascii: "=")) else {
      throw TemplateError(
        in: source, at: tag.range, vi: "đổi dấu thẻ phải có đúng hai dấu, ví dụ `{{=<% %>=}}`",
        en: "a change of delimiters names exactly two, as in `{{=<% %>=}}`")
    }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
  }

  private func checkName(_ tag: Tag) throws(TemplateError) {
    guard tag.kind != .comment else { return }
    let content = source.bytes[tag.content]
    // `{{> * name }}`: blanks may follow the star.
    let name = content.first == UInt8(ascii: "*") ? content.dropFirst().drop(while: Self.isSpace) : content
    guard name.isEmpty || name.contains(where: Self.isSpace) else { return }
    throw TemplateError(
      in: source, at: tag.range, vi: "thẻ phải chứa đúng một tên, không có khoảng trắng ở giữa",
      en: "a tag holds exactly one name, without blanks in it")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(source.bytes[start]) { start += 1 }
    while start < end, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func holds(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= source.bytes.count else { return false }
    for offset in word.indices where source.bytes[index + offset] != word[offset] { return false }
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
}
