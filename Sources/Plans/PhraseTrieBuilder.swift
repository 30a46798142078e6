/// Grows the trie out of the entries of the lexicon.
struct PhraseTrieBuilder {
  private(set) var vocabulary: Vocabulary
  private(set) var followers: [UInt64]
  private(set) var phrases: [PhraseSet]
  private(set) var landmarkFollowers: [PhraseTrie.LandmarkFollowers]
  private var silentPairs: [UInt32: PhraseTrie.SilentPair] = [:]
  /// First those behind a first word, by its term.
  private var nodes: [PhraseTrie.Node]
  private(set) var edges: [PhraseTrie.Edge]
  private(set) var endings = [Self.ending(of: .number, value: 0, marks: 0)]
  let shift: UInt32

  init(_ entries: some Sequence<Lexicon.Entry>) {
    let entries = entries.map { ($0, WordScanner.words(of: $0.text)) }
    vocabulary = Vocabulary(entries.lazy.flatMap { $0.1.lazy.map(\.key) })
    nodes = Array(repeating: .init(), count: vocabulary.count + 1)
    followers = Array(repeating: 0, count: nodes.count)
    phrases = Array(repeating: PhraseSet(), count: nodes.count)
    landmarkFollowers = Array(repeating: .init(), count: nodes.count * 2)
    let longer = entries.reduce(0) { $0 + $1.1.count - 1 }
    var bits: UInt32 = 4
    while 1 << bits < longer * 2 { bits += 1 }
    edges = Array(repeating: PhraseTrie.Edge(), count: 1 << Int(bits))
    shift = 32 - bits
    var landmarks: [Landmark] = []
    for (entry, words) in entries {
      var node: UInt16 = 0
      var marks: UInt32 = 0
      for (place, word) in words.enumerated() {
        marks = PhraseTrie.add(word.marks, to: marks, place)
        let term = vocabulary.number(of: word.key)
        node = place == 0 ? term : grow(from: node, term)
        if entry.phrase == .lawName, place > 0, place + 1 < words.count { letStand(Int(node)) }
      }
      if let first = words.first.map({ Int(vocabulary.number(of: $0.key)) }) {
        let next = words.count > 1 ? 1 &<< UInt64(vocabulary.number(of: words[1].key)) : 0 as UInt64
        followers[first] |= words.count > 1 ? next : .max
        phrases[first].insert(entry.phrase)
        if entry.phrase.isLandmark, words.count > 1 {
          let third = words.count > 2 ? vocabulary.number(of: words[2].key) : nil
          landmarks.append(
            (entry.phrase, PhraseTrie.step(UInt16(first), vocabulary.number(of: words[1].key)), third, marks))
        }
      }
      append(Self.ending(of: entry.phrase, value: entry.value, marks: marks), to: Int(node))
    }
    for slot in edges.indices { edges[slot].node = nodes[Int(edges[slot].target)] }
    note(landmarks)
  }

  var roots: ArraySlice<PhraseTrie.Node> { nodes[...vocabulary.count] }

  /// The first words of a landmark of several.
  private typealias Landmark = (phrase: Phrase, step: UInt32, third: UInt16?, marks: UInt32)

  private mutating func note(_ landmarks: [Landmark]) {
    for landmark in landmarks where landmark.phrase.isSilent && landmark.third == nil {
      silentPairs[landmark.step] = .init(step: landmark.step, marks: landmark.marks)
    }
    for landmark in landmarks {
      let next = 1 &<< UInt64(landmark.step & 0xffff) as UInt64
      let small = Int(landmark.step >> 16) * 2
      let capitalised = small + 1
      let isSilent =
        silentPairs[landmark.step] != nil && (landmark.phrase.isSilent || landmark.third != nil)
      if let third = landmark.third { silentPairs[landmark.step]?.followers |= 1 &<< UInt64(third) }
      for row in (landmark.phrase.needsCapital && !isSilent ? capitalised : small)...capitalised {
        if isSilent {
          landmarkFollowers[row].silent |= next
        } else {
          landmarkFollowers[row].loud |= next
        }
      }
    }
  }

  /// The silent pairs, each where its step says, and the multiplier by which no two share a place.
  var pairTable: (places: [PhraseTrie.SilentPair], multiplier: UInt32) {
    var multiplier: UInt32 = 0x9e37_79b1
    while true {
      var places = [PhraseTrie.SilentPair](repeating: .init(), count: PhraseTrie.SilentPair.places)
      for pair in silentPairs.values { places[PhraseTrie.SilentPair.place(of: pair.step, multiplier)] = pair }
      if places.count(where: { $0.step != 0 }) == silentPairs.count { return (places, multiplier) }
      multiplier = multiplier &* 0x9e37_79b1
    }
  }

  private static func ending(of phrase: Phrase, value: UInt8, marks: UInt32) -> PhraseTrie.Ending {
    let hit = Hit(phrase: phrase, value: value, exact: true, isLandmark: phrase.isLandmark, start: 0, end: 0)
    return .init(hit: hit, marks: marks, isSilent: phrase.isSilent)
  }

  private mutating func grow(from node: UInt16, _ term: UInt16) -> UInt16 {
    nodes[Int(node)].next |= 1 &<< UInt32(term)
    let step = PhraseTrie.step(node, term)
    var slot = PhraseTrie.slot(step, shift: shift)
    while edges[slot].step != 0 {
      if edges[slot].step == step { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    nodes.append(.init())
    let target = UInt16(nodes.count - 1)
    edges[slot] = .init(step: step, target: target)
    return target
  }

  /// No name of a law hides the unit with which it begins: "cán bộ, công chức". What is a verb as well, as "tổ chức",
  /// gives way to longer ones.
  private mutating func letStand(_ node: Int) {
    var phrases = PhraseSet()
    var ending = Int(nodes[node].ending)
    while ending != 0 {
      phrases.insert(endings[ending].hit.phrase)
      ending = Int(endings[ending].next)
    }
    if phrases.contains(.unit), !phrases.contains(.verb) { nodes[node].stands = true }
  }

  /// Behind those that are there: the table's order decides where the spelling does not.
  private mutating func append(_ ending: PhraseTrie.Ending, to node: Int) {
    var ending = ending
    var last = 0
    var next = Int(nodes[node].ending)
    while next != 0 {
      let other = endings[next]
      if other.hit.phrase == ending.hit.phrase, other.hit.value == ending.hit.value {
        if other.marks == ending.marks { return }
        ending.repeats = true
      }
      last = next
      next = Int(other.next)
    }
    endings.append(ending)
    if ending.hit.phrase == .documentType { nodes[node].stands = true }
    let place = UInt16(endings.count - 1)
    if last == 0 { nodes[node].ending = place } else { endings[last].next = place }
  }
}
