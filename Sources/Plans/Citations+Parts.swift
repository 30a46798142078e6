import Vietnamese

/// What stands behind the number of a cited document: date, issuer, title.
extension Citations.Finder {
  func date(_ reading: Reading, behind place: Int, limit: Int) -> (span: DateSpan, end: Int)? {
    let reader = DateGrammar(words: reading.words, limit: limit)
    var start = place
    let bracket = reader.sign(start, .openBracket)
    if bracket || reader.sign(start, .comma) { start += 1 }
    guard start < limit else { return nil }
    let word = reader.words[start]
    guard
      PlaceDate.begins(word) || word.reads("thang") || word.reads("nam") || word.isNumber && start == place,
      let span = reader.date(at: start), span.year != nil || span.isBlank
    else { return nil }
    reading.noteImpossible(span, at: start..<span.end)
    return (span, bracket && reader.sign(span.end, .closeBracket) ? span.end + 1 : span.end)
  }

  /// "Ngày 15/4/2024, Ban Thường vụ đã ban hành Kế hoạch số …": who issued it when stands before the document.
  func date(_ reading: Reading, ahead start: Int) -> DateSpan? {
    guard start > 0 else { return nil }
    let verb = reading.words[start - 1]
    guard verb.reads("hanh") || verb.reads("co") || verb.reads("ky") else { return nil }
    let line = reading.words(ofLine: reading.line(ofWord: start))
    var place = start - 1
    while place > line.lowerBound, start - place < 30 {
      place -= 1
      let word = reading.words[place]
      if word.is(.dot) || word.is(.semicolon) { return nil }
      guard word.isCapital, word.reads("ngay") else { continue }
      let reader = DateGrammar(words: reading.words, limit: start)
      guard let span = reader.date(at: place), span.year != nil, reader.sign(span.end, .comma) else {
        return nil
      }
      return span
    }
    return nil
  }

  /// The words behind "của".
  func issuer(_ reading: Reading, behind place: Int, limit: Int) -> Range<Int>? {
    var start = place
    if start < limit, reading.words[start].is(.comma) { start += 1 }
    guard start + 1 < limit, reading.words[start].reads("cua") else { return nil }
    start += 1
    var end = start
    while end < limit, end - start < 40 {
      if stops(reading, at: end, limit: limit) {
        guard let behind = shortForm(reading, at: end, limit: limit) else { break }
        end = behind
        continue
      }
      end = bodyEnd(reading, at: end, limit: limit) ?? end + 1
    }
    return end > start ? start..<end : nil
  }

  private func bodyEnd(_ reading: Reading, at word: Int, limit: Int) -> Int? {
    for index in reading.hits(at: word) {
      if let name = reading.bodyName(from: reading.hits[index], limit: limit) { return name.words.upperBound }
    }
    return nil
  }

  /// "Bảo hiểm xã hội (BHXH) tỉnh Cà Mau": a short form in brackets, where the name goes on with its level.
  private func shortForm(_ reading: Reading, at place: Int, limit: Int) -> Int? {
    guard place + 3 < limit, reading.words[place].is(.openBracket), reading.words[place + 1].isUpper,
      reading.words[place + 2].is(.closeBracket), reading.hit(.level, at: place + 3) != nil
    else { return nil }
    return place + 3
  }

  private func stops(_ reading: Reading, at place: Int, limit: Int) -> Bool {
    let word = reading.words[place]
    if word.isSign { return !word.is(.dash) && !word.is(.ampersand) && !word.is(.apostrophe) }
    if word.isNumber { return !isRegion(reading, place) }
    if word.reads("nam") || word.reads("ngay"), place + 1 < limit, reading.words[place + 1].isNumber {
      return true
    }
    if word.reads("va") {
      // "của A và B" goes on, "của A và Kế hoạch số …" does not.
      guard place + 1 < limit, reading.words[place + 1].isCapital else { return true }
      return reading.hit(.documentType, at: place + 1) != nil
    }
    return !word.isCapital && ends(reading, at: place)
  }

  /// "Quân khu 3", "Hải quan khu vực 8", "Vùng 4 Hải quân".
  private func isRegion(_ reading: Reading, _ place: Int) -> Bool {
    let before = reading.words[place - 1]
    // "Ban Chỉ đạo 389"
    if before.reads("dao") { return reading.words[place].length <= 3 }
    return reading.words[place].length <= 2
      && (before.reads("khu") || before.reads("vuc") || before.reads("vung") || before.reads("doan"))
  }

  private func ends(_ reading: Reading, at place: Int) -> Bool {
    for index in reading.hits(at: place) {
      let hit = reading.hits[index]
      switch hit.phrase {
      case .verb, .connector, .concerning, .basis, .carryingOut, .number, .enclosed:
        if hit.exact || reading.isBare || hit.words.count > 1 { return true }
      default: break
      }
    }
    return false
  }

  /// No title has more words; a text without full stops must not become one, and once more for each document that
  /// it names.
  private static let longestTitle = 160

  /// The words behind "về việc", up to the end of the clause. Returns the place from which to read on.
  func title(_ reading: Reading, behind place: Int, limit: Int, _ citation: inout Citation) -> Int {
    guard place < limit, let concerning = reading.hit(.concerning, at: place) else { return place }
    let start = Int(concerning.end)
    var end = start
    var limit = limit
    while end < limit || goesOn(reading, behind: &limit) {
      guard end - start < Self.longestTitle else { return place }
      let word = reading.words[end]
      if let quotation = reading.quotation(around: end), quotation.lowerBound == end {
        end = quotation.upperBound
        continue
      }
      if let close = reading.closing(ofBracketAt: end, limit: limit) {
        end = close + 1
        continue
      }
      if word.is(.semicolon) || word.is(.dot) || word.is(.colon) || word.is(.closeBracket) { break }
      if end + 1 < limit {
        let next = reading.words[end + 1]
        if word.is(.comma), next.isCapital { break }
        if word.reads("va") || word.is(.comma), next.isCapital || reading.hit(.basis, at: end + 1) != nil,
          reading.hit(.documentType, at: end + 1) != nil
        {
          break
        }
      }
      end += 1
    }
    if end > start { citation.title = reading.string(start..<min(end, limit)) }
    // A title may name further documents.
    return place
  }

  /// Whether a page break parted the sentence that ends at `limit`; then it ends with the next line.
  private func goesOn(_ reading: Reading, behind limit: inout Int) -> Bool {
    guard limit > 0, limit < reading.words.count else { return false }
    let line = reading.line(ofWord: limit)
    guard reading.plan.lines[line].continues, reading.words(ofLine: line).lowerBound == limit else {
      return false
    }
    limit = reading.words(ofLine: line).upperBound
    return true
  }
}
