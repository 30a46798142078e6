/// The lines of a letterhead that name bodies, by bodies.
///
/// Trusts: capitals, and first words of names. A name that begins with none stands below a whole one, right above a
/// known one or right above the number; it is looked for where title and motto of the country are found, so that it
/// is nothing that a scanner left of them.
struct BodyLines {
  private let reading: Reading
  private let names: WholeName
  /// The national title is found.
  let isTitled: Bool

  init(_ reading: Reading) {
    self.reading = reading
    names = WholeName(reading: reading)
    isTitled = reading.firstLine(.nationalTitle) != nil
  }

  func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var isKnown = false
    for line in reading.headZone {
      let role = reading.plan.lines[line].role
      if role == .type || role == .addressee { break }
      if role == .subject, reading.plan.type?.value != "công văn" { break }
      guard reading.isUndecided(line) else { continue }
      let range = reading.words(ofLine: line)
      guard let first = range.first, stands(line, range) else { continue }
      if startsBody(first) {
        if !isKnown, groups.last.map({ below($0[$0.count - 1]) }) != line { groups = [] }
        isKnown = true
        groups.append([line])
      } else if isKnown || isTitled && isNameLike(range) {
        if let last = groups.last, line - last[last.count - 1] <= 2 {
          if isOther(line, range, than: last) {
            groups.append([line])
          } else {
            groups[groups.count - 1].append(line)
          }
        } else if !isKnown {
          groups = [[line]]
        }
      }
    }
    guard let last = groups.last?.last, isKnown || isAboveNumber(last) else { return [] }
    return groups
  }

  // MARK: Known bodies

  /// Lines of a letterhead: capitals, or in a table short lines that name a body or stand right above the number.
  private func stands(_ line: Int, _ range: Range<Int>) -> Bool {
    if reading.isUpper(range) { return range.count < 40 }
    let first = range.lowerBound
    return reading.plan.hasLetterhead && range.count <= 14 && reading.words[first].isCapital
      && reading.lastWord(ofLine: line)?.isSign == false
      && (startsBody(first) || reading.hit(.level, at: first) != nil
        || range.count > 2 && !reading.words[range].contains { $0.isSign || $0.isNumber }
          && (isAboveNumber(line) || isAboveIssuer(line))
          && reading.firstLine(.motto) != nil)
  }

  /// The first line, right above a known body in small letters that stands above the number.
  private func isAboveIssuer(_ line: Int) -> Bool {
    guard !(0..<line).contains(where: reading.isUndecided), let below = below(line),
      let first = reading.words(ofLine: below).first
    else { return false }
    return !reading.words[first].isUpper && startsBody(first) && isAboveNumber(below)
  }

  private func startsBody(_ word: Int) -> Bool {
    guard let hit = reading.hit(.bodyHead, at: word) else {
      // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": an office may issue as well.
      guard let office = reading.hit(.office, at: word), reading.isUpper(office.words),
        let body = reading.hit(.bodyHead, at: Int(office.end))
      else { return false }
      return body.exact || body.words.count > 1
    }
    return hit.exact || hit.words.count > 1 || reading.isBare || reading.words[word].length > 3
  }

  // MARK: Bodies of no known kind

  /// More than two words, with no sign but those that stand in names: "BẢN SAO" is none.
  private func isNameLike(_ range: Range<Int>) -> Bool {
    let first = reading.words[range.lowerBound]
    return range.count > 2 && !first.isSign && !first.isNumber
      && reading.hit(.documentType, at: range.lowerBound) == nil
      && reading.words[range].allSatisfy {
        !$0.isSign || $0.is(.dash) || $0.is(.comma) || $0.is(.ampersand) || $0.is(.dot)
      }
  }

  /// A line that begins with no known head names another body where the one above it is whole, or where it alone is
  /// bold.
  private func isOther(_ line: Int, _ range: Range<Int>, than group: [Int]) -> Bool {
    guard isTitled, range.count > 1, !names.goesOn(at: range.lowerBound),
      let end = reading.lastWord(ofLine: group[group.count - 1]), !end.isSign, !end.reads("va")
    else { return false }
    let name = reading.words(ofLines: group)
    if Self.isSolid(group), names.isWhole(name) { return names.isOther(range) }
    return reading.plan.lines[line].bold && !group.contains { reading.plan.lines[$0].bold }
      && !names.endsWithLevel(name)
  }

  /// No line of another column stands between them.
  static func isSolid(_ lines: [Int]) -> Bool { lines[lines.count - 1] - lines[0] == lines.count - 1 }

  private func isAboveNumber(_ line: Int) -> Bool {
    below(line).map { reading.plan.lines[$0].role == .number } ?? false
  }

  /// The next line below that is none of the other column's.
  private func below(_ line: Int) -> Int? {
    ((line + 1)..<reading.plan.lines.count).first {
      switch reading.plan.lines[$0].role {
      case .nationalTitle, .motto, .ornament, .placeDate: false
      default: true
      }
    }
  }
}

extension Reading {
  /// The words from the first of some lines to the last.
  func words(ofLines lines: [Int]) -> Range<Int> {
    words(ofLine: lines[0]).lowerBound..<words(ofLine: lines[lines.count - 1]).upperBound
  }
}
