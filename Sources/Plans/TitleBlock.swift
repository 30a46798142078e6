import Bytes
import Vietnamese

/// Type of the document and its subject.
///
/// Trusts: a line that is nothing but a type, in capitals or as a heading; what stands under it until the opening.
/// An official letter has no title but `V/v` and `Kính gửi`; `V/v` is enough below a number that names no type.
package enum TitleBlock: Pass {
  package static func read(_ reading: Reading) {
    let zone = reading.headZone
    var titles = zone.filter { reading.isUndecided($0) && type(reading, $0) != nil }
    // The heading of a web page stands above the document and names its type as well.
    if titles.count > 1, !isCapitals(reading, titles[0]), isCapitals(reading, titles[1]) {
      titles.removeFirst()
    }
    // "BAN CHỈ ĐẠO / CHƯƠNG TRÌNH …": a type above the number is of the issuer's name.
    if titles.count > 1, let number = reading.firstLine(.number), titles[0] < number, number < titles[1] {
      titles.removeFirst()
    }
    if let line = titles.first, let hit = type(reading, line) {
      let end = typeEnd(reading, hit, reading.words(ofLine: line))
      reading.split(line: line, before: [end])
      reading.plan.lines[line].role = .type
      reading.plan.type = Read(Lexicon.types[Int(hit.value)].name, at: reading.range(hit.words))
      var next = line + 1
      while next < zone.upperBound, isAddition(reading, next) {
        reading.plan.lines[next].role = .type
        next += 1
      }
      take(subjectLines(reading, from: next), reading)
      return
    }
    if let type = Nature.typeOfSymbol(reading), let line = damaged(type.value, zone, reading) {
      reading.plan.lines[line].role = .type
      reading.plan.type = Read(type.value, at: reading.range(reading.words(ofLine: line)))
      return take(subjectLines(reading, from: line + 1), reading)
    }
    letter(zone, reading)
  }

  /// "KẾ H0ẠCll", "KÊHOẠCH": capitals right behind the letterhead that are almost the type the symbol tells.
  private static func damaged(_ type: String, _ zone: Range<Int>, _ reading: Reading) -> Int? {
    guard let index = Lexicon.types.firstIndex(where: { $0.name == type }) else { return nil }
    let letters = Lexicon.typeLetters[index]
    return zone.first { line in
      let range = reading.words(ofLine: line)
      guard reading.isUndecided(line), range.count <= 8, reading.words[range].contains(where: \.isUpper)
      else {
        return false
      }
      let printed = reading.compact(range)
      guard printed.utf8.count <= 3 * letters.count else { return false }
      let folded = Folding.fold(printed).utf8.filter { $0 >= 0x30 }.map {
        $0 == 0x30 ? UInt8(ascii: "o") : $0
      }
      return NearMiss.distance(folded, letters) <= letters.count / 3
    }
  }

  private static func isCapitals(_ reading: Reading, _ line: Int) -> Bool {
    reading.isUpper(reading.words(ofLine: line))
  }

  static func type(_ reading: Reading, _ line: Int) -> Hit? {
    let range = reading.contentWords(ofLine: line)
    guard let first = range.first,
      let hit = reading.hit(.documentType, at: first) ?? spacedType(reading, range),
      Int(hit.end) <= range.upperBound, reading.plan.lines[line].marker == .none
    else { return nil }
    guard hit.exact || hit.words.count > 1 else { return nil }
    if reading.isUpper(hit.words) { return hit }
    let isWhole = typeEnd(reading, hit, range) == range.upperBound
    let stands = reading.plan.lines[line].printedLevel > 0 || reading.plan.lines[line].bold
    return reading.words[first].isCapital && (stands || isWhole && range.count <= 6) ? hit : nil
  }

  /// "K Ế H O Ạ C H": a type whose letters stand apart.
  private static func spacedType(_ reading: Reading, _ range: Range<Int>) -> Hit? {
    let words = reading.words[range]
    guard (5...24).contains(range.count), words.allSatisfy({ $0.length == 1 && $0.isUpper }) else {
      return nil
    }
    let letters = words.map { UInt8(truncatingIfNeeded: $0.key) }
    guard let type = Lexicon.typeLetters.firstIndex(of: letters) else { return nil }
    return Hit(
      phrase: .documentType, value: UInt8(type), exact: true, isLandmark: false,
      start: UInt32(range.lowerBound),
      end: UInt32(range.upperBound))
  }

  /// "HÀNH ĐỘNG" alone under "CHƯƠNG TRÌNH"; "CỦA BAN THƯỜNG VỤ TỈNH ỦY" under "CHỈ THỊ".
  private static func isAddition(_ reading: Reading, _ line: Int) -> Bool {
    let range = reading.words(ofLine: line)
    guard reading.isUndecided(line), let first = range.first else { return false }
    if reading.words[first].reads("cua"), first + 1 < range.upperBound {
      if let body = UnitName.body(reading, at: first + 1, range.upperBound) {
        return body.words.upperBound == range.upperBound
      }
      return reading.isUpper(range)
        && (reading.hit(.bodyHead, at: first + 1) != nil || reading.hit(.office, at: first + 1) != nil)
    }
    return reading.isUpper(range) && reading.hit(.typeQualifier, at: first)?.words == range
  }

  /// Behind the type, its qualifiers and a colon.
  static func typeEnd(_ reading: Reading, _ hit: Hit, _ range: Range<Int>) -> Int {
    var place = Int(hit.end)
    while place < range.upperBound, let more = reading.hit(.typeQualifier, at: place),
      reading.isUpper(more.words) == reading.isUpper(hit.words), Int(more.end) <= range.upperBound
    {
      // "PHỐI HỢP TỔ CHỨC …" is the subject already; "CHƯƠNG TRÌNH PHỐI HỢP" stands alone.
      if reading.words[place].reads("phoi"), Int(more.end) < range.upperBound,
        reading.words[Int(more.end)].isUpper
      {
        break
      }
      place = Int(more.end)
    }
    if place < range.upperBound, reading.words[place].is(.colon) { place += 1 }
    return place
  }

  /// The lines under a title that name its subject.
  static func subjectLines(_ reading: Reading, from start: Int) -> [Int] {
    var lines: [Int] = []
    var openQuote = false
    for line in start..<min(start + 12, reading.plan.lines.count) {
      let role = reading.plan.lines[line].role
      if role == .ornament || role.isPageFurniture || role == .mark {
        if !lines.isEmpty, role == .ornament { break }
        continue
      }
      guard reading.isUndecided(line) else { break }
      let range = reading.words(ofLine: line)
      guard !range.isEmpty else { continue }
      // A quotation that nobody closes ends where the text is numbered.
      if !openQuote || reading.plan.lines[line].marker != .none {
        if lines.isEmpty ? startsOpening(reading, line, isFirst: true) : !goesOn(reading, line, after: lines)
        {
          break
        }
      }
      lines.append(line)
      for word in reading.words[range] {
        if word.is(.openQuote) { openQuote = true }
        if word.is(.closeQuote) || word.is(.quote) { openQuote = false }
      }
    }
    return lines
  }

  private static func startsOpening(_ reading: Reading, _ line: Int, isFirst: Bool) -> Bool {
    let range = reading.words(ofLine: line)
    let item = reading.plan.lines[line]
    if item.marker != .none { return true }
    if reading.words[range.lowerBound].is(.openBracket) { return isFirst || !isPeriod(reading, range) }
    if item.printedLevel > 0 || item.bold { return false }
    let long = reading.length(ofLine: line) > 200
    if reading.hit(.basis, at: range.lowerBound) != nil { return true }
    if reading.hit(.carryingOut, at: range.lowerBound) != nil {
      return long || !isFirst || endsSentence(reading, line)
    }
    return isFirst ? reading.length(ofLine: line) > 500 || endsSentence(reading, line) && long : long
  }

  /// "(giai đoạn 2026 - 2030)" on a line of its own; what is enclosed with another document is no part of a subject.
  private static func isPeriod(_ reading: Reading, _ range: Range<Int>) -> Bool {
    range.count < 16 && reading.words[range.upperBound - 1].is(.closeBracket)
      && !reading.hasHit(.enclosed, in: range) && !reading.hasHit(.draft, in: range)
  }

  private static func endsSentence(_ reading: Reading, _ line: Int) -> Bool {
    guard let last = reading.lastWord(ofLine: line) else { return false }
    return last.is(.dot) || last.is(.semicolon) || last.is(.colon) || last.is(.comma)
  }

  /// Whether a line under the subject still belongs to it.
  private static func goesOn(_ reading: Reading, _ line: Int, after lines: [Int]) -> Bool {
    guard let last = lines.last, !startsOpening(reading, line, isFirst: false) else { return false }
    let (before, this) = (reading.plan.lines[last], reading.plan.lines[line])
    let range = reading.words(ofLine: line)
    let upper = reading.isUpper(range)
    let wasUpper = reading.isUpper(reading.words(ofLine: last))
    if upper, !wasUpper { return false }
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI điện:": who speaks.
    if !wasUpper, let office = reading.hit(.office, at: range.lowerBound), reading.isUpper(office.words) {
      return false
    }
    if reading.hit(.addressedTo, at: range.lowerBound) != nil { return false }
    if endsSentence(reading, line), reading.length(ofLine: line) > 90 { return false }
    if lines.count == 1, wasUpper, !upper, isBesideType(reading, last) { return !endsSentence(reading, line) }
    let first = reading.words[range.lowerBound]
    if !first.isCapital || first.isNumber || first.is(.openQuote) || first.is(.quote) {
      return !first.isSign || first.is(.openQuote) || first.is(.quote) || first.is(.openBracket)
    }
    if this.printedLevel > 0 || before.printedLevel > 0 { return this.printedLevel == before.printedLevel }
    if this.bold || before.bold { return this.bold == before.bold }
    if upper && wasUpper { return true }
    return this.block == before.block && !endsSentence(reading, line)
  }

  /// "BÁO CÁO TỔNG KẾT": two or three words in the line of the type are no whole subject.
  private static func isBesideType(_ reading: Reading, _ line: Int) -> Bool {
    line > 0 && reading.words(ofLine: line).count <= 3 && reading.plan.lines[line - 1].role == .type
      && reading.plan.lines[line - 1].text.upperBound == reading.plan.lines[line].text.lowerBound
  }

  private static func take(_ lines: [Int], _ reading: Reading) {
    guard let first = lines.first, let last = lines.last else { return }
    for line in lines { reading.plan.lines[line].role = .subject }
    skipAbout(first, reading)
    take(subject: lines, to: last, reading)
  }

  /// "V/v" is no part of the subject.
  private static func skipAbout(_ line: Int, _ reading: Reading) {
    let words = reading.words(ofLine: line)
    guard let first = words.first, reading.words[first].reads("v"),
      let hit = reading.hit(.concerning, at: first)
    else { return }
    var behind = Int(hit.end)
    // "V/v:", "V/v."
    let isMark = behind < words.upperBound && reading.words[behind].isSign
    if isMark, !reading.words[behind].isSpaced { behind += 1 }
    guard behind < words.upperBound else { return }
    reading.plan.lines[line].lead = UInt16(
      clamping: reading.words[behind].start - reading.plan.lines[line].text.lowerBound)
    reading.plan.lines[line].leadWords = UInt16(clamping: behind - words.lowerBound)
  }

  private static func take(subject lines: [Int], to last: Int, _ reading: Reading) {
    let first = reading.plan.lines[lines[0]].content
    var text = reading.document.string(first)
    let rest = reading.string(lines: lines.dropFirst())
    if !rest.isEmpty { text += " " + rest }
    if reading.hasFootnotes { text = FootnoteReference.removed(from: text) }
    reading.plan.subject = Read(text, at: first.lowerBound..<reading.plan.lines[last].text.upperBound)
  }

  /// "Số: 1873/LDO-NVDTPC / V/v …": the symbol is of an office alone.
  private static func isLetter(_ reading: Reading, _ line: Int) -> Bool {
    guard let first = reading.words(ofLine: line).first, reading.words[first].reads("v"),
      reading.plan.symbol != nil, Nature.typeOfSymbol(reading) == nil, let number = reading.firstLine(.number)
    else { return false }
    return line > number && line - number <= 3
  }

  /// An official letter: `V/v …` under the number.
  private static func letter(_ zone: Range<Int>, _ reading: Reading) {
    var addressed = false
    var found: Int?
    for line in zone {
      if reading.plan.lines[line].role == .addressee { addressed = true }
      let range = reading.words(ofLine: line)
      guard found == nil, reading.isUndecided(line), let first = range.first,
        let hit = reading.hit(.concerning, at: first), Int(hit.end) < range.upperBound,
        hit.words.count > 1
      else { continue }
      found = line
    }
    guard let start = found, addressed || isLetter(reading, start) else { return }
    var lines = [start]
    var next = start + 1
    while next < zone.upperBound {
      let isBeside = reading.plan.lines[next].block == reading.plan.lines[start].block
      // Place and date in the other column.
      if isBeside, reading.plan.lines[next].role == .placeDate {
        next += 1
        continue
      }
      guard reading.isUndecided(next), isBeside || goesOn(reading, next, after: lines) else { break }
      guard let first = reading.words(ofLine: next).first, !reading.isUpper(reading.words(ofLine: next)),
        reading.hit(.addressedTo, at: first) == nil
      else { break }
      lines.append(next)
      next += 1
    }
    skipAbout(start, reading)
    for line in lines { reading.plan.lines[line].role = .subject }
    take(subject: lines, to: lines[lines.count - 1], reading)
    reading.plan.type = Read(
      "công văn", at: reading.plan.lines[start].text.lowerBound..<reading.plan.lines[start].text.lowerBound)
  }
}
