/// Takes raw HTML apart into tags and text as a browser would see them, so that nothing that only looks like a
/// tag can swallow the text behind it.
struct TagScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Token {
    /// An opening or closing tag with its name.
    case tag(Range<Int>, name: Range<Int>, isEnd: Bool)
    /// A comment, a declaration or an instruction: nothing that is seen.
    case unseen(Range<Int>)
    case text(Range<Int>)
  }

  private let bytes: Bytes
  private var index = 0
  /// Bytes that are known not to come again, so that they are looked for once only.
  private var gone: Set<UInt8> = []
  private var goneComment = false

  init(_ bytes: Bytes) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[start] == UInt8(ascii: "<") {
      if let token = markup(at: start) { return token }
      index = start + 1
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  private mutating func markup(at start: Int) -> Token? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!") where starts(at: start, with: "<!--"):
      guard !goneComment else { return nil }
      var end = start + 4
      while end + 2 < bytes.count {
        if bytes[end] == 0x2D, bytes[end + 1] == 0x2D, bytes[end + 2] == UInt8(ascii: ">") {
          index = end + 3
          return .unseen(start..<index)
        }
        end += 1
      }
      goneComment = true
      return nil
    case UInt8(ascii: "!") where start + 2 < bytes.count && TagScanner.mayDeclare(bytes[start + 2]),
      UInt8(ascii: "?"):
      guard let end = find(UInt8(ascii: ">"), from: start) else { return nil }
      index = end + 1
      return .unseen(start..<index)
    case UInt8(ascii: "/"):
      return tag(start, nameAt: start + 2)
    default:
      return tag(start, nameAt: start + 1)
    }
  }

  private mutating func tag(_ start: Int, nameAt nameStart: Int) -> Token? {
    var end = nameStart
    guard end < bytes.count, TagScanner.isLetter(bytes[end]) else { return nil }
    while end < bytes.count, TagScanner.isName(bytes[end]) { end += 1 }
    let name = nameStart..<end
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: ">"):
        index = end + 1
        return .tag(start..<index, name: name, isEnd: nameStart == start + 2)
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quote opens a value only behind an equals sign.
        if TagScanner.follows(UInt8(ascii: "="), end, in: bytes) {
          guard let close = find(bytes[end], from: end + 1) else { return nil }
          end = close
        }
      default: break
      }
      end += 1
    }
    return nil
  }

  private static func follows(_ byte: UInt8, _ index: Int, in bytes: Bytes) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] <= 0x20 { before -= 1 }
    return before >= 0 && bytes[before] == byte
  }

  private mutating func find(_ byte: UInt8, from start: Int) -> Int? {
    guard !gone.contains(byte) else { return nil }
    if let found = bytes[start...].firstIndex(of: byte) { return found }
    gone.insert(byte)
    return nil
  }

  private func starts(at start: Int, with text: StaticString) -> Bool {
    start + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }

  private static func mayDeclare(_ byte: UInt8) -> Bool { isLetter(byte) || byte == UInt8(ascii: "[") }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// The name of a tag in lower case.
  static func name(_ range: Range<Int>, in bytes: Bytes) -> String {
    String(decoding: bytes[range].map { TagScanner.isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The attributes of a tag, names in lower case, values as they are written.
  static func attributes(
    _ tag: Range<Int>, after name: Range<Int>, in bytes: Bytes, _ body: (String, Slice<Bytes>) -> Void
  ) {
    var index = name.upperBound
    let end = tag.upperBound - 1
    while index < end {
      while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
      let start = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: "/")
      {
        index += 1
      }
      let key = start..<index
      while index < end, bytes[index] <= 0x20 { index += 1 }
      var value = index..<index
      if index < end, bytes[index] == UInt8(ascii: "=") {
        index += 1
        while index < end, bytes[index] <= 0x20 { index += 1 }
        let first = index
        if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
          index += 1
          while index < end, bytes[index] != bytes[first] { index += 1 }
          value = first + 1..<max(index, first + 1)
          index += 1
        } else {
          while index < end, bytes[index] > 0x20 { index += 1 }
          value = first..<index
        }
      }
      if key.isEmpty { index += 1 } else { body(TagScanner.name(key, in: bytes), bytes[value]) }
    }
  }
}

extension TagScanner {
  /// Whether there is anything but text.
  static func hasMarkup(_ bytes: Bytes) -> Bool {
    var scanner = TagScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text: break
      case .unseen: return true
      case .tag(let tag, let name, _):
        if HTMLElement(tag: tag, name: name, in: bytes) != .words { return true }
      }
    }
    return false
  }
}

extension HTMLElement {
  /// The element of a tag. What has attributes with values is one, whatever its name.
  init(tag: Range<Int>, name: Range<Int>, in bytes: TagScanner.Bytes) {
    self.init(name: TagScanner.name(name, in: bytes))
    if self == .words, bytes[tag].contains(UInt8(ascii: "=")) { self = .other }
  }
}
