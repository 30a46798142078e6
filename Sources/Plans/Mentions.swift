import Markup

/// Finds where the text names bodies; who is meant is decided when all plans are joined.
///
/// Trusts: a capitalised head word with what must follow it, and short forms that the text defines itself. Not
/// the letterhead, nor what stands in quotation marks: a campaign's title may hold a name.
package enum Mentions: Pass {
  package static func read(_ reading: Reading) {
    reading.workspace.keys.removeAll()
    var finder = Finder(reading)
    for line in reading.plan.lines.indices {
      switch reading.plan.lines[line].role {
      case .nationalTitle, .motto, .superior, .issuer, .number, .placeDate, .mark, .ornament, .type,
        .capacity,
        .position, .signer, .signatureNote, .pageNumber, .code:
        continue
      default: finder.read(reading, line)
      }
    }
    reading.plan.names = finder.names
    reading.plan.mentions = finder.mentions
  }

  private struct Finder {
    var names: [String] = []
    var mentions: [Mention] = []
    private let heads: Stretch<Hit>
    /// How many of them have been seen. Lines come in order.
    private var seen = 0
    /// How many colons have been looked at.
    private var colons = 0
    /// The next section to begin, and those that have begun and not ended.
    private var section = 0
    private var open: [Int] = []

    init(_ reading: Reading) {
      heads = reading.landmarks(.heads)
      names.reserveCapacity(16)
      mentions.reserveCapacity(32)
      open.reserveCapacity(8)
    }

    mutating func read(_ reading: Reading, _ line: Int) {
      let range = reading.words(ofLine: line)
      var behind = range.lowerBound
      var list = nextList(reading, in: range)
      while let found = reading.next(of: heads, &seen, in: range) {
        while let head = list, head.start < found.start {
          take(reading, head, in: range, line, &behind)
          list = nextList(reading, in: range)
        }
        // "XÃ HỘI CHỦ NGHĨA" holds a head word; an attached plan has a letterhead of its own.
        if found.phrase == .nationalTitle {
          behind = max(behind, Int(found.end))
        } else {
          take(reading, found, in: range, line, &behind)
        }
      }
      while let head = list {
        take(reading, head, in: range, line, &behind)
        list = nextList(reading, in: range)
      }
    }

    private mutating func take(
      _ reading: Reading, _ found: Hit, in line: Range<Int>, _ index: Int, _ behind: inout Int
    ) {
      let start = Int(found.start)
      guard start >= behind, reading.quotation(around: start) == nil else { return }
      if let end = members(reading, of: found, limit: line.upperBound, index) {
        behind = end
      } else if let name = reading.bodyName(from: found, limit: line.upperBound) {
        let words = name.isGeneric ? short(reading, at: start, limit: line.upperBound) : name.words
        behind = name.words.upperBound
        if let words { add(reading, words, index) }
      }
    }

    /// The next head word in small letters, so no landmark, that heads a list: "các phòng: Y tế, Dân tộc".
    private mutating func nextList(_ reading: Reading, in line: Range<Int>) -> Hit? {
      let first = line.lowerBound
      while colons < reading.colons.count, reading.colons[colons] < line.upperBound {
        let colon = Int(reading.colons[colons])
        colons += 1
        guard colon > first, colon + 1 < reading.words.count, reading.words[colon + 1].isCapital,
          !reading.words[colon - 1].isCapital, !reading.words[colon - 1].isSign
        else { continue }
        // No head word that is meant here is longer than eight words.
        let starts = max(first, colon - 8, 1)..<max(first, colon, 1)
        for start in starts where !reading.words[start].isCapital && isPlural(reading, start - 1) {
          if let head = reading.hit(.bodyHead, at: start), Int(head.end) == colon { return head }
        }
      }
      return nil
    }

    private func isPlural(_ reading: Reading, _ word: Int) -> Bool {
      reading.hit(.plural, at: word) != nil && Self.plurals.contains(reading.words[word].key)
    }

    private static let plurals = Lexicon.list(Lexicon.plurals).flatMap {
      WordScanner.words(of: $0).map(\.key)
    }

    /// "Các phòng: Y tế, Giáo dục và Đào tạo, Dân tộc": the kind is said once, the fields follow.
    private mutating func members(
      _ reading: Reading, of head: Hit, limit: Int, _ line: Int
    ) -> Int? {
      let start = Int(head.start)
      var place = Int(head.end)
      guard start > 0, place + 1 < limit, reading.words[place].is(.colon),
        reading.hit(.plural, at: start - 1) != nil,
        BodyTraits(rawValue: head.value).contains(.known)
      else { return nil }
      let kind = reading.string(head.words)
      let capital = kind.prefix(1).uppercased() + kind.dropFirst()
      place += 1
      while place < limit, reading.words[place].isCapital, let field = reading.hit(.function, at: place) {
        var end = Int(field.end)
        // "Giáo dục và Đào tạo" is one field, and the last "và" joins two.
        while end + 1 < limit, reading.words[end].is(.dash) || joins(reading, end, limit: limit),
          let next = reading.hit(.function, at: end + 1)
        {
          end = Int(next.end)
        }
        add(reading, place..<end, line, kind: capital, head: head.words)
        place = end
        guard end + 1 < limit, reading.words[end].is(.comma) || reading.words[end].reads("va") else { break }
        place = end + 1
      }
      return place
    }

    /// Whether "và" stands within one field: its second half is no department of its own.
    private func joins(_ reading: Reading, _ place: Int, limit: Int) -> Bool {
      guard reading.words[place].reads("va"), reading.words[place + 1].isCapital else { return false }
      return Self.seconds.contains(reading.words[place + 1].key)
    }

    /// Đào tạo, Truyền thông, Môi trường, Công nghệ, Phát triển, Xã hội, Du lịch, Đầu tư.
    private static let seconds: [UInt64] = ["dao", "truyen", "moi", "cong", "phat", "xa", "du", "dau"].map {
      Word.key($0)
    }

    private func short(_ reading: Reading, at start: Int, limit: Int) -> Range<Int>? {
      for short in reading.bodyShortForms where start + short.count <= limit {
        let isMeant = short.indices.allSatisfy {
          reading.words[start + $0 - short.lowerBound].key == reading.words[$0].key
        }
        if isMeant { return start..<start + short.count }
      }
      return nil
    }

    /// The same words are one name: their text is made once. A name that a list completes has a kind before it.
    private mutating func add(
      _ reading: Reading, _ words: Range<Int>, _ line: Int, kind: String = "",
      head: Range<Int>? = nil
    ) {
      var key = reading.spelling(words)
      if let head { key = (key ^ reading.identity(head)) &* 0x9e37_79b9_7f4a_7c15 }
      let place = reading.workspace.keys.known(key, else: names.count) ?? names.count
      if place == names.count {
        names.append(kind.isEmpty ? reading.string(words) : kind + " " + reading.string(words))
      }
      mentions.append(
        Mention(range: reading.range(words), name: UInt32(place), section: section(reading, of: UInt32(line)))
      )
    }

    /// The innermost section that holds a line. Lines come in order.
    private mutating func section(_ reading: Reading, of line: UInt32) -> UInt32 {
      while section < reading.plan.sections.count, reading.plan.sections[section].line <= line {
        if reading.plan.sections[section].end > line { open.append(section) }
        section += 1
      }
      while let last = open.last, reading.plan.sections[last].end <= line { open.removeLast() }
      return open.last.map { UInt32($0) } ?? .max
    }
  }
}
