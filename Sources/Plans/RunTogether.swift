/// Parts what a converter ran together in one paragraph or cell: letterhead, number, place and date, title; and
/// at the end recipients, authority, office and name.
///
/// Trusts: the fixed wordings of the letterhead, the grammars of number and date, and capitals.
package enum RunTogether: Pass {
  package static func read(_ reading: Reading) {
    var line = 0
    // Letterheads end where numbered text begins; sixty lines are more than any has.
    while line < min(reading.plan.lines.count, 60), !startsBody(reading, line) {
      let cuts = headCuts(reading, line)
      reading.split(line: line, before: cuts)
      line += 1 + cuts.count
    }
    line = max(0, reading.plan.lines.count - 60)
    let heads = reading.landmarks(.recipients)
    var seen = 0
    while line < reading.plan.lines.count {
      let cuts = footCuts(reading, line, heads, &seen)
      reading.split(line: line, before: cuts)
      line += 1 + cuts.count
    }
  }

  private static func startsBody(_ reading: Reading, _ line: Int) -> Bool {
    switch reading.plan.lines[line].marker {
    case .roman, .upperLetter, .article, .part, .chapter: true
    default: false
    }
  }

  private static func headCuts(_ reading: Reading, _ line: Int) -> [Int] {
    let range = reading.words(ofLine: line)
    guard range.count > 5 else { return gapCuts(reading, line) }
    var cuts: [Int] = []
    var features = 0
    func cut(_ part: Range<Int>) {
      features += 1
      cuts.append(part.lowerBound)
      cuts.append(part.upperBound)
    }
    for hit in reading.landmarks(in: range) where Int(hit.end) <= range.upperBound {
      let start = Int(hit.start)
      // What follows a long number of words is running text.
      if start - range.lowerBound > 120 { break }
      let last = cuts.last ?? range.lowerBound
      guard start >= last else { continue }
      switch hit.phrase {
      case .nationalTitle, .motto, .partyTitle:
        guard hit.phrase == .motto || reading.isUpper(hit.words) else { break }
        cut(hit.words)
        // Nothing else is worded like them.
        features += 1
      case .draft where reading.isUpper(hit.words), .restricted where reading.isUpper(hit.words):
        cut(hit.words)
      case .about where reading.words[start].isCapital:
        features += 1
        cuts.append(start)
      case .number where reading.words[start].isCapital:
        if let number = NumberLine.number(reading.words, at: start, to: range.upperBound) {
          // Alone behind the name of a body: "HUYỆN ĐOÀN IA GRAI *** Số: 38-KH/ĐTN".
          if number.words.upperBound == range.upperBound, reading.isUpper(range.lowerBound..<start) {
            features += 1
          }
          cut(start..<number.words.upperBound)
        }
      case .documentType
      where reading.isUpper(hit.words) && isTitle(reading, hit, from: last, to: range.upperBound):
        features += 1
        cuts.append(start)
        cuts.append(typeEnd(reading, hit, to: range.upperBound))
      default: break
      }
    }
    if let title = reading.damagedTitle(in: range.prefix(120)) {
      cut(title)
      features += 1
    }
    for word in range.prefix(120) where PlaceDate.begins(reading.words[word]) {
      let start = cuts.last { $0 <= word } ?? range.lowerBound
      if let date = PlaceDate(reading.words, day: word, start: start, end: range.upperBound),
        start == range.lowerBound || !date.place.isEmpty
      {
        if date.place.isEmpty, start < word { continue }
        if date.date.upperBound == range.upperBound, reading.isUpper(start..<date.place.lowerBound) {
          features += 1
        }
        cut(min(date.place.lowerBound, date.date.lowerBound)..<date.date.upperBound)
        break
      }
    }
    let gaps = gapCuts(reading, line)
    guard features > 1 else { return gaps }
    return ordered(cuts + gaps + boldCuts(reading, range), within: range)
  }

  /// A type stands as a title: at the start or behind something that is not part of the same run of capitals.
  private static func isTitle(_ reading: Reading, _ hit: Hit, from last: Int, to end: Int) -> Bool {
    let start = Int(hit.start)
    if Int(hit.end) < end, reading.words[Int(hit.end)].reads("va") { return false }
    return start == last || !reading.words[start - 1].isUpper
  }

  private static func typeEnd(_ reading: Reading, _ hit: Hit, to end: Int) -> Int {
    var place = Int(hit.end)
    while place < end, let more = reading.hit(.typeQualifier, at: place) { place = Int(more.end) }
    return place
  }

  /// In a run of capitals a change of weight parts the superior body from the issuer.
  private static func boldCuts(_ reading: Reading, _ range: Range<Int>) -> [Int] {
    let bold = reading.bold
    return range.dropFirst().filter { word in
      let before = reading.words[word - 1]
      let after = reading.words[word]
      guard before.isUpper, after.isUpper else { return false }
      return (bold.end(from: before.start) > before.start) != (bold.end(from: after.start) > after.start)
    }
  }

  /// Columns laid out with spaces or tabs. Spaces are blanks to be filled in as well: behind "Số:", around "tháng".
  /// The gap behind a number parts no columns.
  private static func gapCuts(_ reading: Reading, _ line: Int, orBracket: Bool = false) -> [Int] {
    var cuts: [Int] = []
    guard reading.hasGaps else { return cuts }
    let isNumbered = reading.plan.lines[line].ordinal > 0
    let range = isNumbered ? reading.contentWords(ofLine: line) : reading.words(ofLine: line)
    for word in range.dropFirst() where reading.words[word].shape.contains(.apart) {
      let (before, after) = (reading.words[word - 1], reading.words[word])
      guard after.isSpaced, after.isCapital || orBracket && after.is(.openBracket), !after.isFirst else {
        continue
      }
      // "K Ế   H O Ạ C H": letters apart, and their words more so.
      if before.shape.intersection(after.shape).contains(.lettersApart) { continue }
      if before.length == 1, after.length == 1, before.isUpper, after.isUpper { continue }
      // A bar between columns of what never became a table.
      let isBar = before.isBar && before.isSpaced
      guard
        isBar
          || Columns.isGap(reading.document.text, before.end..<after.start)
            && !isBlank(
              behind: before.is(.colon) && word - 1 > range.lowerBound ? reading.words[word - 2] : before)
      else { continue }
      cuts.append(word)
    }
    return cuts
  }

  /// "Số:      KH/TĐTN", "ngày      tháng": a gap to be filled in.
  private static func isBlank(behind word: Word) -> Bool {
    word.reads("so") || word.reads("ngay") || word.reads("thang") || word.reads("nam")
  }

  /// `seen`: how many heads of recipients stand before the line.
  private static func footCuts(
    _ reading: Reading, _ line: Int, _ heads: Stretch<Hit>, _ seen: inout Int
  ) -> [Int] {
    let range = reading.words(ofLine: line)
    guard range.count > 2 else { return [] }
    let gaps = gapCuts(reading, line, orBracket: true)
    guard gaps.isEmpty else { return gaps }
    let hasHead = reading.next(of: heads, &seen, in: range) != nil
    guard hasHead || mayHoldFoot(reading, range) else { return columnBehind(reading, range) }
    var cuts: [Int] = []
    var inRecipients = false
    // No marks of a list stand before the recipients.
    var isPlain = false
    var inSigners = false
    var word = range.lowerBound
    while word < range.upperBound {
      let current = reading.words[word]
      if let head = reading.hit(.recipients, at: word), current.isCapital, Int(head.end) < range.upperBound,
        reading.words[Int(head.end)].is(.colon)
      {
        cuts.append(word)
        cuts.append(Int(head.end) + 1)
        inRecipients = true
        word = Int(head.end) + 1
        isPlain = word < range.upperBound && reading.words[word].isCapital
        continue
      }
      // "Nơi nhận: Sở Y tế; Công đoàn; Lưu: VT."
      if isPlain, current.isCapital, reading.words[word - 1].is(.semicolon) { cuts.append(word) }
      if inRecipients, current.is(.dash) || current.is(.plus), current.isSpaced, word > range.lowerBound,
        reading.words[word - 1].is(.semicolon) || reading.words[word - 1].is(.dot)
          || reading.words[word - 1].is(.comma)
      {
        cuts.append(word)
      }
      let starts = word == range.lowerBound || inRecipients || inSigners
      if starts, let end = Signatures.authority(reading, at: word, to: range.upperBound) {
        cuts.append(word)
        inRecipients = false
        inSigners = true
        word = Signatures.spokenFor(reading, at: end)
        continue
      }
      if word > range.lowerBound, reading.words[word - 1].is(.comma),
        let office = reading.hit(.office, at: word)
      {
        // "BỘ TRƯỞNG, CHỦ NHIỆM" holds both.
        word = Int(office.end)
        continue
      }
      let title = isActing(reading, word, range) ? word + 2 : word
      if starts, let office = reading.hit(.office, at: title), reading.isUpper(office.words), current.isUpper,
        !current.reads("thuong"), !current.reads("phu"),
        word == range.lowerBound || !reading.words[word - 1].isUpper || inSigners
      {
        cuts.append(word)
        inRecipients = false
        inSigners = true
        word = Int(office.end)
        continue
      }
      // The name behind the office, and a bracket between them.
      if inSigners, word > range.lowerBound {
        let before = reading.words[word - 1]
        let isName = before.isUpper && before.length > 1 && startsName(reading, word, range)
        if isName || before.is(.closeBracket) && current.isCapital
          || before.isUpper && current.is(.openBracket)
        {
          cuts.append(word)
        }
      }
      word += 1
    }
    return ordered(cuts, within: range)
  }

  /// "- Văn phòng Chính phủ; PHÓ CHỦ TỊCH", "- Lưu: VT. TS. Trần Văn Mẫu": the other column ran into a recipient.
  private static func columnBehind(_ reading: Reading, _ range: Range<Int>) -> [Int] {
    var start = range.upperBound
    while start > range.lowerBound, reading.words[start - 1].isCapital, !reading.words[start - 1].isUpper {
      start -= 1
    }
    let name = start
    while name < range.upperBound, start > range.lowerBound + 3, reading.words[start - 1].is(.dot),
      Lexicon.degrees.contains(reading.words[start - 2].key)
    {
      start -= 2
    }
    if range.upperBound - name > 1, start > range.lowerBound + 2, reading.words[start - 1].is(.dot),
      standsOut(reading, start, range)
        || range.upperBound - name > 2 && Lexicon.surnames.contains(reading.words[name].key),
      reading.hits(in: range).contains(where: {
        $0.phrase == .filing && Int($0.start) <= range.lowerBound + 1
      })
    {
      return [start]
    }
    start = range.upperBound
    while start > range.lowerBound, reading.words[start - 1].isUpper { start -= 1 }
    guard start > range.lowerBound + 1, range.upperBound - start > 1,
      reading.words[start - 1].is(.semicolon) || reading.words[start - 1].is(.dot),
      reading.hit(.office, at: start) != nil
    else { return [] }
    return [start]
  }

  /// The words up to the end are bold, the one before them is not.
  private static func standsOut(_ reading: Reading, _ start: Int, _ range: Range<Int>) -> Bool {
    let first = reading.words[start].start
    return reading.bold.end(from: first) >= reading.words[range.upperBound - 1].end
      && reading.bold.end(from: reading.words[start - 1].start) < first
  }

  /// Behind an office in capitals: "Trần Văn Mẫu", "H'Lim Niê", "Y Bhăm Êban", "TS. Trần Văn Mẫu".
  private static func startsName(_ reading: Reading, _ word: Int, _ range: Range<Int>) -> Bool {
    let first = reading.words[word]
    guard first.isCapital, first.isUpper, word + 1 < range.upperBound else {
      return first.isCapital && !first.isUpper
    }
    let next = reading.words[word + 1]
    if first.length == 1 { return next.is(.apostrophe) || next.isCapital && !next.isUpper }
    guard next.is(.dot), word + 2 < range.upperBound else { return false }
    // "PGS.TS. Trần Văn Mẫu"
    return reading.words[word + 2].isCapital
      && (!reading.words[word + 2].isUpper || startsName(reading, word + 2, range))
  }

  /// "Q. GIÁM ĐỐC" is one office.
  private static func isActing(_ reading: Reading, _ word: Int, _ range: Range<Int>) -> Bool {
    reading.words[word].reads("q") && word + 2 < range.upperBound && reading.words[word + 1].is(.dot)
      && reading.words[word + 2].isUpper
  }

  /// Most lines near the end are running text, and are not looked at word by word.
  private static func mayHoldFoot(_ reading: Reading, _ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return reading.words[first].isUpper
      && (reading.hit(.office, at: first) != nil || reading.hit(.onBehalf, at: first) != nil
        || isActing(reading, first, range))
  }

  private static func ordered(_ cuts: [Int], within range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for cut in cuts.sorted() where cut > range.lowerBound && cut < range.upperBound && cut != result.last {
      result.append(cut)
    }
    return result
  }
}
