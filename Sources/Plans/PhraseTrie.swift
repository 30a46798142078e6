/// All wordings of the lexicon as one trie over words.
///
/// At a word the longest wording that starts there is reported, however many wordings there are. Half of the words of
/// a plan begin one, and no processor can foresee which; so the trie tells of a word and the next one, without a
/// branch, whether they may begin a landmark, and is walked for the others only where a pass asks.
struct PhraseTrie: @unchecked Sendable {
  /// Where a node goes on to: what a walk needs of the next node is here, so that it takes one look.
  struct Edge: BitwiseCopyable {
    /// The node in the upper half, the term behind it in the lower; zero for a free place.
    var step: UInt32 = 0
    /// The number of the next node.
    var target: UInt16 = 0
    var node = Node()
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

  /// So many bits hold one more than how many hits a word may have.
  static let countBits = 5
  static let mostHits = 1 << countBits - 1

  /// For a term in small letters or with a capital, one bit for the last bits of each term that may follow it in a
  /// landmark.
  struct LandmarkFollowers: BitwiseCopyable {
    var loud: UInt64 = 0
    /// In a landmark that begins with two words of `SilentPair`.
    var silent: UInt64 = 0
  }

  /// A landmark of two words that is silent where these are spelled rightly.
  struct SilentPair: BitwiseCopyable {
    /// The first term in the upper half, the second in the lower.
    var step: UInt32 = 0
    /// Of the right spelling.
    var marks: UInt32 = 0
    /// One bit for the last bits of each term that may follow in a longer landmark.
    var followers: UInt64 = 0

    private static let bits: UInt32 = 12
    static let places = 1 << Int(bits)

    @inline(__always)
    static func place(of step: UInt32, _ multiplier: UInt32) -> Int {
      Int((step &* multiplier) &>> (32 &- bits))
    }
  }

  let vocabulary: Vocabulary
  // Never freed: the lexicon lives as long as the program.
  /// For each term one bit for the last bits of each term that may follow it in a wording; all of them where it is a
  /// wording by itself.
  private let followers: UnsafePointer<UInt64>
  /// For each term the phrases of the wordings that it begins.
  private let phrases: UnsafePointer<PhraseSet>
  /// The same as `followers` for landmarks alone; a word that is one by itself is `Word.Shape.alone`.
  private let landmarkFollowers: UnsafePointer<LandmarkFollowers>
  /// `loud` and `silent` of them together.
  private let anyLandmarkFollowers: UnsafePointer<UInt64>
  /// Each silent pair has a place of its own, by a multiplier that was found for them.
  private let silentPairs: UnsafePointer<SilentPair>
  private let multiplier: UInt32
  /// The nodes behind a first word, whose numbers are those of the terms.
  private let roots: UnsafePointer<Node>
  private let edges: UnsafePointer<Edge>
  private let endings: UnsafePointer<Ending>
  /// How far the hash of a step is shifted to give its place among the edges.
  private let shift: UInt32

  init(_ entries: some Sequence<Lexicon.Entry>) {
    let builder = PhraseTrieBuilder(entries)
    vocabulary = builder.vocabulary
    followers = Self.kept(builder.followers)
    phrases = Self.kept(builder.phrases)
    landmarkFollowers = Self.kept(builder.landmarkFollowers)
    anyLandmarkFollowers = Self.kept(builder.landmarkFollowers.map { $0.loud | $0.silent })
    (silentPairs, multiplier) = (Self.kept(builder.pairTable.places), builder.pairTable.multiplier)
    roots = Self.kept(builder.roots)
    edges = Self.kept(builder.edges)
    endings = Self.kept(builder.endings)
    shift = builder.shift
  }

  private static func kept<Element: BitwiseCopyable>(
    _ elements: some Collection<Element>
  ) -> UnsafePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafePointer(memory.baseAddress!)
  }

  /// What the wordings that begin with a term may say.
  @inline(__always)
  func phrases(at term: UInt16) -> PhraseSet { phrases[Int(term)] }

  /// Whether a landmark may start with a word and the term behind it, however they are spelled: 1 or 0.
  @inline(__always)
  func mayBeginLandmark(_ word: Word, _ next: UInt16) -> UInt64 {
    anyLandmarkFollowers[word.landmarkRow] &>> UInt64(next) & 1
  }

  /// Whether a landmark may start with these words, 1 or 0: of those that are worth nothing when they are spelled
  /// rightly most are.
  @inline(__always)
  func mayBeginLandmark(_ word: Word, _ next: Word, _ third: Word) -> UInt64 {
    let followers = landmarkFollowers[word.landmarkRow]
    let step = Self.step(word.term, next.term)
    let pair = silentPairs[SilentPair.place(of: step, multiplier)]
    let marks = Self.add(next.marks, to: Self.add(word.marks, to: 0, 0), 1)
    // Reckoned and not asked: nothing differs where the pair is there, spelled rightly, and no longer landmark starts.
    let difference =
      UInt64(pair.step ^ step) | UInt64(pair.marks ^ marks) | pair.followers &>> UInt64(third.term) & 1
    let isWorth = difference.isSome
    return (followers.loud &>> UInt64(next.term) | followers.silent &>> UInt64(next.term) & isWorth) & 1
  }

  /// Whether a word is a landmark by itself.
  func isLandmark(_ form: WordForm) -> Bool {
    var place = Int(roots[Int(form.term)].ending)
    var (isExact, isKnown, isAny) = (false, false, false)
    while place != 0 {
      let ending = endings[place]
      let isLandmark =
        ending.hit.isLandmark && (form.shape.contains(.capital) || !ending.hit.phrase.needsCapital)
      let isMeant = ending.marks == form.marks
      isKnown = isKnown || isMeant
      isExact = isExact || isMeant && isLandmark && !ending.isSilent
      isAny = isAny || isLandmark
      place = Int(ending.next)
    }
    return isKnown ? isExact : isAny && form.marks == 0
  }

  /// Finds the hits that start at a word.
  func find(in words: Stretch<Word>, at start: Int, into hits: inout Pile<Hit>) {
    guard start < words.count else { return }
    let term = words[start].term
    let next = start + 1 < words.count ? words[start + 1].term : 0
    guard followers[Int(term)] &>> UInt64(next) & 1 != 0 else { return }
    walk(words, from: start, into: &hits)
  }

  private func walk(_ words: Stretch<Word>, from start: Int, into hits: inout Pile<Hit>) {
    var node = words[start].term
    var here = roots[Int(node)]
    var end = start &+ 1
    var found = (ending: here.ending, end: end, stands: here.stands)
    while end < words.count {
      let word = words[end]
      guard here.next &>> UInt32(word.term) & 1 != 0, !word.shape.contains(.opening) else { break }
      let edge = edge(from: node, word.term)
      if edge.step == 0 { break }
      (node, here) = (edge.target, edge.node)
      end &+= 1
      let ends = here.ending != 0
      if ends, found.stands { report(found.ending, words, start..<found.end, into: &hits) }
      // Chosen and not branched to: where a wording ends cannot be foreseen either.
      found.ending = ends ? here.ending : found.ending
      found.end = ends ? end : found.end
      found.stands = ends ? here.stands : found.stands
    }
    if found.ending != 0 { report(found.ending, words, start..<found.end, into: &hits) }
  }

  /// A wording of several words is sure without its marks; a single word has them all or none ("so" may be "số",
  /// but "sở" is not).
  @inline(__always)
  private func report(
    _ first: UInt16, _ words: Stretch<Word>, _ range: Range<Int>, into hits: inout Pile<Hit>
  ) {
    var (marks, isBare) = (0 as UInt32, true)
    for place in range {
      marks = Self.add(words[place].marks, to: marks, place &- range.lowerBound)
      isBare = isBare && words[place].marks == 0
    }
    let only = endings[Int(first)]
    let isLoose = range.count > 1 || isBare
    guard only.next == 0 else { return report(all: first, range, marks, isLoose, into: &hits) }
    let isExact = only.marks == marks
    hits.append(only.hit.at(range, isExact: isExact), if: isExact ? !only.isSilent : isLoose)
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
  static func step(_ node: UInt16, _ term: UInt16) -> UInt32 { UInt32(node) << 16 | UInt32(term) }

  @inline(__always)
  static func slot(_ step: UInt32, shift: UInt32) -> Int { Int((step &* 0x9e37_79b1) &>> shift) }

  /// The edge, or a free place where there is none.
  @inline(__always)
  private func edge(from node: UInt16, _ term: UInt16) -> Edge {
    let step = Self.step(node, term)
    var slot = Self.slot(step, shift: shift)
    while edges[slot].step != step, edges[slot].step != 0 {
      slot = (slot &+ 1) & (1 &<< (32 &- Int(shift)) &- 1)
    }
    return edges[slot]
  }
}

extension UInt64 {
  /// 1 for a number below 2³² that is not zero, else 0: a carry, since a comparison may become a branch.
  @inline(__always)
  var isSome: UInt64 { (self &+ 0xffff_ffff) &>> 32 }
}

extension Word {
  /// Its place among the landmark followers.
  @inline(__always)
  fileprivate var landmarkRow: Int { Int(term) &<< 1 | Int(shape.rawValue & Shape.capital.rawValue) }
}
