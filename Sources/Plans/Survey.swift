/// Lists the words of a text that passes look for, so that no pass has to go over all of them.
struct Survey: ~Copyable {
  /// Words with one of `notabilities`, and those at which a landmark may start.
  /// Some bits of each word's key: equal for equal words.
  private(set) var codes = Pile<UInt16>(capacity: 4096)
  private(set) var notable = Pile<UInt32>(capacity: 1024)
  /// The first words of the lines of the source.
  private(set) var lineStarts = Pile<UInt32>(capacity: 1024)
  /// Words at which a landmark may start.
  private(set) var candidates = Pile<UInt32>(capacity: 1024)

  private static let notabilities: Word.Shape = [
    .first, .colon, .dot, .apart, .malformed, .oldTone, .newTone, .alone,
  ]

  /// All shapes that some notable word has.
  private(set) var shapes: Word.Shape = []
  private(set) var notableIndex = WordIndex()

  /// Without branches, since which word is notable cannot be foreseen: a loop over all words that leaves one of four,
  /// and one over these.
  mutating func take(_ words: Stretch<Word>, _ trie: PhraseTrie) {
    note(words, trie)
    code(words)
    let notable = notable.stretch
    var shapes: Word.Shape = []
    candidates.removeAll()
    candidates.fill(atMost: notable.count) { candidates in
      var candidates = candidates
      for place in notable {
        let word = words[Int(place)]
        let next = words[min(Int(place) + 1, words.count - 1)]
        let third = words[min(Int(place) + 2, words.count - 1)]
        shapes.formUnion(word.shape)
        candidates.pointee = place
        candidates += Int(word.isAlone | trie.mayBeginLandmark(word, next, third))
      }
      return candidates
    }
    lineStarts.removeAll()
    for place in notable { lineStarts.append(place, if: words[Int(place)].isFirst) }
    self.shapes = shapes
    notableIndex.take(notable, words: words.count) { Int($0) }
  }

  private mutating func note(_ words: Stretch<Word>, _ trie: PhraseTrie) {
    notable.removeAll()
    guard let last = words.indices.last else { return }
    notable.fill(atMost: words.count) { free in
      var free = free
      var word = words[0]
      for place in 0..<last {
        let next = words[place + 1]
        let begins = trie.mayBeginLandmark(word, next.term)
        free.pointee = UInt32(truncatingIfNeeded: place)
        free += Int(begins | (word.shape.isDisjoint(with: Self.notabilities) ? 0 : 1))
        word = next
      }
      free.pointee = UInt32(truncatingIfNeeded: last)
      return free + 1
    }
  }

  private mutating func code(_ words: Stretch<Word>) {
    codes.removeAll()
    codes.fill(atMost: words.count) { codes in
      for place in words.indices {
        codes[place] = UInt16(truncatingIfNeeded: words[place].key &* 0x9e37_79b9_7f4a_7c15 &>> 48)
      }
      return codes + words.count
    }
  }
}

extension Word {
  /// 1 or 0.
  fileprivate var isAlone: UInt64 { UInt64(shape.rawValue / Shape.alone.rawValue & 1) }
}

/// The places of words of a certain shape.
struct NotableWords: Sequence, IteratorProtocol {
  let words: Words
  let notable: Stretch<UInt32>
  var seen: Int
  let shape: Word.Shape
  let end: Int

  @inline(__always)
  mutating func next() -> Int? {
    while seen < notable.count {
      let place = Int(notable[seen])
      if place >= end { break }
      seen += 1
      if !words[place].shape.isDisjoint(with: shape) { return place }
    }
    return nil
  }
}
