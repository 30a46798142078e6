/// The unit with which a line begins: "Phòng Nội vụ chủ trì …", "Giao Văn phòng Sở …", "Đối với cá nhân".
struct UnitName {
  /// What stands before the unit; the value of `Phrase.assign`.
  enum Prefix: UInt8 {
    case none
    /// "Đối với", "Trách nhiệm của": a heading's way to name a unit.
    case towards
    /// "Giao", "Phân công".
    case give
    /// "Đề nghị", "Yêu cầu".
    case ask
  }

  enum Follower { case verb, colon, end, other }

  var prefix = Prefix.none
  /// The unit without what stands before it.
  var words: Range<Int>
  /// The word behind the unit.
  var end: Int
  var follower = Follower.other
  /// It begins with the name of a body that is no mere kind.
  var isCertain = false

  /// The value of `Phrase.unit` for people.
  static let people: UInt8 = 1

  private static let longest = 60

  init?(_ reading: Reading, at start: Int, limit: Int) {
    guard start < limit else { return nil }
    var place = Self.skipTime(reading, start, limit)
    if let hit = reading.hit(.assign, at: place), hit.exact || reading.isBare {
      prefix = Prefix(rawValue: hit.value) ?? .none
      place = Int(hit.end)
    }
    // "14 tổ dân phố: …"
    let isCounted =
      prefix == .none && place + 1 < limit && reading.words[place].isNumber
      && reading.hit(.unit, at: place + 1)?.exact == true
    let number = place
    if isCounted { place += 1 }
    guard place < limit,
      let opening = Self.opening(reading, at: place, limit, isBehindSign: false, isAddressed: prefix != .none)
    else { return nil }
    isCertain = opening.isCertain
    let first = place
    place = opening.end
    var last = place
    /// Where the unit ends, and what is behind it, should the words behind a comma belong to something else.
    var sure: (last: Int, place: Int)?
    var isBehindBody = isCertain || Self.hasField(reading, first..<place)
    scan: while place < limit, place - first < Self.longest {
      let word = reading.words[place]
      if word.isSign {
        switch Sign(rawValue: word.key) {
        case .comma, .semicolon:
          guard place + 1 < limit else { break scan }
          if let next = Self.opening(reading, at: place + 1, limit, isBehindSign: true) {
            place = next.end
          } else {
            // "các phòng chuyên môn, nghiệp vụ thuộc Sở": it goes on, if the unit ends soundly later.
            guard !Self.acts(reading, at: place + 1), !reading.words[place + 1].isSign else { break scan }
            sure = sure ?? (last, place)
            place += 2
          }
        case .dash, .ampersand, .slash, .apostrophe: place += 1
        case .colon:
          guard let behind = Self.members(reading, at: place, first, limit) else {
            follower = .colon
            break scan
          }
          place = behind
        case .openBracket:
          guard let close = reading.closing(ofBracketAt: place, limit: limit) else { break scan }
          if close + 1 < limit, Self.acts(reading, at: close + 1) { follower = .verb }
          if close + 1 < limit, reading.words[close + 1].is(.colon) { follower = .colon }
          if close + 1 == limit { follower = .end }
          // "Cụm trưởng (UBND xã Ia Grai):" is the unit as a whole; "(mời phối hợp)" is a remark.
          if follower != .other, reading.words[place + 1].isCapital {
            (last, place) = (close + 1, close + 1)
          }
          break scan
        default: break scan
        }
      } else if Self.acts(reading, at: place) || Self.actsOnNextLine(reading, at: place)
        // No name goes on with small letters behind its place: whatever this is, it is what the body does.
        || isBehindBody && !word.isCapital && !Self.goesOn(reading, at: place)
          && !Self.isNamed(reading, from: place, limit)
      {
        if let charge = Self.charge(reading, behind: place, limit) { (last, place) = (charge, charge) }
        follower = .verb
        break
      } else if let body = Self.body(reading, at: place, limit) {
        place = body.words.upperBound
        isBehindBody = true
        last = place
        isCertain = true
        continue
      } else if let noun = Self.noun(reading, at: place) {
        isCertain = isCertain || reading.words[place].isCapital
        place = min(noun, limit)
      } else {
        place += 1
      }
      isBehindBody = false
      last = place
    }
    if place >= limit { follower = .end }
    if place < limit, reading.words[place].is(.dot) || reading.words[place].is(.semicolon), place + 1 >= limit
    {
      follower = .end
    }
    if follower == .other, let sure { (last, place) = sure }
    if isCounted, follower != .colon { return nil }
    words = (isCounted ? number : first)..<last
    end = place
  }

  /// A short heading is a name as a whole: "Phòng Phổ biến và Theo dõi thi hành pháp luật".
  mutating func fillHeading(_ reading: Reading, _ line: Line) {
    // Nothing stands behind the title but its colon.
    let stops = follower == .other && end < reading.words.count && reading.words[end].is(.comma)
    let isShort = follower == .verb && limit(reading, line) - end <= 3
    guard follower == .verb && isCertain || isShort || stops, prefix != .give, line.title > 0,
      Int(line.title) + 2 >= line.content.count, !Self.leads(reading, at: end)
    else { return }
    let last = limit(reading, line)
    let rest = end..<max(end, last)
    guard last - words.lowerBound <= 14,
      // "Phòng Giám đốc kiểm tra, Thanh tra": a capital behind a comma goes on with the name.
      !rest.contains(where: {
        let word = reading.words[$0]
        let joins = word.is(.comma) && (stops || $0 + 1 < last && reading.words[$0 + 1].isCapital)
        return word.isSign && !word.is(.dash) && !joins
      })
    else { return }
    words = words.lowerBound..<last
    end = last
    follower = last < reading.words.count && reading.words[last].is(.colon) ? .colon : .end
  }

  /// "**Ban Hỗ trợ phụ nữ phát triển kinh tế**: …": what is bold up to the colon is a name, whatever verbs it holds.
  mutating func fillBold(_ reading: Reading, _ line: Range<Int>) {
    guard follower == .verb, prefix != .give, !Self.leads(reading, at: end) else { return }
    let bold = reading.bold.end(from: reading.words[words.lowerBound].start)
    let close =
      line.first { reading.words[$0].start >= bold || reading.words[$0].is(.colon) } ?? line.upperBound
    guard close > end, close < line.upperBound, close - words.lowerBound <= 16,
      reading.words[close].is(.colon),
      reading.words[close - 1].end <= bold,
      !reading.words[end..<close].contains(where: { $0.isSign && !$0.is(.dash) && !$0.is(.comma) })
    else { return }
    words = words.lowerBound..<close
    end = close
    follower = .colon
  }

  /// "Văn phòng tổng hợp: …": what a section puts before its colon is a name, if a few words more end it.
  mutating func fillLead(_ reading: Reading, _ title: Range<Int>) {
    guard follower == .verb || follower == .other, prefix == .none, end < title.upperBound,
      title.upperBound - end <= 6, title.count <= 14, !Self.leads(reading, at: end),
      !reading.words[end..<title.upperBound].contains(where: { $0.isSign && !$0.is(.dash) }),
      // "Các xã thực hiện: …"
      reading.hit(.function, at: end) != nil
        || !reading.hits(at: end).contains(where: { Int(reading.hits[$0].end) == title.upperBound })
    else { return }
    words = words.lowerBound..<title.upperBound
    end = title.upperBound
    follower = .colon
  }

  /// The word behind a line's title.
  private func limit(_ reading: Reading, _ line: Line) -> Int {
    reading.firstWord(at: line.content.lowerBound + line.title)
  }

  /// What a unit does, and no name.
  private static func leads(_ reading: Reading, at place: Int) -> Bool {
    let word = reading.words[place]
    guard leads.contains(word.key) else { return false }
    // Without marks "tham gia" begins as "tham mưu" does.
    return !word.reads("tham") || place + 1 < reading.words.count && reading.words[place + 1].reads("muu")
  }

  /// Chủ trì, phối hợp, tham mưu, có, chịu, căn cứ.
  private static let leads: [UInt64] = [
    Word.key("chu"), Word.key("phoi"), Word.key("tham"), Word.key("co"), Word.key("chiu"), Word.key("can"),
  ]

  // MARK: Parts

  /// "Định kỳ hằng năm, …": when something is done may stand before who does it.
  private static func skipTime(_ reading: Reading, _ start: Int, _ limit: Int) -> Int {
    let word = reading.words[start]
    guard word.reads("dinh") || word.reads("hang") || word.reads("truoc") || word.reads("khi") else {
      return start
    }
    for place in start + 1..<min(limit, start + 14) where reading.words[place].is(.comma) {
      return place + 1 < limit ? place + 1 : start
    }
    return start
  }

  static func body(_ reading: Reading, at word: Int, _ limit: Int) -> NamedBody? {
    guard reading.words[word].isCapital else { return nil }
    for index in reading.hits(at: word, ifAnyOf: Reading.bodyHeads) {
      if let name = reading.bodyName(from: reading.hits[index], limit: limit) { return name }
    }
    return nil
  }

  /// A noun of several words, in which no verb is to be looked for: "Đào tạo", "người lao động".
  static func noun(_ reading: Reading, at place: Int) -> Int? {
    for index in reading.hits(at: place) {
      switch reading.hits[index].phrase {
      case .function where reading.words[place].isCapital || isField(reading, at: place), .unit, .role,
        .office,
        .bodyHead, .compound:
        if reading.hits[index].exact || reading.hits[index].words.count > 1 {
          return Int(reading.hits[index].end)
        }
      default: break
      }
    }
    return nil
  }

  /// "sở giáo dục và đào tạo": a field of work in small letters goes on from another one. Without marks the syllables
  /// of "ha tang" alone would be verbs.
  private static func isField(_ reading: Reading, at place: Int) -> Bool {
    if reading.isBare { return reading.hit(.verb, at: place) == nil }
    guard place > 2, reading.words[place - 1].reads("va") else { return false }
    return reading.hits(at: place - 3).contains {
      reading.hits[$0].phrase == .function && Int(reading.hits[$0].end) == place - 1
    }
  }

  /// Whether a unit begins here, and how far that is sure.
  private static func opening(
    _ reading: Reading, at place: Int, _ limit: Int, isBehindSign: Bool, isAddressed: Bool = false
  ) -> (end: Int, isCertain: Bool)? {
    if let name = body(reading, at: place, limit) {
      let end = name.words.upperBound
      let isLonger = reading.hit(.bodyHead, at: place).map { $0.words.count > 1 || Int($0.end) < end } ?? true
      if !name.isGeneric || isLonger { return (end, !name.isGeneric) }
      // "Thuế cơ sở", "Công an các xã": a kind of bodies.
      if end < limit, reading.hit(.unit, at: end) != nil || reading.hit(.plural, at: end) != nil {
        return (end, false)
      }
      if reading.shortForms.contains(reading.words[place].key) { return (name.words.upperBound, true) }
      if isAddressed { return (name.words.upperBound, false) }
    }
    if let plural = reading.hit(.plural, at: place), plural.exact || reading.isBare {
      let next = Int(plural.end)
      guard next < limit, reading.words[next].isCapital || isNoun(reading, at: next) else { return nil }
      // "Các Ban quản lý rừng phòng hộ": what is no verb in the kind of bodies.
      let head = reading.hit(.bodyHead, at: next).map { Int($0.end) } ?? next
      return (max(next + 1, min(head, limit)), false)
    }
    if let role = reading.hit(.role, at: place) ?? reading.hit(.office, at: place),
      role.exact || role.words.count > 1 || reading.isBare
    {
      return (Int(role.end), false)
    }
    if let unit = reading.hit(.unit, at: place), unit.exact || unit.words.count > 1 || reading.isBare {
      // One syllable alone is half a word more often than a unit: "hội nghị", "tổ chức".
      if !isBehindSign, reading.hit(.verb, at: place)?.end == unit.end { return nil }
      guard
        unit.words.count > 1 || isBehindSign && !reading.words[place].isCapital
          || isNamed(reading, unit, limit)
      else { return nil }
      return (Int(unit.end), false)
    }
    if isBehindSign, reading.hit(.level, at: place) != nil { return (place + 1, false) }
    return nil
  }

  /// "Trạm Y tế", "Phòng Kinh tế": a kind of body with its field is a whole name, though it does not say where.
  private static func hasField(_ reading: Reading, _ name: Range<Int>) -> Bool {
    reading.hit(.bodyHead, at: name.lowerBound) != nil
      && name.dropFirst().contains { place in
        guard reading.words[place].isCapital, let field = reading.hit(.function, at: place) else {
          return false
        }
        return Int(field.end) == name.upperBound
      }
  }

  /// "Tổ Hỗ trợ người nộp thuế": a capital behind another one begins its name.
  private static func isNamed(_ reading: Reading, _ unit: Hit, _ limit: Int) -> Bool {
    let (first, next) = (reading.words[Int(unit.start)], Int(unit.end))
    return (unit.exact || reading.isBare) && first.isCapital && !first.isUpper && next + 1 < limit
      && reading.words[next].isCapital && !reading.words[next].isUpper && !reading.words[next].isSign
  }

  static func isNoun(_ reading: Reading, at place: Int) -> Bool {
    for phrase in [Phrase.unit, .role, .office, .level, .bodyHead] where reading.hit(phrase, at: place) != nil
    {
      return true
    }
    return false
  }

  /// "Các phòng: Y tế, Dân tộc": the colon is inside the unit.
  private static func members(_ reading: Reading, at colon: Int, _ first: Int, _ limit: Int) -> Int? {
    guard colon - first <= 3, reading.hit(.plural, at: first) != nil, colon + 1 < limit,
      reading.words[colon + 1].isCapital, reading.hit(.function, at: colon + 1) != nil
    else { return nil }
    var place = colon + 1
    while place < limit, !acts(reading, at: place), !reading.words[place].is(.colon),
      !reading.words[place].is(.dot)
    {
      place = min(noun(reading, at: place) ?? place + 1, limit)
    }
    return place
  }
}

extension Reading {
  /// What a title addresses by "Trách nhiệm của", "Đối với": a unit, whatever its name.
  func addressed(_ title: Range<Int>) -> Range<Int>? {
    guard let first = title.first, let hit = hit(.assign, at: first), hit.exact || isBare,
      UnitName.Prefix(rawValue: hit.value) == .towards, Int(hit.end) < title.upperBound
    else { return nil }
    return Int(hit.end)..<title.upperBound
  }
}
