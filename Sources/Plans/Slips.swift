import Markup

/// Finds slips of the hand: words and phrases that stand twice, a sentence that begins small, a word that is
/// missing in a fixed phrase.
package enum Slips: Pass {
  package static func read(_ reading: Reading) {
    var finder = SlipFinder(reading)
    finder.findPhrases()
    finder.findRepeats()
  }
}

private struct SlipFinder {
  private let reading: Reading
  private let words: Words
  /// How many full stops have been looked at.
  private var dots = 0
  /// The first word that belongs to no repetition so far.
  private var behind = 0

  init(_ reading: Reading) {
    self.reading = reading
    words = reading.words
  }

  func findPhrases() {
    for hit in reading.landmarks(.slips) where hit.exact {
      reading.note(.typo, at: reading.range(hit.words))
    }
  }

  /// Looks at words that come again right behind, or with the next word within four: eight places at once.
  mutating func findRepeats() {
    let codes = reading.codes
    var place = 0
    while place < words.count {
      let halves = unsafeBitCast(codes.areRepeated(from: place), to: SIMD2<UInt64>.self)
      // Nearly always there is nothing.
      if halves.x | halves.y != 0 {
        for lane in 0..<8 where (lane < 4 ? halves.x : halves.y) &>> UInt64(lane * 16) & 1 != 0 {
          take(place + lane)
        }
      }
      place += 8
    }
    takeDots(before: words.count)
  }

  @inline(never)
  private mutating func take(_ place: Int) {
    takeDots(before: place)
    guard place >= behind, place + 1 < words.count, !words[place].isSign,
      let end = Self.doubled(words, at: place)
    else { return }
    reading.note(.typo, at: reading.range(place..<end))
    behind = end - 1
  }

  private mutating func takeDots(before word: Int) {
    while dots < reading.dots.count, reading.dots[dots] < word {
      let place = Int(reading.dots[dots])
      dots += 1
      guard place >= behind, let found = Self.smallSentence(words, at: place) else { continue }
      reading.note(.typo, at: reading.range(found))
    }
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
  private static let small = WordScanner.words(
    of: "các những của và trong cho với được để tại về theo đã sẽ khi nhằm thuộc bằng"
  ).map(\.key)

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

extension Stretch<UInt16> {
  /// For eight places whether the element comes again right behind, or with the next one within four.
  @inline(__always)
  fileprivate func areRepeated(from place: Int) -> SIMDMask<SIMD8<Int16>> {
    let (here, next, second, third, fourth, fifth) = eights(from: place)
    return (here .== next) .| (here .== second) .& (next .== third) .| (here .== third) .& (next .== fourth)
      .| (here .== fourth) .& (next .== fifth)
  }
}
