/// One end of a period while it is read: any of its parts may still be missing.
struct DatePoint {
  var range: Range<Int>
  var kind: DateMatch.Kind
  var day: UInt8?
  var month: UInt8?
  var quarter: UInt8?
  var year: UInt16?
  var isBlank = false
  /// A number without a word that says what it is: a year or a day only in a period, a date without a year
  /// only there or behind a word of time.
  var isBare = false

  init(_ kind: DateMatch.Kind, from start: Int, to end: Int) {
    self.kind = kind
    range = start..<end
  }

  /// A day of which month and year stand elsewhere.
  var isDayOnly: Bool { kind == .day && month == nil && !isBlank }

  func dates(year: UInt16) -> (from: PartialDate, to: PartialDate)? {
    if isDayOnly { return nil }
    let from: PartialDate
    let to: PartialDate
    if let quarter {
      from = PartialDate(year: year, month: quarter * 3 - 2)
      to = PartialDate(year: year, month: quarter * 3)
    } else {
      // A day of a blank month is not known.
      from = PartialDate(year: year, month: month, day: month == nil ? nil : day)
      to = from
    }
    return from.isValid ? (from, to) : nil
  }
}
