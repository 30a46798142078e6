/// What a page holds beside its text, left where the page ended: running heads and footnotes. They stay where they
/// are, and a sentence goes on behind them.
///
/// Trusts: for a running head the page number beside it, with the same words there again, or nothing but the number
/// of a document; for a footnote "[^1]:", or "(1)" at the start of a line with a "(1)" right behind a word above it.
package enum PageFurniture: Pass {
  package static func read(_ reading: Reading) {
    runningHeads(reading)
    footnotes(reading)
  }

  // MARK: Running heads

  private static func runningHeads(_ reading: Reading) {
    var places: [UInt64: [Int]] = [:]
    for page in reading.plan.lines.indices where reading.plan.lines[page].role == .pageNumber {
      for line in [page - 1, page + 1] where isShort(reading, line) {
        let words = reading.words(ofLine: line)
        places[reading.identity(words), default: []].append(line)
        if isNumberAlone(reading, words) || isSymbolAlone(reading, words) {
          reading.plan.lines[line].role = .runningHead
        }
      }
    }
    for lines in places.values where lines.count > 1 {
      for line in lines { reading.plan.lines[line].role = .runningHead }
    }
  }

  /// A line of its own that ends no sentence and opens none.
  private static func isShort(_ reading: Reading, _ line: Int) -> Bool {
    guard reading.plan.lines.indices.contains(line), reading.plan.lines[line].role == .paragraph,
      reading.plan.lines[line].label == 0, reading.plan.lines[line].printedLevel == 0
    else { return false }
    let words = reading.words(ofLine: line)
    guard (2...20).contains(words.count), reading.words[words.lowerBound].isCapital,
      let last = reading.lastWord(ofLine: line)
    else { return false }
    return !last.isSign || last.is(.closeQuote) || last.is(.closeBracket)
  }

  /// "Hướng dẫn số 27-HD/BTCTU".
  private static func isNumberAlone(_ reading: Reading, _ words: Range<Int>) -> Bool {
    guard let type = reading.hit(.documentType, at: words.lowerBound), Int(type.end) + 1 < words.upperBound,
      reading.words[Int(type.end)].reads("so"),
      let number = OwnNumber(reading.words, from: Int(type.end) + 1, to: words.upperBound)
    else { return false }
    return number.words.upperBound == words.upperBound
  }

  /// "KH-CAH-ĐTH", "216/KH-CAH": codes and the signs between them, a type of document among the first two.
  private static func isSymbolAlone(_ reading: Reading, _ words: Range<Int>) -> Bool {
    guard words.count > 2 else { return false }
    for (place, word) in words.enumerated() {
      let word = reading.words[word]
      if place % 2 == 1 {
        guard word.is(.dash) || word.is(.slash), !word.isSpaced else { return false }
      } else if word.isSign || !word.isUpper && !(place == 0 && word.isNumber) {
        return false
      }
    }
    return [words.lowerBound, words.lowerBound + 2].contains { place in
      let code = reading.string(place..<place + 1)
      return Lexicon.types.contains { $0.symbols.contains(code) }
    }
  }

  // MARK: Footnotes

  private static func footnotes(_ reading: Reading) {
    var marks: [Int: Int]?
    for line in reading.plan.lines.indices where reading.plan.lines[line].role == .paragraph {
      let words = reading.words(ofLine: line)
      guard let first = words.first, words.count > 3, reading.words[first].isSign else { continue }
      if isDefinition(reading, first) {
        reading.plan.lines[line].role = .footnote
        reading.hasFootnotes = true
      } else if let number = bracketed(reading, first), !reading.isHeading(line),
        reading.plan.lines[line].lead > 0
      {
        let known = marks ?? references(reading)
        marks = known
        guard let mark = known[number], mark < first else { continue }
        reading.plan.lines[line].role = .footnote
      }
    }
  }

  /// "[^1]: …"
  private static func isDefinition(_ reading: Reading, _ first: Int) -> Bool {
    let text = reading.document.text
    let start = Int(reading.words[first].start)
    guard start + 4 < text.count, text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "^")
    else {
      return false
    }
    let close = text[start...].prefix(12).firstIndex(of: UInt8(ascii: "]")) ?? text.count
    return close + 1 < text.count && text[close + 1] == UInt8(ascii: ":")
  }

  private static func bracketed(_ reading: Reading, _ word: Int) -> Int? {
    guard word + 2 < reading.words.count, reading.words[word].is(.openBracket),
      reading.words[word + 2].is(.closeBracket), let number = reading.words[word + 1].number, number < 100
    else { return nil }
    return number
  }

  /// The first "(1)", "(2)" … that stands right behind a word.
  private static func references(_ reading: Reading) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for word in reading.words.indices.dropFirst() {
      guard !reading.words[word].isSpaced, !reading.words[word].isFirst, let number = bracketed(reading, word)
      else { continue }
      let before = reading.words[word - 1]
      guard !before.isSign || before.is(.closeQuote) || before.is(.quote) || before.is(.dot) else { continue }
      if found[number] == nil { found[number] = word }
    }
    return found
  }
}
