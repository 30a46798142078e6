/// All wordings of the lexicon as one trie over words.
///
/// At each word the longest wording that starts there is reported: a scan is linear in the text, however many
/// wordings there are. It goes by the words' terms, and half of the words of a plan begin a wording, so what it
/// touches is kept small enough for the nearest cache.
struct PhraseTrie: @unchecked Sendable {
  struct Edge: BitwiseCopyable {
    /// The node in the upper half, the term behind it in the lower; zero for a free place.
    var step: UInt32 = 0
    var target: UInt16 = 0
  }

  struct Node: BitwiseCopyable {
    /// One bit for the last bits of each term that goes on from here: most words do not, and are known by it.
    var next: UInt32 = 0
    /// Its first ending, zero for none.
    var ending: UInt16 = 0
    /// It is reported even where a longer wording hides it: "BÁO CÁO" in "báo cáo kết quả".
    var stands = false
  }

  struct Ending: BitwiseCopyable {
    /// What is reported, but for its place.
    var hit: Hit
    /// The next ending of the same node, or zero.
    var next: UInt16 = 0
    /// Sum of the marks of its words: equal for equal spelling.
    var marks: UInt32
    /// An ending before it says the same of another spelling.
    var repeats = false
    var isSilent: Bool
  }

  let vocabulary: Vocabulary
  // Never freed: the lexicon lives as long as the program.
  /// For each term one bit for the last bits of each term that may follow it in a wording; all of them where it is a
  /// wording by itself.
  private let followers: UnsafePointer<UInt64>
  /// The node behind the first word, by the word's term.
  private let roots: UnsafePointer<UInt16>
  private let nodes: UnsafePointer<Node>
  private let edges: UnsafePointer<Edge>
  private let endings: UnsafePointer<Ending>
  /// How far the hash of a step is shifted to give its place among the edges.
  private let shift: UInt32

  init(_ entries: some Sequence<Lexicon.Entry>) {
    let builder = PhraseTrieBuilder(entries)
    vocabulary = builder.vocabulary
    followers = Self.kept(builder.followers)
    roots = Self.kept(builder.roots)
    nodes = Self.kept(builder.nodes)
    edges = Self.kept(builder.edges)
    endings = Self.kept(builder.endings)
    shift = builder.shift
  }

  private static func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafePointer(memory.baseAddress!)
  }

  /// The hits of a text that stands for itself.
  func hits(in text: String) -> [Hit] {
    var words = WordScanner.words(of: text)
    for place in words.indices { words[place].term = vocabulary.number(of: words[place].key) }
    var hits = Pile<Hit>(capacity: 16)
    var firsts = Pile<UInt32>(capacity: words.count + 1)
    words.withStretch { find(in: $0, into: &hits, &firsts) }
    return Array(hits.stretch)
  }

  /// Finds the hits of a text, ordered by their first word; they may overlap. For each word, and the place behind the
  /// last, `firsts` gets the first hit that starts at it or behind it.
  ///
  /// What a word and the next one are says for most that no wording starts there. Those are passed over in a loop
  /// without branches, since half of the words begin a wording and no processor can foresee which.
  func find(in words: Stretch<Word>, into hits: inout Pile<Hit>, _ firsts: inout Pile<UInt32>) {
    hits.removeAll()
    firsts.removeAll()
    guard let last = words.indices.last else { return firsts.append(0) }
    firsts.fill(atMost: 2 * (words.count + 1)) { firsts in
      let starts = firsts + words.count + 1
      var count = 0
      var term = words[0].term
      for place in 0..<last {
        let next = words[place + 1].term
        (firsts[place], starts[count]) = (
          UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: place)
        )
        count &+= Int(truncatingIfNeeded: followers[Int(term)] &>> UInt64(next) & 1)
        term = next
      }
      (firsts[last], starts[count]) = (UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: last))
      firsts[words.count] = UInt32(truncatingIfNeeded: count &+ 1)
      for index in 0...count {
        let start = Int(starts[index])
        starts[index] = UInt32(truncatingIfNeeded: hits.count)
        let root = roots[Int(words[start].term)]
        if root != 0 { walk(words, from: start, node: Int(root), into: &hits) }
      }
      starts[count &+ 1] = UInt32(truncatingIfNeeded: hits.count)
      for place in 0...words.count { firsts[place] = starts[Int(firsts[place])] }
      return firsts + words.count + 1
    }
  }

  @inline(__always)
  private func walk(_ words: Stretch<Word>, from start: Int, node first: Int, into hits: inout Pile<Hit>) {
    var node = first
    var marks: UInt32 = 0
    var spelling: UInt32 = 0
    var end = start
    var stands = false
    var found: (ending: UInt16, end: Int, marks: UInt32, spelling: UInt32) = (0, 0, 0, 0)
    while true {
      let here = nodes[node]
      marks = Self.add(words[end].marks, to: marks, end &- start)
      spelling |= words[end].marks
      end &+= 1
      let ends = here.ending != 0
      if ends, stands {
        report(found.ending, words: start..<found.end, found.marks, bare: found.spelling == 0, into: &hits)
      }
      // Chosen and not branched to: where a wording ends cannot be foreseen either.
      stands = ends ? here.stands : stands
      found.ending = ends ? here.ending : found.ending
      found.end = ends ? end : found.end
      found.marks = ends ? marks : found.marks
      found.spelling = ends ? spelling : found.spelling
      guard end < words.count else { break }
      let term = words[end].term
      guard here.next &>> UInt32(term) & 1 != 0, !words[end].shape.contains(.opening) else { break }
      node = target(of: node, term)
      if node == 0 { break }
    }
    if found.ending != 0 {
      report(found.ending, words: start..<found.end, found.marks, bare: found.spelling == 0, into: &hits)
    }
  }

  /// A wording of several words is sure without its marks; a single word has them all or none ("so" may be "số",
  /// but "sở" is not).
  @inline(__always)
  private func report(
    _ first: UInt16, words: Range<Int>, _ marks: UInt32, bare: Bool, into hits: inout Pile<Hit>
  ) {
    let only = endings[Int(first)]
    let isLoose = words.count > 1 || bare
    guard only.next == 0 else { return report(all: first, words, marks, isLoose, into: &hits) }
    let isExact = only.marks == marks
    hits.append(only.hit.at(words, isExact: isExact), if: isExact ? !only.isSilent : isLoose)
  }

  @inline(never)
  private func report(
    all first: UInt16, _ words: Range<Int>, _ marks: UInt32, _ isLoose: Bool, into hits: inout Pile<Hit>
  ) {
    var place = Int(first)
    var isKnown = false
    repeat {
      let ending = endings[place]
      if ending.marks == marks {
        isKnown = true
        if !ending.isSilent { hits.append(ending.hit.at(words, isExact: true)) }
      }
      place = Int(ending.next)
    } while place != 0
    guard !isKnown, isLoose else { return }
    // Without its marks a wording may be several: "so" is "số" or "sở", and grammar decides.
    place = Int(first)
    repeat {
      let ending = endings[place]
      if !ending.repeats { hits.append(ending.hit.at(words, isExact: false)) }
      place = Int(ending.next)
    } while place != 0
  }

  @inline(__always)
  static func add(_ marks: UInt32, to sum: UInt32, _ place: Int) -> UInt32 {
    (sum << 5 | sum >> 27) &+ marks &+ UInt32(truncatingIfNeeded: place)
  }

  @inline(__always)
  static func step(_ node: Int, _ term: UInt16) -> UInt32 { UInt32(node) << 16 | UInt32(term) }

  @inline(__always)
  static func slot(_ step: UInt32, shift: UInt32) -> Int { Int((step &* 0x9e37_79b1) &>> shift) }

  @inline(__always)
  private func target(of node: Int, _ term: UInt16) -> Int {
    let step = Self.step(node, term)
    var slot = Self.slot(step, shift: shift)
    // A free place leads to node 0.
    while edges[slot].step != step, edges[slot].step != 0 {
      slot = (slot &+ 1) & (1 &<< (32 &- Int(shift)) &- 1)
    }
    return Int(edges[slot].target)
  }
}
