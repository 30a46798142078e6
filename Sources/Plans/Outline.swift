import Markup
import Vietnamese

/// Sections, points and their levels, from the numbering; how many `#` stand before a line says nothing.
///
/// Trusts: the rank of markers. Phần, Chương, A., I., Điều, 1., 1.1., a), -, +: each stands below the last one of
/// a higher rank. Whether letters or roman numerals are the higher ones is seen from which comes first.
package enum Outline: Pass {
  package static func read(_ reading: Reading) {
    var builder = OutlineBuilder(lines: reading.plan.lines.count)
    reading.plan.sections.reserveCapacity(
      reading.plan.lines.count { $0.marker != .none && !$0.marker.isBullet })
    for line in reading.plan.lines.indices {
      switch reading.plan.lines[line].role {
      case .type, .appendixHead: builder.restart(reading, at: line)
      case .paragraph, .closing: builder.take(reading, line)
      default: break
      }
    }
    builder.close(reading, at: reading.plan.lines.count, below: 0)
  }
}

private struct OutlineBuilder {
  private struct Open {
    var rank: Int
    var level: UInt8
    /// Index in `plan.sections`; nil for bullets.
    var section: Int?
    /// How many bytes of `path` the anchor of the innermost section takes.
    var path: Int
    /// Where the item ends that it is in the source.
    var end: UInt32 = 0
  }

  private var open: [Open] = []
  private var lettersAreHigher: Bool?
  private var anchors: SlugRegister
  /// The bytes of the anchor of the innermost section. Those of the sections around it are its beginning.
  private var path: [UInt8] = []
  /// How many colons have been passed. Lines come in order.
  private var colons = 0

  init(lines: Int) {
    anchors = SlugRegister(capacity: lines / 2)
    open.reserveCapacity(8)
    path.reserveCapacity(32)
  }

  mutating func restart(_ reading: Reading, at line: Int) {
    close(reading, at: line, below: 0)
    lettersAreHigher = nil
  }

  mutating func take(_ reading: Reading, _ line: Int) {
    let marker = reading.plan.lines[line].marker
    guard marker != .none, !reading.plan.lines[line].continues else { return }
    var rank =
      isNested(reading, line)
      ? Self.nested : rankAmongRomans(reading, line) ?? rank(reading, reading.plan.lines[line])
    // "- a" with "- b" inside of it: converters know one bullet for all levels.
    let block = reading.plan.lines[line].block
    if marker.isBullet, let outer = open.last(where: { $0.end > block }) { rank = max(rank, outer.rank + 1) }
    close(reading, at: line, below: rank)
    let level = (open.last?.level ?? 0) + 1
    reading.plan.lines[line].level = min(level, 30)
    if marker.isBullet {
      reading.plan.lines[line].role = .item
      let words = reading.contentWords(ofLine: line)
      if let title = SectionTitle.read(reading, line, words, &colons), title.isLead {
        reading.plan.lines[line].title =
          title.range.upperBound - reading.plan.lines[line].content.lowerBound
      }
      open.append(
        Open(
          rank: rank, level: min(level, 30), section: nil, path: open.last?.path ?? 0,
          end: Self.item(of: block, reading.document)))
    } else {
      addSection(reading, line, rank: rank, level: min(level, 30))
    }
  }

  mutating func close(_ reading: Reading, at line: Int, below rank: Int) {
    while let last = open.last, last.rank >= rank {
      if let section = last.section { reading.plan.sections[section].end = UInt32(line) }
      open.removeLast()
    }
  }

  /// Index behind the last block of the item that a line begins; 0 where it begins none.
  private static func item(of block: UInt32, _ document: Document) -> UInt32 {
    guard block > 0, document.blocks[Int(block) - 1].kind == .item else { return 0 }
    return document.blocks[Int(block) - 1].end
  }

  private mutating func addSection(_ reading: Reading, _ line: Int, rank: Int, level: UInt8) {
    reading.plan.lines[line].role = .section
    let marker = reading.plan.lines[line].marker
    if marker == .part || marker == .chapter { takeTitleBelow(reading, line) }
    let words = reading.contentWords(ofLine: line)
    let title = SectionTitle.read(reading, line, words, &colons)
    reading.plan.lines[line].title =
      title.map { $0.range.upperBound - reading.plan.lines[line].content.lowerBound } ?? 0
    var above: String?
    if let parent = open.last(where: { $0.section != nil })?.section {
      above = reading.plan.sections[parent].label
    }
    let label = SectionTitle.bare(reading.plan.label(of: reading.plan.lines[line]))
    reading.plan.sections.append(
      Section(
        label: label, title: title?.text(reading, line), level: level, line: UInt32(line),
        end: UInt32(line) + 1,
        anchor: anchor(label, below: above)))
    open.append(
      Open(rank: rank, level: level, section: reading.plan.sections.count - 1, path: path.count))
  }

  /// "Chương I" stands on a line of its own, its title in capitals on the next.
  private func takeTitleBelow(_ reading: Reading, _ line: Int) {
    guard reading.contentWords(ofLine: line).isEmpty, line + 1 < reading.plan.lines.count else { return }
    let below = reading.plan.lines[line + 1]
    guard below.role == .paragraph, below.marker == .none,
      below.printedLevel > 0 || below.bold || reading.isUpper(reading.words(ofLine: line + 1))
    else { return }
    reading.plan.lines[line + 1].continues = true
  }

  /// Between 1.1.1. and a).
  private static let nested = 9

  /// A plain "1." under a "2." in bold begins a list inside of it, which then goes on.
  private func isNested(_ reading: Reading, _ line: Int) -> Bool {
    guard reading.plan.lines[line].marker == .arabic,
      let outer = open.last(where: { $0.rank == 6 && $0.section != nil })?.section
    else { return false }
    if reading.isHeading(line) {
      return isDeeper(reading, line, than: Int(reading.plan.sections[outer].line))
    }
    if reading.plan.lines[line].ordinal != 1 {
      guard let inner = open.last(where: { $0.rank == Self.nested })?.section else { return false }
      return reading.plan.lines[Int(reading.plan.sections[inner].line)].marker == .arabic
    }
    return reading.isHeading(Int(reading.plan.sections[outer].line))
  }

  /// "I. MỤC TIÊU", "2. NỘI DUNG", "III. …": the next number of a part in capitals, where those under it have none.
  private func rankAmongRomans(_ reading: Reading, _ line: Int) -> Int? {
    let own = reading.plan.lines[line]
    guard own.marker == .arabic else { return nil }
    if own.ordinal == 1 { return startsRomans(reading, line) ? 3 : nil }
    guard let part = open.last(where: { $0.rank < 5 && $0.section != nil }), let section = part.section
    else { return nil }
    let above = Int(reading.plan.sections[section].line)
    guard reading.plan.lines[above].marker == .roman, reading.plan.lines[above].ordinal + 1 == own.ordinal,
      reading.isUpper(reading.contentWords(ofLine: above)),
      reading.isUpper(reading.contentWords(ofLine: line)),
      !open.contains(where: { open in
        guard open.rank == 6, let point = open.section else { return false }
        return reading.isUpper(reading.contentWords(ofLine: Int(reading.plan.sections[point].line)))
      })
    else { return nil }
    return part.rank
  }

  /// "1. MỤC ĐÍCH" at the start, and the next part in capitals is II: a scanner took I for 1.
  private func startsRomans(_ reading: Reading, _ line: Int) -> Bool {
    guard reading.plan.sections.isEmpty, reading.isUpper(reading.contentWords(ofLine: line)) else {
      return false
    }
    for next in line + 1..<reading.plan.lines.count {
      let item = reading.plan.lines[next]
      guard item.marker == .roman || item.marker == .arabic,
        reading.isUpper(reading.contentWords(ofLine: next))
      else { continue }
      return item.marker == .roman && item.ordinal == 2
    }
    return false
  }

  /// "1. ### …" under "2. ## …": numbers that begin anew at a deeper level of headings.
  private func isDeeper(_ reading: Reading, _ line: Int, than outer: Int) -> Bool {
    let (level, outerLevel) = (reading.plan.lines[line].printedLevel, reading.plan.lines[outer].printedLevel)
    guard outerLevel > 0, level > outerLevel else { return false }
    return reading.plan.lines[line].ordinal == 1
      || open.contains { $0.rank == Self.nested && $0.section != nil }
  }

  private mutating func rank(_ reading: Reading, _ line: Line) -> Int {
    switch line.marker {
    case .none: return 99
    case .part: return 1
    case .chapter: return 2
    case .upperLetter:
      lettersAreHigher = lettersAreHigher ?? true
      return lettersAreHigher == true ? 3 : 4
    case .roman:
      lettersAreHigher = lettersAreHigher ?? false
      return lettersAreHigher == true ? 4 : 3
    case .article: return 5
    case .arabic: return 6
    case .decimal: return 6 + min(reading.plan.label(of: line).utf8.count { $0 == Self.dot }, 3)
    case .lowerLetter: return 10
    case .star: return 11
    case .dash, .bullet: return 12
    case .plus: return 13
    }
  }

  /// "iii-2-a": the labels from the top, `đ` as `dd`; a label that comes again gets a number.
  private mutating func anchor(_ label: String, below above: String?) -> String {
    while path.count > open.last?.path ?? 0 { path.removeLast() }
    var label = label
    label.withUTF8 { label in
      guard var above else { return add(label[...]) }
      path.append(Self.hyphen)
      // "1.2" below "1" adds its last part.
      let rest = label.dropFirst(above.utf8.count)
      let goesOn = rest.first == Self.dot && above.withUTF8 { label.starts(with: $0) }
      add(goesOn ? rest.dropFirst() : label[...])
    }
    // A second III must not take the place of III.2.
    let anchor = anchors.unique(path)
    if anchor.utf8.count != path.count { path = Array(anchor.utf8) }
    return anchor
  }

  private mutating func add(_ label: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = path.count
    for byte in label {
      switch byte {
      case 0x30...0x39, 0x61...0x7a: path.append(byte)
      case 0x41...0x5a: path.append(byte | 0x20)
      case 0x80...:
        // "Phần thứ hai", "đ".
        path.removeLast(path.count - start)
        let slug = Slug.make(Array(label))
        path += slug == [UInt8(ascii: "d")] ? slug + slug : slug
        return
      default: if path.count > start, path.last != Self.hyphen { path.append(Self.hyphen) }
      }
    }
    if path.count > start, path.last == Self.hyphen { path.removeLast() }
  }

  private static let dot = UInt8(ascii: ".")
  private static let hyphen = UInt8(ascii: "-")
}
