/// The campaign: the quoted title in the subject, else the first quoted campaign of the text; and the wider
/// campaigns that it belongs to.
///
/// Trusts: quotation marks; the words "phong trào", "thi đua", "cuộc vận động" before them.
package enum CampaignTitle: Pass {
  package static func read(_ reading: inout Reading) {
    var campaign: Range<Int>?
    if let subject = reading.plan.subject, !subject.range.isEmpty {
      let words =
        reading.firstWord(at: subject.range.lowerBound)..<reading.firstWord(at: subject.range.upperBound)
      campaign = quotations(reading, in: words, atMost: 1).first
    }
    let end = reading.firstWord(at: reading.plan.lines.last { $0.role == .closing }?.text.upperBound ?? .max)
    let quoted = quotations(reading, in: 0..<end, atMost: 40).filter { isCampaign(reading, $0) }
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

  /// The words between quotation marks.
  private static func quotations(_ reading: Reading, in range: Range<Int>, atMost count: Int) -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    var start: Int?
    for word in range {
      let sign = reading.words[word]
      guard sign.isSign else { continue }
      let isPlain = sign.is(.quote)
      if let opened = start, isPlain || sign.is(.closeQuote) {
        if opened + 1 < word { found.append(opened + 1..<word) }
        if found.count == count { break }
        start = nil
      } else if isPlain || sign.is(.openQuote) {
        start = word
      }
    }
    return found
  }

  private static func isCampaign(_ reading: Reading, _ quotation: Range<Int>) -> Bool {
    let before = max(0, quotation.lowerBound - 5)..<quotation.lowerBound - 1
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

  private static func value(_ reading: Reading, _ quotation: Range<Int>) -> Read<String> {
    let range = reading.range(quotation)
    return Read(reading.string(range), at: range)
  }
}
