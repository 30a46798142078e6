/// Issuing and superior bodies as the letterhead prints them.
///
/// Trusts: lines of capitals above the title that begin with the first word of a body's name; the lower one is
/// the issuer. All of them are issuers of a joint document.
package enum LetterheadBodies: Pass {
  package static func read(_ reading: Reading) {
    var groups: [[Int]] = []
    for line in reading.headZone {
      let role = reading.plan.lines[line].role
      if role == .type || role == .addressee { break }
      if role == .subject, reading.plan.type?.value != "công văn" { break }
      guard reading.isUndecided(line) else { continue }
      let range = reading.words(ofLine: line)
      guard let first = range.first, stands(reading, line, range) else { continue }
      if startsBody(reading, first) {
        groups.append([line])
      } else if let last = groups.last?.last, line - last <= 2 {
        groups[groups.count - 1].append(line)
      }
    }
    let isJoint = isJoint(reading)
    let parted = groups.flatMap { part(reading, $0, isJoint: isJoint) }.compactMap {
      withoutOrgan(reading, $0)
    }
    let issuers = isJoint ? parted.count - superiors(reading, of: parted.count) : min(parted.count, 1)
    take(parted, issuers: issuers, isJoint: isJoint, reading)
  }

  /// "KHLT-BV-CĐ" names two issuers: the first of three bodies above it stands over both.
  private static func superiors(_ reading: Reading, of count: Int) -> Int {
    let named = (reading.plan.symbol?.value.split { $0 == "-" || $0 == "/" }.count ?? 0) - 1
    return named > 1 && named == count - 1 ? 1 : 0
  }

  /// Lines of a letterhead: capitals, or in a table short lines that name a body.
  private static func stands(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    if reading.isUpper(range) { return range.count < 40 }
    return reading.plan.hasLetterhead && range.count <= 14 && reading.words[range.lowerBound].isCapital
      && (startsBody(reading, range.lowerBound) || reading.hit(.level, at: range.lowerBound) != nil)
      && reading.lastWord(ofLine: line)?.isSign == false
  }

  private static func startsBody(_ reading: Reading, _ word: Int) -> Bool {
    guard let hit = reading.hit(.bodyHead, at: word) else {
      // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": an office may issue as well.
      guard let office = reading.hit(.office, at: word), reading.isUpper(office.words),
        let body = reading.hit(.bodyHead, at: Int(office.end))
      else { return false }
      return body.exact || body.words.count > 1
    }
    return hit.exact || hit.words.count > 1 || reading.isBare || reading.words[word].length > 3
  }

  /// One line may hold both bodies: "UBND TỈNH X SỞ Y". The second begins behind the place of the first.
  private static func part(_ reading: Reading, _ lines: [Int], isJoint: Bool) -> [Range<Int>] {
    let range =
      reading.words(ofLine: lines[0]).lowerBound..<reading.words(ofLine: lines[lines.count - 1]).upperBound
    var starts = [range.lowerBound]
    /// Behind a level, which a place must follow.
    var level: Int?
    /// Behind a name that needs none: "HỘI NÔNG DÂN VIỆT NAM".
    var complete: Int?
    /// Behind a field of work, in which no name begins: "MÔI TRƯỜNG" holds none of a school.
    var field = range.lowerBound
    var taken = range.lowerBound
    for hit in reading.hits(in: range) where Int(hit.start) >= taken {
      let start = Int(hit.start)
      if hit.phrase == .level {
        level = Int(hit.end)
      } else if hit.phrase == .function {
        field = max(field, Int(hit.end))
      } else if hit.phrase == .bodyHead, start > range.lowerBound, hit.exact || hit.words.count > 1,
        !endsLine(reading, hit, range.upperBound)
      {
        let afterDash = reading.words[start - 1].is(.dash) && reading.words[start - 1].isSpaced
        if isJoint, afterDash {
          starts.append(start)
          level = nil
        } else if level.map({ start > $0 }) ?? false || complete == start
          || start >= max(field, starts[starts.count - 1] + 3)
            && holdsNone(reading, starts[starts.count - 1]),
          !reading.words[start - 1].isSign || afterDash, !reading.words[start - 1].reads("va")
        {
          starts.append(start)
          level = nil
        }
        complete = nil
        taken = Int(hit.end)
      } else if hit.phrase == .bodyHead || hit.phrase == .place {
        taken = Int(hit.end)
      }
      guard taken == Int(hit.end) else { continue }
      let last = reading.words[taken - 1]
      if last.reads("nam") || last.reads("minh") || last.reads("cao") { complete = taken }
      // "TỈNH ỦY GIA LAI BAN DÂN VẬN"
      if hit.phrase == .bodyHead, BodyTraits(rawValue: hit.value).contains(.alone), last.reads("uy") {
        level = taken
      }
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      return starts[index]..<withoutBorder(reading, starts[index]..<end)
    }
  }

  /// The name of a ministry or department holds no other: "BỘ Y TẾ BỆNH VIỆN X" are two.
  private static func holdsNone(_ reading: Reading, _ start: Int) -> Bool {
    let first = reading.words[start]
    return (first.reads("bo") || first.reads("so")) && reading.hit(.bodyHead, at: start)?.words.count == 1
  }

  /// What a converter made of a line between the names: dashes, stars, a bar.
  private static func withoutBorder(_ reading: Reading, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1 {
      let sign = reading.words[end - 1]
      guard sign.is(.dash) || sign.is(.star) || sign.is(.underscore) || sign.isBar else { break }
      end -= 1
    }
    return end
  }

  /// "HẢI PHÒNG", "XÃ TÂN HỘI": a head word at the end of its line heads nothing.
  private static func endsLine(_ reading: Reading, _ hit: Hit, _ limit: Int) -> Bool {
    guard hit.words.count == 1, !reading.words[Int(hit.start)].isFirst else { return false }
    return Int(hit.end) >= limit || reading.words[Int(hit.end)].isFirst
  }

  /// "BAN THƯỜNG VỤ" under or before the organisation's name is its organ.
  private static func withoutOrgan(_ reading: Reading, _ range: Range<Int>) -> Range<Int>? {
    let words = reading.words
    guard range.count >= 3, words[range.lowerBound].reads("ban") else { return range }
    let second = words[range.lowerBound + 1]
    if range.count == 3 { return second.reads("thuong") || second.reads("chap") ? nil : range }
    let name = range.lowerBound + 3
    return second.reads("thuong") && reading.hit(.bodyHead, at: name) != nil ? name..<range.upperBound : range
  }

  /// The last ones of the bodies are the issuers.
  private static func take(_ bodies: [Range<Int>], issuers: Int, isJoint: Bool, _ reading: Reading) {
    guard !bodies.isEmpty else { return }
    let first = bodies.count - issuers
    for (index, body) in bodies.enumerated() {
      let isIssuer = index >= first
      var line = reading.line(ofWord: body.lowerBound)
      while line < reading.plan.lines.count, reading.words(ofLine: line).lowerBound < body.upperBound {
        if reading.isUndecided(line) { reading.plan.lines[line].role = isIssuer ? .issuer : .superior }
        line += 1
      }
    }
    let values =
      isJoint ? sharingPlace(bodies.map { name(reading, $0) }, reading) : bodies.map { name(reading, $0) }
    reading.plan.hasLetterhead = true
    reading.plan.issuers = Array(values[first...])
    if first > 0 { reading.plan.superior = values[first - 1] }
  }

  /// "ỦY BAN MTTQ TỈNH / LIÊN ĐOÀN LAO ĐỘNG TỈNH / BÌNH ĐỊNH": the last line is the place of both.
  private static func sharingPlace(_ bodies: [Read<String>], _ reading: Reading) -> [Read<String>] {
    guard let place = reading.plan.place?.value.uppercased(), let last = bodies.last,
      last.value.uppercased().hasSuffix(" " + place),
      let line = reading.plan.lines.last(where: { $0.role == .issuer }),
      reading.string(line.text).uppercased() == place
    else { return bodies }
    return bodies.map { body in
      let end = WordScanner.words(of: body.value).last
      let isOpen = Level.allCases.contains {
        $0.words.contains { WordScanner.words(of: $0).last?.key == end?.key }
      }
      return isOpen ? Read(body.value + " " + last.value.suffix(place.count), at: body.range) : body
    }
  }

  /// The words of a body whose name may go on in the next row of its column: what the other column holds between
  /// is none of it.
  private static func name(_ reading: Reading, _ body: Range<Int>) -> Read<String> {
    var text = ""
    var range = reading.range(body)
    var last: Int?
    var line = reading.line(ofWord: body.lowerBound)
    while line < reading.plan.lines.count, reading.words(ofLine: line).lowerBound < body.upperBound {
      defer { line += 1 }
      let role = reading.plan.lines[line].role
      guard role == .issuer || role == .superior else { continue }
      let words = reading.words(ofLine: line).clamped(to: body)
      let piece = reading.range(words)
      if last == nil || last == line - 1 {
        range = range.lowerBound..<piece.upperBound
        last = line
      }
      text += text.isEmpty ? reading.string(piece) : " " + reading.string(piece)
    }
    return Read(text, at: range)
  }

  private static func isJoint(_ reading: Reading) -> Bool {
    for line in reading.headZone where reading.plan.lines[line].role == .type {
      let words = reading.words(ofLine: line)
      if reading.hits(in: words).contains(where: { $0.phrase == .typeQualifier && $0.value == Lexicon.joint })
      {
        return true
      }
    }
    let type = reading.plan.symbol?.value.prefix { $0 != "-" && $0 != "/" } ?? ""
    return type.count > 2 && (type.hasSuffix("LT") || type.hasSuffix("PH") || type.hasSuffix("LN"))
  }
}
