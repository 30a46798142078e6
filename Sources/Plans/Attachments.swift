/// The plan that a decision puts into force, and the appendices: documents within the document.
///
/// Trusts: a title of its own behind the first article or behind the signature; "PHỤ LỤC" on a line of its own.
package enum Attachments: Pass {
  package static func read(_ reading: Reading) {
    var seenArticle = false
    var seenSigner = false
    var line = 0
    while line < reading.plan.lines.count {
      defer { line += 1 }
      let marker = reading.plan.lines[line].marker
      switch reading.plan.lines[line].role {
      case .signer, .position, .recipient: seenSigner = true
      default: break
      }
      if marker == .article { seenArticle = true }
      guard reading.isUndecided(line) else { continue }
      let range = reading.contentWords(ofLine: line)
      guard let first = range.first else { continue }
      if isAppendix(reading, line, first, range) || seenSigner && isEnclosed(reading, line, range) {
        reading.plan.lines[line].role = .appendixHead
        reading.plan.appendices.append(UInt32(line))
      } else if seenArticle || seenSigner, reading.plan.attachment == nil, reading.plan.appendices.isEmpty,
        !isChapterTitle(reading, line), let hit = TitleBlock.type(reading, line),
        reading.plan.type?.value != Lexicon.types[Int(hit.value)].name
      {
        reading.plan.attachment = UInt32(line)
        reading.split(line: line, before: [TitleBlock.typeEnd(reading, hit, reading.words(ofLine: line))])
        reading.plan.lines[line].role = .type
        for next in TitleBlock.subjectLines(reading, from: line + 1) {
          reading.plan.lines[next].role = .subject
        }
      } else if seenSigner, marker == .none {
        inner(reading, line, range)
      }
    }
  }

  /// "Chương II" alone on the line above "GIAO ƯỚC, CHẤM ĐIỂM".
  private static func isChapterTitle(_ reading: Reading, _ line: Int) -> Bool {
    guard line > 0 else { return false }
    switch reading.plan.lines[line - 1].marker {
    case .part, .chapter: return reading.contentWords(ofLine: line - 1).isEmpty
    default: return false
    }
  }

  /// The letterhead of the inner document.
  private static func inner(_ reading: Reading, _ line: Int, _ range: Range<Int>) {
    guard reading.plan.attachment == nil, range.count <= 24 else { return }
    for hit in reading.landmarks(in: range) where range.count - hit.words.count <= 3 {
      switch hit.phrase {
      case .nationalTitle: reading.plan.lines[line].role = .nationalTitle
      case .motto: reading.plan.lines[line].role = .motto
      default: break
      }
    }
  }

  /// "DANH SÁCH …" in capitals, and under it in brackets with what it was issued.
  private static func isEnclosed(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    guard reading.plan.lines[line].marker == .none, reading.plan.lines[line].role == .paragraph,
      reading.isUpper(range), TitleBlock.type(reading, line) == nil
    else { return false }
    for next in line + 1..<min(line + 3, reading.plan.lines.count) {
      let below = reading.words(ofLine: next)
      guard let first = below.first else { continue }
      if reading.words[first].is(.openBracket) { return reading.hit(.enclosed, at: first + 1) != nil }
    }
    return false
  }

  private static func isAppendix(_ reading: Reading, _ line: Int, _ first: Int, _ range: Range<Int>) -> Bool {
    guard reading.plan.lines[line].marker == .none, reading.plan.lines[line].role == .paragraph,
      let hit = reading.hit(.appendix, at: first)
    else { return false }
    if reading.isUpper(hit.words) { return true }
    return reading.words[first].isCapital && (reading.isHeading(line) || range.count <= 4)
  }
}
