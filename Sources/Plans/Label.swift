/// The number, letter or sign that a line begins with.
struct Label {
  var marker = Line.Marker.none
  var ordinal: UInt16 = 0
  /// How many words and signs it takes.
  var words = 0

  /// Reads the label at the first of some words of one line; nil when there is none.
  static func read(_ words: Words, _ range: Range<Int>) -> Label? {
    guard let first = range.first else { return nil }
    let word = words[first]
    if word.isSign { return sign(words, range) }
    if word.isNumber { return number(words, range) }
    if let named = named(words, range) { return named }
    // All that is left has a sign right behind it.
    guard range.count > 1, words[first + 1].isSign, !word.shape.contains(.mixed) else { return nil }
    if word.isUpper {
      if let below = below(words, range) { return below }
      guard closes(words, range, at: first + 1, loosely: true) else { return nil }
      if let value = roman(word.key) { return Label(marker: .roman, ordinal: value, words: 2) }
      // "Q. GIÁM ĐỐC" is an acting head, and no list comes so far.
      if let value = letter(word), !word.reads("q") {
        return Label(marker: .upperLetter, ordinal: value, words: 2)
      }
    } else if let value = misreadRoman(words, range) {
      return Label(marker: .roman, ordinal: value, words: 2)
    } else if let value = letter(word), closes(words, range, at: first + 1, loosely: false) {
      return Label(marker: .lowerLetter, ordinal: value, words: 2)
    }
    return nil
  }

  /// "-", "+", "•", "*" and bracketed labels: "(1)", "(a)".
  private static func sign(_ words: Words, _ range: Range<Int>) -> Label? {
    let first = range.lowerBound
    guard range.count > 1 else { return nil }
    let next = words[first + 1]
    switch Sign(rawValue: words[first].key) {
    case .dash where !next.isSign || next.isSpaced: return Label(marker: .dash, words: 1)
    case .plus: return Label(marker: .plus, words: 1)
    case .star where next.isSpaced || next.isCapital: return Label(marker: .star, words: 1)
    case .bullet: return Label(marker: .bullet, words: 1)
    case .openBracket:
      guard range.count > 3, words[first + 2].is(.closeBracket) else { return nil }
      if let value = next.number, value < 100 {
        return Label(marker: .arabic, ordinal: UInt16(value), words: 3)
      }
      guard !next.isUpper, let value = letter(next) else { return nil }
      return Label(marker: .lowerLetter, ordinal: value, words: 3)
    default: return nil
    }
  }

  /// "Điều 3.", "Phần thứ hai", "Phần B", "Chương II", "Mục 1".
  private static func named(_ words: Words, _ range: Range<Int>) -> Label? {
    let first = range.lowerBound
    guard range.count > 1, words[first].isCapital else { return nil }
    let marker: Line.Marker
    if words[first].reads("dieu") {
      marker = .article
    } else if words[first].reads("phan") {
      marker = .part
    } else if words[first].reads("chuong") || words[first].reads("muc") {
      marker = .chapter
    } else {
      return nil
    }
    var place = first + 1
    if words[place].reads("thu"), place + 1 < range.upperBound { place += 1 }
    let value: UInt16
    if let number = words[place].number, number < 1000 {
      value = UInt16(number)
    } else if marker != .article, words[place].isUpper, let number = roman(words[place].key) {
      value = number
    } else if marker == .part, words[place].isUpper, let number = letter(words[place]) {
      value = number
    } else if place > first + 1, let number = ordinalWord(words[place]) {
      value = number
    } else {
      return nil
    }
    place += 1
    guard place < range.upperBound else { return Label(marker: marker, ordinal: value, words: place - first) }
    let next = words[place]
    if next.is(.dot) || next.is(.colon) || next.is(.dash) {
      place += 1
    } else if marker != .part && marker != .chapter || next.isSign || !next.isCapital {
      // "Điều 3 của Luật" and "Phần I, II" are running text.
      return nil
    }
    return Label(marker: marker, ordinal: value, words: place - first)
  }

  /// "I.1.", "A.2": a number that names the part it stands in.
  private static func below(_ words: Words, _ range: Range<Int>) -> Label? {
    let first = range.lowerBound
    guard range.count > 3, words[first + 1].is(.dot), !words[first + 1].isSpaced, !words[first + 2].isSpaced,
      let value = words[first + 2].number, value < 100, roman(words[first].key) ?? letter(words[first]) != nil
    else { return nil }
    if closes(words, range, at: first + 3, loosely: false) {
      return Label(marker: .arabic, ordinal: UInt16(value), words: 4)
    }
    guard words[first + 3].isSpaced, words[first + 3].isCapital else { return nil }
    return Label(marker: .arabic, ordinal: UInt16(value), words: 3)
  }

  /// "1.", "1/", "1)", "1.2", "1.2.3."
  private static func number(_ words: Words, _ range: Range<Int>) -> Label? {
    var place = range.lowerBound
    guard var value = words[place].number, words[place].length <= 3 else { return nil }
    var parts = 1
    while place + 2 < range.upperBound, words[place + 1].is(.dot), !words[place + 1].isSpaced,
      !words[place + 2].isSpaced, let part = words[place + 2].number, words[place + 2].length <= 2
    {
      value = part
      parts += 1
      place += 2
    }
    let marker = parts == 1 ? Line.Marker.arabic : .decimal
    let end = place + 1
    if isDashed(words, range, at: end) || closes(words, range, at: end, loosely: false) {
      return Label(marker: marker, ordinal: UInt16(value), words: end + 1 - range.lowerBound)
    }
    // "1.2 Tên mục": two parts and a capital are enough; "1.500 đồng" and "2.5 triệu" are not.
    guard parts > 1, end < range.upperBound, words[end].isSpaced, words[end].isCapital else { return nil }
    return Label(marker: marker, ordinal: UInt16(value), words: end - range.lowerBound)
  }

  /// Whether the sign at `place` ends a label: what follows stands apart or begins with a capital.
  private static func closes(_ words: Words, _ range: Range<Int>, at place: Int, loosely: Bool) -> Bool {
    guard place < range.upperBound, words[place].isSign else { return false }
    let sign = words[place]
    let isDash = sign.is(.dash)
    guard sign.is(.dot) || sign.is(.closeBracket) || sign.is(.slash) || isDash else { return false }
    if sign.isSpaced { guard isDash, loosely else { return false } }
    guard place + 1 < range.upperBound else { return !isDash }
    let next = words[place + 1]
    // "12/TB-VP" is the number of a document.
    if sign.is(.slash), !next.isSpaced, place + 2 < range.upperBound, words[place + 2].is(.dash),
      !words[place + 2].isSpaced
    {
      return false
    }
    if next.isSpaced { return !isDash || loosely || next.isCapital }
    return next.isCapital && next.length > 1 || sign.is(.closeBracket) || next.is(.openQuote)
  }

  /// "1- 100% đại đội …": a number of more digits than the label's is none of a range.
  private static func isDashed(_ words: Words, _ range: Range<Int>, at place: Int) -> Bool {
    guard place + 1 < range.upperBound, words[place].is(.dash), !words[place].isSpaced else { return false }
    let next = words[place + 1]
    return next.isSpaced && next.isNumber && next.length > words[place - 1].length
  }

  /// Strictly written roman numerals up to 89, from a folded word.
  static func roman(_ key: UInt64) -> UInt16? {
    var total = 0
    var last = 0
    var rest = key
    while rest != 0 {
      let digit: Int
      switch UInt8(truncatingIfNeeded: rest) {
      case UInt8(ascii: "i"): digit = 1
      case UInt8(ascii: "v"): digit = 5
      case UInt8(ascii: "x"): digit = 10
      case UInt8(ascii: "l"): digit = 50
      default: return nil
      }
      total += digit > last && last > 0 ? digit - 2 * last : digit
      last = digit
      rest >>= 8
    }
    return total > 0 && total < 90 && numeral(total) == key ? UInt16(total) : nil
  }

  /// "ll. NỘI DUNG": scanners take l for I; only a heading in capitals tells.
  private static func misreadRoman(_ words: Words, _ range: Range<Int>) -> UInt16? {
    let (first, third) = (range.lowerBound, range.lowerBound + 2)
    guard words[first].length <= 4, range.count > 2, words[third].isUpper, words[third].length > 1,
      closes(words, range, at: first + 1, loosely: false)
    else { return nil }
    var (key, rest, place) = (UInt64(0), words[first].key, UInt64(0))
    while rest != 0 {
      let letter = rest & 0xff
      key |= (letter == 0x6c ? 0x69 : letter) << place
      (rest, place) = (rest >> 8, place + 8)
    }
    return key == words[first].key ? nil : roman(key)
  }

  private static func numeral(_ value: Int) -> UInt64 {
    let digits: [(Int, StaticString)] = [
      (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = value
    var key: UInt64 = 0
    var count: UInt64 = 0
    for (weight, text) in digits {
      while rest >= weight {
        key |= Word.key(text) << (8 * count)
        count += UInt64(text.utf8CodeUnitCount)
        rest -= weight
      }
    }
    return key
  }

  /// The place of a letter in the alphabet of lists: a b c d đ e g h i k l m n o p q r s t u v x y.
  static func letter(_ word: Word) -> UInt16? {
    guard word.length == 1, word.tone == 0 else { return nil }
    let letter = UInt8(truncatingIfNeeded: word.key)
    if letter == UInt8(ascii: "d"), word.marks != 0 { return 5 }
    guard word.marks == 0 else { return nil }
    let alphabet: StaticString = "abcd-eghiklmnopqrstuvxy"
    for offset in 0..<alphabet.utf8CodeUnitCount where alphabet.utf8Start[offset] == letter {
      return UInt16(offset + 1)
    }
    return nil
  }

  private static func ordinalWord(_ word: Word) -> UInt16? {
    let names: [StaticString] = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"]
    for (place, name) in names.enumerated() where word.reads(name) { return UInt16(place + 1) }
    return nil
  }
}
