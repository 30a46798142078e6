import Bytes
import Vietnamese

extension Document {
  /// A passage that must not be published, and the words that stand in its place.
  package struct Redaction: Sendable, Hashable {
    package var passage: String
    package var replacement: String

    package init(passage: String, replacement: String) {
      self.passage = passage
      self.replacement = replacement
    }

    /// Whether a text beside the document says the passage as well.
    package func isSaid(in text: String) -> Bool {
      !SoughtWords(self).places(in: Cased(Array(text.utf8))).isEmpty
    }
  }

  /// The document without the passages. It is made before anything reads the document, so that no page, index
  /// or export can hold what was covered. Returns the passages that were not found.
  ///
  /// A passage lies within one paragraph; white space in it is any white space in the text, and neither signs of no
  /// width nor capitals hide it. A link goes with it that stands on covered words or leads to an address that holds
  /// them: such an address says the same once more.
  package mutating func redact(_ redactions: [Redaction]) -> [Redaction] {
    var found: [Replacement] = []
    var missing: [Redaction] = []
    var covered: Set<UInt32> = []
    let cased = Cased(text)
    for redaction in redactions {
      let passage = SoughtWords(redaction)
      let places = blocks.filter(\.kind.isLeaf).flatMap {
        passage.places(in: cased, Int($0.text.lowerBound)..<Int($0.text.upperBound))
      }
      if !cover(passage, &covered), places.isEmpty { missing.append(redaction) }
      found += places.map { Replacement(range: $0, words: passage.replacement) }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var cuts: [Replacement] = []
    for cut in found {
      if let last = cuts.last?.range, cut.range.lowerBound < last.upperBound {
        cuts[cuts.count - 1].range = last.lowerBound..<max(last.upperBound, cut.range.upperBound)
      } else {
        cuts.append(cut)
      }
    }
    guard !cuts.isEmpty || !covered.isEmpty else { return missing }
    let leftOut = marks(coveredBy: cuts.map(\.range), &covered)
    for target in covered { targets[Int(target)] = Target() }
    replace(cuts) { leftOut[$0] }
    return missing
  }

  /// Covers a passage in what links and pictures say beside the text, and notes the targets whose addresses hold it.
  /// Returns whether it is in any.
  private mutating func cover(_ passage: SoughtWords, _ covered: inout Set<UInt32>) -> Bool {
    var isFound = false
    for index in targets.indices {
      if !passage.places(in: Cased(Array(Percent.decode(targets[index].address).utf8))).isEmpty {
        covered.insert(UInt32(index))
        isFound = true
      }
      if passage.cover(&targets[index].title) { isFound = true }
      if passage.cover(&targets[index].alternative) { isFound = true }
    }
    return isFound
  }

  /// For each mark whether it goes: points within a cut, links on covered words, and what leads to a covered target.
  private func marks(coveredBy cuts: [Range<Int>], _ targets: inout Set<UInt32>) -> [Bool] {
    // The first cut that ends behind a place.
    func cut(behind place: UInt32) -> Range<Int>? {
      var (low, high) = (0, cuts.count)
      while low < high {
        let middle = (low + high) / 2
        if cuts[middle].upperBound <= place { low = middle + 1 } else { high = middle }
      }
      return low < cuts.count ? cuts[low] : nil
    }

    var leftOut = [Bool](repeating: false, count: marks.count)
    var open: [Int] = []
    var links: [(open: Int, close: Int)] = []
    for (index, mark) in marks.enumerated() {
      switch (mark.kind, mark.role) {
      case (_, .point):
        leftOut[index] = cut(behind: mark.offset).map { $0.contains(Int(mark.offset)) } ?? false
        if leftOut[index], mark.kind == .image { targets.insert(mark.target) }
      case (.link, .open): open.append(index)
      case (.link, .close):
        guard let start = open.popLast() else { continue }
        links.append((start, index))
        if let cut = cut(behind: marks[start].offset), cut.lowerBound < mark.offset {
          targets.insert(marks[start].target)
        }
      default: break
      }
    }
    for (index, mark) in marks.enumerated() where mark.kind == .image && targets.contains(mark.target) {
      leftOut[index] = true
    }
    for link in links where targets.contains(marks[link.open].target) {
      (leftOut[link.open], leftOut[link.close]) = (true, true)
    }
    return leftOut
  }
}

/// A text and the same in small letters.
private struct Cased {
  let bytes: [UInt8]
  let lower: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lower = Folding.lowercase(bytes)
    // Letters in parts are put together by it; then nothing is known of their places.
    self.lower = lower.count == bytes.count ? lower : bytes
  }

  /// Whether the letter at a place is a capital.
  func isCapital(at place: Int) -> Bool {
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return bytes[place..<end] != lower[place..<end]
  }
}

/// The words that are looked for, and what stands in their place.
///
/// A signature prints a name in capitals, so they are no matter; but a word with a capital is none without: "An" is not
/// "an".
private struct SoughtWords {
  /// In small letters.
  private var words: [(lower: [UInt8], isCapital: Bool)] = []
  let replacement: [UInt8]

  init(_ redaction: Document.Redaction) {
    replacement = Array(redaction.replacement.utf8)
    let cased = Cased(Array(redaction.passage.utf8))
    let text = cased.bytes
    var isGap = true
    var place = 0
    while place < text.count {
      let (space, invisible) = (Blank.space(in: text, at: place), Blank.invisible(in: text, at: place))
      if space + invisible == 0 {
        if isGap { words.append(([], cased.isCapital(at: place))) }
        words[words.count - 1].lower.append(cased.lower[place])
      }
      isGap = space > 0 || invisible > 0 && isGap
      place += max(space, invisible, 1)
    }
  }

  func places(in text: Cased) -> [Range<Int>] { places(in: text, text.bytes.indices) }

  func places(in text: Cased, _ range: Range<Int>) -> [Range<Int>] {
    guard let first = words.first?.lower.first else { return [] }
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      if text.lower[start] == first, let stop = match(text, at: start, before: range.upperBound) {
        found.append(start..<stop)
        start = stop
      } else {
        start += 1
      }
    }
    return found
  }

  /// Returns whether there was anything to cover.
  func cover(_ string: inout String) -> Bool {
    var text = Array(string.utf8)
    let found = places(in: Cased(text))
    guard !found.isEmpty else { return false }
    for range in found.reversed() { text.replaceSubrange(range, with: replacement) }
    string = String(decoding: text, as: UTF8.self)
    return true
  }

  private func match(_ cased: Cased, at start: Int, before end: Int) -> Int? {
    let text = cased.bytes
    var place = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let gap = place
        place = Blank.end(in: text, from: gap, before: end)
        guard place > gap else { return nil }
      }
      var isFirst = true
      for byte in word.lower {
        while place < end, case let length = Blank.invisible(in: text, at: place), length > 0 {
          place += length
        }
        guard place < end, cased.lower[place] == byte else { return nil }
        if isFirst, word.isCapital, !cased.isCapital(at: place) { return nil }
        isFirst = false
        place += 1
      }
    }
    return place
  }
}
