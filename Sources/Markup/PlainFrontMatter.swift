/// Front matter of the plainest kind, which nearly all is: lines of `key: value` with a word, a number or a text in
/// double quotes. It is read in one go, in a small part of the time that a YAML parser takes to set out.
///
/// What is anything else, or wrong, is left to that: nil.
struct PlainFrontMatter {
  private let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var entries: [FrontMatter.Entry] = []

  static func read(_ source: SourceText, _ yaml: Range<Int>) -> FrontMatter? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainFrontMatter(
        source: source, bytes: UnsafeBufferPointer(rebasing: bytes[..<yaml.upperBound]),
        place: yaml.lowerBound)
      reader.entries.reserveCapacity(bytes[yaml].count { $0 == 0x0a })
      while reader.place < yaml.upperBound {
        guard let entry = reader.line() else { return nil }
        reader.entries.append(entry)
      }
      return FrontMatter(entries: reader.entries)
    }
  }

  private init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, place: Int) {
    self.source = source
    self.bytes = bytes
    self.place = place
  }

  private mutating func line() -> FrontMatter.Entry? {
    guard let key = key(), let (text, value) = bytes[place] == UInt8(ascii: "\"") ? quoted() : word() else {
      return nil
    }
    guard place == bytes.count || bytes[place] == 0x0a else { return nil }
    place += 1
    let name = string(key)
    guard !entries.contains(where: { $0.key == name }) else { return nil }
    return FrontMatter.Entry(
      key: name, keyRange: source.original(key),
      node: FrontMatter.Node(.scalar(string(text)), range: source.original(value)))
  }

  /// Letters and lines below, then a colon and one space, and something behind them.
  private mutating func key() -> Range<Int>? {
    let start = place
    while place < bytes.count, bytes[place] == UInt8(ascii: "_") || (bytes[place] | 0x20) &- 97 < 26 {
      place += 1
    }
    guard 1...64 ~= place - start, place + 2 < bytes.count, bytes[place] == UInt8(ascii: ":"),
      bytes[place + 1] == 0x20
    else { return nil }
    defer { place += 2 }
    return start..<place
  }

  /// A text in double quotes without any other quote or escape.
  private mutating func quoted() -> (text: Range<Int>, whole: Range<Int>)? {
    let start = place
    place += 1
    while let width = width(at: place), bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\")
    {
      place += width
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    place += 1
    return (start + 1..<place - 1, start..<place)
  }

  /// Words that begin with a letter or digit; a colon or "#" may mean something else.
  private mutating func word() -> (text: Range<Int>, whole: Range<Int>)? {
    let start = place
    guard bytes[start] >= 0x80 || bytes[start] &- 48 < 10 || (bytes[start] | 0x20) &- 97 < 26 else {
      return nil
    }
    while let width = width(at: place), bytes[place] != UInt8(ascii: ":"), bytes[place] != UInt8(ascii: "#") {
      place += width
    }
    guard place > start, bytes[place - 1] != 0x20 else { return nil }
    return (start..<place, start..<place)
  }

  /// How many bytes the letter or sign at a place has; nil for controls and for all that is rarer than the letters of
  /// Vietnamese, dashes and quotation marks: some of it ends a line for YAML, some is forbidden.
  private func width(at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x20...0x7e: return 1
    case 0xc3...0xc6: return 2
    case 0xe1: return 3
    case 0xe2: return bytes[place + 1] == 0x80 && 0x90...0xa6 ~= bytes[place + 2] ? 3 : nil
    default: return nil
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
