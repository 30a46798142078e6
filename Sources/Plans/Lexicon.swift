/// The wordings that the passes know, as data: one table, one scan for all of it.
///
/// General marks (numbering, place, case, wording class) come before lists; here stands only what has to be a
/// list. Each pass adds its table in a `Lexicon+Role.swift` and to `tables`.
enum Lexicon {
  struct Entry: Sendable {
    let phrase: Phrase
    let value: UInt8
    /// As it is spelled rightly; it is found without its marks as well.
    let text: String

    init(_ phrase: Phrase, _ text: String, value: UInt8 = 0) {
      self.phrase = phrase
      self.value = value
      self.text = text
    }
  }

  static let tables: [[Entry]] = [
    head, foot, outline, offices, bodies, wording, content, spelling, LawName.entries,
  ]

  static let trie = PhraseTrie(tables.joined())
}
