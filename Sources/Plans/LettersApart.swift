import Markup

/// Puts the words of a head together whose letters stand apart: "C Ô N G   Đ O À N   X Ã".
///
/// Trusts: single capitals with one space between letters and more between words. A row of letters with no such gap
/// has lost where its words end.
enum LettersApart {
  /// No head has more words, each letter taken for one.
  private static let longestHead = 400
  /// Fewer letters may be names of columns.
  private static let fewest = 5

  static func join(in document: Document, _ workspace: Workspace) {
    var place = 0
    while let row = row(workspace.words.stretch, from: place) {
      place = row.lowerBound + (row.count < fewest ? row.count : join(row, document, workspace))
    }
  }

  /// The next single capitals of one line.
  private static func row(_ words: Words, from start: Int) -> Range<Int>? {
    let head = min(words.count, longestHead)
    var place = start
    while place < head, !words[place].isLetter { place += 1 }
    guard place < head else { return nil }
    let first = place
    repeat {
      place += 1
    } while place < words.count && words[place].isLetter && words[place].isSpaced
      && !words[place].isFirst
    return first..<place
  }

  /// Returns how many words they are then.
  private static func join(_ row: Range<Int>, _ document: Document, _ workspace: Workspace) -> Int {
    let words = workspace.words.stretch
    let starts = row.filter { $0 == row.lowerBound || words[$0].shape.contains(.apart) }
    guard starts.count > 1 else { return row.count }
    let joined = zip(starts, starts.dropFirst() + [row.upperBound]).map {
      word($0..<$1, words, document, workspace)
    }
    workspace.words.replace(row, with: joined)
    return joined.count
  }

  private static func word(
    _ letters: Range<Int>, _ words: Words, _ document: Document, _ workspace: Workspace
  ) -> Word {
    let first = words[letters.lowerBound]
    let bytes = words[letters].flatMap { document.text[Int($0.start)..<Int($0.end)] }
    WordScanner.scan(String(decoding: bytes, as: UTF8.self), into: &workspace.otherWords, workspace.memory)
    var word = workspace.otherWords[0]
    (word.start, word.end) = (first.start, words[letters.upperBound - 1].end)
    word.shape.remove([.first, .opening])
    word.shape.formUnion(first.shape.intersection([.first, .opening, .spaced, .apart]))
    word.shape.insert(.lettersApart)
    return word
  }
}

extension Word {
  /// A capital alone.
  fileprivate var isLetter: Bool { isUpper && key < 0x100 }
}

extension Reading {
  /// Some words of a name, in which no letters stand apart.
  func name(_ range: Range<Int>) -> String {
    guard words[range].contains(where: { $0.shape.contains(.lettersApart) }) else { return string(range) }
    return words[range].map { word in
      let text = string(word.range)
      return word.shape.contains(.lettersApart) ? text.filter { $0 != " " } : text
    }.joined(separator: " ")
  }
}
