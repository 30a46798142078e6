/// Issuing and superior bodies as the letterhead prints them.
///
/// Trusts: the lines of `BodyLines`, parted by `BodyBorders`; the lower body is the issuer. All of them are issuers of
/// a joint document.
package enum LetterheadBodies: Pass {
  package static func read(_ reading: Reading) {
    let isJoint = isJoint(reading)
    let lines = BodyLines(reading)
    let groups = lines.groups()
    let borders = BodyBorders(reading: reading, isJoint: isJoint, isAlone: groups.count == 1)
    let parted = groups.flatMap { group in
      part(reading, group, borders, mayBeUnknown: lines.isTitled && BodyLines.isSolid(group))
    }.compactMap { withoutOrgan(reading, $0) }
    if isJoint, let pairs = pairs(reading, parted) {
      take(pairs, pairs.indices.map { $0 % 2 == 1 }, isJoint: isJoint, reading)
    } else {
      let issuers = isJoint ? parted.count - superiors(reading, of: parted.count) : min(parted.count, 1)
      take(parted, parted.indices.map { $0 >= parted.count - issuers }, isJoint: isJoint, reading)
    }
  }

  /// "CÔNG AN TỈNH / PHÒNG … | TỈNH ĐOÀN / BAN …": each column of a table holds a superior and below it an issuer.
  private static func pairs(_ reading: Reading, _ bodies: [Range<Int>]) -> [Range<Int>]? {
    let columns = Dictionary(grouping: bodies) {
      reading.columns.column(of: reading.plan.lines[reading.line(ofWord: $0.lowerBound)])
    }
    guard columns.count > 1, columns[0] == nil, columns.values.allSatisfy({ $0.count == 2 }) else {
      return nil
    }
    return columns.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// "KHLT-BV-CĐ" names two issuers: the first of three bodies above it stands over both.
  private static func superiors(_ reading: Reading, of count: Int) -> Int {
    let named = (reading.plan.symbol?.value.split { $0 == "-" || $0 == "/" }.count ?? 0) - 1
    return named > 1 && named == count - 1 ? 1 : 0
  }

  /// One line may hold both bodies: "UBND TỈNH X SỞ Y".
  private static func part(
    _ reading: Reading, _ lines: [Int], _ borders: BodyBorders, mayBeUnknown: Bool
  ) -> [Range<Int>] {
    let range = reading.words(ofLines: lines)
    let starts = borders.starts(in: range, mayBeUnknown: mayBeUnknown)
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      return starts[index]..<withoutBorder(reading, starts[index]..<end)
    }
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

  /// "BAN THƯỜNG VỤ" under or before the organisation's name is its organ.
  private static func withoutOrgan(_ reading: Reading, _ range: Range<Int>) -> Range<Int>? {
    let words = reading.words
    guard range.count >= 3, words[range.lowerBound].reads("ban") else { return range }
    let second = words[range.lowerBound + 1]
    if range.count == 3 { return second.reads("thuong") || second.reads("chap") ? nil : range }
    let name = range.lowerBound + 3
    return second.reads("thuong") && reading.hit(.bodyHead, at: name) != nil ? name..<range.upperBound : range
  }

  private static func take(_ bodies: [Range<Int>], _ issuers: [Bool], isJoint: Bool, _ reading: Reading) {
    guard !bodies.isEmpty else { return }
    for (isIssuer, body) in zip(issuers, bodies) {
      var line = reading.line(ofWord: body.lowerBound)
      while line < reading.plan.lines.count, reading.words(ofLine: line).lowerBound < body.upperBound {
        if reading.isUndecided(line) { reading.plan.lines[line].role = isIssuer ? .issuer : .superior }
        line += 1
      }
    }
    let names = bodies.map { name(reading, $0) }
    let values = isJoint ? sharingLevel(sharingPlace(names, reading), bodies, reading) : names
    reading.plan.hasLetterhead = true
    reading.plan.issuers = zip(issuers, values).compactMap { $0 ? $1 : nil }
    if let first = issuers.firstIndex(of: true), first > 0 { reading.plan.superior = values[first - 1] }
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
      // The last one has it: "TỈNH HÀ TĨNH" ends like "TỈNH".
      return isOpen && body.range != last.range
        ? Read(body.value + " " + last.value.suffix(place.count), at: body.range) : body
    }
  }

  /// "HỘI LIÊN HIỆP PHỤ NỮ - CÔNG AN / TỈNH HÀ TĨNH": bodies that dashes part have the level below them in common.
  private static func sharingLevel(
    _ values: [Read<String>], _ bodies: [Range<Int>], _ reading: Reading
  ) -> [Read<String>] {
    guard let line = reading.plan.lines.lastIndex(where: { $0.role == .issuer }),
      let last = bodies.last, last.upperBound == reading.words(ofLine: line).upperBound
    else { return values }
    let shared = reading.words(ofLine: line)
    guard shared.lowerBound > last.lowerBound, reading.hit(.level, at: shared.lowerBound) != nil else {
      return values
    }
    let own = parts(reading, shared)
    if own.count == bodies.count, own.allSatisfy({ reading.hit(.level, at: $0.lowerBound) != nil }) {
      return values.indices.map { index in
        let name = bodies[index].lowerBound..<min(bodies[index].upperBound, shared.lowerBound)
        return Read(reading.string(name) + " " + reading.string(own[index]), at: reading.range(name))
      }
    }
    return values.indices.map { index in
      let (value, body) = (values[index], bodies[index])
      guard body.upperBound < last.lowerBound, reading.words[body.upperBound].is(.dash),
        !reading.hits(in: body).contains(where: { $0.phrase == .level && $0.exact }),
        reading.line(ofWord: body.lowerBound) == line - 1
      else { return value }
      return Read(value.value + " " + reading.string(shared), at: value.range)
    }
  }

  /// "TỈNH PHÚ THỌ - TỈNH PHÚ THỌ": what dashes part.
  private static func parts(_ reading: Reading, _ range: Range<Int>) -> [Range<Int>] {
    let dashes = range.filter { reading.words[$0].is(.dash) }
    return zip([range.lowerBound - 1] + dashes, dashes + [range.upperBound]).map { $0 + 1..<max($0 + 1, $1) }
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
      text += text.isEmpty ? reading.name(words) : " " + reading.name(words)
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
