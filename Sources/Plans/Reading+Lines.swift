import Markup

extension Reading {
  /// All its letters are capitals, but for a slip or two of the converter.
  func isUpper(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let end = Int(words[last].end)
    var upper = 0
    var lower = 0
    for word in words[range] {
      if word.isSign || word.isNumber { continue }
      if word.isUpper || word.shape.contains(.mixed) {
        upper += word.length
      } else {
        lower += word.length
        // Whatever follows, there are too many: in running text the first words tell.
        if lower * 8 > upper + end - Int(word.end) { return false }
      }
    }
    return upper > 1 && lower * 8 <= upper
  }

  /// The words of a line behind its label.
  func contentWords(ofLine line: Int) -> Range<Int> {
    let all = words(ofLine: line)
    return min(all.lowerBound + Int(plan.lines[line].leadWords), all.upperBound)..<all.upperBound
  }

  /// The words of a line's title. That of a chapter stands on the next line.
  func titleWords(ofLine line: Int) -> Range<Int> {
    let content = contentWords(ofLine: line)
    if content.isEmpty, line + 1 < plan.lines.count, plan.lines[line + 1].continues {
      return words(ofLine: line + 1)
    }
    let end = plan.lines[line].content.lowerBound + plan.lines[line].title
    return content.lowerBound..<firstWord(at: end, within: content)
  }

  /// The line in which one that a page break cut goes on.
  func continuation(of line: Int) -> Int? {
    var next = line + 1
    while next < plan.lines.count, plan.lines[next].role.isPageFurniture { next += 1 }
    return next < plan.lines.count && plan.lines[next].continues ? next : nil
  }

  /// The first of some words that starts at or behind an offset near them.
  private func firstWord(at offset: UInt32, within range: Range<Int>) -> Int {
    var first = range.lowerBound
    while first < range.upperBound, words[first].start < offset { first += 1 }
    return first
  }

  /// The last word or sign of a line.
  func lastWord(ofLine line: Int) -> Word? {
    let range = words(ofLine: line)
    return range.isEmpty ? nil : words[range.upperBound - 1]
  }

  func length(ofLine line: Int) -> Int { range(words(ofLine: line)).count }

  /// Whether a landmark of this phrase starts within some words.
  func hasLandmark(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    hasLandmark(in: range, of: phrase.list) { $0.phrase == phrase }
  }

  func hasHit(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    func isMeant(_ hit: Hit) -> Bool { hit.phrase == phrase && Int(hit.end) <= range.upperBound }
    return phrase.isLandmark
      ? hasLandmark(in: range, of: phrase.list, isMeant)
      : hits(in: range, ifAnyOf: PhraseSet(phrase)).contains(where: isMeant)
  }

  /// Whether a landmark of a list starts within some words that is meant.
  func hasLandmark(in range: Range<Int>, of list: Landmarks.List, _ isMeant: (Hit) -> Bool) -> Bool {
    let landmarks = landmarks(list)
    var next = landmarks.partition { $0.start >= range.lowerBound }
    while next < landmarks.count, landmarks[next].start < range.upperBound {
      if isMeant(landmarks[next]) { return true }
      next += 1
    }
    return false
  }

  /// Some lines as one value: blocks follow each other without separator, so a space goes between.
  func string(lines: some Sequence<Int>) -> String {
    var text = ""
    for line in lines {
      let piece = document.string(plan.lines[line].text)
      if piece.isEmpty { continue }
      if !text.isEmpty { text += " " }
      text += piece
    }
    return text
  }

  /// Parts a line before some of its words, which are in order; the pieces become lines of the same block.
  func split(line: Int, before cuts: [Int]) {
    guard !cuts.isEmpty else { return }
    let all = words(ofLine: line)
    let whole = plan.lines[line]
    var pieces: [Line] = []
    var starts: [UInt32] = []
    for (index, cut) in cuts.enumerated() where cut > all.lowerBound && cut < all.upperBound {
      let end = index + 1 < cuts.count ? cuts[index + 1] : all.upperBound
      var piece = whole
      piece.text = words[cut].start..<(end < all.upperBound ? words[end].start : whole.text.upperBound)
      relabel(&piece, cut..<end)
      pieces.append(piece)
      starts.append(UInt32(cut))
    }
    guard let first = pieces.first else { return }
    plan.lines[line].text = whole.text.lowerBound..<first.text.lowerBound
    plan.lines.insert(contentsOf: pieces, at: line + 1)
    firstWords.insert(contentsOf: starts, at: line + 1)
  }

  func firstLine(_ role: Line.Role) -> Int? { plan.lines.indices.first { plan.lines[$0].role == role } }

  /// It was a heading in the source, or bold as one.
  func isHeading(_ line: Int) -> Bool { plan.lines[line].printedLevel > 0 || plan.lines[line].bold }

  /// No pass has said yet what the line is.
  func isUndecided(_ line: Int) -> Bool {
    switch plan.lines[line].role {
    case .paragraph, .cell: true
    default: false
    }
  }
}

extension Reading {
  /// Reads the label that some words of a line's text begin with.
  private func relabel(_ line: inout Line, _ range: Range<Int>) {
    (line.label, line.marker, line.ordinal, line.lead, line.leadWords) = (0, .none, 0, 0, 0)
    guard let found = Label.read(words, range) else { return }
    let end = range.lowerBound + found.words
    line.marker = found.marker
    line.ordinal = found.ordinal
    let behind = end < range.upperBound ? words[end].start : line.text.upperBound
    line.lead = UInt16(clamping: behind - line.text.lowerBound)
    line.leadWords = UInt16(clamping: found.words)
    plan.labels.append(document.string(words[range.lowerBound].start..<words[end - 1].end))
    line.label = UInt32(plan.labels.count)
  }
}
