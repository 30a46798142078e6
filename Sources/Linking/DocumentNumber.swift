import Bytes

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
    var key = ByteWriter(capacity: number.utf8.count)
    write(number, to: &key)
    return key.string
  }

  static func write(_ number: String, to key: inout ByteWriter) {
    let start = key.count
    for scalar in number.unicodeScalars where scalar != " " && !(key.count == start && scalar == "0") {
      if scalar == "–" { key.write("-") } else { for byte in UTF8.encode(scalar)! { key.write(byte: byte) } }
    }
  }
}
