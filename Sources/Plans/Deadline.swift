import Vietnamese

/// The day by which something is to be done.
enum Deadline {
  /// Behind "trước ngày", "chậm nhất", "hoàn thành trong"; `seen` is how many of them come before it. Most who ask go
  /// through the text in order.
  static func find(
    _ reading: Reading, in range: Range<UInt32>, _ seen: inout Int
  ) -> Read<PartialDate>? {
    let deadlines = reading.landmarks(.deadlines)
    func isBehind(_ hit: Hit) -> Bool { reading.words[Int(hit.start)].start >= range.lowerBound }
    if seen > 0, isBehind(deadlines[seen - 1]) { seen = deadlines.partition(isBehind) }
    while seen < deadlines.count, !isBehind(deadlines[seen]) { seen += 1 }
    for hit in deadlines[seen...] where hit.exact || reading.isBare {
      guard reading.words[Int(hit.start)].start < range.upperBound else { break }
      let limit = reading.firstWord(at: range.upperBound)
      let grammar = DateGrammar(words: reading.words, limit: limit)
      for place in Int(hit.end)..<min(Int(hit.end) + 6, max(limit, Int(hit.end))) {
        if reading.words[place].is(.dot) || reading.words[place].is(.semicolon) { break }
        if let read = read(reading, grammar, at: place, from: Int(hit.start)) { return read }
      }
    }
    return nil
  }

  /// A date that stands by itself, as in a column for it.
  static func date(_ reading: Reading, in range: Range<UInt32>) -> Read<PartialDate>? {
    let words = reading.firstWord(at: range.lowerBound)..<reading.firstWord(at: range.upperBound)
    let grammar = DateGrammar(words: reading.words, limit: words.upperBound)
    for place in words {
      if let read = read(reading, grammar, at: place, from: place) { return read }
    }
    return nil
  }

  private static func read(
    _ reading: Reading, _ grammar: DateGrammar, at place: Int, from start: Int
  ) -> Read<PartialDate>? {
    guard let span = grammar.date(at: place), !span.isBlank, let date = span.to, date.isValid else {
      return nil
    }
    reading.noteImpossible(span, at: start..<span.end)
    return Read(date, at: reading.range(start..<span.end))
  }
}
