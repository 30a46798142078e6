import Testing

@testable import Search

@Suite struct PostingLogTests {
  private struct Posting: Equatable {
    var item: UInt32
    var rank: UInt32
  }

  @Test(arguments: [1, 100, 10_000]) func `What was logged is read again, wherever the log was turned`(
    length: Int
  ) {
    var termLog = PostingLog(length: length)
    var pairLog = PostingLog(length: length)
    var terms = Tally()
    var pairs = PairTally()
    var places = NumberBuffer()
    var wanted: (terms: [UInt32: [Posting]], pairs: [UInt64: [Posting]]) = ([:], [:])
    var random: UInt32 = 7
    for item in stride(from: 3, to: 90_000, by: 611) {
      // Later items have more, and other, keys; some have none.
      let words = (0..<item % 50).map { _ in
        random = random &* 1_664_525 &+ 1_013_904_223
        return UInt32(Int(random >> 16) % (10 + item / 1000))
      }
      terms.reserve(keys: 1000, more: words.count)
      pairs.reserve(words.count)
      let neighbours = zip(words, words.dropFirst()).map { Pair(first: $0, second: $1) }
      var numbers = NumberBuffer()
      for word in words { numbers.put(word) }
      pairs.places(numbers, into: &places)
      for word in words { terms.pen.note(word, item % 7 == 0 ? Tally.Field.head : Tally.Field.text) }
      for index in neighbours.indices { pairs.pen.note(at: places[index], Tally.Field.title) }
      for word in Set(words) {
        let count = words.count { $0 == word }
        let rank = item % 7 == 0 ? Rank.head : count > 2 ? Rank.often : Rank.once
        wanted.terms[word, default: []].append(Posting(item: UInt32(item), rank: rank))
      }
      for pair in Set(neighbours.map(\.bits)) {
        wanted.pairs[pair, default: []].append(Posting(item: UInt32(item), rank: Rank.title))
      }
      termLog.take(item: item, &terms)
      pairLog.take(item: item, &pairs)
    }
    let termLists = termLog.finish()
    let pairLists = pairLog.finish()
    func read(_ key: Int, of lists: ByteLists) -> [Posting] {
      let list = PostingList(bytes: lists.view[key])
      var postings: [Posting] = []
      var reader = PostingList.Reader(list)
      while let posting = reader?.posting {
        postings.append(Posting(item: posting >> 2, rank: posting & 3))
        if reader?.advance() != true { reader = nil }
      }
      #expect(list.count == postings.count)
      return postings
    }
    for word in 0..<1000 { #expect(read(word, of: termLists) == wanted.terms[UInt32(word)] ?? []) }
    for (key, pair) in pairs.keys.enumerated() {
      #expect(read(key, of: pairLists) == wanted.pairs[pair.bits])
    }
  }
}
