import Bytes

/// What pandoc adds to Markdown: attributes behind headings, spans, links and pictures, "{#muc-dich .unnumbered}",
/// "[…]{.underline}", and the fences of its divisions, "::: {.box}". To CommonMark they are text; to readers noise.
enum PandocAttributes {
  /// Behind the attributes that begin at a brace; nil where a text has something else in braces.
  static func end(in text: UnsafeBufferPointer<UInt8>, at brace: Int, before limit: Int) -> Int? {
    var place = brace + 1
    var count = 0
    while place < limit {
      if text[place] == UInt8(ascii: "}") { return count > 0 ? place + 1 : nil }
      if isSpace(text[place]) {
        place += 1
        continue
      }
      guard let next = attribute(in: text, at: place, before: limit) else { return nil }
      place = next
      count += 1
    }
    return nil
  }

  /// Behind "#name", ".name" or "name="value"".
  private static func attribute(in text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) -> Int?
  {
    let isName = text[start] == UInt8(ascii: "#") || text[start] == UInt8(ascii: ".")
    var place = isName ? start + 1 : start
    let first = place
    while place < limit, !isSpace(text[place]), text[place] != UInt8(ascii: "}") {
      switch text[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: "=") where !isName && place > first:
        guard place + 1 < limit, text[place + 1] == UInt8(ascii: "\"") else { return nil }
        return text[(place + 2)..<limit].firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 }
      default: place += 1
      }
    }
    return isName && place > first ? place : nil
  }

  /// Behind the fence of a division that begins here, its line break included: colons, and what is said of it.
  static func fenceEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) -> Int? {
    var place = start
    while place < limit, text[place] == UInt8(ascii: ":") { place += 1 }
    guard place - start >= 3 else { return nil }
    while place < limit, text[place] == 0x20 { place += 1 }
    if place < limit, text[place] == UInt8(ascii: "{") {
      guard let end = end(in: text, at: place, before: limit) else { return nil }
      place = end
    }
    while place < limit, text[place] == 0x20 || text[place] == UInt8(ascii: ":") { place += 1 }
    if place == limit { return place }
    return text[place] == 0x0A ? place + 1 : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}

extension Document {
  /// Takes pandoc's additions out of the text of all blocks but code.
  mutating func dropAttributes() {
    let cuts = text.withUnsafeBufferPointer { text -> [Range<Int>] in
      guard text.has("{") else { return [] }
      var cuts: [Range<Int>] = []
      for block in blocks where block.kind.isLeaf && block.kind != .code {
        // The text of a cell that holds blocks is theirs.
        guard Int(block.text.lowerBound) >= cuts.last?.upperBound ?? 0 else { continue }
        cuts += attributes(in: block, text)
      }
      return cuts
    }
    if !cuts.isEmpty { cut(cuts) }
  }

  private func attributes(in block: Block, _ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let (start, end) = (Int(block.text.lowerBound), Int(block.text.upperBound))
    var cuts: [Range<Int>] = []
    /// Brackets that are open.
    var brackets: [Int] = []
    var passed = PassedMarks(marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)])
    var place = start
    while place < end {
      switch text[place] {
      case UInt8(ascii: ":") where place == start || text[place - 1] == 0x0A:
        if let behind = PandocAttributes.fenceEnd(in: text, at: place, before: end) {
          cuts.append(place..<behind)
          place = behind
          continue
        }
      case UInt8(ascii: "["): brackets.append(place)
      case UInt8(ascii: "]"):
        let opening = brackets.popLast()
        guard let opening, place + 1 < end, text[place + 1] == UInt8(ascii: "{"),
          let behind = PandocAttributes.end(in: text, at: place + 1, before: end)
        else { break }
        cuts.append(opening..<opening + 1)
        cuts.append(place..<behind)
        place = behind
        continue
      case UInt8(ascii: "{"):
        passed.advance(to: place)
        guard !passed.isInCode, let behind = PandocAttributes.end(in: text, at: place, before: end) else {
          break
        }
        var first = place
        // Of a picture the text has nothing: the space before it is none of the attributes'.
        while passed.picture != place, first > start, text[first - 1] == 0x20 { first -= 1 }
        cuts.append(first..<behind)
        place = behind
        continue
      default: break
      }
      place += 1
    }
    return cuts.sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// The marks of a block up to a place, which only moves on.
private struct PassedMarks {
  private var rest: ArraySlice<Mark>
  private var codes = 0
  /// Where the last picture stands.
  private(set) var picture: Int?

  init(_ marks: ArraySlice<Mark>) { rest = marks }

  var isInCode: Bool { codes > 0 }

  mutating func advance(to place: Int) {
    while let mark = rest.first, mark.offset <= place {
      if mark.kind == .code { codes += mark.role == .open ? 1 : -1 }
      if mark.kind == .image { picture = Int(mark.offset) }
      rest = rest.dropFirst()
    }
  }
}
