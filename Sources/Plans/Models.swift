import Markup

/// Finds the names of models and good practices.
///
/// Trusts: quotation marks behind "mô hình", "cách làm"; a capitalised name behind them; "Thi đua 5 nhất" before
/// a dash. Slogans and titles of campaigns are none.
package enum Models: Pass {
  package static func read(_ reading: Reading) {
    var models: [Read<String>] = []
    reading.workspace.keys.removeAll()
    for hit in reading.landmarks(.models) {
      let line = reading.line(ofWord: Int(hit.start))
      switch reading.plan.lines[line].role {
      case .paragraph, .section, .item, .cell, .subject: break
      default: continue
      }
      guard reading.quotation(around: Int(hit.start)) == nil else { continue }
      let limit = reading.words(ofLine: line).upperBound
      for words in hit.phrase == .model ? named(reading, hit, limit) : counted(reading, hit, limit) {
        guard reading.workspace.keys.isNew(reading.identity(words)) else { continue }
        let value = reading.string(words)
        if value != reading.plan.campaign?.value { models.append(Read(value, at: reading.range(words))) }
      }
    }
    reading.plan.models = models
  }

  /// What is quoted behind "mô hình", one or several; else a capitalised name.
  private static func named(_ reading: Reading, _ hit: Hit, _ limit: Int) -> [Range<Int>] {
    let words = reading.words
    var place = Int(hit.end)
    // "mô hình điểm về …: “A”, “B”" has words of its own before the names.
    while place < limit, place - Int(hit.end) < 4, reading.quotation(around: place) == nil,
      !words[place].isCapital,
      !words[place].isSign || words[place].is(.colon)
    {
      place += 1
    }
    guard place < limit else { return [] }
    if words[place].is(.comma) { place = example(reading, behind: place, limit) }
    if words[place].is(.dash), words[place].isSpaced { return dashed(reading, at: place + 1, limit) }
    guard reading.quotation(around: place) != nil else {
      return place == Int(hit.end) ? capitalised(reading, at: place, limit).map { [$0] } ?? [] : []
    }
    var names: [Range<Int>] = []
    while place < limit, let quotation = reading.quotation(around: place), quotation.lowerBound == place,
      quotation.count > 2
    {
      var end = quotation.upperBound - 1
      while end > place + 1,
        words[end - 1].is(.comma) || words[end - 1].is(.semicolon) || words[end - 1].is(.dot)
      {
        end -= 1
      }
      if end > place + 1 { names.append(place + 1..<end) }
      place = quotation.upperBound
      // "“A” ở xã Ia O và “B” ở xã Ia Krăi": where the first one is stands between.
      var joint = place
      while joint < limit, joint - place < 8, !words[joint].isSign, !joins(words[joint]) { joint += 1 }
      guard joint + 1 < limit, words[joint].is(.comma) || words[joint].is(.semicolon) || joins(words[joint])
      else {
        break
      }
      place = joint + 1
    }
    return names
  }

  /// "06 mô hình, trong đó có “A”", "mô hình sinh kế, như “A”": the quotation, or the comma where there is none.
  private static func example(_ reading: Reading, behind comma: Int, _ limit: Int) -> Int {
    let words = reading.words
    for place in comma + 1..<max(comma + 1, min(limit, comma + 6)) {
      if words[place].isSign, !words[place].is(.colon) {
        let before = words[place - 1]
        let leads = before.reads("nhu") || before.reads("co") || before.reads("la") || before.is(.colon)
        return leads && reading.quotation(around: place)?.lowerBound == place ? place : comma
      }
    }
    return comma
  }

  private static func joins(_ word: Word) -> Bool { word.reads("va") || word.reads("hoac") }

  /// "mô hình Chính quyền thân thiện": up to the sign or the small word behind it.
  private static func capitalised(_ reading: Reading, at place: Int, _ limit: Int) -> Range<Int>? {
    guard !reading.isBare, reading.words[place].isCapital,
      UnitName.body(reading, at: place, limit) == nil, reading.hit(.documentType, at: place) == nil
    else { return nil }
    var end = place + 1
    if reading.words[place].isUpper {
      // "mô hình VƯỜN KHÔNG RÁC", but not "mô hình OCOP" nor a heading in capitals.
      guard !reading.words[place - 1].isUpper else { return nil }
      while end < limit, reading.words[end].isUpper { end += 1 }
      return (2...10).contains(end - place) ? place..<end : nil
    }
    while end < limit, end - place < 10, !reading.words[end].isSign,
      reading.words[end].isCapital || !reading.endsName(at: end)
    {
      end += 1
    }
    return end - place >= 2 && end - place < 10 ? place..<end : nil
  }

  /// "cách làm hay - Vườn không rác": up to the next sign, where a capital begins it.
  private static func dashed(_ reading: Reading, at place: Int, _ limit: Int) -> [Range<Int>] {
    guard place < limit, reading.words[place].isCapital, reading.words[place].isSpaced else { return [] }
    let end = (place..<limit).first { reading.words[$0].isSign } ?? limit
    return (2...10).contains(end - place) ? [place..<end] : []
  }

  /// "Thi đua 5 nhất - …": a small campaign with a number in its name.
  private static func counted(_ reading: Reading, _ hit: Hit, _ limit: Int) -> [Range<Int>] {
    let words = reading.words
    let number = Int(hit.end)
    guard words[Int(hit.start)].isCapital, number + 1 < limit, words[number].isNumber,
      words[number].length <= 2
    else { return [] }
    var end = number + 1
    while end < limit, end - number < 6, !words[end].isSign { end += 1 }
    guard end > number + 1, end < limit,
      words[end].is(.dash) || words[end].is(.openBracket) || words[end].is(.closeBracket)
        || words[end].is(.colon)
    else { return [] }
    return [Int(hit.start)..<end]
  }
}
