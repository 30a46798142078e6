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

  /// Whether the calendar has it; a day without a month is no date.
  package var isValid: Bool {
    guard 1...9999 ~= year else { return false }
    guard let month else { return day == nil }
    guard 1...12 ~= month else { return false }
    guard let day else { return true }
    return 1...PartialDate.days(in: month, of: year) ~= day
  }

  /// Without the day that its month does not have: "31/02/2026" says a month only.
  package var possible: PartialDate { isValid ? self : PartialDate(year: year, month: month) }

  /// Its first day: what formats that need a day take.
  package var first: PartialDate { PartialDate(year: year, month: month ?? 1, day: day ?? 1) }

  /// Its last day.
  package var last: PartialDate {
    let month = month ?? 12
    return PartialDate(year: year, month: month, day: day ?? PartialDate.days(in: month, of: year))
  }

  private static func days(in month: UInt8, of year: UInt16) -> UInt8 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// In order of time; a period comes before the days in it.
extension PartialDate: Comparable {
  package static func < (one: PartialDate, other: PartialDate) -> Bool {
    (one.year, one.month ?? 0, one.day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
  }
}

/// As ISO 8601 has it: `2023`, `2023-02`, `2023-02-03`.
extension PartialDate: CustomStringConvertible {
  package var description: String {
    String(unsafeUninitializedCapacity: 11) { text in
      var end = PartialDate.write(Int(year), 4, to: text, at: 0)
      if let month { end = PartialDate.write(Int(month), 2, after: "-", to: text, at: end) }
      if let day, month != nil { end = PartialDate.write(Int(day), 2, after: "-", to: text, at: end) }
      return end
    }
  }

  /// As people read it: `03/02/2023`, `02/2023`, `2023`.
  package var printed: String {
    guard let month else { return description }
    return String(unsafeUninitializedCapacity: 11) { text in
      guard let day else {
        let end = PartialDate.write(Int(month), 2, to: text, at: 0)
        return PartialDate.write(Int(year), 4, after: "/", to: text, at: end)
      }
      var end = PartialDate.write(Int(day), 2, to: text, at: 0)
      end = PartialDate.write(Int(month), 2, after: "/", to: text, at: end)
      return PartialDate.write(Int(year), 4, after: "/", to: text, at: end)
    }
  }

  /// A number with at least `width` digits, behind a sign; returns where it ends.
  private static func write(
    _ number: Int, _ width: Int, after sign: Unicode.Scalar? = nil,
    to text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var start = start
    if let sign {
      text[start] = UInt8(ascii: sign)
      start += 1
    }
    let end = start + (number > 9999 ? 5 : width)
    var rest = number
    for place in (start..<end).reversed() {
      text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return end
  }

  /// A date and nothing else: in ISO 8601 or in any form that plans use.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    if let date = PartialDate(iso: bytes) {
      self = date
      return
    }
    guard let match = DateMatch.find(in: bytes).first, match.range == 0..<bytes.count, match.to == nil else {
      return nil
    }
    self = match.from
  }

  /// Year, month and day joined by dashes, as ISO 8601 has them; people leave the zeros away.
  private init?(iso bytes: [UInt8]) {
    var parts: SIMD4<UInt16> = .zero
    var (part, digits) = (0, 0)
    var isWhole: Bool { part == 0 ? digits == 4 : digits > 0 }
    for byte in bytes {
      if byte == UInt8(ascii: "-"), part != 2, isWhole {
        (part, digits) = (part + 1, 0)
      } else {
        guard byte &- 0x30 < 10, digits < (part == 0 ? 4 : 2) else { return nil }
        parts[part] = parts[part] * 10 + UInt16(byte &- 0x30)
        digits += 1
      }
    }
    guard isWhole else { return nil }
    self.init(
      year: parts[0], month: part > 0 ? UInt8(parts[1]) : nil, day: part > 1 ? UInt8(parts[2]) : nil)
    guard isValid else { return nil }
  }
}
