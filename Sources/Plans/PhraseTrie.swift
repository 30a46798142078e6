/// All wordings of the lexicon as one trie over words.
///
/// At each word the longest wording that starts there is reported: a scan is linear in the text, however many
/// wordings there are. Half of the words of a plan begin a wording, so what the scan touches is kept small enough
/// for the nearest cache.
struct PhraseTrie: Sendable {
  private struct Edge {
    /// The node in the upper half, the word behind it in the lower; zero for a free place.
    var step: UInt32 = 0
    var target: UInt16 = 0
  }

  private struct Node {
    /// One bit for each hash of a word that goes on from here: most words do not, and are known by it.
    var next: UInt32 = 0
    /// Its first ending, zero for none.
    var ending: UInt16 = 0
    /// It is reported even where a longer wording hides it: "BÁO CÁO" in "báo cáo kết quả".
    var stands = false
  }

  private struct Ending {
    var phrase: Phrase
    var value: UInt8
    /// The next ending of the same node, or zero.
    var next: UInt16
    /// Sum of the marks of its words: equal for equal spelling.
    var marks: UInt32
  }

  /// One bit for each hash of a word that begins a wording.
  private var starts = [UInt64](repeating: 0, count: 512)
  private var vocabulary: Vocabulary
  /// The node behind the first word, by the word's number.
  private var roots: [UInt16] = []
  private var nodes = [Node(), Node()]
  private var edges: [Edge]
  private let shift: UInt32
  private var endings = [Ending(phrase: .number, value: 0, next: 0, marks: 0)]

  init(_ entries: some Sequence<Lexicon.Entry>) {
    let entries = entries.map { ($0, WordScanner.words(of: $0.text)) }
    vocabulary = Vocabulary(entries.lazy.flatMap { $0.1.lazy.map(\.key) })
    roots = Array(repeating: 0, count: vocabulary.count + 1)
    let longer = entries.reduce(0) { $0 + $1.1.count - 1 }
    var bits: UInt32 = 4
    while 1 << bits < longer * 2 { bits += 1 }
    edges = Array(repeating: Edge(), count: 1 << Int(bits))
    shift = 32 - bits
    for (entry, words) in entries {
      var node = 0
      var marks: UInt32 = 0
      for (place, word) in words.enumerated() {
        marks = Self.add(word.marks, to: marks, place)
        node = place == 0 ? root(word.key) : grow(from: node, key: word.key)
      }
      append(Ending(phrase: entry.phrase, value: entry.value, next: 0, marks: marks), to: node)
    }
  }

  private mutating func root(_ key: UInt64) -> Int {
    let hash = Vocabulary.hash(key)
    starts[Int(hash >> 55)] |= 1 << (hash >> 49 & 63)
    let term = Int(vocabulary.number(of: key, hash))
    if roots[term] == 0 {
      nodes.append(Node())
      roots[term] = UInt16(nodes.count - 1)
    }
    return Int(roots[term])
  }

  private mutating func grow(from node: Int, key: UInt64) -> Int {
    let hash = Vocabulary.hash(key)
    nodes[node].next |= 1 << UInt32(hash >> 59)
    let step = UInt32(node) << 16 | UInt32(vocabulary.number(of: key, hash))
    var slot = slot(step)
    while edges[slot].step != 0 {
      if edges[slot].step == step { return Int(edges[slot].target) }
      slot = (slot + 1) & (edges.count - 1)
    }
    nodes.append(Node())
    edges[slot] = Edge(step: step, target: UInt16(nodes.count - 1))
    return nodes.count - 1
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
    hits.reserveCapacity(words.count / 2)
    words.withUnsafeBufferPointer { words in
      starts.withUnsafeBufferPointer { starts in
        for start in words.indices {
          let hash = Vocabulary.hash(words[start].key)
          guard starts[Int(hash >> 55)] >> (hash >> 49 & 63) & 1 != 0 else { continue }
          let term = vocabulary.number(of: words[start].key, hash)
          if roots[Int(term)] != 0 { scan(words, from: start, node: Int(roots[Int(term)]), into: &hits) }
        }
      }
    }
    return hits
  }

  private func scan(
    _ words: UnsafeBufferPointer<Word>, from start: Int, node first: Int, into hits: inout [Hit]
  ) {
    var node = first
    var marks: UInt32 = 0
    var spelling: UInt32 = 0
    var end = start
    var stands = false
    var found: (ending: UInt16, end: Int, marks: UInt32, bare: Bool) = (0, 0, 0, false)
    while true {
      marks = Self.add(words[end].marks, to: marks, end - start)
      spelling |= words[end].marks
      end += 1
      let here = nodes[node]
      if here.ending != 0 {
        if stands {
          report(found.ending, words: start..<found.end, marks: found.marks, bare: found.bare, into: &hits)
        }
        stands = here.stands
        found = (here.ending, end, marks, spelling == 0)
      }
      guard here.next != 0, end < words.count, !words[end].shape.contains(.opening) else { break }
      let hash = Vocabulary.hash(words[end].key)
      guard here.next >> UInt32(hash >> 59) & 1 != 0 else { break }
      node = target(of: node, vocabulary.number(of: words[end].key, hash))
      if node == 0 { break }
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
  private func slot(_ step: UInt32) -> Int { Int((step &* 0x9e37_79b1) >> shift) }

  @inline(__always)
  private func target(of node: Int, _ term: UInt16) -> Int {
    guard term != 0 else { return 0 }
    let step = UInt32(node) << 16 | UInt32(term)
    var slot = slot(step)
    while edges[slot].step != 0 {
      if edges[slot].step == step { return Int(edges[slot].target) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }
}
