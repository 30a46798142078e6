/// Where a printed name of a body is whole, whether its kind is known or not.
///
/// Trusts: what names end with – a place, a level and its place, the field of a department, a number.
struct WholeName {
  let reading: Reading

  /// Whether some words are a whole name, with nothing left over.
  func isWhole(_ name: Range<Int>) -> Bool { end(of: name) == name.upperBound }

  /// Where a name is whole: at its end, or where more follows than could belong to it.
  func end(of name: Range<Int>) -> Int? {
    var word = name.lowerBound
    while word < name.upperBound {
      let (end, isWhole) = step(from: word, name)
      word = end
      guard isWhole else { continue }
      if word >= name.upperBound { return word == name.upperBound ? word : nil }
      if isOther(word..<name.upperBound) { return word }
    }
    return nil
  }

  /// Whether words behind a whole name are too many to belong to it, and so another one.
  func isOther(_ tail: Range<Int>) -> Bool {
    tail.count > 3 && !goesOn(at: tail.lowerBound)
  }

  /// A word with which a name goes on that seemed whole: its level, another field, where it is.
  func goesOn(at word: Int) -> Bool {
    let first = reading.words[word]
    return first.isSign || first.isNumber || reading.hit(.level, at: word) != nil
      || reading.hit(.function, at: word) != nil && !endsName(at: word)
      || reading.hit(.connector, at: word)?.exact == true
  }

  /// The place must follow: "THỐNG KÊ TỈNH".
  func endsWithLevel(_ name: Range<Int>) -> Bool {
    (1...2).contains { back in
      back < name.count && level(at: name.upperBound - back) == name.upperBound
    }
  }

  /// What a name goes on with, and whether it may end there.
  private func step(from word: Int, _ name: Range<Int>) -> (end: Int, isWhole: Bool) {
    if let place = place(at: word) { return (place, true) }
    if let head = reading.hit(.bodyHead, at: word), head.exact || head.words.count > 1 {
      let end = Int(head.end)
      if BodyTraits(rawValue: head.value).contains(.closed), let field = field(at: end) {
        return (field, true)
      }
      return (end, endsName(at: end))
    }
    if let field = field(at: word) { return (field, false) }
    if let level = level(at: word) ?? region(at: word) {
      return (placeEnd(behind: level, name.upperBound), true)
    }
    return (word + 1, endsName(at: word + 1) || word > name.lowerBound && isNumbered(word))
  }

  /// "QUÂN KHU 7", "KHU VỰC III", "ĐỘI SỐ 4", "BINH ĐOÀN 15"
  private func isNumbered(_ word: Int) -> Bool {
    let (before, this) = (reading.words[word - 1], reading.words[word])
    return (this.isNumber || Label.roman(this.key) != nil)
      && (before.reads("khu") || before.reads("vuc") || before.reads("so") || before.reads("doan"))
  }

  /// "HỘI NÔNG DÂN VIỆT NAM", "VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO"
  private func endsName(at end: Int) -> Bool {
    guard end > 3 else { return false }
    return reading.words[end - 2].reads("toi") && reading.words[end - 1].reads("cao")
      || (2...3).contains { place(at: end - $0) == end }
  }

  func place(at word: Int) -> Int? {
    guard let place = reading.hit(.place, at: word), place.exact || reading.isBare else { return nil }
    return Int(place.end)
  }

  /// A level that has a place.
  func level(at word: Int) -> Int? {
    guard let level = reading.hit(.level, at: word), level.exact || reading.isBare,
      level.value != Level.central.rawValue
    else { return nil }
    return Int(level.end)
  }

  /// "KHU VỰC NA HANG"; what has a number is told from any word before it.
  private func region(at word: Int) -> Int? {
    let next = word + 1
    guard next + 1 < reading.words.count, reading.words[word].reads("khu"), reading.words[next].reads("vuc"),
      !reading.words[next + 1].isNumber, Label.roman(reading.words[next + 1].key) == nil
    else { return nil }
    return next + 1
  }

  /// Fields of work, as far as they are joined.
  func field(at word: Int) -> Int? {
    guard let first = reading.hit(.function, at: word), first.exact || first.words.count > 1 else {
      return nil
    }
    var end = Int(first.end)
    while end + 1 < reading.words.count, reading.words[end].isSign || reading.words[end].reads("va"),
      let next = reading.hit(.function, at: end + 1)
    {
      end = Int(next.end)
    }
    return end
  }

  /// Most names of places have two syllables; where none follows the end is beyond the name.
  private func placeEnd(behind level: Int, _ limit: Int) -> Int {
    let start = level < limit && reading.words[level].is(.dot) ? level + 1 : level
    guard start < limit else { return limit + 1 }
    if let known = place(at: start) { return known }
    if reading.words[start].isNumber { return start + 1 }
    if let own = reading.plan.place?.value {
      let words = reading.words(of: own)
      let end = start + words.count
      if end <= limit, zip(words, start..<end).allSatisfy({ $0.key == reading.words[$1].key }) { return end }
    }
    return min(start + 2, limit)
  }
}
