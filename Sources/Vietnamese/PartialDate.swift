/// A date as far as it is known: a year, a month of a year, or a day. A blank day is not day 0 but nil.
package struct PartialDate: Sendable, Hashable {
  package var year: UInt16
  package var month: UInt8?
  package var day: UInt8?

  package init(year: UInt16, month: UInt8? = nil, day: UInt8? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}
