import Bytes
import Markup
import Vietnamese

/// Finds the labelled periods of the campaign's timeline.
///
/// Trusts: "Giai đoạn 1", "Đợt II", "Quý III/2025" where a line, a clause or a cell begins, with the period in
/// brackets, behind a colon or behind "từ". Not: periods of programmes ("giai đoạn 2021 - 2025" in a sentence),
/// of the whole campaign, deadlines.
package enum Phases: Pass {
  package static func read(_ reading: Reading) {
    var phases: [Phase] = []
    reading.workspace.keys.removeAll()
    for hit in reading.landmarks(.phases) {
      let line = reading.line(ofWord: Int(hit.start))
      switch reading.plan.lines[line].role {
      case .number, .placeDate, .type, .subject, .recipient, .closing, .basis, .pageNumber, .code: continue
      default: break
      }
      guard
        let found = phase(reading, hit, line, isNext: phases.last.map { follows(reading, $0, hit) } ?? false)
      else { continue }
      let label = Folding.lowercase(Array(found.label.utf8)).withUnsafeBufferPointer { FNV.hash($0) }
      if reading.workspace.keys.isNew(label) { phases.append(found) }
    }
    if phases.isEmpty { phases = years(reading) }
    if phases.isEmpty { phases = tabled(reading) }
    let spans = spans(reading).filter { span in !phases.contains { $0.range.overlaps(span.range) } }
    if phases.count + spans.count > 1 {
      phases = (phases + spans).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    reading.plan.phases = phases
  }

  /// The lines below the titles that speak of something. A part of such a part is read with it.
  private static func parts(_ reading: Reading, where isMeant: (Topics) -> Bool) -> [Range<Int>] {
    var end = 0
    return zip(reading.plan.sections, reading.topics).compactMap { section, topics in
      guard isMeant(topics), section.lines.lowerBound >= end else { return nil }
      end = section.lines.upperBound
      return section.lines.dropFirst()
    }
  }

  /// "Từ tháng 5 đến tháng 9/2026: …" at the start of lines that are no words of a title, where a part is about time.
  private static func spans(_ reading: Reading) -> [Phase] {
    var phases: [Phase] = []
    for lines in parts(reading, where: { !$0.isDisjoint(with: [.stages, .time]) }) {
      for line in lines {
        let range = reading.contentWords(ofLine: line)
        guard range.count > 5, reading.words[range.lowerBound].reads("tu") else { continue }
        let grammar = DateGrammar(words: reading.words, limit: range.upperBound)
        guard let period = grammar.period(at: range.lowerBound), period.to != nil,
          period.end < range.upperBound, opensTask(reading.words[period.end]),
          let phase = make(reading, range.lowerBound..<period.end, period, end: period.end)
        else { continue }
        phases.append(phase)
      }
    }
    return phases
  }

  /// "1. Năm 2021 - 2022: …", "2. Năm 2023 - 2025: …" under a title that speaks of stages or a timetable.
  private static func years(_ reading: Reading) -> [Phase] {
    var phases: [Phase] = []
    for lines in parts(reading, where: { $0.contains(.stages) && !$0.contains(.time) }) {
      for line in lines {
        let range = reading.contentWords(ofLine: line)
        if reading.plan.lines[line].role == .cell {
          if let phase = yearCell(reading, line) { phases.append(phase) }
          continue
        }
        guard range.count > 3, reading.words[range.lowerBound].reads("nam") else { continue }
        let grammar = DateGrammar(words: reading.words, limit: range.upperBound)
        if let phase = yearly(reading, grammar, range.lowerBound, range.lowerBound) { phases.append(phase) }
      }
    }
    return phases.count > 1 ? phases : []
  }

  /// A row of a timeline whose first cell holds years alone: "2026", "2027 - 2028".
  private static func yearCell(_ reading: Reading, _ line: Int) -> Phase? {
    let range = reading.words(ofLine: line)
    let grammar = DateGrammar(words: reading.words, limit: range.upperBound)
    guard isFirstCell(reading, line), let period = grammar.period(at: range.lowerBound),
      period.end == range.upperBound,
      period.from.year != nil, period.from.month == nil
    else { return nil }
    return make(reading, range, period, end: period.end)
  }

  /// Joined by "và" or a comma to the phase before.
  private static func follows(_ reading: Reading, _ phase: Phase, _ hit: Hit) -> Bool {
    guard hit.start > 0 else { return false }
    let joint = reading.words[Int(hit.start) - 1]
    return (joint.reads("va") || joint.is(.comma)) && joint.start >= phase.range.upperBound
      && joint.start - phase.range.upperBound < 300
  }

  private static func phase(_ reading: Reading, _ hit: Hit, _ line: Int, isNext: Bool) -> Phase? {
    let range = reading.words(ofLine: line)
    let content = reading.plan.lines[line].content.lowerBound
    let start = Int(hit.start)
    let grammar = DateGrammar(words: reading.words, limit: range.upperBound)
    let begins = reading.words[start].start <= content
    guard begins || isNext || opensClause(reading.words, start, range.lowerBound) else { return nil }
    switch Lexicon.PhaseKind(rawValue: hit.value) {
    case .quarter, .month: return begins ? named(reading, grammar, start, line) : nil
    default: break
    }
    guard let label = countedLabel(reading, grammar, hit) else {
      return begins ? yearly(reading, grammar, start, Int(hit.end)) : nil
    }
    guard let period = period(reading, grammar, behind: label.upperBound, line) else { return nil }
    return make(reading, label, period, end: period.end)
  }

  /// The word behind a sign that lets a clause begin. A bracket does not: "sơ kết (giai đoạn 1)".
  private static func opensClause(_ words: Words, _ start: Int, _ lower: Int) -> Bool {
    guard start > lower else { return true }
    let before = words[start - 1]
    return before.is(.colon) || before.is(.semicolon) || before.is(.dot) || before.is(.dash)
      || before.is(.plus)
  }

  /// "Giai đoạn 1", "Đợt I", "Giai đoạn khởi động": up to the bracket, the colon or "từ".
  private static func countedLabel(_ reading: Reading, _ grammar: DateGrammar, _ hit: Hit) -> Range<Int>? {
    let words = reading.words
    var place = Int(hit.end)
    guard place < grammar.limit else { return nil }
    // "Đợt cao điểm: …"; "Đợt thi đua: …" is all of the campaign.
    if hit.words.count > 2, words[place].is(.colon) || words[place].is(.openBracket),
      !words[place - 1].reads("dua")
    {
      return hit.words
    }
    if words[place].reads("thu"), place + 1 < grammar.limit { place += 1 }
    let word = words[place]
    let counted = word.number.map { $0 <= 30 } ?? (Label.roman(word.key) != nil && word.isUpper)
    if !counted {
      let ordinals: [StaticString] = ["nhat", "mot", "hai", "ba", "tu", "nam", "cuoi", "dau"]
      let isWord = place > Int(hit.end) || word.reads("mot") || word.reads("hai") || word.reads("ba")
      guard !word.isSign, !word.isNumber, isWord && ordinals.contains(where: word.reads) || !isWord else {
        return nil
      }
    }
    let behind = place + 1
    var end = behind
    while end < grammar.limit, end - behind < 18 {
      let word = words[end]
      if word.is(.openBracket) || word.is(.colon) { return Int(hit.start)..<end }
      if word.is(.comma) || word.is(.semicolon) || word.is(.dot) || word.is(.dash) { break }
      if word.reads("tu") || word.reads("den"), grammar.period(at: end) != nil { break }
      end += 1
    }
    // "A. Giai đoạn lập danh sách" alone in its line has its period below; "Đợt thi đua cuối năm" is all of the campaign.
    guard counted else {
      let isAlone = end == grammar.limit && !words[Int(hit.start)].reads("dot")
      return isAlone || end < grammar.limit && words[end].is(.openBracket) ? Int(hit.start)..<end : nil
    }
    // Without bracket or colon the label is the number alone, unless the words run up to "từ" or the line's end.
    let closed =
      end == grammar.limit || words[end].reads("tu") || words[end].is(.comma) || words[end].is(.dash)
    return Int(hit.start)..<(closed && end - behind < 18 ? end : behind)
  }

  /// "Giai đoạn 2023 - 2025: …" at the start of a line.
  private static func yearly(
    _ reading: Reading, _ grammar: DateGrammar, _ start: Int, _ behind: Int
  ) -> Phase? {
    guard let period = grammar.period(at: behind), period.from.year != nil,
      period.end >= grammar.limit || reading.words[period.end].is(.colon)
        || reading.words[period.end].is(.openBracket)
    else { return nil }
    return make(reading, start..<period.end, period, end: period.end)
  }

  /// "Quý I/2025: …", "Tháng 3/2025: …".
  private static func named(_ reading: Reading, _ grammar: DateGrammar, _ start: Int, _ line: Int) -> Phase? {
    guard var period = grammar.period(at: start),
      period.end < grammar.limit ? opensTask(reading.words[period.end]) : isFirstCell(reading, line)
    else { return nil }
    if period.from.year == nil { period.from.year = year(reading) }
    if let to = period.to, to.year == nil { period.to?.year = period.from.year }
    return make(reading, start..<period.end, period, end: period.end)
  }

  private static func opensTask(_ word: Word) -> Bool { word.is(.colon) || word.is(.dash) && word.isSpaced }

  /// The line is all of a row's first cell, or of the one behind the row's number: a timeline, no column of deadlines.
  private static func isFirstCell(_ reading: Reading, _ line: Int) -> Bool {
    let blocks = reading.document.blocks
    var cell = Int(reading.plan.lines[line].block)
    guard blocks[cell].kind == .cell, cell > 0 else { return false }
    if blocks[cell - 1].kind == .cell, line > 0, Int(reading.plan.lines[line - 1].block) == cell - 1 {
      let before = reading.words(ofLine: line - 1)
      if before.count == 1, reading.words[before.lowerBound].isNumber { cell -= 1 }
    }
    return blocks[cell - 1].kind == .row
  }

  /// The year that the subject names, for a timeline that leaves it out.
  private static func year(_ reading: Reading) -> UInt16? {
    guard let subject = reading.plan.subject else { return reading.plan.date?.value.year }
    let first = reading.firstWord(at: subject.range.lowerBound)
    let behind = reading.firstWord(at: subject.range.upperBound)
    let grammar = DateGrammar(words: reading.words, limit: behind)
    for word in (first..<max(first, behind)).reversed() {
      if let year = grammar.year(at: word) { return year }
    }
    return reading.plan.date?.value.year
  }

  // MARK: Period

  typealias Period = (from: DateSpan, to: DateSpan?, end: Int)

  /// Right behind the label, later in the line behind "từ", in the next cell, or in a line "Thời gian: …" below.
  private static func period(
    _ reading: Reading, _ grammar: DateGrammar, behind label: Int, _ line: Int
  ) -> Period? {
    if let found = period(in: reading.words, grammar, from: label)
      ?? sinceIssue(reading, grammar, from: label)
    {
      return found
    }
    guard
      label >= grammar.limit || grammar.limit - label < 3
        || !hasDates(reading.words, label..<min(label + 200, grammar.limit))
    else {
      return nil
    }
    for next in line + 1..<min(line + 3, reading.plan.lines.count) {
      let words = reading.words(ofLine: next)
      guard !words.isEmpty,
        reading.hit(.phase, at: words.lowerBound)?.value != Lexicon.PhaseKind.counted.rawValue
      else { return nil }
      let isCell = reading.plan.lines[line].role == .cell
      let below = DateGrammar(words: reading.words, limit: words.upperBound)
      let first = reading.contentWords(ofLine: next).lowerBound
      guard first < words.upperBound else { continue }
      let opens = below.word(first, reads: "thoi") || below.word(first, reads: "tu")
      if isCell || opens, let found = period(in: reading.words, below, from: first) { return found }
    }
    return nil
  }

  /// "từ ngày ban hành Kế hoạch đến ngày 31/12/2025": from the date of the document on.
  private static func sinceIssue(_ reading: Reading, _ grammar: DateGrammar, from label: Int) -> Period? {
    guard let date = reading.plan.date?.value,
      let start = (label..<min(label + 4, grammar.limit)).first(where: { grammar.word($0, reads: "tu") }),
      grammar.word(start + 1, reads: "ngay"),
      grammar.word(start + 2, reads: "ban") || grammar.word(start + 2, reads: "ky"),
      let end = (start + 3..<min(start + 9, grammar.limit)).first(where: { grammar.word($0, reads: "den") })
    else { return nil }
    let behind = grammar.word(end + 1, reads: "het") ? end + 2 : end + 1
    guard let to = grammar.date(at: behind) else { return nil }
    return (DateSpan(year: date.year, month: date.month, day: date.day, end: start + 3), to, to.end)
  }

  private static func hasDates(_ words: Words, _ range: Range<Int>) -> Bool {
    range.contains { words[$0].isNumber && words[$0].length == 4 }
  }

  static func period(in words: Words, _ grammar: DateGrammar, from start: Int) -> Period? {
    var place = start
    var inBracket = false
    // Between the label and its period stand signs, "thời gian", "thực hiện", "năm".
    while place < grammar.limit, place - start < 40 {
      let direct = place - start < 4 || inBracket
      let opens = grammar.word(place, reads: "tu")
      if direct || opens, let found = grammar.period(at: place), isPeriod(found, opens: opens, words, place) {
        return found
      }
      // "Bước 3. Xét duyệt: tháng 11/2026."
      if words[place].is(.colon), place - start < 12 {
        let first = grammar.word(place + 1, reads: "trong") ? place + 2 : place + 1
        if let found = grammar.period(at: first), found.end >= grammar.limit || words[found.end].isSign,
          isPeriod(found, opens: false, words, first)
        {
          return found
        }
      }
      if words[place].is(.openBracket) {
        inBracket = true
      } else if words[place].is(.closeBracket) || words[place].is(.semicolon) {
        if words[place].is(.semicolon) { return nil }
        inBracket = false
      } else if inBracket, !words[place].isSign {
        inBracket = grammar.word(place, reads: "thoi") || grammar.word(place, reads: "gian")
      }
      place += 1
    }
    return nil
  }

  /// Two ends, or one that is a period of its own; an anniversary or a single day is none.
  private static func isPeriod(_ found: Period, opens: Bool, _ words: Words, _ place: Int) -> Bool {
    guard found.from.year != nil || found.to?.year != nil || found.from.month != nil else { return false }
    if place > 1, words[place - 1].is(.openBracket), let from = found.from.year, from < 1990 { return false }
    guard found.to == nil else { return true }
    return found.from.day == nil || opens
  }

  static func make(_ reading: Reading, _ label: Range<Int>, _ period: Period, end: Int) -> Phase? {
    var (from, to) = (period.from, period.to)
    if from.year == nil { from.year = to?.year ?? year(reading) }
    if to != nil, to?.year == nil { to?.year = from.year }
    guard let first = from.from else { return nil }
    let last = to?.to ?? from.to ?? first
    let all = label.lowerBound..<max(end, label.upperBound)
    reading.noteImpossible(from, at: all)
    if let to { reading.noteImpossible(to, at: all) }
    return Phase(label: reading.string(label), from: first, to: last, range: reading.range(all))
  }
}
