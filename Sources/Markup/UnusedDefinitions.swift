import Diagnostics

/// Lines that define a link which nothing uses: "[Lưu]: VT.". CommonMark shows nothing of them, so whoever meant them
/// as text must be told.
enum UnusedDefinitions {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Of what begins at `start`, which was read as `document`.
  static func diagnostics(_ source: SourceText, from start: Int, _ document: Document) -> [Diagnostic] {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard Bytes(rebasing: bytes[start...]).has("]") else { return [] }
      return unused(in: bytes, from: start, document).map { definition in
        let words = String(decoding: bytes[definition], as: UTF8.self).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        return Diagnostic(
          .warning, "unused-definition",
          Sentence(
            vi:
              "“\(words)” định nghĩa một liên kết mà không chỗ nào dùng, nên không hiện trên trang; nếu đó là chữ của văn bản, hãy viết “\\\(words)”",
            en:
              "“\(words)” defines a link that nothing uses, so no page shows it; if it is text, write “\\\(words)”"
          ),
          at: source.place(definition))
      }
    }
  }

  private static func unused(in source: Bytes, from start: Int, _ document: Document) -> [Range<Int>] {
    let definitions = colons(in: source, from: start).compactMap { colon -> (label: Range<Int>, Colon)? in
      guard colon.endsLine, let label = label(endingAt: colon.words.lowerBound, in: source, from: start)
      else { return nil }
      return (label, colon)
    }
    if definitions.isEmpty { return [] }
    func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
    let named = names(in: source, from: start)
    let shown = document.text.withUnsafeBufferPointer { text in
      Set(colons(in: text, from: 0).map { String(decoding: text[$0.words], as: UTF8.self) })
    }
    let addresses = Set(document.targets.map(\.address))
    return definitions.compactMap { label, colon in
      let address = string(colon.address)
      let plain =
        address.first == "<" && address.last == ">" ? String(address.dropFirst().dropLast()) : address
      let isSeen =
        named.contains(string(label)) || shown.contains(string(colon.words)) || addresses.contains(plain)
      return isSeen ? nil : label.lowerBound..<colon.words.upperBound
    }
  }

  /// "]: address".
  private struct Colon {
    var words: Range<Int>
    var address: Range<Int>
    /// Nothing follows but what may be a title.
    var endsLine: Bool
  }

  private static func colons(in text: Bytes, from start: Int) -> [Colon] {
    var found: [Colon] = []
    var place = start
    while let close = text[place...].firstIndex(of: UInt8(ascii: "]")) {
      place = close + 1
      guard place < text.count, text[place] == UInt8(ascii: ":") else { continue }
      var start = place + 1
      while start < text.count, isSpace(text[start]) { start += 1 }
      // The address may stand in the next line.
      if start < text.count, text[start] == UInt8(ascii: "\n") { start += 1 }
      while start < text.count, isSpace(text[start]) { start += 1 }
      let end = text[start...].firstIndex { $0 <= 0x20 } ?? text.count
      guard end > start else { continue }
      let behind = text[end...].first { !isSpace($0) }
      let endsLine = behind.map { "\n\"'(".utf8.contains($0) } ?? true
      found.append(Colon(words: close..<end, address: start..<end, endsLine: endsLine))
    }
    return found
  }

  /// "[label]", before which only signs of lists and quotations stand in its line.
  private static func label(endingAt close: Int, in text: Bytes, from start: Int) -> Range<Int>? {
    guard let open = text[start..<close].lastIndex(where: { "[]\n".utf8.contains($0) }),
      text[open] == UInt8(ascii: "["), open + 1 < close
    else { return nil }
    for byte in text[start..<open].reversed() {
      if byte == UInt8(ascii: "\n") { break }
      guard " \t>-+*.)0123456789".utf8.contains(byte) else { return nil }
    }
    return open..<close + 1
  }

  /// Every "[label]" that no colon follows.
  private static func names(in text: Bytes, from start: Int) -> Set<String> {
    var names: Set<String> = []
    var open = start
    for place in start..<text.count {
      if text[place] == UInt8(ascii: "[") { open = place }
      guard text[place] == UInt8(ascii: "]"), text[open] == UInt8(ascii: "[") else { continue }
      if place + 1 == text.count || text[place + 1] != UInt8(ascii: ":") {
        names.insert(String(decoding: text[open...place], as: UTF8.self))
      }
      open = place
    }
    return names
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
