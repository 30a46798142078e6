/// The campaign: the quoted title in the subject, that of a campaign before others, else the first quoted campaign of
/// the text; and the wider campaigns that it belongs to. A blank to be filled in is no title.
///
/// Trusts: quotation marks; the words "phong trào", "thi đua", "cuộc vận động" before them.
package enum CampaignTitle: Pass {
  package static func read(_ reading: Reading) {
    var campaign: Range<Int>?
    if let subject = reading.plan.subject, !subject.range.isEmpty {
      let words =
        reading.firstWord(at: subject.range.lowerBound)..<reading.firstWord(at: subject.range.upperBound)
      let titles = quotations(reading, in: words).lazy.map(inside).filter { isWorded(reading, $0) }
      campaign =
        titles.first { isCampaign(reading, $0) } ?? titles.first
        ?? singleQuotation(reading, in: words).map(inside)
    }
    let end = reading.firstWord(at: reading.plan.lines.last { $0.role == .closing }?.text.upperBound ?? .max)
    let quoted = quotations(reading, in: 0..<end).prefix(60).lazy.map(inside).filter {
      isCampaign(reading, $0) && isWorded(reading, $0)
    }
    guard let own = campaign ?? quoted.first else { return }
    reading.plan.campaign = value(reading, own)
    var known = [value(reading, own).value]
    for other in quoted where isWider(reading, other, than: own) {
      let value = value(reading, other)
      if known.contains(value.value) { continue }
      known.append(value.value)
      reading.plan.parentCampaigns.append(value)
    }
  }

  /// What stands between quotation marks within some words.
  private static func quotations(_ reading: Reading, in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = reading.quotations.partition { $0.lowerBound >= range.lowerBound }
    let end = reading.quotations.partition { $0.lowerBound >= range.upperBound }
    return reading.quotations[first..<max(first, end)]
  }

  /// What single quotes hold; those of "R'Lấp" stand within a word.
  private static func singleQuotation(_ reading: Reading, in range: Range<Int>) -> Range<Int>? {
    var open: Int?
    for place in range where reading.words[place].is(.apostrophe) {
      let isEnd = place + 1 >= range.upperBound || reading.words[place + 1].isSpaced
      if let open, isEnd || reading.words[place + 1].isSign { return open..<place + 1 }
      if open == nil, reading.words[place].isSpaced, !isEnd { open = place }
    }
    return nil
  }

  private static func isWorded(_ reading: Reading, _ title: Range<Int>) -> Bool {
    title.contains { !reading.words[$0].isSign }
  }

  private static func isCampaign(_ reading: Reading, _ quotation: Range<Int>) -> Bool {
    var before = max(0, quotation.lowerBound - 5)..<quotation.lowerBound - 1
    if before.count > 2, reading.words[before.upperBound - 2].reads("chu"),
      reading.words[before.upperBound - 1].reads("de")
    {
      // "phát động phong trào thi đua … với chủ đề “…”".
      before = max(0, quotation.lowerBound - 18)..<before.upperBound
      if let stop = before.last(where: { reading.words[$0].is(.dot) || reading.words[$0].is(.semicolon) }) {
        before = stop..<before.upperBound
      }
    }
    var last: Word?
    for word in reading.words[before] {
      defer { last = word }
      guard let last else { continue }
      if last.reads("phong") && word.reads("trao") || last.reads("thi") && word.reads("dua")
        || last.reads("van") && word.reads("dong")
      {
        return true
      }
    }
    return false
  }

  /// The wider campaign has the same end: "Đắk Nông đẩy mạnh …" above "Đắk R'Lấp đẩy mạnh …".
  private static func isWider(_ reading: Reading, _ other: Range<Int>, than own: Range<Int>) -> Bool {
    var same = 0
    while same < min(other.count, own.count),
      reading.words[other.upperBound - 1 - same].key == reading.words[own.upperBound - 1 - same].key
    {
      same += 1
    }
    return same >= 5 && same * 2 > own.count && same < max(own.count, other.count)
  }

  /// Without its marks.
  private static func inside(_ quotation: Range<Int>) -> Range<Int> {
    quotation.lowerBound + 1..<max(quotation.lowerBound + 1, quotation.upperBound - 1)
  }

  private static func value(_ reading: Reading, _ quotation: Range<Int>) -> Read<String> {
    let lines = reading.line(ofWord: quotation.lowerBound)...reading.line(ofWord: quotation.upperBound - 1)
    guard lines.count > 1 else { return reading.read(quotation) }
    // Parted over several blocks, it has no space between them.
    let pieces = lines.lazy.filter { !reading.plan.lines[$0].role.isPageFurniture }.map {
      reading.string(reading.words(ofLine: $0).clamped(to: quotation))
    }
    return Read(pieces.filter { !$0.isEmpty }.joined(separator: " "), at: reading.range(quotation))
  }
}
