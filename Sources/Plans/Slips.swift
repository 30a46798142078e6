import Markup

/// Finds slips of the hand: words and phrases that stand twice, a sentence that begins small, a word that is
/// missing in a fixed phrase.
package enum Slips: Pass {
  package static func read(_ reading: Reading) {
    var findings: [Finding] = []
    for index in reading.landmarks where reading.hits[Int(index)].phrase == .slip {
      let hit = reading.hits[Int(index)]
      guard hit.exact else { continue }
      findings.append(Finding(.typo, at: reading.range(hit.words)))
    }
    var behind = 0
    eachSuspect(reading.words) { place in
      guard place >= behind else { return }
      if reading.words[place].isSign {
        if let found = smallSentence(reading.words, at: place) {
          findings.append(Finding(.typo, at: reading.range(found)))
        }
      } else if let end = doubled(reading.words, at: place) {
        findings.append(Finding(.typo, at: reading.range(place..<end)))
        behind = end - 1
      }
    }
    reading.plan.findings += findings
  }

  /// Words that come again within the next four, and full stops: the one loop over all words, and a short one.
  @inline(__always)
  private static func eachSuspect(_ words: Words, _ body: (Int) -> Void) {
    let tail = max(0, words.count - 4)
    if tail > 0 {
      var next = (words[0].key, words[1].key, words[2].key, words[3].key)
      for place in 0..<tail {
        let key = next.0
        next = (next.1, next.2, next.3, words[place + 4].key)
        let isAgain = next.0 == key || next.1 == key || next.2 == key || next.3 == key
        let isDot = key == Sign.dot.rawValue
        if isAgain || isDot, words[place].isSign == isDot { body(place) }
      }
    }
    for place in tail..<max(tail, words.count - 1) { body(place) }
  }

  /// "các các", "phong trào thi phong trào thi": the end of a stretch that stands twice.
  private static func doubled(_ words: Words, at place: Int) -> Int? {
    let word = words[place]
    let next = words[place + 1]
    if word.key == next.key, word.marks == next.marks, !next.isSign, !next.isCapital, !next.isFirst {
      return small.contains(word.key) ? place + 2 : nil
    }
    for length in 2...4 where place + 2 * length <= words.count && words[place + length].key == word.key {
      if repeats(words, place, length) { return place + 2 * length }
    }
    return nil
  }

  private static func repeats(_ words: Words, _ place: Int, _ length: Int) -> Bool {
    guard !words[place].isNumber else { return false }
    for offset in 0..<length {
      let (one, other) = (words[place + offset], words[place + length + offset])
      guard one.key == other.key, one.marks == other.marks, !one.isSign, !other.isFirst else { return false }
      // A block or line of its own may well say the same again.
      if offset > 0, one.isFirst { return false }
    }
    return true
  }

  /// Small words that never stand twice; others may ("luôn luôn", "hành vi vi phạm").
  private static let small: Set<UInt64> = Set(
    WordScanner.words(of: "các những của và trong cho với được để tại về theo đã sẽ khi nhằm thuộc bằng").map(
      \.key))

  /// ". nỗ lực": a full stop behind a whole word, and a small letter behind it.
  private static func smallSentence(_ words: Words, at dot: Int) -> Range<Int>? {
    guard dot > 1, dot + 1 < words.count else { return nil }
    let (before, next) = (words[dot - 1], words[dot + 1])
    guard !words[dot].isSpaced, !before.isSign, !before.isCapital, !before.isNumber, before.length > 1,
      !before.shape.contains(.mixed), next.isSpaced, !next.isFirst, !next.isSign, !next.isCapital,
      !next.isNumber,
      next.length > 1, !before.isFirst, !words[dot - 2].is(.dot), !words[dot - 2].is(.slash)
    else { return nil }
    return dot - 2..<min(dot + 3, words.count)
  }
}
