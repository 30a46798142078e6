/// The number of a document as it is compared and read.
package enum DocumentNumber {
  /// Numbers of national normative documents end in these marks of their issuers.
  private static let national = ["NĐ-CP", "QĐ-TTg", "CT-TTg", "NQ-CP", "UBTVQH", "PL-UBTVQH", "QĐ-TW"]

  package static func isNational(_ number: String) -> Bool {
    national.contains { number.hasSuffix($0) } || number.holds("/TT-B") || number.holds("/QH")
      || number.holds("/TTLT-")
  }

  /// Leading zeros and spaces do not tell documents apart; hyphens and dashes are one.
  package static func key(_ number: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in number.unicodeScalars where scalar != " " && !(key.isEmpty && scalar == "0") {
      key.append(scalar == "–" ? "-" : scalar)
    }
    return String(key)
  }
}
