/// A date or a period found in a text.
package struct DateMatch: Sendable, Hashable {
  /// The finest part that the form names, also where the text leaves it blank.
  package enum Kind: UInt8, Sendable { case year, quarter, month, day }

  /// With the words ngày, tháng, quý, năm that belong to it; without từ and giai đoạn.
  package var range: Range<Int>
  package var from: PartialDate
  /// The end of a period or quarter.
  package var to: PartialDate?
  package var kind: Kind
  /// A day or month is left blank, as in `ngày … tháng 8 năm 2024`.
  package var isBlank = false
  /// The text has no year; the one assumed was taken.
  package var isYearAssumed = false

  /// All dates in a text, in order. Years that the text does not say are taken from `year`; without it such
  /// dates are not found.
  package static func find(
    in bytes: UnsafeBufferPointer<UInt8>, assuming year: UInt16? = nil
  ) -> [DateMatch] {
    guard !Normalization.isComposed(bytes) else {
      return DateReader(bytes, assuming: year).matches(in: 0..<bytes.count)
    }
    let (composed, runs) = Normalization.compose(Array(bytes))
    let matches = composed.withUnsafeBufferPointer {
      DateReader($0, assuming: year).matches(in: 0..<$0.count)
    }
    return matches.map { match in
      var match = match
      let start = Normalization.original(match.range.lowerBound, runs: runs)
      match.range = start..<Normalization.original(match.range.upperBound, runs: runs)
      return match
    }
  }

  package static func find(in bytes: [UInt8], assuming year: UInt16? = nil) -> [DateMatch] {
    bytes.withUnsafeBufferPointer { find(in: $0, assuming: year) }
  }

  package static func find(in text: String, assuming year: UInt16? = nil) -> [DateMatch] {
    find(in: Array(text.utf8), assuming: year)
  }

  /// The date that starts at `index` of a composed text.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, assuming year: UInt16? = nil
  ) -> DateMatch? {
    DateReader(bytes, assuming: year).match(at: index)
  }
}

extension DateMatch.Kind: Comparable {
  package static func < (one: DateMatch.Kind, other: DateMatch.Kind) -> Bool { one.rawValue < other.rawValue }
}
