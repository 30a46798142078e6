/// Finds dates in a composed text by one pass over its bytes.
///
/// Every date has a digit, so it goes from digit to digit and looks back over the words of dates before each.
struct DateReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private let assumed: UInt16?
  static let blankReach = 60

  init(_ bytes: UnsafeBufferPointer<UInt8>, assuming year: UInt16?) {
    self.bytes = bytes
    assumed = year
  }

  func matches(in range: Range<Int>) -> [DateMatch] {
    var found: [DateMatch] = []
    var index = range.lowerBound
    scan: while index < range.upperBound {
      var digit = index
      while digit < range.upperBound, bytes[digit] &- 0x30 >= 10 { digit += 1 }
      if digit == range.upperBound { break }
      var start = firstWord(before: digit, from: index)
      while start <= digit {
        if let (match, end) = attempt(at: start), end <= range.upperBound {
          if let match { found.append(match) }
          index = end
          continue scan
        }
        start += 1
      }
      while digit < range.upperBound, bytes[digit] &- 0x30 < 10 { digit += 1 }
      index = digit
    }
    return found
  }

  func match(at start: Int) -> DateMatch? { attempt(at: start)?.match }

  /// No match but an end: a date that the calendar does not have, whose parts mean nothing by themselves.
  private func attempt(at start: Int) -> (match: DateMatch?, end: Int)? {
    guard mayStart(start), !isInsideWord(start), let point = point(at: start) else { return nil }
    if let match = period(from: point) ?? single(point) { return (match, match.range.upperBound) }
    return point.year != nil && !point.isBare ? (nil, point.range.upperBound) : nil
  }

  private func single(_ point: DatePoint) -> DateMatch? {
    if point.isBare, point.kind == .year || point.isDayOnly { return nil }
    if point.isBare, point.year == nil, !followsWordOfTime(point.range.lowerBound) { return nil }
    guard let year = point.year ?? assumed, let dates = point.dates(year: year) else { return nil }
    return DateMatch(
      range: point.range, from: dates.from, to: point.quarter == nil ? nil : dates.to, kind: point.kind,
      isBlank: point.isBlank, isYearAssumed: point.year == nil)
  }

  private func period(from first: DatePoint) -> DateMatch? {
    guard let next = connector(at: first.range.upperBound), let last = point(at: next) else { return nil }
    if first.isDayOnly, last.kind != .day || first.isBare && !followsWordOfTime(first.range.lowerBound) {
      return nil
    }
    if last.isBare, last.kind == .year, first.kind != .year { return nil }
    if last.isBare, last.isDayOnly { return nil }
    if first.isBlank || last.isBlank || first.kind == .year && last.kind != .year { return nil }
    var (from, to) = (first, last)
    if from.isDayOnly { from.month = to.month }
    if to.isDayOnly { to.month = from.month }
    guard let year = to.year ?? from.year ?? assumed else { return nil }
    guard var start = from.dates(year: from.year ?? year)?.from, var end = to.dates(year: to.year ?? year)?.to
    else { return nil }
    if start > end.last {
      // A season that crosses the turn of the year: "từ 01/11 đến 28/02/2025".
      if first.year == nil, last.year != nil, start.month ?? 0 > end.month ?? 0 {
        start.year -= 1
      } else if last.year == nil, first.year != nil {
        end.year += 1
      }
    }
    guard start.isValid, end.isValid, start <= end.last, start != end else { return nil }
    if first.isBare, last.isBare {
      // Two amounts are no period: 2/3 - 3/4, 1900 - 2100.
      if first.year == nil, last.year == nil, !followsWordOfTime(first.range.lowerBound) { return nil }
      if first.kind == .year, end.year - start.year > 50 { return nil }
    }
    return DateMatch(
      range: first.range.lowerBound..<last.range.upperBound, from: start, to: end,
      kind: max(first.kind, last.kind), isYearAssumed: first.year == nil && last.year == nil)
  }

  /// Where the second date of a period starts, behind a dash, đến, tới, đến hết.
  private func connector(at index: Int) -> Int? {
    let next = skipSpace(index)
    guard next < bytes.count else { return nil }
    let (scalar, length) = Latin.scalar(bytes, at: next)
    if scalar == 0x2D || 0x2010...0x2015 ~= scalar { return skipSpace(next + length) }
    guard next > index, let word = DateWord(bytes, at: next), word.meaning == .until else { return nil }
    let behind = skipSpace(word.end)
    if let end = DateWord(bytes, at: behind), end.meaning == .end { return skipSpace(end.end) }
    return behind
  }
}
