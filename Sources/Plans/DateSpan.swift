import Vietnamese

/// A date of the text as far as it is said: parts that are left out or left blank are nil.
struct DateSpan {
  var year: UInt16?
  var month: UInt8?
  var day: UInt8?
  /// Quarters: their last month.
  var lastMonth: UInt8?
  /// The word behind it.
  var end: Int
  /// A place for the day or the month is there, but nothing stands in it.
  var isBlank = false

  var from: PartialDate? { year.map { PartialDate(year: $0, month: month, day: day).possible } }
  var to: PartialDate? { year.map { PartialDate(year: $0, month: lastMonth ?? month, day: day).possible } }

  /// No calendar has that day.
  var isImpossible: Bool { day != nil && from?.day == nil && year != nil && month != nil }
}

/// Reads dates among the words of a text, from one place on.
struct DateGrammar {
  let words: Words
  let limit: Int

  @inline(__always)
  func word(_ place: Int, reads text: StaticString) -> Bool { place < limit && words[place].reads(text) }

  func sign(_ place: Int, _ sign: Sign) -> Bool { place < limit && words[place].is(sign) }

  /// "ngày 28 tháng 4 năm 2023", "07/9/2022", "tháng 4/2023", "quý I năm 2024", "6 tháng đầu năm 2025", "năm 2025",
  /// "2025".
  func date(at place: Int) -> DateSpan? {
    if word(place, reads: "ngay") {
      let isNew = word(place + 1, reads: "mung") || word(place + 1, reads: "mong")
      return day(at: place + (isNew ? 2 : 1))
    }
    if let joined = joinedDay(place) {
      return numeric(joined, behind: place + 1) ?? day(joined, behind: place + 1)
    }
    if word(place, reads: "thang") { return month(at: place + 1) }
    if word(place, reads: "quy") { return quarter(at: place + 1) }
    if word(place, reads: "nam"), let year = year(at: place + 1) {
      return DateSpan(year: year, end: place + 2)
    }
    if let half = half(at: place) { return half }
    if let numeric = numeric(at: place) { return numeric }
    guard let year = year(at: place), !sign(place + 1, .slash) else { return nil }
    return DateSpan(year: year, end: place + 1)
  }

  func value(_ place: Int, upTo most: Int) -> Int? {
    guard place < limit, words[place].length <= 2, let value = number(place), value >= 1, value <= most
    else { return nil }
    return value
  }

  func year(at place: Int) -> UInt16? {
    guard place < limit, words[place].length == 4, let value = number(place), 1900...2100 ~= value
    else { return nil }
    return UInt16(value)
  }

  /// Its number, a letter among the digits taken for the one it was: "l8", "2O23".
  private func number(_ place: Int) -> Int? {
    words[place].shape.contains(.mixed) ? words[place].misreadNumber : words[place].number
  }

  /// "ngày05" where the space was lost.
  private func joinedDay(_ place: Int) -> Int? {
    guard place < limit, let day = words[place].number(behind: "ngay"), 1...31 ~= day else { return nil }
    return day
  }

  private func isBlank(_ place: Int) -> Bool { sign(place, .dots) || sign(place, .underscore) }

  /// Behind "ngày".
  private func day(at start: Int) -> DateSpan? {
    if let numeric = numeric(at: start) { return numeric }
    let value = value(start, upTo: 31)
    return day(value, behind: value != nil || isBlank(start) ? start + 1 : start)
  }

  /// Behind the day, or what was left blank for it.
  private func day(_ day: Int?, behind start: Int) -> DateSpan? {
    var place = start
    if sign(place, .comma) { place += 1 }
    if word(place, reads: "thang") {
      guard var span = month(at: place + 1) else { return nil }
      span.day = day.map { UInt8($0) }
      span.isBlank = span.isBlank || day == nil
      return span
    }
    return day.map { DateSpan(day: UInt8($0), end: place) }
  }

  /// Behind "tháng".
  private func month(at start: Int) -> DateSpan? {
    var place = start
    let month = value(place, upTo: 12).map { UInt8($0) }
    let blank = month == nil
    if !blank || isBlank(place) { place += 1 }
    if sign(place, .slash) || sign(place, .dash) && place + 1 < limit && !words[place + 1].isSpaced,
      let year = year(at: place + 1)
    {
      return DateSpan(year: year, month: month, end: place + 2, isBlank: blank)
    }
    let comma = sign(place, .comma) ? 1 : 0
    if word(place + comma, reads: "nam"), let year = year(at: place + comma + 1) {
      return DateSpan(year: year, month: month, end: place + comma + 2, isBlank: blank)
    }
    return blank ? nil : DateSpan(month: month, end: place)
  }

  /// Behind "quý".
  private func quarter(at start: Int) -> DateSpan? {
    guard start < limit,
      let quarter = value(start, upTo: 4) ?? Label.roman(words[start].key).map({ Int($0) }),
      quarter <= 4
    else { return nil }
    var span = DateSpan(
      month: UInt8(quarter * 3 - 2), lastMonth: UInt8(quarter * 3), end: start + 1)
    var place = start + 1
    if sign(place, .comma) || sign(place, .slash) || sign(place, .dash) { place += 1 }
    if word(place, reads: "nam") { place += 1 }
    if let year = year(at: place), place > start + 1 {
      span.year = year
      span.end = place + 1
    }
    return span
  }

  /// "6 tháng đầu năm 2026": the half of a year.
  private func half(at place: Int) -> DateSpan? {
    guard word(place + 1, reads: "thang"), words[place].number == 6 || words[place].reads("sau"),
      word(place + 3, reads: "nam")
    else { return nil }
    let isFirst = word(place + 2, reads: "dau")
    guard isFirst || word(place + 2, reads: "cuoi"), let year = year(at: place + 4) else { return nil }
    return DateSpan(year: year, month: isFirst ? 1 : 7, lastMonth: isFirst ? 6 : 12, end: place + 5)
  }

  /// "07/9/2022", "05-3-2024", "05.3.2024", "31/3", "3/2026", "…/…/2024".
  private func numeric(at start: Int) -> DateSpan? {
    let first = value(start, upTo: 31)
    return numeric(first, behind: first != nil || isBlank(start) ? start + 1 : start)
  }

  /// Behind its first number.
  private func numeric(_ first: Int?, behind start: Int) -> DateSpan? {
    var place = start
    guard place < limit, let separator = Sign(rawValue: words[place].key), words[place].isSign,
      separator == .slash || separator == .dash || separator == .dot
    else { return nil }
    let strict = separator != .slash
    if strict, words[place].isSpaced || place + 1 < limit && words[place + 1].isSpaced { return nil }
    place += 1
    if let year = year(at: place), separator == .slash, let month = first, month <= 12 {
      return DateSpan(year: year, month: UInt8(month), end: place + 1)
    }
    let second = value(place, upTo: 12)
    if second != nil || isBlank(place) { place += 1 } else if separator != .slash { return nil }
    if sign(place, separator), let year = year(at: place + 1) {
      guard !strict || first != nil && second != nil else { return nil }
      return DateSpan(
        year: year, month: second.map { UInt8($0) }, day: second == nil ? nil : first.map { UInt8($0) },
        end: place + 2, isBlank: first == nil || second == nil)
    }
    guard !strict, let first, let second else { return nil }
    return DateSpan(month: UInt8(second), day: UInt8(first), end: place)
  }
}

extension DateGrammar {
  /// "từ ngày 03/02/2023 đến 03/02/2025", "năm 2021 - 2025", "từ tháng 3 đến tháng 9 năm 2024", "Quý I - II/2025";
  /// a single date where no second follows. What the first leaves out, the second says.
  func period(at start: Int) -> (from: DateSpan, to: DateSpan?, end: Int)? {
    var place = start
    let isOpen = word(place, reads: "tu") || word(place, reads: "ke") && word(place + 1, reads: "tu")
    if isOpen { place += words[place].reads("ke") ? 2 : 1 }
    if word(place, reads: "dau") || word(place, reads: "nay") { place += 1 }
    guard var from = date(at: place) ?? bare(at: place) else { return nil }
    place = from.end
    if sign(place, .comma), word(place + 1, reads: "den") { place += 1 }
    let joined = sign(place, .dash) || word(place, reads: "den") || word(place, reads: "toi") || isPair(from)
    guard joined else { return from.year == nil && from.month == nil ? nil : (from, nil, from.end) }
    place += 1
    while word(place, reads: "het") || word(place, reads: "cuoi") || word(place, reads: "nay") { place += 1 }
    let kind = from.lastMonth != nil
    let unnamed = kind && !word(place, reads: "quy") ? quarter(at: place) : nil
    guard var to = unnamed ?? date(at: place) ?? bare(at: place) else {
      return from.year == nil ? nil : (from, nil, from.end)
    }
    // "tháng 1 - 3/2025": the number before the year is a month.
    if from.month == nil, from.day == nil, from.year == nil { from.month = from.lastMonth }
    if from.year == nil { from.year = to.year }
    if from.month == nil, from.day != nil { from.month = to.month }
    if to.year == nil { to.year = from.year }
    return (from, to, to.end)
  }

  /// "Quý II, quý III/2025", "tháng 4 và tháng 5 năm 2025".
  private func isPair(_ first: DateSpan) -> Bool {
    guard first.year == nil, first.day == nil, sign(first.end, .comma) || word(first.end, reads: "va") else {
      return false
    }
    if first.lastMonth == nil { return word(first.end + 1, reads: "thang") }
    // "Quý II, III" as well.
    return word(first.end + 1, reads: "quy")
      || first.end + 1 < limit && words[first.end + 1].isUpper && quarter(at: first.end + 1) != nil
  }

  /// "ngày 01 đến ngày 30/9": a day alone.
  private func bare(at place: Int) -> DateSpan? {
    guard let value = value(place, upTo: 31), word(place + 1, reads: "den") || sign(place + 1, .dash) else {
      return nil
    }
    return DateSpan(day: UInt8(value), end: place + 1)
  }
}

extension Reading {
  /// Notes a day that no calendar has, once wherever it is read.
  func noteImpossible(_ span: DateSpan, at words: Range<Int>) {
    guard span.isImpossible else { return }
    let finding = Finding(.typo, at: range(words))
    if !plan.findings.contains(finding) { plan.findings.append(finding) }
  }
}
