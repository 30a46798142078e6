/// Joins what a page break cut: a paragraph without a label that goes on where the one before stopped.
///
/// Trusts: a small letter at the start, an open quotation or bracket, a line that ends in a word which cannot
/// end a sentence. A line break within one block was never a cut.
package enum PageBreaks: Pass {
  package static func read(_ reading: Reading) {
    var last: Int?
    var crossedPage = false
    for line in reading.plan.lines.indices {
      let role = reading.plan.lines[line].role
      if role.isPageFurniture {
        crossedPage = true
        continue
      }
      guard role == .paragraph || role == .closing else {
        last = nil
        continue
      }
      if let last, reading.plan.lines[line].label == 0, reading.plan.lines[line].printedLevel == 0,
        goesOn(reading, from: last, to: line, crossedPage: crossedPage)
      {
        reading.plan.lines[line].continues = true
        if reading.plan.lines[line].block != reading.plan.lines[last].block {
          reading.note(.brokenLine, at: seam(reading, last, line), note: seamText(reading, last, line))
        }
      }
      crossedPage = false
      last = line
    }
  }

  private static func goesOn(_ reading: Reading, from last: Int, to line: Int, crossedPage: Bool) -> Bool {
    let before = reading.words(ofLine: last)
    let after = reading.words(ofLine: line)
    guard let start = after.first, let end = before.last else { return false }
    let (first, final) = (reading.words[start], reading.words[end])
    let sameBlock = reading.plan.lines[last].block == reading.plan.lines[line].block
    if first.isSign, first.is(.comma) || first.is(.semicolon) || first.is(.closeBracket) || first.is(.dot) {
      return true
    }
    if final.is(.dot) || final.is(.colon) || final.is(.exclamation) || final.is(.question) { return false }
    if isOpen(reading, before) { return reading.plan.lines[last].printedLevel == 0 }
    if !first.isCapital, !first.isSign, !first.isNumber {
      return !isTitle(reading, last, before) || sameBlock
    }
    guard !final.isSign else { return false }
    let long = reading.range(before).count >= 80
    if isTitle(reading, last, before) { return false }
    return long && (crossedPage || cannotEnd(final, reading) && !final.isUpper)
  }

  private static func isTitle(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    reading.isHeading(line) || reading.isUpper(range)
  }

  /// A quotation or bracket that the line opens and does not close.
  private static func isOpen(_ reading: Reading, _ range: Range<Int>) -> Bool {
    var quotes = 0
    var brackets = 0
    for word in reading.words[range] where word.isSign {
      if word.is(.openQuote) { quotes = 1 } else if word.is(.closeQuote) { quotes = 0 }
      if word.is(.openBracket) {
        brackets += 1
      } else if word.is(.closeBracket) {
        brackets = max(0, brackets - 1)
      }
    }
    return quotes > 0 || brackets > 0
  }

  /// Words after which a sentence must go on.
  private static func cannotEnd(_ word: Word, _ reading: Reading) -> Bool {
    unfinished.contains { $0.key == word.key && ($0.marks == word.marks || reading.isBare) }
  }

  private static let unfinished: [Word] = WordScanner.words(
    of: """
      của và trong các những cho với về từ đến theo tại là được do bằng để khi mà trên dưới vào ra bởi hoặc
      nhằm như mỗi một không có sẽ đã đang năm ngày tháng số khoản điểm Điều nhất vì qua cùng giữa thuộc
      """)

  private static func seam(_ reading: Reading, _ last: Int, _ line: Int) -> Range<UInt32> {
    let before = reading.words(ofLine: last)
    let after = reading.words(ofLine: line)
    return reading.words[max(before.lowerBound, before.upperBound - 3)]
      .start..<reading.words[min(after.upperBound, after.lowerBound + 3) - 1].end
  }

  private static func seamText(_ reading: Reading, _ last: Int, _ line: Int) -> String {
    let before = reading.words(ofLine: last)
    let after = reading.words(ofLine: line)
    return reading.string(before.suffix(3).startIndex..<before.upperBound) + " "
      + reading.string(after.lowerBound..<after.prefix(3).endIndex)
  }
}
