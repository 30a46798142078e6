/// Whose rules the document follows.
///
/// Trusts: the title at the top right, the form of the number, the first words of the issuer.
package enum TraditionReader: Pass {
  package static func read(_ reading: Reading) {
    let issuer = reading.words(of: reading.plan.issuers.first?.value ?? "")
    for (tradition, names) in names {
      for name in names where contains(issuer, name) {
        reading.plan.tradition = tradition
        return
      }
    }
    for hit in reading.landmarks(in: 0..<min(reading.words.count, 200))
    where hit.phrase == .partyTitle || hit.phrase == .youthTitle {
      let line = reading.line(ofWord: Int(hit.start))
      guard reading.plan.lines[line].role == .nationalTitle else { continue }
      reading.plan.tradition = hit.phrase == .partyTitle ? .party : .youth
      if hit.phrase == .youthTitle { return }
    }
    if let number = reading.plan.fullNumber?.value, isParty(number) { reading.plan.tradition = .party }
  }

  private static func isParty(_ number: String) -> Bool {
    guard let dash = number.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    return !number.utf8[..<dash].contains(UInt8(ascii: "/"))
  }

  private static let names: [(Tradition, [[Word]])] = [
    named(.youth, ["đoàn tncs", "tỉnh đoàn", "huyện đoàn", "thành đoàn", "xã đoàn", "trung ương đoàn"]),
    named(.youth, ["đoàn thanh niên"]),
    named(.union, ["liên đoàn lao động", "lđlđ", "công đoàn"]),
    named(.front, ["mặt trận tổ quốc", "mttq"]),
    named(.women, ["hội liên hiệp phụ nữ", "hội lhpn"]),
    named(.farmers, ["hội nông dân"]),
    named(.veterans, ["hội cựu chiến binh", "hội ccb"]),
    named(.party, ["tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "quận ủy", "thị ủy", "đảng bộ", "chi bộ"]),
  ]

  private static func named(_ tradition: Tradition, _ names: [String]) -> (Tradition, [[Word]]) {
    (tradition, names.map { WordScanner.words(of: $0) })
  }

  private static func contains(_ words: Words, _ name: [Word]) -> Bool {
    guard words.count >= name.count else { return false }
    return (0...words.count - name.count).contains { start in
      zip(words[start...], name).allSatisfy { $0.key == $1.key }
    }
  }
}
