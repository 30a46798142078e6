/// Finds a stretch of a block's text again in its source, by walking through both and stepping over markup.
///
/// Columns of libcmark cannot be trusted, and few places are ever shown: so this is done when one is.
struct SourceAligner {
  private let text: [UInt8]
  private let source: [UInt8]
  private let marks: ArraySlice<Mark>
  private let end: Int
  private var place: Int
  private var index: Int
  private var next: Int

  init(_ document: Document, block: Int, source: [UInt8]) {
    let leaf = document.blocks[block]
    text = document.text
    self.source = source
    marks = document.marks[Int(leaf.marks.lowerBound)..<Int(leaf.marks.upperBound)]
    next = marks.startIndex
    end = min(Int(leaf.source.upperBound), source.count)
    place = Int(leaf.text.lowerBound)
    index = Int(leaf.source.lowerBound)
    // The markers of the items that begin on its first line are no text.
    var parent = block - 1
    while parent >= 0, document.blocks[parent].end > block {
      let marker = document.blocks[parent].marker
      if !marker.isEmpty { index = max(index, Int(marker.upperBound)) }
      parent -= 1
    }
  }

  /// The bytes of the source from the first to the last letter of `range`.
  mutating func range(of range: Range<UInt32>) -> Range<Int> {
    while place < range.lowerBound, step() != nil {}
    var found: Range<Int>?
    while place < range.upperBound, let letter = step() {
      found = (found?.lowerBound ?? letter.lowerBound)..<letter.upperBound
    }
    return found ?? min(index, end)..<min(index, end)
  }

  /// Goes on by a byte of text, or by the letter that an entity stands for; says where it lies in the source.
  private mutating func step() -> Range<Int>? {
    passMarks()
    guard place < text.count else { return nil }
    let byte = text[place]
    while index < end {
      let start = index
      if source[index] == UInt8(ascii: "&"), let entity = entity() {
        index += entity
        repeat { place += 1 } while place < text.count && text[place] & 0xC0 == 0x80
        return start..<index
      }
      if SourceAligner.isEqual(source[index], byte), !isEscape() {
        index += 1
        place += 1
        return start..<index
      }
      index += source[index] == UInt8(ascii: "<") ? tag() : attributes()
    }
    return nil
  }

  /// Steps over the address of a link that ends here, and over images.
  private mutating func passMarks() {
    while next < marks.endIndex, marks[next].offset <= place {
      let mark = marks[next]
      next += 1
      if mark.kind == .image {
        while index < end, source[index] != UInt8(ascii: "!") { index += 1 }
      } else if mark.kind != .link || mark.role != .close {
        continue
      }
      passBrackets(mark.kind == .image)
    }
  }

  private mutating func passBrackets(_ isImage: Bool) {
    var rest = index
    if isImage {
      rest = balanced(from: rest + 1, UInt8(ascii: "["), UInt8(ascii: "]"))
    } else {
      while rest < end, source[rest] != UInt8(ascii: "]"), !SourceAligner.isLetter(source[rest]) { rest += 1 }
      // No bracket: the link was a bare address or a tag.
      guard rest < end, source[rest] == UInt8(ascii: "]") else { return }
      rest += 1
    }
    index = balanced(from: rest, UInt8(ascii: "("), UInt8(ascii: ")"))
    if index == rest { index = balanced(from: rest, UInt8(ascii: "["), UInt8(ascii: "]")) }
  }

  /// Behind the bracket that closes the one at `start`; `start` where there is none.
  private func balanced(from start: Int, _ open: UInt8, _ close: UInt8) -> Int {
    guard start < end, source[start] == open else { return start }
    var depth = 0
    for place in start..<end {
      if source[place] == open { depth += 1 }
      if source[place] == close { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return start
  }

  private static func isEqual(_ source: UInt8, _ text: UInt8) -> Bool {
    source == text || isSpace(source) && isSpace(text) && (text == 0x20 || source == text)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || TagScanner.isName(byte) && byte != 0x2D
  }

  /// A backslash that stands before a backslash of the text.
  private func isEscape() -> Bool {
    source[index] == UInt8(ascii: "\\") && index + 1 < end && source[index + 1] == UInt8(ascii: "\\")
      && !(place + 1 < text.count && text[place + 1] == UInt8(ascii: "\\"))
  }

  /// The length of an entity here, unless the text has it letter by letter.
  private func entity() -> Int? {
    var length = 1
    while index + length < end, length < 32, source[index + length] != UInt8(ascii: ";") {
      guard TagScanner.isName(source[index + length]) || source[index + length] == UInt8(ascii: "#") else {
        return nil
      }
      length += 1
    }
    guard index + length < end, source[index + length] == UInt8(ascii: ";"), length > 1 else { return nil }
    length += 1
    return text[place...].starts(with: source[index..<index + length]) ? nil : length
  }

  /// The length of pandoc's attributes here, or 1.
  private func attributes() -> Int {
    guard source[index] == UInt8(ascii: "{") else { return 1 }
    let behind = source.withUnsafeBufferPointer { PandocAttributes.end(in: $0, at: index, before: end) }
    return behind.map { $0 - index } ?? 1
  }

  /// The length of a tag here, or 1.
  private func tag() -> Int {
    guard index + 1 < end, TagScanner.isLetter(source[index + 1]) || source[index + 1] == UInt8(ascii: "/"),
      let close = source[index..<end].firstIndex(of: UInt8(ascii: ">"))
    else { return 1 }
    // An address in angle brackets is text.
    let inside = source[index + 1..<close]
    let isAddress = inside.contains(UInt8(ascii: ":")) || inside.contains(UInt8(ascii: "@"))
    return isAddress && text[place...].starts(with: inside) ? 1 : close + 1 - index
  }
}

extension Document {
  /// Where a stretch of a leaf's text lies in the working form of the source.
  package func sourceRange(of range: Range<UInt32>, in block: Int, source: SourceText) -> Range<Int> {
    var aligner = SourceAligner(self, block: block, source: source.bytes)
    return aligner.range(of: range)
  }
}
