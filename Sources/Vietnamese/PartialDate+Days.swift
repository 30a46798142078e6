extension PartialDate {
  /// The day after its last one.
  package var dayAfter: PartialDate {
    let last = self.last
    let next = PartialDate(year: last.year, month: last.month, day: last.day.map { $0 + 1 })
    if next.isValid { return next }
    if let month = last.month, month < 12 { return PartialDate(year: last.year, month: month + 1, day: 1) }
    return PartialDate(year: last.year + 1, month: 1, day: 1)
  }
}
