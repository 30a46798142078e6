import Vietnamese

/// The grammar of `Bình Phước, ngày 05 tháng 3 năm 2024` with any part left blank.
struct PlaceDate {
  /// Empty when there is no place.
  var place: Range<Int>
  /// From "ngày" to the year.
  var date: Range<Int>
  var day: UInt8?
  var month: UInt8?
  var year: UInt16?
  /// Not of "Hà Nội, tháng 6 năm 2024", which leaves no blank.
  var isDayNamed = true

  var value: PartialDate? {
    guard let year else { return nil }
    return PartialDate(year: year, month: month, day: month == nil ? nil : day).possible
  }

  /// No calendar has that day.
  var isImpossible: Bool { day != nil && month != nil && value.map { $0.day == nil } ?? false }

  /// Reads the date that starts at the word "ngày" or "tháng"; the place before it begins at or behind `start`.
  init?(_ words: Words, day first: Int, start: Int, end: Int) {
    var reader = Reader(words: words, place: first, end: end)
    isDayNamed = reader.takes("ngay") || reader.takes("ngav")
    if isDayNamed {
      // "ngày mùng 5"
      if !reader.takes("mung") { _ = reader.takes("mong") }
      day = reader.number(upTo: 31)
    }
    if isDayNamed, reader.takes(.slash) || reader.takes(.dash) {
      month = reader.number(upTo: 12)
      guard reader.takes(.slash) || reader.takes(.dash), let year = reader.year() else { return nil }
      self.year = year
    } else {
      guard reader.takes("thang") else { return nil }
      month = reader.number(upTo: 12)
      guard reader.takes("nam") else { return nil }
      year = reader.year()
    }
    date = first..<reader.place
    var before = first
    if before > start, words[before - 1].is(.comma) { before -= 1 }
    let upper = before
    while before > start, Self.isPlace(words, before - 1, from: start) { before -= 1 }
    if before < upper { before -= Self.level(words, before: before, from: start) }
    place = before..<upper
  }

  /// "ngày", "ngàv" as scanners read it, and "ngày05" where the space was lost.
  static func begins(_ word: Word) -> Bool {
    word.reads("ngay") || word.reads("ngav")
      || word.shape.contains(.mixed) && word.number(behind: "ngay") != nil
  }

  /// Part of the name of a place: capitals, the apostrophe of R'Lấp, the dot of TP.
  private static func isPlace(_ words: Words, _ index: Int, from start: Int) -> Bool {
    let word = words[index]
    if !word.isSign {
      // "Cư M'gar"
      if index > start + 1, words[index - 1].is(.apostrophe), words[index - 2].isCapital { return true }
      return word.isCapital && (!word.isUpper || word.length <= 2 || word.reads("hcm")) || word.isNumber
    }
    return index > start && (word.is(.apostrophe) || word.is(.dot) || word.is(.dash))
      && words[index - 1].isCapital
  }

  /// How many words before a name are its level in small letters: "Thành phố Hồ Chí Minh", "xã Tân Phú".
  private static func level(_ words: Words, before place: Int, from start: Int) -> Int {
    guard place > start, !words[place - 1].isSign else { return 0 }
    if place > start + 1,
      doubleLevels.contains(where: { $0 == words[place - 2].key && $1 == words[place - 1].key })
    {
      return 2
    }
    return singleLevels.contains(words[place - 1].key) ? 1 : 0
  }

  private static let levels = Level.allCases.flatMap(\.words).map { WordScanner.words(of: $0).map(\.key) }
  private static let singleLevels = levels.filter { $0.count == 1 }.map { $0[0] }
  private static let doubleLevels = levels.filter { $0.count == 2 }.map { ($0[0], $0[1]) }

  private struct Reader {
    let words: Words
    var place: Int
    let end: Int
    /// The number that no space parts from the word before it.
    private var joined: Int?

    init(words: Words, place: Int, end: Int) {
      (self.words, self.place, self.end) = (words, place, end)
    }

    mutating func number(upTo limit: Int) -> UInt8? {
      if let joined {
        self.joined = nil
        return joined > 0 && joined <= limit ? UInt8(joined) : nil
      }
      skipBlank()
      guard place < end, let value = words[place].misreadNumber, words[place].length <= 2 else { return nil }
      place += 1
      skipBlank()
      return value > 0 && value <= limit ? UInt8(value) : nil
    }

    mutating func year() -> UInt16? {
      skipBlank()
      var value = joined
      if value == nil, place < end {
        value = words[place].misreadNumber
        if value != nil { place += 1 }
      }
      guard let value else { return nil }
      return (1900...2199).contains(value) ? UInt16(value) : nil
    }

    mutating func skipBlank() {
      while place < end, words[place].is(.dots) || words[place].is(.underscore) { place += 1 }
    }

    mutating func takes(_ text: StaticString) -> Bool {
      guard place < end, joined == nil else { return false }
      if !words[place].reads(text) {
        joined = words[place].number(behind: text)
        guard joined != nil else { return false }
      }
      place += 1
      return true
    }

    mutating func takes(_ sign: Sign) -> Bool {
      guard place < end, words[place].is(sign) else { return false }
      place += 1
      return true
    }
  }
}

extension Word {
  /// The number that follows a folded word without a space: 5 in "ngày05".
  func number(behind text: StaticString) -> Int? {
    let width = UInt64(8 * text.utf8CodeUnitCount)
    guard shape.contains(.mixed), key >> 63 == 0, key & (1 << width - 1) == Self.key(text) else { return nil }
    var value = 0
    var rest = key >> width
    while rest != 0 {
      let digit = Int(rest & 0xff) - 0x30
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
      rest >>= 8
    }
    return value
  }

  /// Its number where one must stand: scanners take 1 for l or I, and 0 for O.
  var misreadNumber: Int? {
    guard !isNumber else { return number }
    guard !isSign, length <= 4 else { return nil }
    var value = 0
    var rest = key
    while rest != 0 {
      switch UInt8(truncatingIfNeeded: rest) {
      case let digit where digit >= 0x30 && digit <= 0x39: value = value * 10 + Int(digit) - 0x30
      case UInt8(ascii: "l"), UInt8(ascii: "i"): value = value * 10 + 1
      case UInt8(ascii: "o"): value *= 10
      default: return nil
      }
      rest >>= 8
    }
    return value
  }
}
