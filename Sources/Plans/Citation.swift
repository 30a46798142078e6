import Vietnamese

/// A mention of another document by its number, or of a law by its name.
package struct Citation: Sendable, Hashable {
  package enum Role: UInt8, Sendable { case basis, mention, goal }

  package var range: Range<UInt32>
  /// Lower case base type: "kế hoạch", "luật".
  package var type: String
  /// Without spaces: "18/KH-UBND", "24-KH/TU"; nil for laws by name and blank numbers.
  package var number: String?
  /// The number, or a part of the date, was left open: nobody can tell which document is meant.
  package var isBlank = false
  package var date: PartialDate?
  /// The words after "của", as printed.
  package var issuer: String?
  package var issuerRange: Range<UInt32>
  /// Laws: the name. Others: the words after "về", when they follow.
  package var title: String?
  package var role: Role
  /// "Kế hoạch số 18/KH-UBND" alone, after the first full citation: index of that one in `Plan.citations`.
  package var fullCitation: Int?

  package init(range: Range<UInt32>, type: String, role: Role = .mention) {
    self.range = range
    self.type = type
    self.role = role
    issuerRange = range.lowerBound..<range.lowerBound
  }
}
