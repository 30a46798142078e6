import Testing

@testable import Search

@Suite struct TallyTests {
  private func drain(_ notes: [(key: UInt32, field: UInt8)]) -> [[UInt32]] {
    var tally = Tally()
    tally.reserve(keys: 10_000, more: notes.count)
    for (key, field) in notes { tally.pen.note(key, field) }
    var drained: [[UInt32]] = []
    tally.drain { drained.append([$0, $1]) }
    tally.drain { key, _ in Issue.record("\(key) was not forgotten") }
    return drained
  }

  @Test func `The best place counts, in the text how often`() {
    let text = Tally.Field.text
    let (title, head) = (Tally.Field.title, Tally.Field.head)
    let notes: [(key: UInt32, field: UInt8)] =
      [(7, text), (9_999, text), (7, title), (3, text), (3, text), (8, head), (7, head)]
      + Array(repeating: (3, text), count: 300) + [(8, text), (9_999, text)]
    #expect(
      drain(notes) == [[7, Rank.title], [9_999, Rank.once], [3, Rank.often], [8, Rank.head]])
  }

  @Test func `Pairs keep their numbers while the table grows`() {
    var tally = PairTally(bits: 4)
    let pairs = (0..<1000).map { Pair(first: UInt32($0 % 37), second: UInt32($0 / 37)) }
    var terms = NumberBuffer()
    var places = NumberBuffer()
    for round in 1...2 {
      for start in stride(from: 0, to: pairs.count, by: 10) {
        // Each stands twice in an item, and half of them in its title.
        let words = Array(pairs[start..<start + 10]) + pairs[start..<start + 10]
        terms.removeAll()
        terms.reserve(words.count * 3)
        for word in words { for term in [word.first, word.second, SymbolStream.gap] { terms.put(term) } }
        tally.reserve(terms.count)
        tally.places(terms, into: &places)
        for index in words.indices {
          tally.pen.note(at: places[index * 3], index < 5 ? Tally.Field.title : Tally.Field.text)
        }
        var drained: [[UInt32]] = []
        tally.drain { drained.append([$0, $1]) }
        #expect(drained == (0..<10).map { [UInt32(start + $0), $0 < 5 ? Rank.title : Rank.once] })
      }
      #expect(tally.count == pairs.count, "round \(round)")
    }
    #expect(tally.keys == pairs)
  }
}
