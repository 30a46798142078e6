/// The lines under `Nơi nhận`, down to the file line.
///
/// Trusts: the words "Nơi nhận" at the start of a line; dashes and semicolons below; the line "Lưu", which is
/// always last.
package enum Recipients: Pass {
  package static func read(_ reading: Reading) {
    guard let head = head(reading) else { return reading.note(.missingRecipients, at: 0..<0) }
    reading.plan.lines[head].role = .recipientsHead
    reading.plan.recipients.reserveCapacity(8)
    let columns = reading.columns
    let column = columns.column(of: reading.plan.lines[head])
    var isFiled = false
    var last: Int?
    for line in head + 1..<reading.plan.lines.count {
      let range = reading.contentWords(ofLine: line)
      let item = reading.plan.lines[line]
      guard reading.isUndecided(line) else {
        if item.role.isPageFurniture || item.role == .ornament { continue }
        break
      }
      guard let first = range.first else { continue }
      // Beside the recipients stands the signature.
      if columns.column(of: item) != column || !isFiled && isBeside(reading, line, range) { continue }
      if isFiled || startsOther(reading, line, range) {
        if isFiled, let last, !endsItem(reading, last), item.block == reading.plan.lines[last].block,
          item.label == 0,
          !reading.isUpper(range), !startsOther(reading, line, range)
        {
          reading.plan.lines[line].role = .recipient
          continue
        }
        break
      }
      reading.plan.lines[line].role = .recipient
      if let last, item.label == 0, !reading.words[first].isCapital, !endsItem(reading, last) {
        extend(reading: reading, by: line)
      } else {
        add(line, range, reading)
      }
      last = line
      isFiled = reading.hit(.filing, at: first) != nil && reading.words[first].isCapital
    }
    if reading.plan.recipients.isEmpty { reading.note(.missingRecipients, at: 0..<0) }
  }

  private static func head(_ reading: Reading) -> Int? {
    for hit in reading.landmarks(.recipients) {
      let line = reading.line(ofWord: Int(hit.start))
      guard reading.isUndecided(line), reading.contentWords(ofLine: line).lowerBound == Int(hit.start),
        reading.words[Int(hit.start)].isCapital, reading.words(ofLine: line).count <= 6
      else { continue }
      return line
    }
    return nil
  }

  /// A line that cannot be a recipient: the signature, an appendix, a section, a title.
  private static func startsOther(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    if Signatures.authority(reading, at: first, to: range.upperBound) != nil { return true }
    if reading.hit(.appendix, at: first) != nil, reading.isUpper(range) { return true }
    if reading.plan.lines[line].label == 0, reading.isUpper(range), range.count > 1 { return true }
    switch reading.plan.lines[line].marker {
    case .roman, .article, .part, .chapter: return true
    default: return reading.plan.lines[line].printedLevel > 0
    }
  }

  /// The other column ran into the line before: "Nơi nhận: KT. CHỦ TỊCH".
  private static func isBeside(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    let item = reading.plan.lines[line]
    guard item.label == 0, item.block == reading.plan.lines[line - 1].block,
      !reading.words[range.lowerBound].isFirst, reading.isUpper(range)
    else { return false }
    return Signatures.office(reading, at: range.lowerBound) != nil
      || Signatures.authority(reading, at: range.lowerBound, to: range.upperBound) != nil
  }

  private static func endsItem(_ reading: Reading, _ line: Int) -> Bool {
    guard let last = reading.lastWord(ofLine: line) else { return true }
    return isEnd(last)
  }

  private static func add(_ line: Int, _ words: Range<Int>, _ reading: Reading) {
    var end = words.upperBound
    while end > words.lowerBound, isEnd(reading.words[end - 1]) { end -= 1 }
    guard end > words.lowerBound else { return }
    let range = reading.range(words.lowerBound..<end)
    reading.plan.recipients.append(Read(reading.string(range), at: range))
  }

  /// A recipient that was wrapped goes on.
  private static func extend(reading: Reading, by line: Int) {
    guard let last = reading.plan.recipients.popLast() else { return }
    let words = reading.contentWords(ofLine: line)
    var end = words.upperBound
    while end > words.lowerBound, isEnd(reading.words[end - 1]) { end -= 1 }
    guard end > words.lowerBound else { return reading.plan.recipients.append(last) }
    let range = reading.range(words.lowerBound..<end)
    reading.plan.recipients.append(
      Read(last.value + " " + reading.string(range), at: last.range.lowerBound..<range.upperBound))
  }

  private static func isEnd(_ word: Word) -> Bool {
    word.is(.semicolon) || word.is(.dot) || word.is(.comma) || word.isBar || word.isBackslash
  }
}
