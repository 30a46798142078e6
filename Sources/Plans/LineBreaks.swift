import Markup

/// Finds the line breaks of one block that part lines which stand for themselves.
struct LineBreaks {
  private let words: Words
  /// The first word of each stretch between two breaks.
  private let starts: Slice<Stretch<UInt32>>
  private let end: Int
  private let isCell: Bool
  /// Offsets of hard breaks in the block.
  private let hard: [UInt32]
  private var nextHard = 0
  /// Short lines that all begin with a capital and end without a sign: a letterhead, no running text.
  private let isVerse: Bool
  /// The longest stretch, in bytes.
  private let longest: UInt32
  /// Where the line began that may go on.
  private var lineStart: Int
  /// The stretch that was looked at last.
  private var place: Int

  init(
    _ document: Document, _ words: Words, block: Block, starts: Slice<Stretch<UInt32>>, _ range: Range<Int>
  ) {
    self.words = words
    self.starts = starts
    end = range.upperBound
    isCell = block.kind == .cell
    lineStart = range.lowerBound
    place = starts.startIndex
    var hard: [UInt32] = []
    for mark in document.marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)]
    where mark.kind == .lineBreak {
      hard.append(mark.offset)
    }
    self.hard = hard
    var longest: UInt32 = 0
    for place in starts.indices {
      let behind = place + 1 < starts.endIndex ? Int(starts[place + 1]) : range.upperBound
      longest = max(longest, words[behind - 1].end - words[Int(starts[place])].start)
    }
    self.longest = longest
    let words = words
    isVerse =
      starts.count > 2 && longest < 60
      && starts.indices.allSatisfy { place in
        let behind = place + 1 < starts.endIndex ? Int(starts[place + 1]) : range.upperBound
        return words[Int(starts[place])].isCapital && !words[behind - 1].isSign
      }
  }

  /// The first word of the next line, nil behind the last.
  mutating func next() -> Int? {
    while place + 1 < starts.endIndex {
      let before = stretch(place)
      place += 1
      let start = Int(starts[place])
      if isPageNumber(place) || isPageNumber(place - 1) || parts(before, stretch(place)) {
        lineStart = start
        return start
      }
    }
    return nil
  }

  private func stretch(_ place: Int) -> Range<Int> {
    Int(starts[place])..<(place + 1 < starts.endIndex ? Int(starts[place + 1]) : end)
  }

  /// A number alone between two lines of running text.
  private func isPageNumber(_ place: Int) -> Bool {
    guard place > starts.startIndex, place + 1 < starts.endIndex, !isCell else { return false }
    // "2", "Trang 2", "2/5"
    var line = stretch(place)[...]
    if line.count > 1, words[line[line.startIndex]].reads("trang") { line = line.dropFirst() }
    let isShared = line.count == 3 && words[line[line.startIndex + 1]].is(.slash)
    guard line.count == 1 || isShared,
      [line.first, line.last].allSatisfy({ $0.map { words[$0].isNumber && words[$0].length <= 3 } ?? false })
    else { return false }
    return stretch(place - 1).count > 5 && stretch(place + 1).count > 2
  }

  private mutating func parts(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    let isHard = isHard(before: after.lowerBound)
    if cutsMark(before, after) { return false }
    if isHard || isCell || isVerse { return true }
    if wrapsNumber(before, after) { return false }
    if Label.read(words, after) != nil { return true }
    let (upper, next) = (isUpper(before), isUpper(after))
    // A heading in capitals goes on in capitals; other lines of capitals stand alone.
    if upper && next { return Label.read(words, lineStart..<before.upperBound) == nil }
    if upper || next { return true }
    if isStanding(before) || isStanding(after) || opens(after) { return true }
    guard let last = before.last else { return false }
    // A title without an end, its text on the next line.
    let isClosed = words[last].is(.closeBracket) || words[last].is(.closeQuote)
    guard words[last].isSign, !isClosed else { return words[after.lowerBound].isCapital && isShort(before) }
    let ends = words[last].is(.semicolon) || words[last].is(.colon) || words[last].is(.dot)
    return ends && (longest < 90 || isShort(before))
  }

  /// "CỘNG HÒA XÃ / HỘI CHỦ NGHĨA …", "Số: / 24/KH-X", "ngày 02 / tháng 4": a letterhead in running text, wrapped.
  private func cutsMark(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    guard let last = before.last else { return false }
    let (end, next) = (words[last], words[after.lowerBound])
    if end.is(.colon), last > before.lowerBound, words[last - 1].reads("so"), words[last - 1].isCapital {
      return next.isNumber || next.is(.slash)
    }
    if next.reads("thang"), before.suffix(3).contains(where: { words[$0].reads("ngay") }) {
      return end.isNumber && after.dropFirst().first.map { words[$0].isNumber } ?? false
    }
    guard end.isUpper, next.isUpper else { return false }
    let title = Self.title
    guard
      let length = title.indices.dropFirst().first(where: {
        title[$0 - 1] == end.key && title[$0] == next.key
      }),
      before.count >= length, after.count >= title.count - length
    else { return false }
    return zip(before.suffix(length), title).allSatisfy { words[$0].key == $1 }
      && zip(after, title.dropFirst(length)).allSatisfy { words[$0].key == $1 }
  }

  /// "Nghị quyết số / 42-NQ/TW", "đạt ít nhất / 90. hộ": a number that running text has taken to its next line begins
  /// no item.
  private func wrapsNumber(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    guard let last = before.last, !words[last].isSign, after.count > 3 else { return false }
    let (number, sign, behind) = (
      words[after.lowerBound], words[after.lowerBound + 1], words[after.lowerBound + 2]
    )
    guard number.isNumber, sign.isSign, !sign.isSpaced else { return false }
    if behind.isSpaced { return !behind.isCapital && !isShort(before) }
    let next = words[after.lowerBound + 3]
    return (sign.is(.dash) || sign.is(.slash)) && (behind.isUpper || behind.isNumber)
      && (next.is(.slash) || next.is(.dash)) && !next.isSpaced
  }

  /// CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  private static let title: [UInt64] = [
    Word.key("cong"), Word.key("hoa"), Word.key("xa"), Word.key("hoi"), Word.key("chu"), Word.key("nghia"),
    Word.key("viet"), Word.key("nam"),
  ]

  /// Far from filling its line.
  private func isShort(_ piece: Range<Int>) -> Bool {
    (words[piece.upperBound - 1].end - words[piece.lowerBound].start) * 4 < longest * 3
  }

  private mutating func isHard(before after: Int) -> Bool {
    var found = false
    while nextHard < hard.count, hard[nextHard] < words[after].start {
      found = hard[nextHard] >= words[after - 1].end
      nextHard += 1
    }
    return found
  }

  private func isUpper(_ piece: Range<Int>) -> Bool {
    var letters = 0
    for word in piece where !words[word].isSign && words[word].shape.isDisjoint(with: [.digits, .mixed]) {
      guard words[word].isUpper else { return false }
      letters += words[word].length
    }
    return letters > 1
  }

  /// Lines of letterhead and foot that are known by their first words.
  private func isStanding(_ piece: Range<Int>) -> Bool {
    let first = words[piece.lowerBound]
    if words[piece].allSatisfy(\.isSign) { return true }
    guard piece.count > 1 else { return false }
    let second = words[piece.lowerBound + 1]
    if first.is(.openBracket) { return words[piece.upperBound - 1].is(.closeBracket) && piece.count < 12 }
    if first.reads("da"), second.reads("ky") { return piece.count <= 4 }
    guard first.isCapital else { return false }
    if first.reads("so") {
      return second.is(.colon) || second.is(.slash) || second.isNumber || second.is(.dots)
    }
    if first.reads("noi") { return second.reads("nhan") }
    if first.reads("kinh") { return second.reads("gui") || second.reads("goi") }
    if first.reads("v") { return second.is(.slash) }
    if first.reads("doc") { return second.reads("lap") && piece.count < 16 }
    if first.reads("can") { return second.reads("cu") && words[piece.upperBound - 1].is(.semicolon) }
    if first.reads("luu") { return second.is(.colon) }
    return isPlaceDate(piece)
  }

  /// "Thực hiện Kế hoạch số …", "Trên đây là …": with what the text opens and closes.
  private func opens(_ piece: Range<Int>) -> Bool {
    guard piece.count > 3, words[piece.lowerBound].isCapital else { return false }
    let (first, second, third) = (
      words[piece.lowerBound], words[piece.lowerBound + 1], words[piece.lowerBound + 2]
    )
    if first.reads("tren") { return second.reads("day") && third.reads("la") }
    guard third.isCapital else { return false }
    return first.reads("thuc") && second.reads("hien") || first.reads("can") && second.reads("cu")
  }

  /// "Bình Phước, ngày 05 tháng 3 năm 2024": a short line with a comma before "ngày".
  private func isPlaceDate(_ piece: Range<Int>) -> Bool {
    guard piece.count < 20 else { return false }
    for word in piece.dropFirst(2)
    where words[word].reads("ngay") && words[word - 1].is(.comma) && words[word - 2].isCapital {
      return piece[(word + 1)...].contains { words[$0].reads("thang") }
    }
    return false
  }
}
