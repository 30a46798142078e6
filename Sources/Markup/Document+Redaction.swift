extension Document {
  /// A passage that must not be published, and the words that stand in its place.
  package struct Redaction: Sendable, Hashable {
    package var passage: String
    package var replacement: String

    package init(passage: String, replacement: String) {
      self.passage = passage
      self.replacement = replacement
    }
  }

  /// The document without the passages. It is made before anything reads the document, so that no page, index
  /// or export can hold what was covered. Returns the passages that were not found.
  ///
  /// A passage lies within one paragraph; white space in it is any white space in the text.
  package mutating func redact(_ redactions: [Redaction]) -> [Redaction] {
    var cuts: [(range: Range<Int>, redaction: Int)] = []
    var missing: [Redaction] = []
    for (index, redaction) in redactions.enumerated() {
      let found = places(of: Array(redaction.passage.utf8))
      if found.isEmpty { missing.append(redaction) }
      cuts += found.map { ($0, index) }
    }
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
    var accepted: [(range: Range<Int>, redaction: Int)] = []
    for cut in cuts where cut.range.lowerBound >= accepted.last?.range.upperBound ?? 0 {
      accepted.append(cut)
    }
    if !accepted.isEmpty { apply(accepted, redactions, keepsPoints: false) }
    return missing
  }

  /// Takes some stretches of the text out, which are in order; pictures and line breaks among them stay.
  mutating func cut(_ ranges: [Range<Int>]) {
    apply(ranges.map { ($0, 0) }, [Redaction(passage: "", replacement: "")], keepsPoints: true)
  }

  private func places(of passage: [UInt8]) -> [Range<Int>] {
    let words = passage.split(whereSeparator: Self.isSpace)
    guard let first = words.first?.first else { return [] }
    var found: [Range<Int>] = []
    for block in blocks where block.kind.isLeaf {
      var start = Int(block.text.lowerBound)
      let end = Int(block.text.upperBound)
      while start < end {
        if text[start] == first, let stop = match(words, at: start, before: end) {
          found.append(start..<stop)
          start = stop
        } else {
          start += 1
        }
      }
    }
    return found
  }

  private func match(_ words: [ArraySlice<UInt8>], at start: Int, before end: Int) -> Int? {
    var place = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let gap = place
        while place < end, Self.isSpace(text[place]) { place += 1 }
        guard place > gap else { return nil }
      }
      guard place + word.count <= end, text[place..<(place + word.count)] == word else { return nil }
      place += word.count
    }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private mutating func apply(
    _ cuts: [(range: Range<Int>, redaction: Int)], _ redactions: [Redaction], keepsPoints: Bool
  ) {
    var covered: [UInt8] = []
    covered.reserveCapacity(text.count)
    // Where each cut ends in the old text and in the new.
    var turns: [(old: Range<Int>, newEnd: Int)] = []
    var last = 0
    for cut in cuts {
      covered += text[last..<cut.range.lowerBound]
      covered += Array(redactions[cut.redaction].replacement.utf8)
      last = cut.range.upperBound
      turns.append((cut.range, covered.count))
    }
    covered += text[last...]

    func moved(_ offset: UInt32) -> UInt32 {
      let offset = Int(offset)
      var (low, high) = (0, turns.count)
      while low < high {
        let middle = (low + high) / 2
        if turns[middle].old.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return UInt32(offset) }
      let turn = turns[low - 1]
      return UInt32(turn.newEnd + max(0, offset - turn.old.upperBound))
    }

    func isCovered(_ mark: Mark) -> Bool {
      guard !keepsPoints, mark.role == .point else { return false }
      return cuts.contains { $0.range.contains(Int(mark.offset)) }
    }

    let kept = marks.indices.filter { !isCovered(marks[$0]) }
    var newIndex: [UInt32] = []
    newIndex.reserveCapacity(marks.count + 1)
    var count: UInt32 = 0
    var next = kept.startIndex
    for index in 0...marks.count {
      newIndex.append(count)
      if next < kept.endIndex, kept[next] == index {
        count += 1
        next += 1
      }
    }
    for index in blocks.indices {
      let (text, marks) = (blocks[index].text, blocks[index].marks)
      blocks[index].text = moved(text.lowerBound)..<moved(text.upperBound)
      blocks[index].marks = newIndex[Int(marks.lowerBound)]..<newIndex[Int(marks.upperBound)]
    }
    marks = kept.map { index in
      var mark = marks[index]
      mark.offset = moved(mark.offset)
      return mark
    }
    text = covered
  }
}

extension Block.Kind {
  /// Holds text itself rather than other blocks.
  package var isLeaf: Bool {
    switch self {
    case .paragraph, .heading, .code, .cell, .rule: true
    case .quote, .list, .item, .table, .row: false
    }
  }
}
