import Markup

/// Finds the short forms that the text defines for itself.
///
/// Trusts: "gọi tắt là", "viết tắt là", "gọi là" behind "sau đây" or in brackets; the long form is the nearest
/// complete name before.
package enum Abbreviations: Pass {
  package static func read(_ reading: Reading) {
    var abbreviations: [Abbreviation] = []
    for hit in reading.landmarks(.shortForms) {
      guard let line = reading.plan.lines.isEmpty ? nil : reading.line(ofWord: Int(hit.start)) else {
        continue
      }
      let range = reading.words(ofLine: line)
      guard Int(hit.end) < range.upperBound,
        let short = short(reading, behind: Int(hit.end), range.upperBound),
        let start = opening(reading, before: Int(hit.start), range.lowerBound),
        let long = long(reading, before: start, range.lowerBound)
      else { continue }
      reading.shortForms.insert(reading.words[short.lowerBound].key)
      if let first = reading.hits(at: long.lowerBound).first, reading.hits[first].phrase == .bodyHead {
        reading.bodyShortForms.append(short)
      }
      let end = min(short.upperBound + 1, range.upperBound)
      abbreviations.append(
        Abbreviation(
          short: reading.string(short), long: reading.string(long), range: reading.range(start..<end),
          isClause: isClause(reading, long)))
    }
    reading.plan.abbreviations = abbreviations
  }

  /// "Ủy ban nhân dân huyện ban hành Kế hoạch thực hiện trên địa bàn huyện": a body and what it does.
  private static func isClause(_ reading: Reading, _ long: Range<Int>) -> Bool {
    guard let head = reading.hit(.bodyHead, at: long.lowerBound),
      let name = reading.bodyName(from: head, limit: long.upperBound), name.words.upperBound < long.upperBound
    else { return false }
    return UnitName.acts(reading, at: name.words.upperBound)
  }

  /// The words behind "là" up to the bracket or the next sign, quotation marks dropped.
  private static func short(_ reading: Reading, behind phrase: Int, _ limit: Int) -> Range<Int>? {
    let words = reading.words
    // "viết tắt là: UBND tỉnh"
    let start = words[phrase].is(.colon) && words[phrase - 1].reads("la") ? phrase + 1 : phrase
    if let quotation = reading.quotation(around: start), quotation.lowerBound == start, quotation.count > 2 {
      return start + 1..<quotation.upperBound - 1
    }
    var end = start
    while end < limit, end - start < 16 {
      let word = words[end]
      if word.is(.closeBracket) || word.is(.comma) || word.is(.semicolon) || word.is(.dot) || word.is(.colon)
      {
        break
      }
      end += 1
    }
    return end > start && end - start < 16 ? start..<end : nil
  }

  /// Where the definition begins: at its bracket, or at "sau đây".
  private static func opening(_ reading: Reading, before word: Int, _ lower: Int) -> Int? {
    let words = reading.words
    var place = word
    var spoken: Int?
    while place > lower, word - place < 14 {
      place -= 1
      if words[place].is(.openBracket) { return place }
      if words[place].reads("sau"), words[place + 1].reads("day") { spoken = place }
      if words[place].is(.closeBracket) || words[place].is(.semicolon) || words[place].is(.dot) { break }
    }
    guard let spoken else { return nil }
    return spoken > lower && words[spoken - 1].is(.comma) ? spoken - 1 : spoken
  }

  /// The nearest complete name: a body's name, a quotation with the words for what it names, or what begins
  /// with the last capital of the clause.
  private static func long(_ reading: Reading, before end: Int, _ lower: Int) -> Range<Int>? {
    guard end > lower else { return nil }
    let words = reading.words
    if let quotation = reading.quotation(around: end - 1) {
      // "phong trào thi đua": small words, with the noun that begins them.
      return campaignStart(words, quotation.lowerBound, lower)..<end
    }
    var name: Range<Int>?
    for hit in reading.landmarks(in: max(lower, end - 30)..<end) {
      guard hit.phrase == .bodyHead, name.map({ Int(hit.start) >= $0.upperBound }) ?? true else { continue }
      if let found = reading.bodyName(from: hit, limit: end) { name = found.words }
    }
    if let name, name.upperBound == end { return name }
    var start = end - 1
    while start > lower,
      !words[start - 1].isSign || words[start - 1].is(.dash) || words[start - 1].is(.apostrophe),
      end - start < 30
    {
      start -= 1
    }
    return start..<end
  }

  private static func campaignStart(_ words: Words, _ quotation: Int, _ lower: Int) -> Int {
    var start = quotation
    while start > lower, quotation - start < 6, !words[start - 1].isSign {
      start -= 1
      let word = words[start]
      if word.reads("phong"), start + 1 < quotation, words[start + 1].reads("trao") { return start }
      if word.reads("cuoc") || word.reads("chuong") || word.reads("chien") || word.reads("de") {
        return start
      }
      if word.isCapital { return start }
    }
    return quotation
  }
}
