/// Reads one date, complete or not.
extension DateReader {
  func point(at start: Int) -> DatePoint? {
    guard start < bytes.count else { return nil }
    if isDigit(start) { return numeric(at: start, from: start) }
    guard let word = DateWord(bytes, at: start) else { return nil }
    switch word.meaning {
    case .day: return day(from: start, word)
    case .month: return month(DatePoint(.month, from: start, to: word.end), at: word.end)
    case .quarter: return word.isPlain && !isStripped(near: start) ? nil : quarter(from: start, word)
    case .year: return word.isPlain && !mayBeYear(start) ? nil : year(from: start, word)
    default: return nil
    }
  }

  private func day(from start: Int, _ word: DateWord) -> DatePoint? {
    let (next, isFilled) = skipBlank(word.end)
    var point = DatePoint(.day, from: start, to: next)
    if isDigit(next) {
      guard let number = number(at: next) else { return nil }
      if isFilled, followsSlash(next) { return blankDay(point, at: next, number) }
      guard number.end - next <= 2 else { return nil }
      let behind = skipComma(number.end)
      if let word = DateWord(bytes, at: behind), word.meaning == .month {
        point.day = UInt8(number.value)
        return month(point, at: word.end)
      }
      if var point = numeric(at: next, from: start), point.kind == .day {
        point.isBare = false
        return point
      }
      guard 1...31 ~= number.value, endsNumber(number.end) else { return nil }
      point.day = UInt8(number.value)
      point.range = start..<number.end
      return point
    }
    guard let word = DateWord(bytes, at: next), word.meaning == .month else { return nil }
    point.isBlank = true
    return month(point, at: word.end)
  }

  /// ngày …/8/2024 and ngày …/…/2024
  private func blankDay(_ point: DatePoint, at index: Int, _ number: Numeral) -> DatePoint? {
    var point = point
    point.isBlank = true
    if let year = fullYear(at: index), endsNumber(number.end) {
      point.year = year
      point.range = point.range.lowerBound..<number.end
      return point
    }
    guard let month = numeric(at: index, from: point.range.lowerBound), month.kind == .month else {
      return nil
    }
    (point.month, point.year, point.range) = (month.month, month.year, month.range)
    return point
  }

  /// What follows tháng: a month or a blank, and a year if there is one.
  private func month(_ point: DatePoint, at index: Int) -> DatePoint? {
    var point = point
    let (next, _) = skipBlank(index)
    if isDigit(next) {
      guard let number = number(at: next), number.end - next <= 2 else { return nil }
      point.month = UInt8(number.value)
      point.range = point.range.lowerBound..<number.end
      guard endsNumber(number.end) || bytes[number.end] == 0x2F else { return nil }
      withYear(&point, at: number.end)
      return point
    }
    guard let word = DateWord(bytes, at: next), word.meaning == .year else { return nil }
    let (behind, _) = skipBlank(word.end)
    guard let year = fullYear(at: behind) else { return nil }
    point.isBlank = true
    point.year = year
    point.range = point.range.lowerBound..<behind + 4
    return point
  }

  private func quarter(from start: Int, _ word: DateWord) -> DatePoint? {
    let next = skipSpace(word.end)
    guard next > word.end,
      let number = Numeral.roman(bytes, at: next, lookalikes: true) ?? Numeral.arabic(bytes, at: next),
      1...4 ~= number.value, endsNumber(number.end) || bytes[number.end] == 0x2F
    else { return nil }
    var point = DatePoint(.quarter, from: start, to: number.end)
    point.quarter = UInt8(number.value)
    withYear(&point, at: number.end)
    return point
  }

  private func year(from start: Int, _ word: DateWord) -> DatePoint? {
    var next = skipSpace(word.end)
    if let study = DateWord(bytes, at: next), study.meaning == .study { next = skipSpace(study.end) }
    guard let year = fullYear(at: next), endsNumber(next + 4) else { return nil }
    var point = DatePoint(.year, from: start, to: next + 4)
    point.year = year
    return point
  }

  /// Takes in `/2023`, `-2023`, `năm 2023` or ` 2023` behind a month or a quarter.
  private func withYear(_ point: inout DatePoint, at index: Int) {
    var next = skipComma(index)
    if next < bytes.count, bytes[next] == 0x2F || bytes[next] == 0x2D {
      next = skipSpace(next + 1)
    } else if next == index, next < bytes.count, bytes[next] == 0x2E {
      next += 1
    } else if let word = DateWord(bytes, at: next), word.meaning == .year {
      next = skipBlank(word.end).end
    } else if next == index {
      return
    }
    guard let year = fullYear(at: next) else { return }
    point.year = year
    point.range = point.range.lowerBound..<next + 4
  }

  /// 07/9/2022, 05-3-2024, 05.3.2024, 31/3, 02/2023, and bare years and days for periods.
  private func numeric(at index: Int, from start: Int) -> DatePoint? {
    guard let one = number(at: index) else { return nil }
    var point = DatePoint(.day, from: start, to: one.end)
    point.isBare = true
    if one.end - index == 4 {
      guard let year = fullYear(at: index), endsNumber(one.end) else { return nil }
      point.kind = .year
      point.year = year
      return point
    }
    guard one.end - index <= 2 else { return nil }
    guard let (separator, next) = separator(at: one.end), let two = number(at: next) else {
      guard 1...31 ~= one.value, endsNumber(one.end) else { return nil }
      point.day = UInt8(one.value)
      return point
    }
    if two.end - next == 4 {
      guard separator == 0x2F, 1...12 ~= one.value, let year = fullYear(at: next), endsDate(two.end),
        !followsWordOfNumber(start)
      else { return nil }
      point.kind = .month
      point.month = UInt8(one.value)
      point.year = year
      point.isBare = false
      point.range = start..<two.end
      return point
    }
    guard two.end - next <= 2, 1...31 ~= one.value, 1...12 ~= two.value else { return nil }
    point.day = UInt8(one.value)
    point.month = UInt8(two.value)
    if let (again, last) = self.separator(at: two.end), again == separator, let year = fullYear(at: last),
      endsDate(last + 4)
    {
      point.year = year
      point.isBare = false
      point.range = start..<last + 4
      return point
    }
    guard separator == 0x2F, endsDate(two.end), !followsWordOfNumber(start) else { return nil }
    point.range = start..<two.end
    return point
  }
}
