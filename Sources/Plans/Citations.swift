import Bytes
import Markup
import Vietnamese

/// Finds the documents that the text names by a number, and laws by their names.
///
/// Trusts: the word for a type before "số", the form of a number with its symbol, "ngày", "của", "về". Congress
/// resolutions have no number and are no citations; the document's own number is none.
package enum Citations: Pass {
  package static func read(_ reading: Reading) {
    var finder = Finder(reading)
    reading.workspace.keys.removeAll()
    let opening = reading.plan.sections.first.map { Int($0.line) } ?? reading.plan.lines.count
    for line in reading.plan.lines.indices {
      switch reading.plan.lines[line].role {
      case .nationalTitle, .motto, .superior, .issuer, .number, .placeDate, .mark, .ornament, .type,
        .capacity,
        .position, .signer, .signatureNote, .pageNumber, .code:
        continue
      default: finder.read(reading, line, isOpening: line < opening)
      }
    }
    reading.plan.citations = finder.citations
    reading.plan.findings += finder.findings
  }

  struct Finder {
    /// The number of the document itself, and its date.
    private let own: String?
    private let ownDate: PartialDate?
    var citations: [Citation] = []
    var findings: [Finding] = []
    /// The citation just read: its index and the word behind it.
    private var last: (index: Int, end: Int)?
    /// Those joined to it that may share the issuer of the next, by the body in their symbol.
    private var waiting: [UInt64: [Int]] = [:]
    private var role = Citation.Role.mention
    private let types: Stretch<Hit>
    /// How many types and numbers have been seen. Lines come in order.
    private var seen = 0

    init(_ reading: Reading) {
      (own, ownDate) = (reading.plan.fullNumber?.value, reading.plan.date?.value)
      types = reading.landmarks(.types)
    }

    /// A number without what may be written in several ways.
    private static func letters(of number: String) -> some Sequence<UInt8> {
      number.utf8.lazy.filter { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") && $0 != 0x20 }
    }

    mutating func read(_ reading: Reading, _ line: Int, isOpening: Bool) {
      let range = reading.words(ofLine: line)
      unchain()
      var behind = range.lowerBound
      role = .mention
      var looked = range.lowerBound
      while let hit = reading.next(of: types, &seen, in: range) {
        let start = Int(hit.start)
        guard start >= behind else { continue }
        if isOpening, role != .basis, isBasis(reading, max(looked, behind)..<start) { role = .basis }
        looked = start
        let end =
          hit.phrase == .number
          ? untyped(reading, hit, in: range)
          : numbered(reading, hit, limit: range.upperBound) ?? law(reading, hit, limit: range.upperBound)
        behind = end ?? behind
        while let more = listed(reading, limit: range.upperBound), more > behind { behind = more }
      }
    }

    /// "Căn cứ", "Thực hiện", "Theo" before a citation.
    private func isBasis(_ reading: Reading, _ words: Range<Int>) -> Bool {
      reading.hits(in: words, ifAnyOf: PhraseSet(.basis, .carryingOut)).contains {
        $0.phrase == .basis || $0.phrase == .carryingOut
      }
    }

    // MARK: By number

    private mutating func numbered(_ reading: Reading, _ type: Hit, limit: Int) -> Int? {
      var place = Int(type.end)
      while place < limit, let more = reading.hit(.typeQualifier, at: place) { place = Int(more.end) }
      // Most words for a type are followed by neither.
      guard place < limit, reading.words[place].reads("so") || reading.words[place].isNumber else {
        return nil
      }
      let name = Lexicon.types[Int(type.value)].name
      // Behind a type scanners may have put any tone on "số".
      if reading.words[place].reads("so") {
        let isExact = reading.hit(.number, at: place) != nil
        if place + 1 < limit, reading.words[place + 1].is(.colon) { place += 1 }
        guard let number = CitedNumber(reading, at: place + 1, limit: limit), isExact || number.hasSymbol
        else { return nil }
        return add(reading, from: Int(type.start), name, number, limit: limit)
      }
      // "Nghị quyết 12-NQ/ĐU": later citations leave "số" out.
      guard let number = CitedNumber(reading, at: place, limit: limit), number.hasSymbol else { return nil }
      return add(reading, from: Int(type.start), name, number, limit: limit)
    }

    /// "số 18/KH-UBND" behind another citation, or behind words that are no type.
    private mutating func untyped(_ reading: Reading, _ hit: Hit, in line: Range<Int>) -> Int? {
      let start = Int(hit.start)
      guard start > line.lowerBound,
        let number = CitedNumber(reading, at: Int(hit.end), limit: line.upperBound),
        number.hasSymbol, number.text != nil
      else { return nil }
      let joined = last.flatMap { $0.end + 1 == start ? citations[$0.index].type : nil }
      return add(reading, from: start, joined ?? type(of: number, reading), number, limit: line.upperBound)
    }

    /// "số 640/QĐ-UBND, 655/QĐ-UBND": a number right behind another one, as its list goes on without "số".
    private mutating func listed(_ reading: Reading, limit: Int) -> Int? {
      guard let last, last.end + 1 < limit,
        reading.words[last.end].is(.comma) || reading.words[last.end].reads("va"),
        reading.words[last.end + 1].isNumber,
        let number = CitedNumber(reading, at: last.end + 1, limit: limit), number.hasSymbol
      else { return nil }
      return add(reading, from: last.end + 1, citations[last.index].type, number, limit: limit)
    }

    /// What the symbol says: "KH" is a kế hoạch.
    private func type(of number: CitedNumber, _ reading: Reading) -> String {
      for place in number.words where !reading.words[place].isSign && !reading.words[place].isNumber {
        let symbol = reading.string(place..<place + 1)
        return Lexicon.types.first { $0.symbols.contains(symbol) }?.name ?? "văn bản"
      }
      return "văn bản"
    }

    private mutating func add(
      _ reading: Reading, from start: Int, _ type: String, _ number: CitedNumber, limit: Int
    ) -> Int? {
      var citation = Citation(range: reading.range(start..<number.words.upperBound), type: type, role: role)
      citation.number = number.text
      var end = number.words.upperBound
      let date = date(reading, behind: end, limit: limit)
      if let date {
        citation.date = date.span.from
        end = date.end
      }
      let issuer = issuer(reading, behind: end, limit: limit)
      guard number.hasSymbol || date != nil || issuer != nil else { return nil }
      if isOwn(reading, citation, start) { return end }
      let isBlank = number.text == nil || date?.span.isBlank ?? false
      if let issuer {
        citation.issuer = reading.string(issuer)
        citation.issuerRange = reading.range(issuer)
        end = issuer.upperBound
        // "của Sở Nội vụ ngày 12/5/2024"
        if date == nil, let later = self.date(reading, behind: end, limit: limit) {
          citation.date = later.span.from
          end = later.end
        }
      }
      if citation.date == nil, number.hasSymbol { citation.date = self.date(reading, ahead: start)?.from }
      citation.range = reading.range(start..<end)
      citation.isBlank = number.text == nil
      if isBlank { findings.append(Finding(.blankCitation, at: citation.range)) }
      let body = number.body.map { reading.words[$0].key } ?? 0
      let behind = title(reading, behind: end, limit: limit, &citation)
      link(reading, &citation, start: start, body: body)
      last = (citations.count, end)
      if citation.issuer == nil { waiting[body, default: []].append(citations.count) }
      citations.append(citation)
      return behind
    }

    /// The own number, or the blank one of the line that says to what an appendix belongs.
    private func isOwn(_ reading: Reading, _ citation: Citation, _ start: Int) -> Bool {
      if let number = citation.number {
        guard let own, Self.letters(of: number).elementsEqual(Self.letters(of: own)) else { return false }
        return citation.date == nil || ownDate == nil || citation.date?.year == ownDate?.year
      }
      return start > 0 && reading.hits(in: max(0, start - 4)..<start).contains { $0.phrase == .enclosed }
    }

    /// Holds a citation against those before it: the same document again, or one that lends it its issuer.
    private mutating func link(_ reading: Reading, _ citation: inout Citation, start: Int, body: UInt64) {
      if let last, last.end + 1 != start { unchain() }
      if let issuer = citation.issuer {
        for other in waiting.removeValue(forKey: body) ?? [] where citations[other].issuer == nil {
          citations[other].issuer = issuer
          citations[other].issuerRange = citation.issuerRange
        }
      }
      guard let name = citation.number ?? citation.title else { return }
      // By the hash of number or title the citation that named it first.
      guard let earlier = reading.workspace.keys.known(FNV.hash(name), else: citations.count) else {
        return
      }
      let one = citations[earlier]
      guard one.number ?? one.title == name,
        one.date == nil || citation.date == nil || one.date == citation.date
      else { return }
      citation.fullCitation = earlier
      if one.date == nil { citations[earlier].date = citation.date }
      if one.issuer == nil { citations[earlier].issuer = citation.issuer }
      if one.title == nil { citations[earlier].title = citation.title }
    }

    private mutating func unchain() {
      last = nil
      if !waiting.isEmpty { waiting.removeAll(keepingCapacity: true) }
    }

    // MARK: By name

    private mutating func law(_ reading: Reading, _ hit: Hit, limit: Int) -> Int? {
      guard let (title, end) = LawName.read(reading, hit, limit: limit) else { return nil }
      let start = Int(hit.start)
      var citation = Citation(
        range: reading.range(start..<end), type: Lexicon.types[Int(hit.value)].name, role: role)
      citation.title = title
      var place = end
      if place + 1 < limit, reading.words[place].is(.openBracket) { place += 1 }
      if place < limit, reading.words[place].reads("luat") { place += 1 }
      if place < limit, reading.hit(.number, at: place) != nil,
        let number = CitedNumber(reading, at: place + 1, limit: limit), number.hasSymbol
      {
        citation.number = number.text
        place = number.words.upperBound
      } else {
        place = end
      }
      if let date = date(reading, behind: place, limit: limit) {
        citation.date = date.span.from
        place = date.end
      }
      citation.range = reading.range(start..<place)
      link(reading, &citation, start: start, body: 0)
      unchain()
      citations.append(citation)
      return place
    }
  }
}
