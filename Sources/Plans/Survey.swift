/// Lists the words of a text that passes look for, so that no pass has to go over all of them.
struct Survey: ~Copyable {
  /// Some bits of each word's key: equal for equal words. Behind them stand as many that mean nothing as let the last
  /// ones be looked at eight together, with the five behind each.
  private(set) var codes = Pile<UInt16>(capacity: 4096)
  /// The first words of the lines of the source.
  private(set) var lineStarts = Pile<UInt32>(capacity: 1024)
  private(set) var colons = Pile<UInt32>(capacity: 256)
  private(set) var dots = Pile<UInt32>(capacity: 256)
  /// Words that end like none, or bear their tone mark by one of the two habits.
  private(set) var oddities = Pile<UInt32>(capacity: 256)
  /// Words at which a landmark may start.
  private(set) var candidates = Pile<UInt32>(capacity: 1024)
  /// Some word is `Word.Shape.apart`.
  private(set) var hasGaps = false

  /// The words among which are all of them.
  private var notable = Pile<UInt32>(capacity: 1024)
  /// Of these the ones that are more than a landmark.
  private var others = Pile<UInt32>(capacity: 1024)

  private static let paddingOfCodes = 12
  private static let odd: Word.Shape = [.malformed, .oldTone, .newTone]
  private static let listed = odd.union([.first, .colon, .dot, .apart])
  private static let notabilities: Word.Shape = listed.union(.alone)

  /// Two words that are none are put behind the others for it, which may move them all.
  mutating func take(_ words: inout Pile<Word>, _ trie: PhraseTrie) {
    let count = words.count
    let words = words.padded(by: 2, with: .none)
    code(words, count)
    note(words, count, trie)
    choose(words, trie)
    list(words)
  }

  /// One word of four is left. Without a branch, since which one cannot be foreseen; nor is there any in what follows.
  private mutating func note(_ words: UnsafePointer<Word>, _ count: Int, _ trie: PhraseTrie) {
    notable.removeAll()
    notable.fill(atMost: count) { free in
      var free = free
      var word = words[0]
      for place in 0..<count {
        let next = words[place + 1]
        let begins = trie.mayBeginLandmark(word, next.term)
        free.pointee = UInt32(truncatingIfNeeded: place)
        free += Int(begins | word.has(Self.notabilities))
        word = next
      }
      return free
    }
  }

  private mutating func choose(_ words: UnsafePointer<Word>, _ trie: PhraseTrie) {
    candidates.take(notable.stretch) { place in
      let word = words + Int(place)
      return word[0].has(.alone) | trie.mayBeginLandmark(word[0], word[1], word[2])
    }
  }

  private mutating func list(_ words: UnsafePointer<Word>) {
    lineStarts.removeAll()
    colons.removeAll()
    dots.removeAll()
    oddities.removeAll()
    hasGaps = false
    others.take(notable.stretch) { words[Int($0)].has(Self.listed) }
    for place in others.stretch {
      let shape = words[Int(place)].shape
      if shape.contains(.first) { lineStarts.append(place) }
      if shape.contains(.colon) { colons.append(place) }
      if shape.contains(.dot) { dots.append(place) }
      if !shape.isDisjoint(with: Self.odd) { oddities.append(place) }
      if shape.contains(.apart) { hasGaps = true }
    }
  }

  private mutating func code(_ words: UnsafePointer<Word>, _ count: Int) {
    codes.removeAll()
    codes.fill(atMost: count + Self.paddingOfCodes) { codes in
      for place in 0..<count {
        codes[place] = UInt16(truncatingIfNeeded: words[place].key &* 0x9e37_79b9_7f4a_7c15 &>> 48)
      }
      for place in 0..<Self.paddingOfCodes { codes[count + place] = UInt16(place) }
      return codes + count + Self.paddingOfCodes
    }
  }
}

extension Word {
  /// 1 where it has one of some shapes, or 0.
  @inline(__always)
  fileprivate func has(_ shapes: Shape) -> UInt64 { UInt64(shape.intersection(shapes).rawValue).isSome }
}
