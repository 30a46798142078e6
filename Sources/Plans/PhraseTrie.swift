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

  private struct Node {
    /// One bit for each hash of a word that goes on from here: most words do not, and are known by it.
    var next: UInt64 = 0
    /// Its first ending, zero for none.
    var ending: UInt16 = 0
    /// It is reported even where a longer wording hides it: "BÁO CÁO" in "báo cáo kết quả".
    var stands = false
  }

  private var edges: [Edge]
  private var shift: UInt64
  private var nodes = [Node(), Node()]
  /// The same for the words that wordings begin with, of which there are too many for 64 bits.
  private var starts = [UInt64](repeating: 0, count: 512)
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
        let hash = Self.hash(word.key)
        if node == 1 { starts[Int(hash >> 55)] |= 1 << (hash >> 49 & 63) }
        nodes[Int(node)].next |= 1 << (hash >> 58)
        node = grow(from: node, key: word.key)
      }
      append(Ending(phrase: entry.phrase, value: entry.value, marks: marks, next: 0), to: Int(node))
    }
  }

  /// Behind those that are there: the table's order decides where the spelling does not.
  private mutating func append(_ ending: Ending, to node: Int) {
    var last = 0
    var next = Int(nodes[node].ending)
    while next != 0 {
      let other = endings[next]
      if other.phrase == ending.phrase, other.value == ending.value, other.marks == ending.marks { return }
      last = next
      next = Int(other.next)
    }
    endings.append(ending)
    if ending.phrase == .documentType { nodes[node].stands = true }
    let place = UInt16(endings.count - 1)
    if last == 0 { nodes[node].ending = place } else { endings[last].next = place }
  }

  /// The hits of a text, ordered by their first word; they may overlap.
  func hits(in words: [Word]) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(words.count / 4)
    words.withUnsafeBufferPointer { words in
      edges.withUnsafeBufferPointer { edges in
        nodes.withUnsafeBufferPointer { nodes in
          starts.withUnsafeBufferPointer { starts in
            for start in words.indices {
              let hash = Self.hash(words[start].key)
              guard starts[Int(hash >> 55)] >> (hash >> 49 & 63) & 1 != 0 else { continue }
              scan(words, from: start, hash, edges, nodes, into: &hits)
            }
          }
        }
      }
    }
    return hits
  }

  @inline(__always)
  private func scan(
    _ words: UnsafeBufferPointer<Word>, from start: Int, _ first: UInt64, _ edges: UnsafeBufferPointer<Edge>,
    _ nodes: UnsafeBufferPointer<Node>, into hits: inout [Hit]
  ) {
    var node: UInt32 = 1
    var hash = first
    var marks: UInt32 = 0
    var spelling: UInt32 = 0
    var end = start
    var stands = false
    var found: (ending: UInt16, end: Int, marks: UInt32, bare: Bool) = (0, 0, 0, false)
    while true {
      node = target(of: node, words[end].key, hash, edges)
      if node == 0 { break }
      marks = Self.add(words[end].marks, to: marks, end - start)
      spelling |= words[end].marks
      end += 1
      if nodes[Int(node)].ending != 0 {
        if stands {
          report(found.ending, words: start..<found.end, marks: found.marks, bare: found.bare, into: &hits)
        }
        stands = nodes[Int(node)].stands
        found = (nodes[Int(node)].ending, end, marks, spelling == 0)
      }
      guard nodes[Int(node)].next != 0, end < words.count, !words[end].shape.contains(.opening) else { break }
      hash = Self.hash(words[end].key)
      guard nodes[Int(node)].next >> (hash >> 58) & 1 != 0 else { break }
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
        any = true
        if candidate.phrase.isSilent {
          ending = candidate.next
          continue
        }
        hits.append(
          Hit(
            phrase: candidate.phrase, value: candidate.value, exact: true, start: UInt32(words.lowerBound),
            end: UInt32(words.upperBound)))
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
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9e37_79b9_7f4a_7c15 }

  @inline(__always)
  private func slot(_ node: UInt32, _ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ UInt64(node) &* 0xd6e8_feb8_6659_fd93) >> shift)
  }

  @inline(__always)
  private func target(
    of node: UInt32, _ key: UInt64, _ hash: UInt64, _ edges: UnsafeBufferPointer<Edge>
  ) -> UInt32 {
    var slot = slot(node, hash)
    while edges[slot].target != 0 {
      if edges[slot].key == key, edges[slot].node == node { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }

  private mutating func grow(from node: UInt32, key: UInt64) -> UInt32 {
    var slot = slot(node, Self.hash(key))
    while edges[slot].target != 0 {
      if edges[slot].key == key, edges[slot].node == node { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    nodes.append(Node())
    edges[slot] = Edge(node: node, target: UInt32(nodes.count - 1), key: key)
    return edges[slot].target
  }
}
