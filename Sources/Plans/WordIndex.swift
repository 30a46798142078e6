/// Finds among things in the order of the text the first that stands at or behind a word: one look and a few steps.
struct WordIndex: ~Copyable {
  /// For each block of words the first thing that stands in it or behind it.
  private var firsts = Pile<UInt32>(capacity: 256)
  private static let blockBits = 5

  mutating func take<Thing>(_ things: Stretch<Thing>, words: Int, place: (Thing) -> Int) {
    firsts.removeAll()
    for index in things.indices {
      let block = place(things[index]) >> Self.blockBits
      while firsts.count <= block { firsts.append(UInt32(index)) }
    }
    while firsts.count <= words >> Self.blockBits { firsts.append(UInt32(things.count)) }
  }

  /// The first thing in the block of a word, or behind it.
  @inline(__always)
  func first(near word: Int) -> Int { Int(firsts[word >> Self.blockBits]) }
}
