import Markup

/// Finds what a machine read wrongly, and texts that place their tone marks in two ways.
///
/// Trusts: the letters of a standard word with marks that make no word of it; syllables that end like none;
/// abbreviations with D where all the world writes Đ. Nothing is said of texts without marks.
package enum Misreadings: Pass {
  package static func read(_ reading: Reading) {
    guard !reading.isBare else { return }
    var findings = wordings(reading)
    let wordings = findings.count
    var wording = 0
    var tones = TonePlacement()
    for place in reading.oddities {
      let word = reading.words[Int(place)]
      guard word.shape.contains(.malformed) else {
        tones.add(word)
        continue
      }
      while wording < wordings, findings[wording].range.upperBound <= word.start { wording += 1 }
      let isKnown = wording < wordings && findings[wording].range.contains(word.start)
      if !isKnown { findings.append(Finding(.ocr, at: word.range)) }
    }
    findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    reading.plan.findings += findings
    if let mixed = tones.minority { reading.plan.findings.append(Finding(.mixedTonePlacement, at: mixed)) }
  }

  // MARK: Wordings

  private static func wordings(_ reading: Reading) -> [Finding] {
    var findings: [Finding] = []
    var behind: UInt32 = 0
    for hit in reading.landmarks(.spellings) {
      guard !hit.exact, hit.start >= behind else { continue }
      let words = reading.words[hit.words]
      switch hit.phrase {
      case .standard where hit.words.count > 1:
        // All marks lost is a passage of another kind: an address, a name of a file.
        guard words.contains(where: { $0.marks != 0 }), isDamaged(words, hit), !isOverlapped(reading, hit)
        else {
          continue
        }
      case .abbreviation:
        guard reading.words[Int(hit.start)].isUpper, isMisreadAbbreviation(reading, Int(hit.start)) else {
          continue
        }
      default: continue
      }
      findings.append(Finding(.ocr, at: reading.range(hit.words), note: joined(reading, hit.words)))
      behind = hit.end
    }
    return findings
  }

  /// Marks were lost on the way, none changed: two words side by side may well have the letters of a third
  /// ("điển hình thực sự"), but seldom its marks. Three words and more are no accident.
  private static func isDamaged(_ words: Slice<Words>, _ hit: Hit) -> Bool {
    if words.count > 2 { return true }
    return zip(words, Lexicon.standardMarks[Int(hit.value)]).allSatisfy { word, right in
      let tone = right & 7
      let letters = word.marks >> 3
      return (word.tone == 0 || UInt32(word.tone) == tone) && (letters == 0 || letters == right >> 3)
    }
  }

  /// A wording that is spelled rightly shares a word with it: "thông bao gồm" holds no "thông báo".
  private static func isOverlapped(_ reading: Reading, _ hit: Hit) -> Bool {
    reading.hits(in: max(0, Int(hit.start) - 2)..<Int(hit.end)).contains { other in
      other.exact && other.words.count > 1 && other.end > hit.start
        && (other.start < hit.start || other.end > hit.end)
    }
  }

  /// Words that a page break parts are no stretch of the text.
  private static func joined(_ reading: Reading, _ words: Range<Int>) -> String? {
    guard let cut = words.dropFirst().first(where: { reading.words[$0].isFirst }) else { return nil }
    return reading.string(words.lowerBound..<cut) + " " + reading.string(cut..<words.upperBound)
  }

  /// "GD&ĐT" is giáo dục; "GD, các PGĐ Sở" is no giáo dục.
  private static func isMisreadAbbreviation(_ reading: Reading, _ place: Int) -> Bool {
    let words = reading.words
    let next = place + 1 < words.count ? words[place + 1] : nil
    let before = place > 0 ? words[place - 1] : nil
    if let next, next.is(.ampersand) || next.is(.dash) && !next.isSpaced { return false }
    if let before, before.is(.ampersand) || before.is(.dash) && !words[place].isSpaced {
      return words[place].length > 2
    }
    switch words[place].key {
    case Self.director:
      guard let next, next.is(.comma), place + 2 < words.count else { return false }
      let third = words[place + 2]
      return third.reads("cac") || third.reads("pgd") || third.reads("pho")
    case Self.deputy, Self.directors:
      return next.map { $0.isCapital || $0.is(.semicolon) || $0.is(.comma) || $0.is(.dot) } ?? true
    case Self.decision, Self.union: return false
    default: return true
    }
  }

  private static let director = Word.key("gd")
  private static let deputy = Word.key("pgd")
  private static let directors = Word.key("bgd")
  private static let decision = Word.key("qd")
  private static let union = Word.key("cd")
}

/// Which of the two habits of placing tone marks a text follows: hòa or hoà.
private struct TonePlacement {
  private var old: (count: Int, first: Range<UInt32>?) = (0, nil)
  private var new: (count: Int, first: Range<UInt32>?) = (0, nil)

  mutating func add(_ word: Word) {
    if word.shape.contains(.oldTone) {
      old = (old.count + 1, old.first ?? word.range)
    } else {
      new = (new.count + 1, new.first ?? word.range)
    }
  }

  /// The first syllable that follows the rarer habit.
  var minority: Range<UInt32>? {
    guard old.count > 0, new.count > 0 else { return nil }
    return new.count <= old.count ? new.first : old.first
  }
}
