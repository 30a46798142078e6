/// Who signed: authority, office and name, for each signer.
///
/// Trusts: authority prefixes (`TM.`, `T/M`, `KT.`), offices in capitals, and under them a line of two to six
/// capitalised words; in a table each column is a signer.
package enum Signatures: Pass {
  package static func read(_ reading: Reading) {
    var reader = SignatureReader(columns: reading.columns)
    let start = footStart(reading)
    for line in start..<reading.plan.lines.count where reading.isUndecided(line) {
      // A numbered line belongs to the text.
      switch reading.plan.lines[line].marker {
      case .arabic, .decimal, .lowerLetter: continue
      default: break
      }
      let range = reading.contentWords(ofLine: line)
      guard !range.isEmpty else { continue }
      if reader.isClosed(reading, line, range) { break }
      reader.take(reading, line, range)
    }
    reading.plan.signatures = reading.plan.issuers.count > 1 ? reader.signatures : reader.oneOffice()
    if reading.plan.signatures.isEmpty {
      reading.note(.missingSignature, at: 0..<0)
    } else {
      for signature in reading.plan.signatures where signature.name == nil {
        reading.note(.missingSignerName, at: signature.position?.range ?? signature.capacity?.range ?? 0..<0)
      }
    }
  }

  /// Behind the end mark; without one, around the recipients or the last lines.
  private static func footStart(_ reading: Reading) -> Int {
    let head = reading.firstLine(.recipientsHead)
    let limit = head ?? reading.plan.lines.count
    if let mark = reading.plan.endMark {
      let end = reading.line(ofWord: reading.firstWord(at: mark.lowerBound))
      if end < limit { return end + 1 }
    }
    guard let head else { return max(0, reading.plan.lines.count - 12) }
    var start = max(0, head - 8)
    // A table of signers that stands above the recipients is one.
    while start > 0, start > head - 40, reading.plan.lines[start - 1].role == .cell,
      reading.columns.column(of: reading.plan.lines[start]) > 0
    {
      start -= 1
    }
    return start
  }

  /// "GIÁM ĐỐC", also of who acts as one: "Q. GIÁM ĐỐC".
  static func office(_ reading: Reading, at word: Int) -> Hit? {
    let isActing =
      word + 2 < reading.words.count && reading.words[word].reads("q") && reading.words[word + 1].is(.dot)
    return reading.hit(.office, at: isActing ? word + 2 : word)
  }

  /// Behind the prefix that begins at a word: "TM.", "T/M", "KT".
  static func authority(_ reading: Reading, at word: Int, to end: Int) -> Int? {
    guard let hit = reading.hit(.onBehalf, at: word), reading.isUpper(hit.words) || hit.words.count > 1,
      reading.words[word].isUpper, Int(hit.end) < end
    else { return nil }
    var place = Int(hit.end)
    if reading.words[place].is(.dot) {
      place += 1
    } else if hit.words.count == 1 {
      return nil
    }
    return place < end && reading.words[place].isUpper ? place : nil
  }

  /// Behind the office that follows a prefix and belongs to it: "KT. CHỦ TỊCH"; "TM. BAN GIÁM ĐỐC", "TM. ĐOÀN CHỦ TỊCH".
  static func spokenFor(_ reading: Reading, at start: Int) -> Int {
    let isOrgan = reading.words[start].reads("ban") || reading.words[start].reads("doan")
    return reading.hit(.office, at: isOrgan ? start + 1 : start).map { Int($0.end) } ?? start
  }
}

/// Puts lines of the foot together into signatures, one for each column.
private struct SignatureReader {
  let columns: Columns
  var signatures: [Signature] = []
  /// The signature that goes on in each column.
  private var current: [Int?] = []
  /// The signature and line of a name in capitals, which may turn out to be none.
  private var lastInCapitals: (index: Int, line: Int)?

  init(columns: Columns) { self.columns = columns }

  /// Behind a complete signature comes another document: an attached plan, an appendix.
  func isClosed(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    guard !signatures.isEmpty else { return false }
    switch reading.plan.lines[line].marker {
    case .roman, .article, .part, .chapter: return true
    default: break
    }
    if reading.hit(.appendix, at: range.lowerBound) != nil { return true }
    if let type = reading.hit(.documentType, at: range.lowerBound), reading.isUpper(type.words) {
      return true
    }
    return reading.hasHit(.nationalTitle, in: range) || isCopyMark(reading, range)
  }

  /// "SAO Y BẢN CHÍNH": what follows is signed by who made the copy.
  private func isCopyMark(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard range.count > 1, reading.isUpper(range), reading.words[range.lowerBound].reads("sao") else {
      return false
    }
    let kind = reading.words[range.lowerBound + 1]
    return kind.reads("y") || kind.reads("luc")
  }

  /// "KHỐI TRƯỞNG" over "GIÁM ĐỐC SỞ TÀI CHÍNH" and one name: one signer with two offices.
  func oneOffice() -> [Signature] {
    var result: [Signature] = []
    for signature in signatures {
      if let last = result.last, last.name == nil, let first = last.position, signature.capacity == nil,
        signature.name != nil, let second = signature.position,
        // In a table the office of the next column may stand higher.
        first.range.upperBound <= second.range.lowerBound
      {
        result[result.count - 1].position = joined(first, second)
        result[result.count - 1].name = signature.name
      } else {
        result.append(signature)
      }
    }
    return result
  }

  mutating func take(_ reading: Reading, _ line: Int, _ range: Range<Int>) {
    let column = columns.column(of: reading.plan.lines[line])
    while current.count <= column { current.append(nil) }
    if let office = officeBehindBody(reading, range) {
      reading.plan.lines[line].role = .position
      addPosition(reading.read(office), column, startsOffice: true)
    } else if let start = Signatures.authority(reading, at: range.lowerBound, to: range.upperBound) {
      reading.plan.lines[line].role = .capacity
      let spoken = Signatures.spokenFor(reading, at: start)
      let position = lastOffice(reading, min(spoken, range.upperBound)..<range.upperBound)
      addCapacity(reading.read(range.lowerBound..<(position?.lowerBound ?? range.upperBound)), column)
      if let position { addPosition(reading.read(position), column, startsOffice: true) }
    } else if isNote(reading, range) {
      if current[column] != nil { reading.plan.lines[line].role = .signatureNote }
    } else if isPosition(reading, line, range) {
      reading.plan.lines[line].role = .position
      addPosition(
        reading.read(range), column, startsOffice: reading.hit(.office, at: range.lowerBound) != nil)
    } else if let index = current[column] ?? onlyNameless, signatures[index].name == nil,
      isName(reading, range)
    {
      reading.plan.lines[line].role = .signer
      signatures[index].name = reading.read(range)
      lastInCapitals = reading.isUpper(range) ? (index, line) : nil
    } else if let last = lastInCapitals, !reading.isUpper(range), isName(reading, range),
      let printed = signatures[last.index].name, let position = signatures[last.index].position
    {
      // The capitals before were the rest of the office.
      reading.plan.lines[last.line].role = .position
      reading.plan.lines[line].role = .signer
      signatures[last.index].position = joined(position, printed)
      signatures[last.index].name = reading.read(range)
      lastInCapitals = nil
    }
  }

  /// Columns made of spaces lose their place where the line begins with them.
  private var onlyNameless: Int? {
    let nameless = signatures.indices.filter { signatures[$0].name == nil }
    return nameless.count == 1 ? nameless[0] : nil
  }

  private mutating func addCapacity(_ value: Read<String>, _ column: Int) {
    if let index = current[column], signatures[index].position == nil, signatures[index].name == nil,
      let capacity = signatures[index].capacity
    {
      signatures[index].capacity = joined(capacity, value)
    } else {
      open(Signature(capacity: value), column)
    }
  }

  private mutating func addPosition(_ value: Read<String>, _ column: Int, startsOffice: Bool) {
    guard let index = current[column], signatures[index].name == nil else {
      return open(Signature(position: value), column)
    }
    if let position = signatures[index].position {
      // A second office is a second signer, unless it only goes on.
      if startsOffice {
        open(Signature(position: value), column)
      } else {
        signatures[index].position = joined(position, value)
      }
    } else if startsOffice || signatures[index].capacity == nil {
      signatures[index].position = value
    } else if let capacity = signatures[index].capacity {
      signatures[index].capacity = joined(capacity, value)
    }
  }

  private mutating func open(_ signature: Signature, _ column: Int) {
    current[column] = signatures.count
    signatures.append(signature)
  }

  private func joined(_ first: Read<String>, _ second: Read<String>) -> Read<String> {
    Read(first.value + " " + second.value, at: first.range.lowerBound..<second.range.upperBound)
  }

  /// "LIÊN ĐOÀN LAO ĐỘNG TỈNH CHỦ TỊCH": a joint signer's body in the line of the office.
  private func officeBehindBody(_ reading: Reading, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 3, reading.words[range.lowerBound].isUpper, reading.isUpper(range),
      let body = reading.hit(.bodyHead, at: range.lowerBound),
      body.exact || reading.isBare
    else { return nil }
    return lastOffice(reading, range.dropFirst(2))
  }

  /// "… CHỦ TỊCH": an office of several words that ends a line.
  private func lastOffice(_ reading: Reading, _ range: Range<Int>) -> Range<Int>? {
    let office = range.lazy.compactMap { reading.hit(.office, at: $0) }
      .first { Int($0.end) == range.upperBound && $0.words.count > 1 && ($0.exact || reading.isBare) }
    return office?.words
  }

  private func isNote(_ reading: Reading, _ range: Range<Int>) -> Bool {
    if range.count <= 6, reading.hasHit(.signed, in: range) { return true }
    let first = reading.words[range.lowerBound]
    if first.isSign && reading.words[range.upperBound - 1].isSign { return true }
    // A seal: "TỈNH GIA LAI * SỞ NỘI VỤ *".
    return range.count > 3 && reading.isUpper(range) && reading.words[range].contains { $0.is(.star) }
  }

  /// Capitals that name an office, or go on from a line that does.
  private func isPosition(_ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    let office = reading.hit(.office, at: range.lowerBound)
    if reading.isUpper(range) {
      if let office { return office.exact || office.words.count > 1 || reading.isBare }
      if reading.words[range.lowerBound].reads("q") { return reading.hasHit(.office, in: range) }
      let column = columns.column(of: reading.plan.lines[line])
      guard let index = column < current.count ? current[column] : nil, signatures[index].name == nil else {
        return false
      }
      return !isName(reading, range) || signatures[index].position == nil
    }
    guard let office, office.words.count > 1, reading.words[range.lowerBound].isCapital else { return false }
    if office.words == range { return true }
    return range.count <= 6 && (reading.plan.lines[line].bold || reading.plan.lines[line].role == .cell)
  }

  /// Two to seven capitalised words, a rank or degree before them.
  private func isName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard range.count <= 12, !hasOffice(reading, range) else { return false }
    if reading.isUpper(range), let body = reading.hit(.bodyHead, at: range.lowerBound), body.exact,
      !reading.words[range.lowerBound].reads("doan")
    {
      return false
    }
    var capitals = 0
    for word in reading.words[range] {
      if word.isSign {
        guard word.is(.dot) || word.is(.apostrophe) || word.is(.dash) || word.is(.comma) else { return false }
      } else if word.isCapital {
        capitals += 1
      } else if word.isNumber || capitals == 0 || !Self.ranks.contains(word.key) {
        return false
      }
    }
    return (2...8).contains(capitals)
  }

  /// Without marks "Trương Thị Mẫu" begins like "trưởng".
  private func hasOffice(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard reading.isBare, !reading.isUpper(range) else { return reading.hasHit(.office, in: range) }
    return reading.hits(in: range).contains { $0.phrase == .office && $0.words.count > 1 }
  }

  /// Second words of ranks: "Đại tá", "Thạc sĩ".
  private static let ranks: [UInt64] = ["ta", "tuong", "uy", "si", "sy", "su"].map { Word.key($0) }
}
