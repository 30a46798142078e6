import Markup

/// Finds how to reach an office, and personal data that should not be published.
///
/// Trusts: the word for a telephone before digits, the sign of an address, wordings for identity cards, births and
/// homes. An office's number is a contact; a mobile number may be a person's own.
package enum Contacts: Pass {
  package static func read(_ reading: Reading) {
    let landmarks = reading.landmarks(.contacts)
    if landmarks.isEmpty { return }
    var contacts: [Read<String>] = []
    var findings: [Finding] = []
    var behind = 0
    var joined = Joined(around: 0, of: reading.words, in: 0..<0)
    for hit in landmarks {
      let start = Int(hit.start)
      guard start >= behind else { continue }
      behind = Int(hit.end)
      let line = reading.words(ofLine: reading.line(ofWord: start))
      switch hit.phrase {
      case .phone:
        guard let number = digits(reading.words, behind: Int(hit.end), line.upperBound) else { continue }
        let count = number.reduce(0) { $0 + (reading.words[$1].isNumber ? reading.words[$1].length : 0) }
        guard 8...12 ~= count else { continue }
        if isMobile(reading.words, number, count) {
          findings.append(Finding(.personalData, at: reading.range(start..<number.upperBound)))
        } else {
          contacts.append(Read(reading.string(number), at: reading.range(number)))
        }
      case .identity:
        guard let number = digits(reading.words, behind: Int(hit.end), line.upperBound),
          number.reduce(0, { $0 + reading.words[$1].end - reading.words[$1].start }) >= 9
        else { continue }
        findings.append(Finding(.personalData, at: reading.range(start..<number.upperBound)))
      case .birth:
        let grammar = DateGrammar(words: reading.words, limit: line.upperBound)
        var place = Int(hit.end)
        if grammar.sign(place, .colon) { place += 1 }
        guard let span = grammar.date(at: place), span.day != nil else { continue }
        findings.append(Finding(.personalData, at: reading.range(start..<span.end)))
      case .home:
        guard Int(hit.end) < line.upperBound, !reading.words[line.upperBound - 1].is(.colon) else { continue }
        findings.append(Finding(.personalData, at: reading.range(start..<line.upperBound)))
      default:
        if start >= joined.end { joined = Joined(around: start, of: reading.words, in: line) }
        guard let address = joined.takeAddress(around: start) else { continue }
        contacts.append(Read(reading.string(address), at: reading.range(address)))
      }
    }
    reading.plan.contacts = contacts
    reading.plan.findings += findings
  }

  /// Digits in groups with dots, dashes, spaces or brackets between.
  private static func digits(_ words: Words, behind start: Int, _ limit: Int) -> Range<Int>? {
    var place = start
    while place < limit, place - start < 3, !words[place].isNumber {
      guard words[place].is(.colon) || words[place].is(.openBracket) || words[place].reads("so") else {
        return nil
      }
      place += 1
    }
    guard place < limit, words[place].isNumber else { return nil }
    let first = place
    var end = place + 1
    while end < limit {
      if words[end].isNumber {
        end += 1
      } else if words[end].is(.dot) || words[end].is(.dash) || words[end].is(.closeBracket), end + 1 < limit,
        words[end + 1].isNumber, !words[end + 1].isFirst
      {
        end += 2
      } else {
        break
      }
    }
    return first..<end
  }

  /// Ten digits that begin with 03, 05, 07, 08, 09.
  private static func isMobile(_ words: Words, _ number: Range<Int>, _ count: Int) -> Bool {
    let key = words[number.lowerBound].key
    let second = UInt8(truncatingIfNeeded: key >> 8)
    return count == 10 && key >> 63 == 0 && UInt8(truncatingIfNeeded: key) == UInt8(ascii: "0")
      && "35789".utf8.contains(second) || count == 10 && words[number.lowerBound].length > 8
  }

  /// Words without space between them: an address, where "@" stands among them.
  private struct Joined {
    /// Without the signs before the first and behind the last of them.
    private var words: Range<Int>
    /// Behind them all.
    let end: Int

    init(around word: Int, of words: Words, in line: Range<Int>) {
      var (start, end) = (word, min(word + 1, line.upperBound))
      while start > line.lowerBound, !words[start].isSpaced { start -= 1 }
      while end < line.upperBound, !words[end].isSpaced { end += 1 }
      self.end = end
      while end > start, words[end - 1].isSign { end -= 1 }
      while start < end, words[start].isSign { start += 1 }
      self.words = start..<end
    }

    /// Once, however many signs there are.
    mutating func takeAddress(around sign: Int) -> Range<Int>? {
      guard words.lowerBound < sign, sign + 1 < words.upperBound else { return nil }
      defer { words = end..<end }
      return words
    }
  }
}
