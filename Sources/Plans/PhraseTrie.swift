/// All wordings of the lexicon as one trie over words, its edges in one open hash table.
///
/// At each word the longest wording that starts there is reported: a scan is linear in the text, however many
/// wordings there are.
struct PhraseTrie: Sendable {
  private struct Edge {
    var node: UInt32
    var target: UInt32
    var key: UInt64
  }

  private struct Ending {
    var phrase: Phrase
    var value: UInt8
    /// Sum of the marks of its words: equal for equal spelling.
    var marks: UInt32
    /// The next ending of the same node, or zero.
    var next: UInt16
  }

  private var edges: [Edge]
  private var shift: UInt64
  /// First ending of each node, zero for none.
  private var firsts: [UInt16] = [0, 0]
  private var endings = [Ending(phrase: .number, value: 0, marks: 0, next: 0)]

  init(_ entries: some Sequence<Lexicon.Entry>) {
    let entries = entries.map { ($0, WordScanner.words(of: $0.text)) }
    let size = entries.reduce(0) { $0 + $1.1.count } * 3
    var bits: UInt64 = 4
    while 1 << bits < size { bits += 1 }
    edges = Array(repeating: Edge(node: 0, target: 0, key: 0), count: 1 << Int(bits))
    shift = 64 - bits
    for (entry, words) in entries {
      var node: UInt32 = 1
      var marks: UInt32 = 0
      for (place, word) in words.enumerated() {
        marks = Self.add(word.marks, to: marks, place)
        node = grow(from: node, key: word.key)
      }
      append(Ending(phrase: entry.phrase, value: entry.value, marks: marks, next: 0), to: Int(node))
    }
  }

  /// Behind those that are there: the table's order decides where the spelling does not.
  private mutating func append(_ ending: Ending, to node: Int) {
    var last = 0
    var next = Int(firsts[node])
    while next != 0 {
      let other = endings[next]
      if other.phrase == ending.phrase, other.value == ending.value, other.marks == ending.marks { return }
      last = next
      next = Int(other.next)
    }
    endings.append(ending)
    let place = UInt16(endings.count - 1)
    if last == 0 { firsts[node] = place } else { endings[last].next = place }
  }

  /// The hits of a text, ordered by their first word; they may overlap.
  func hits(in words: [Word]) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(words.count / 4)
    words.withUnsafeBufferPointer { words in
      edges.withUnsafeBufferPointer { edges in
        for start in words.indices {
          scan(words, from: start, edges, into: &hits)
        }
      }
    }
    return hits
  }

  @inline(__always)
  private func scan(
    _ words: UnsafeBufferPointer<Word>, from start: Int, _ edges: UnsafeBufferPointer<Edge>,
    into hits: inout [Hit]
  ) {
    var node: UInt32 = 1
    var marks: UInt32 = 0
    var bare = true
    var end = start
    var found: (ending: UInt16, end: Int, marks: UInt32, bare: Bool) = (0, 0, 0, false)
    while end < words.count {
      let next = target(of: node, words[end].key, edges)
      if next == 0 { break }
      marks = Self.add(words[end].marks, to: marks, end - start)
      bare = bare && words[end].marks == 0
      node = next
      end += 1
      if firsts[Int(node)] != 0 { found = (firsts[Int(node)], end, marks, bare) }
    }
    if found.ending != 0 {
      report(found.ending, words: start..<found.end, marks: found.marks, bare: found.bare, into: &hits)
    }
  }

  /// A wording of several words is sure without its marks; a single word has them all or none ("so" may be "số",
  /// but "sở" is not).
  private func report(
    _ first: UInt16, words: Range<Int>, marks: UInt32, bare: Bool, into hits: inout [Hit]
  ) {
    var ending = first
    var any = false
    while ending != 0 {
      let candidate = endings[Int(ending)]
      if candidate.marks == marks {
        hits.append(
          Hit(
            phrase: candidate.phrase, value: candidate.value, exact: true, start: UInt32(words.lowerBound),
            end: UInt32(words.upperBound)))
        any = true
      }
      ending = candidate.next
    }
    guard !any, words.count > 1 || bare else { return }
    // Without its marks a wording may be several: "so" is "số" or "sở", and grammar decides.
    let firstHit = hits.count
    ending = first
    while ending != 0 {
      let candidate = endings[Int(ending)]
      if !hits[firstHit...].contains(where: { $0.phrase == candidate.phrase && $0.value == candidate.value })
      {
        hits.append(
          Hit(
            phrase: candidate.phrase, value: candidate.value, exact: false, start: UInt32(words.lowerBound),
            end: UInt32(words.upperBound)))
      }
      ending = candidate.next
    }
  }

  @inline(__always)
  private static func add(_ marks: UInt32, to sum: UInt32, _ place: Int) -> UInt32 {
    (sum << 5 | sum >> 27) &+ marks &+ UInt32(truncatingIfNeeded: place)
  }

  @inline(__always)
  private func slot(_ node: UInt32, _ key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ UInt64(node) << 40) &* 0x9e37_79b9_7f4a_7c15) >> shift)
  }

  @inline(__always)
  private func target(of node: UInt32, _ key: UInt64, _ edges: UnsafeBufferPointer<Edge>) -> UInt32 {
    var slot = slot(node, key)
    while edges[slot].target != 0 {
      if edges[slot].key == key, edges[slot].node == node { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }

  private mutating func grow(from node: UInt32, key: UInt64) -> UInt32 {
    var slot = slot(node, key)
    while edges[slot].target != 0 {
      if edges[slot].key == key, edges[slot].node == node { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    firsts.append(0)
    edges[slot] = Edge(node: node, target: UInt32(firsts.count - 1), key: key)
    return edges[slot].target
  }
}
