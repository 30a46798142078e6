import Vietnamese

/// The issuer where the letterhead is lost: the name in the opening or closing sentence, the level word of the
/// text and the place of the date line.
///
/// Trusts: the symbol, whose letters are those of the name (`SLĐTBXH`); a body's name before a verb of issuing.
package enum IssuerCompletion: Pass {
  package static func read(_ reading: Reading) {
    guard reading.plan.issuers.isEmpty else { return }
    let code = bodyCode(reading)
    var best: (score: Int, body: Range<Int>)?
    for area in areas(reading) {
      for hit in reading.landmarks(in: area) where hit.phrase == .bodyHead {
        guard let name = reading.bodyName(from: hit, limit: area.upperBound) else { continue }
        let body = withoutOrgan(reading, name.words)
        // "Trường có 24 lớp": without a symbol nothing tells which.
        if body.count == 1, code == nil { continue }
        let score = score(reading, body, code, in: area) + (name.isGeneric ? 0 : closing(reading, body, area))
        if score > best?.score ?? 2 { best = (score, body) }
      }
    }
    guard var body = best?.body else { return }
    if body.count == 1, let code { body = named(reading, body.lowerBound, code) ?? body }
    let printed = reading.string(body)
    let completed = completed(reading, body, printed)
    reading.plan.issuers = [
      Read(completed, at: reading.range(body), origin: completed == printed ? .text : .completed)
    ]
  }

  /// "Hội" says of itself who the symbol names: "Hội Cựu chiến binh", wherever that stands first.
  private static func named(_ reading: Reading, _ head: Int, _ code: UInt64) -> Range<Int>? {
    for hit in reading.landmarks(.heads) where reading.words[Int(hit.start)].key == reading.words[head].key {
      let line = reading.words(ofLine: reading.line(ofWord: Int(hit.start)))
      guard let name = reading.bodyName(from: hit, limit: line.upperBound) else { continue }
      let level = levelHit(reading, in: name.words).map { Int($0.start) } ?? name.words.upperBound
      let core = name.words.lowerBound..<level
      if core.count > 1, matches(code, reading, core) { return core }
    }
    return nil
  }

  /// The sentences that open and close the document.
  private static func areas(_ reading: Reading) -> [Range<Int>] {
    var areas: [Range<Int>] = []
    let end = reading.headZone.upperBound
    for line in 0..<end where reading.isUndecided(line) && reading.length(ofLine: line) > 30 {
      areas.append(reading.words(ofLine: line))
      if areas.count == 16 { break }
    }
    if let closing = reading.plan.lines.indices.last(where: { reading.plan.lines[$0].role == .closing }) {
      areas.append(reading.words(ofLine: closing))
    }
    return areas
  }

  /// "Ban Thường vụ Liên đoàn Lao động tỉnh", "Thường trực Hội Nông dân xã": the organisation, not its organ.
  private static func withoutOrgan(_ reading: Reading, _ body: Range<Int>) -> Range<Int> {
    let words = reading.words[body]
    let organ = words[body.lowerBound].reads("ban") ? 3 : 2
    guard body.count > organ, reading.words[body.lowerBound + organ].isCapital else { return body }
    let first = words[body.lowerBound + organ - 2]
    guard first.reads("thuong") || organ == 3 && first.reads("chap") else { return body }
    return body.lowerBound + organ..<body.upperBound
  }

  /// "Trên đây là báo cáo của Trường THCS …": the closing sentence tells whose document it is.
  private static func closing(_ reading: Reading, _ body: Range<Int>, _ area: Range<Int>) -> Int {
    guard body.lowerBound > area.lowerBound, reading.words[body.lowerBound - 1].reads("cua") else { return 0 }
    return reading.plan.lines[reading.line(ofWord: area.lowerBound)].role == .closing ? 4 : 0
  }

  private static func score(
    _ reading: Reading, _ body: Range<Int>, _ code: UInt64?, in area: Range<Int>
  ) -> Int {
    var score = 0
    if let code, matches(code, reading, body) { score += 4 }
    var start = body.lowerBound
    if start >= area.lowerBound + 3, reading.words[start - 3].reads("ban") { start -= 3 }
    // "Chánh án Tòa án nhân dân khu vực 2 thông báo"
    if let office = reading.office(before: start), office >= area.lowerBound { start = office }
    if start == area.lowerBound {
      score += 2
    } else {
      let before = reading.words[start - 1]
      if before.is(.comma) || before.is(.dot) || before.is(.closeQuote) { score += 2 }
      if before.is(.semicolon) { score += 2 }
      // "… ngày 02/3/2026 của …": who issued what is cited.
      if before.reads("cua") { score -= reading.words[max(area.lowerBound, start - 2)].isNumber ? 3 : 1 }
    }
    if body.upperBound < area.upperBound {
      let after = reading.words[body.upperBound]
      if reading.endsName(at: body.upperBound) { score += 2 }
      if after.is(.openBracket) { score += 2 }
    }
    return score
  }

  /// The letters that stand for the body in the symbol: "SLĐTBXH" of "KH-SLĐTBXH".
  private static func bodyCode(_ reading: Reading) -> UInt64? {
    guard let symbol = reading.plan.symbol?.value else { return nil }
    let parts = symbol.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }.map { Substring($0) }
    guard let first = parts.first else { return nil }
    // "05/BNV-VP": an official letter has no type before its body.
    let isType = Lexicon.types.contains { $0.symbols.contains(String(first)) }
    guard let code = isType ? parts.dropFirst().first : first else { return nil }
    return reading.words(of: String(code)).first?.key ?? 0
  }

  /// The first letters of the name, before the place, are those of the symbol's body.
  private static func matches(_ code: UInt64, _ reading: Reading, _ body: Range<Int>) -> Bool {
    var words: [Word] = []
    words.reserveCapacity(body.count)
    for word in reading.words[body] where !word.isSign && !word.reads("va") { words.append(word) }
    if words.prefix(3).contains(where: { $0.key == code }) { return true }
    // "NV" for "Phòng Nội vụ", "TAKV2" for "Tòa án nhân dân khu vực 2": the head word and others may be left out.
    return words.prefix(3).indices.contains { holds(code, words[$0...]) }
  }

  /// The letters of a code stand in order at the starts of some words, the first of them at the first word.
  private static func holds(_ code: UInt64, _ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, first.key & 0xff == code & 0xff, code >> 63 == 0, code > 0xff else {
      return false
    }
    var rest = code
    for word in words where rest != 0 && word.key & 0xff == rest & 0xff { rest >>= 8 }
    return rest == 0
  }

  private static func completed(_ reading: Reading, _ body: Range<Int>, _ printed: String) -> String {
    let whole = withPlace(reading, body, printed)
    // "QUYẾT ĐỊNH" is preceded by the issuer in capitals.
    return reading.isUpper(body) ? whole.uppercased() : whole
  }

  private static func withPlace(_ reading: Reading, _ body: Range<Int>, _ printed: String) -> String {
    let written = { (key: String) in reading.frontMatter?.text(key, in: Plan.frontMatterKeys) }
    guard let place = reading.plan.place?.value ?? written("place"), !isCentral(reading, body) else {
      return printed
    }
    let placeWords = reading.words(of: place)
    if contains(reading.words[body], placeWords) || hasOwnName(reading, body) || isNumbered(reading, body) {
      return printed
    }
    // A name that already holds some other place is complete.
    if let level = levelHit(reading, in: body) {
      guard Int(level.end) == body.upperBound else { return printed }
      // "Sở Nội vụ Thành phố" in "Thành phố Hồ Chí Minh": the level stands once.
      let isTwice = zip(reading.words[level.words], placeWords).allSatisfy { $0.key == $1.key }
      let name =
        isTwice ? place.split(separator: " ").dropFirst(level.words.count).joined(separator: " ") : place
      return printed + " " + name
    }
    // "Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Huyện đoàn" hold their level.
    let last = reading.words[body.upperBound - 1]
    if last.reads("uy") || last.reads("doan"),
      reading.hits(in: body).contains(where: {
        $0.phrase == .bodyHead && $0.words.count == 2 && Int($0.end) == body.upperBound
          && BodyTraits(rawValue: $0.value).contains(.alone)
      })
    {
      return printed + " " + place
    }
    if placeWords.count > 1, placeWords[0].reads("tp") || placeWords[0].reads("thanh") {
      return printed + " " + place
    }
    // "Sở Xây dựng tỉnh Hà Nam" above it tells the level as well.
    let above = written("superior").flatMap { level(in: $0, before: place) }
    guard let level = above ?? level(reading, for: body) else { return printed }
    return printed + " " + level + " " + place
  }

  /// "Trung đoàn 12" says by its number which it is; areas are numbered in each province.
  private static func isNumbered(_ reading: Reading, _ body: Range<Int>) -> Bool {
    body.count > 1 && reading.words[body.upperBound - 1].isNumber
      && !reading.words[body.upperBound - 2].reads("vuc")
  }

  /// "Công ty TNHH May Phú An": capitals that the lexicon does not know end a name that needs no place.
  private static func hasOwnName(_ reading: Reading, _ body: Range<Int>) -> Bool {
    guard body.count > 3 else { return false }
    let last = body.upperBound - 2..<body.upperBound
    return reading.words[last].allSatisfy { $0.isCapital && !$0.isUpper && !$0.isSign }
      && !reading.hits(in: body).contains { $0.words.overlaps(last) }
  }

  /// The word for the level that stands before a place at the end of a name.
  private static func level(in name: String, before place: String) -> String? {
    let (name, place) = (Folding.lowercase(name), Folding.lowercase(place))
    guard name.hasSuffix(place) else { return nil }
    return Level.allCases.lazy.map { $0.words[0] }.first { name.hasSuffix("\($0) \(place)") }
  }

  private static func levelHit(_ reading: Reading, in body: Range<Int>) -> Hit? {
    reading.landmarks(in: body).last { hit in
      hit.phrase == .level && hit.value != Level.hamlet.rawValue && hit.value != Level.central.rawValue
        && reading.words[Int(hit.start)].isUpper == reading.isUpper(body) && isLevel(reading, hit)
    }
  }

  /// "xã" of "xã hội" is no level.
  private static func isLevel(_ reading: Reading, _ hit: Hit) -> Bool {
    let end = Int(hit.end)
    return end >= reading.words.count || !reading.words[end].reads("hoi")
  }

  private static func isCentral(_ reading: Reading, _ body: Range<Int>) -> Bool {
    let first = reading.words[body.lowerBound]
    let second = body.count > 1 ? reading.words[body.lowerBound + 1] : first
    if first.reads("bo") { return !second.reads("chi") && !second.reads("tu") }
    // "Ủy ban Dân tộc" is of the centre.
    if first.reads("uy"), second.reads("ban"), body.count > 2, levelHit(reading, in: body) == nil {
      let third = reading.words[body.lowerBound + 2]
      return !third.reads("nhan") && !third.reads("mat") && !third.reads("mttq") && !third.reads("kiem")
    }
    return first.reads("tong") || first.reads("chinh") || first.reads("quoc")
      || reading.words[body].contains { $0.reads("nam") } && reading.words[body].contains { $0.reads("viet") }
        && levelHit(reading, in: body) == nil
  }

  /// The level that the text speaks of: "UBND tỉnh", "của tỉnh", "Tỉnh ủy".
  private static func level(_ reading: Reading, for body: Range<Int>) -> String? {
    let first = reading.words[body.lowerBound]
    let allowed: [Level]
    if first.reads("so") {
      allowed = [.province, .city]
    } else if first.reads("phong") {
      allowed = [.district, .quarter, .town, .city, .commune, .ward]
    } else {
      allowed = [.province, .city, .district, .quarter, .town, .commune, .ward, .township]
    }
    var counts = [Int](repeating: 0, count: Level.allCases.count)
    for hit in reading.landmarks(.levels) where isLevel(reading, hit) && hit.start > 0 {
      // "Quan hệ" is no quận.
      guard hit.exact || hit.words.count > 1 || reading.isBare, let level = Level(rawValue: hit.value),
        allowed.contains(level)
      else { continue }
      let before = reading.words[Int(hit.start) - 1]
      // "các huyện, thị xã": those below it.
      if before.reads("cac") || before.is(.comma) { continue }
      let weight =
        before.reads("ubnd") || before.reads("dan") || before.reads("cua") || before.reads("uy") ? 3 : 1
      counts[Int(hit.value)] += weight
    }
    var best: Level?
    for level in allowed where counts[Int(level.rawValue)] > best.map({ counts[Int($0.rawValue)] }) ?? 0 {
      best = level
    }
    let word = best?.words[0] ?? (first.reads("so") ? "tỉnh" : nil)
    return reading.isBare ? word.map { Folding.fold($0) } : word
  }

  private static func contains(_ words: Slice<Words>, _ name: Words) -> Bool {
    guard !name.isEmpty, words.count >= name.count else { return false }
    return (words.startIndex...words.endIndex - name.count).contains { start in
      zip(words[start...], name).allSatisfy { $0.key == $1.key }
    }
  }
}

extension Reading {
  /// Where the office begins that ends right before a word.
  fileprivate func office(before word: Int) -> Int? {
    (max(0, word - 4)..<word).first { start in
      hits(at: start).contains { hits[$0].phrase == .office && Int(hits[$0].end) == word }
    }
  }
}
