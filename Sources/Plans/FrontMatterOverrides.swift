import Markup
import Vietnamese

extension Plan {
  /// What front matter may say instead of the text.
  package static let frontMatterKeys = FrontMatterKeys([
    .init("type", "loai_van_ban"), .init("number", "so_ky_hieu"), .init("date", "ngay_ban_hanh", .date),
    .init("place", "dia_danh"), .init("body", "co_quan_ban_hanh"), .init("superior", "co_quan_chu_quan"),
    .init("subject", "trich_yeu"), .init("campaign", "phong_trao"),
  ])
}

/// Front matter stands above the text; where the two contradict each other, that is a finding.
package enum FrontMatterOverrides: Pass {
  package static func read(_ reading: Reading) {
    guard let matter = reading.frontMatter else { return }
    func text(_ key: String) -> String? { matter.text(key, in: Plan.frontMatterKeys) }
    if let number = text("number") { take(number: number, reading) }
    if let date = text("date").flatMap({ PartialDate($0) }) { take(date: date, reading) }
    var findings: [Finding] = []
    override(reading, &reading.plan.type, with: text("type")?.lowercased(), &findings)
    override(reading, &reading.plan.place, with: text("place"), &findings)
    override(reading, &reading.plan.superior, with: text("superior"), &findings)
    override(reading, &reading.plan.subject, with: text("subject"), &findings)
    // A slug refers to a file about the body or campaign; it says nothing about the wording.
    override(reading, &reading.plan.campaign, with: text("campaign").flatMap(wording), &findings)
    if let body = text("body").flatMap(wording) {
      var first = reading.plan.issuers.first
      override(reading, &first, with: body, &findings)
      reading.plan.issuers = [first].compactMap { $0 } + reading.plan.issuers.dropFirst()
    }
    reading.plan.findings += findings
  }

  private static func wording(_ text: String) -> String? { Slug.isOne(text) ? nil : text }

  private static func override(
    _ reading: Reading, _ read: inout Read<String>?, with value: String?, _ findings: inout [Finding]
  ) {
    guard let value else { return }
    if let read, contradicts(reading, read.value, value) {
      findings.append(Finding(.frontMatterConflict, at: read.range, note: read.value))
    }
    read = Read(value, at: 0..<0, origin: .frontMatter)
  }

  private static func contradicts(_ reading: Reading, _ said: String, _ written: String) -> Bool {
    // Most say the same, byte for byte; which others are equal is seen from the words.
    guard !said.utf8.elementsEqual(written.utf8) else { return false }
    return letters(reading.words(of: said)) != letters(reading.words(of: written))
  }

  /// Equal for texts of the same words, signs aside and "UBND" in full.
  private static func letters(_ words: Words) -> UInt64 {
    var hash: UInt64 = 0
    func take(_ key: UInt64) {
      hash = (hash ^ key) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    for word in words where !word.isSign {
      if word.reads("ubnd") {
        committee.forEach(take)
      } else if word.reads("hdnd") {
        council.forEach(take)
      } else {
        take(word.key)
      }
    }
    return hash
  }

  private static let committee = WordScanner.words(of: "ủy ban nhân dân").map(\.key)
  private static let council = WordScanner.words(of: "hội đồng nhân dân").map(\.key)

  private static func take(number: String, _ reading: Reading) {
    let words = reading.words(of: number)
    let matter = { (text: String) in Read(text, at: 0..<0, origin: .frontMatter) }
    if let read = reading.plan.fullNumber,
      !read.value.utf8.elementsEqual(number.utf8.lazy.filter { $0 != 0x20 })
    {
      let isBare = number == reading.plan.number?.value
      if !isBare { reading.note(.frontMatterConflict, at: read.range, note: read.value) }
    }
    fill(.blankNumber, reading)
    guard let grammar = OwnNumber(words, from: 0, to: words.count) else {
      reading.plan.number = matter(number)
      if let symbol = reading.plan.symbol?.value {
        reading.plan.fullNumber = matter(number + (symbol.contains("/") ? "-" : "/") + symbol)
      }
      return
    }
    func piece(_ range: Range<Int>) -> String {
      guard let first = range.first, let last = range.last else { return "" }
      let bytes = number.utf8.dropFirst(Int(words[first].start)).prefix(
        Int(words[last].end - words[first].start))
      return bytes.contains(0x20)
        ? String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self) : String(Substring(bytes))
    }
    reading.plan.symbol = matter(piece(grammar.symbol))
    reading.plan.number = grammar.digits.isEmpty ? nil : matter(piece(grammar.digits))
    reading.plan.fullNumber = grammar.digits.isEmpty ? nil : matter(piece(grammar.words))
  }

  private static func take(date: PartialDate, _ reading: Reading) {
    if let read = reading.plan.date {
      let (said, written) = (read.value, date)
      let differs =
        said.year != written.year
        || (said.month != nil && written.month != nil && said.month != written.month)
        || (said.day != nil && written.day != nil && said.day != written.day)
      if differs { reading.note(.frontMatterConflict, at: read.range) }
    }
    if date.day != nil { fill(.blankDay, reading) }
    reading.plan.date = Read(date, at: 0..<0, origin: .frontMatter)
  }

  /// What the head left blank is said now.
  private static func fill(_ blank: Finding.Kind, _ reading: Reading) {
    let found = reading.plan.findings.indices.first { reading.plan.findings[$0].kind == blank }
    if let found { reading.plan.findings.remove(at: found) }
  }
}
