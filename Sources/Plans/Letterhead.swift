/// National title, motto and their kin of other traditions, marks of draft and secrecy, place and date.
///
/// Trusts: fixed wordings on lines of their own, the grammar of dates, places above the title.
package enum Letterhead: Pass {
  package static func read(_ reading: Reading) {
    var hasDate = false
    for line in reading.headZone where reading.isUndecided(line) {
      let range = reading.words(ofLine: line)
      guard let first = range.first else { continue }
      if isAddressee(reading, line, first, range) {
        reading.plan.lines[line].role = .addressee
        continue
      }
      guard range.count <= 24 else { continue }
      // "DỰ THẢO KẾ HOẠCH": the mark and the type in one line.
      if let mark = reading.hit(.draft, at: first), let type = reading.hit(.documentType, at: Int(mark.end)),
        reading.isUpper(type.words), Int(type.end) == range.upperBound
      {
        reading.split(line: line, before: [Int(mark.end)])
        reading.plan.lines[line].role = .mark
        take(mark, reading)
        continue
      }
      if let role = title(reading, range) {
        reading.plan.lines[line].role = role
        reading.plan.hasLetterhead = true
      } else if isOrnament(reading, range) {
        reading.plan.lines[line].role = .ornament
        reading.plan.lines[line].marker = .none
      } else if let hit = mark(reading, range) {
        reading.plan.lines[line].role = .mark
        take(hit, reading)
      } else if !hasDate, let date = placeDate(reading, line, range) {
        reading.plan.lines[line].role = .placeDate
        if date.date.upperBound > range.upperBound { reading.plan.lines[line + 1].role = .placeDate }
        hasDate = true
        take(date, reading)
      }
    }
    if !hasDate, !readFoot(reading) { reading.note(.missingPlaceDate, at: 0..<0) }
  }

  /// "Giai Xuân, ngày 06 tháng 01 năm 2025" above the signature, where the head has no such line.
  private static func readFoot(_ reading: Reading) -> Bool {
    for line in reading.plan.lines.indices.dropFirst(reading.headZone.upperBound).suffix(40).reversed()
    where reading.isUndecided(line) && reading.plan.lines[line].marker == .none {
      let range = reading.words(ofLine: line)
      guard (6...16).contains(range.count), let date = placeDate(reading, line, range), !date.place.isEmpty,
        date.value?.month != nil
      else { continue }
      reading.plan.lines[line].role = .placeDate
      take(date, reading)
      return true
    }
    return false
  }

  /// "Kính gửi: …", and the points under it.
  private static func isAddressee(_ reading: Reading, _ line: Int, _ first: Int, _ range: Range<Int>) -> Bool
  {
    if let hit = reading.hit(.addressedTo, at: first) { return Int(hit.end) <= range.upperBound }
    return line > 0 && reading.plan.lines[line - 1].role == .addressee
      && reading.plan.lines[line].marker.isBullet
  }

  private static func title(_ reading: Reading, _ range: Range<Int>) -> Line.Role? {
    for hit in reading.landmarks(in: range) where range.count - hit.words.count <= 3 {
      switch hit.phrase {
      case .nationalTitle: return .nationalTitle
      case .motto: return .motto
      case .partyTitle, .youthTitle:
        // "ĐOÀN TNCS HỒ CHÍ MINH" is a title, "ĐOÀN TNCS HỒ CHÍ MINH TỈNH GIA LAI" a body.
        // A wide gap may have parted the title, and then its end is another line.
        let behind = Int(hit.end)..<max(Int(hit.end), range.upperBound)
        let isAlone = !reading.hits(in: behind).contains { $0.phrase == .level }
        if Int(hit.start) == range.lowerBound, reading.isUpper(hit.words), isAlone,
          hit.phrase == .partyTitle || !isSuperior(reading, range)
        {
          return .nationalTitle
        }
      default: break
      }
    }
    return range.count <= 11 && reading.damagedTitle(in: range) != nil ? .nationalTitle : nil
  }

  /// "ĐOÀN TNCS HỒ CHÍ MINH" above the name of a committee, with the title of all youth documents still to come.
  private static func isSuperior(_ reading: Reading, _ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < reading.words.count, let body = reading.hit(.bodyHead, at: next), reading.isUpper(body.words)
    else { return false }
    return reading.landmarks(in: next..<min(next + 60, reading.words.count)).contains {
      $0.phrase == .youthTitle && reading.isUpper($0.words) && $0.start > body.start
    }
  }

  private static func isOrnament(_ reading: Reading, _ range: Range<Int>) -> Bool {
    reading.words[range].allSatisfy { $0.isSign }
  }

  /// "DỰ THẢO", "(Dự thảo lần 2)", "MẬT": a line of little else.
  private static func mark(_ reading: Reading, _ range: Range<Int>) -> Hit? {
    guard range.count <= 8 else { return nil }
    return reading.landmarks(in: range).first { hit in
      switch hit.phrase {
      case .draft: range.count <= 6
      case .restricted, .urgent:
        range.count - hit.words.count <= 3 && reading.isUpper(hit.words)
          && (hit.exact || hit.words.count > 2)
      default: false
      }
    }
  }

  private static func take(_ hit: Hit, _ reading: Reading) {
    let range = reading.range(hit.words)
    if hit.phrase == .draft {
      guard !reading.plan.isDraft else { return }
      reading.plan.isDraft = true
      reading.note(.draft, at: range)
    } else if hit.phrase == .restricted {
      reading.plan.restricted = Read(reading.string(range), at: range)
      reading.note(.restricted, at: range)
    }
  }

  private static func placeDate(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> PlaceDate? {
    // The asterisk under the issuer may have run into the line.
    let first = range.first { !reading.words[$0].is(.star) } ?? range.upperBound
    for word in first..<range.upperBound
    where PlaceDate.begins(reading.words[word]) || isMonthAlone(reading, word, behind: first) {
      let end =
        range.upperBound + (reading.words[range.upperBound - 1].reads("nam") ? year(reading, line + 1) : 0)
      guard let date = PlaceDate(reading.words, day: word, start: first, end: end) else { return nil }
      let before = date.place.isEmpty ? date.date.lowerBound : date.place.lowerBound
      guard before == first, range.upperBound - date.date.upperBound <= 1 else { return nil }
      return date
    }
    return nil
  }

  /// "Hà Nội, tháng 6 năm 2024"
  private static func isMonthAlone(_ reading: Reading, _ word: Int, behind first: Int) -> Bool {
    reading.words[word].reads("thang") && word > first && reading.words[word - 1].is(.comma)
  }

  /// How many words of a line belong to the date above it: its year alone, where the column was too narrow.
  private static func year(_ reading: Reading, _ line: Int) -> Int {
    guard line < reading.plan.lines.count, reading.isUndecided(line) else { return 0 }
    let words = reading.words(ofLine: line)
    return words.count == 1 && reading.words[words.lowerBound].length == 4
      && reading.words[words.lowerBound].isNumber ? 1 : 0
  }

  private static func take(_ date: PlaceDate, _ reading: Reading) {
    let range = reading.range(date.date)
    if !date.place.isEmpty {
      let place = reading.range(date.place)
      reading.plan.place = Read(reading.string(place), at: place)
    }
    if let value = date.value { reading.plan.date = Read(value, at: range) }
    if date.month == nil { reading.note(.blankMonth, at: range) }
    if date.day == nil, date.isDayNamed { reading.note(.blankDay, at: range) }
    if date.isImpossible { reading.note(.typo, at: range) }
  }
}

extension Reading {
  /// The national title, though a scanner has misread some of its words.
  func damagedTitle(in range: Range<Int>) -> Range<Int>? {
    let length = 8
    guard range.count >= length else { return nil }
    // Most lines are left at once: few have one of these words in its place.
    for start in range.lowerBound...range.upperBound - length
    where words[start].isUpper && (words[start + 2].reads("xa") || words[start + 6].reads("viet")) {
      let right = zip(start..., Self.nationalTitle).count { words[$0].key == $1 }
      if right >= 5, right < length { return start..<start + length }
    }
    return nil
  }

  private static let nationalTitle: [UInt64] =
    ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"].map { Word.key($0) }

  /// The lines in which letterhead and title stand: those before the first numbered part.
  var headZone: Range<Int> {
    var end = 0
    while end < min(plan.lines.count, 80) {
      switch plan.lines[end].marker {
      case .roman, .upperLetter, .article, .part, .chapter: return 0..<end
      default: end += 1
      }
    }
    return 0..<end
  }
}
