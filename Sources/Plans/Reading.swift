import Bytes
import Markup

/// The words of a text.
package typealias Words = Stretch<Word>

/// What the passes share: the document, its words and lines, and the plan as far as it has been read.
///
/// It is handed on by reference, since a plan is too large to be moved, and used by one thread.
package final class Reading {
  package let document: Document
  package let source: SourceText
  package let frontMatter: FrontMatter?
  /// Every word and sign of the visible text, in order.
  package let words: Words
  /// The hits of `Phrase.isLandmark` in the order of the text.
  let landmarks: Stretch<Hit>
  /// The words that are the first of a line of the source.
  let lineStarts: Stretch<UInt32>
  /// `Survey.codes`.
  let codes: Stretch<UInt16>
  /// The colons and the full stops, as words.
  let colons: Stretch<UInt32>
  let dots: Stretch<UInt32>
  let workspace: Workspace
  let trie = Lexicon.trie
  /// What stands in quotation marks, the marks included, as words.
  package let quotations: [Range<Int>]
  /// The first word of each line of `plan.lines`, and behind the last one the number of words.
  @exclusivity(unchecked) package var firstWords: [UInt32] = [0]
  @exclusivity(unchecked) package var plan = Plan()
  /// The first words of the short forms that the text defines, by their keys.
  @exclusivity(unchecked) var shortForms: Set<UInt64> = []
  /// Where short forms of bodies are defined.
  @exclusivity(unchecked) var bodyShortForms: [Range<Int>] = []
  /// Footnotes are defined in the text as "[^1]: …".
  @exclusivity(unchecked) var hasFootnotes = false
  /// Made when a pass first asks.
  private(set) lazy var columns = Columns(document)
  private(set) lazy var bold = BoldRuns(document)
  /// What the title of each section speaks of. Asked for once the outline stands.
  private(set) lazy var topics = Topics.all(self)
  /// Cleared by the pass that decides it; what follows reads administrative documents only.
  @exclusivity(unchecked) package var isAdministrative = true
  /// Almost no word of the text has a mark: they were lost on the way.
  package let isBare: Bool

  /// Lets `body` read a document. The reading must not leave it: its words lie in memory that the next one takes.
  package static func over<Result>(
    _ document: Document, source: SourceText, frontMatter: FrontMatter?, _ body: (Reading) -> Result
  ) -> Result {
    let workspace = Workspace.take()
    defer { Workspace.giveBack(workspace) }
    let reading = Reading(document: document, source: source, frontMatter: frontMatter, in: workspace)
    return body(reading)
  }

  private init(document: Document, source: SourceText, frontMatter: FrontMatter?, in workspace: Workspace) {
    self.document = document
    self.source = source
    self.frontMatter = frontMatter
    self.workspace = workspace
    WordScanner.scan(document, into: &workspace.words, workspace.memory)
    LettersApart.join(in: document, workspace)
    workspace.survey.take(&workspace.words, trie)
    words = workspace.words.stretch
    colons = workspace.survey.colons.stretch
    dots = workspace.survey.dots.stretch
    codes = workspace.survey.codes.stretch
    lineStarts = workspace.survey.lineStarts.stretch
    landmarks = Self.landmarks(words, trie, workspace)
    workspace.landmarkIndex.take(landmarks, words: words.count) { Int($0.start) }
    workspace.lists.take(landmarks)
    quotations = Quotation.all(in: workspace.lists[.quotes], of: words)
    isBare = Self.isBare(words)
    plan.findings.reserveCapacity(8)
  }

  /// Hands the plan over once all passes have read; the reading is of no use any more.
  func takePlan() -> Plan {
    var taken = Plan()
    swap(&taken, &plan)
    return taken
  }

  private static func isBare(_ words: Words) -> Bool {
    let enough = (words.count + 9) / 10
    var marked = 0
    for word in words {
      marked += word.marks == 0 ? 0 : 1
      if marked == enough { return false }
    }
    return enough > 0
  }

  /// The words of a line, its label included where that stands in the text.
  package func words(ofLine line: Int) -> Range<Int> {
    Int(firstWords[line])..<Int(firstWords[line + 1])
  }

  // MARK: Hits

  /// The wordings of the lexicon that were found so far; there is no order among those of several words.
  var hits: Stretch<Hit> { @inline(__always) get { workspace.hits.stretch } }

  /// Looks up the words at which a landmark may start.
  private static func landmarks(_ words: Words, _ trie: PhraseTrie, _ workspace: Workspace) -> Stretch<Hit> {
    workspace.hits.removeAll()
    workspace.landmarks.removeAll()
    workspace.lookedUp.fill(words.count, with: 0)
    for place in workspace.survey.candidates.stretch {
      let isCapital = words[Int(place)].isCapital
      for index in lookUp(Int(place), words, trie, workspace) {
        let hit = workspace.hits[index]
        workspace.landmarks.append(hit, if: hit.isLandmark && (isCapital || !hit.phrase.needsCapital))
      }
    }
    return workspace.landmarks.stretch
  }

  /// Finds the hits at a word, and remembers them: their first index, and in the lowest bits one more than how many.
  private static func lookUp(
    _ word: Int, _ words: Words, _ trie: PhraseTrie, _ workspace: Workspace
  ) -> Range<Int> {
    let first = workspace.hits.count
    trie.find(in: words, at: word, into: &workspace.hits)
    let end = workspace.hits.count
    workspace.lookedUp[word] = UInt32(
      truncatingIfNeeded: first &<< PhraseTrie.countBits | (end &- first &+ 1))
    return Range(uncheckedBounds: (first, end))
  }

  /// The hits that start at a word. They are looked up when a pass first asks.
  @inline(__always)
  func hits(at word: Int) -> Range<Int> {
    guard word < words.count else { return 0..<0 }
    let known = Int(workspace.lookedUp[word])
    guard known != 0 else { return Self.lookUp(word, words, trie, workspace) }
    let first = known >> PhraseTrie.countBits
    return Range(uncheckedBounds: (first, first &+ known & PhraseTrie.mostHits &- 1))
  }

  /// The hits that start at a word, if wordings of some phrases begin with it: most words need not be looked up.
  @inline(__always)
  func hits(at word: Int, ifAnyOf phrases: PhraseSet) -> Range<Int> {
    guard word < words.count, !trie.phrases(at: words[word].term).isDisjoint(with: phrases) else {
      return 0..<0
    }
    return hits(at: word)
  }

  /// The hits that start within some words, each of which is looked up.
  func hits(in range: Range<Int>) -> some Sequence<Hit> {
    range.lazy.flatMap { self.hits(at: $0) }.map { self.hits[$0] }
  }

  /// The hits that start within some words: all of some phrases, and others that start where one of them may.
  func hits(in range: Range<Int>, ifAnyOf phrases: PhraseSet) -> some Sequence<Hit> {
    range.lazy.flatMap { self.hits(at: $0, ifAnyOf: phrases) }.map { self.hits[$0] }
  }

  /// The landmarks that some passes look for together, in the order of the text.
  func landmarks(_ list: Landmarks.List) -> Stretch<Hit> { workspace.lists[list] }

  /// The landmarks that start within some words.
  func landmarks(in range: Range<Int>) -> Slice<Stretch<Hit>> {
    var first = workspace.landmarkIndex.first(near: range.lowerBound)
    while first < landmarks.count, landmarks[first].start < range.lowerBound { first += 1 }
    var end = first
    while end < landmarks.count, landmarks[end].start < range.upperBound { end += 1 }
    return landmarks[first..<end]
  }

  /// The next of some landmarks within some words; `seen` is how many come before it, and before later words.
  @inline(__always)
  func next(of landmarks: Stretch<Hit>, _ seen: inout Int, in range: Range<Int>) -> Hit? {
    while seen < landmarks.count {
      let hit = landmarks[seen]
      if hit.start >= range.upperBound { break }
      seen += 1
      if hit.start >= range.lowerBound { return hit }
    }
    return nil
  }

  /// The first colon within some words.
  func colon(in range: Range<Int>) -> Int? {
    let next = colons.partition { $0 >= range.lowerBound }
    return next < colons.count && colons[next] < range.upperBound ? Int(colons[next]) : nil
  }

  /// Words that end like none, or bear their tone mark by one of the two habits.
  var oddities: Stretch<UInt32> { workspace.survey.oddities.stretch }

  /// Some word is `Word.Shape.apart`.
  var hasGaps: Bool { workspace.survey.hasGaps }

  /// The first word that starts at or behind an offset of the text.
  package func firstWord(at offset: UInt32) -> Int { words.partition { $0.start >= offset } }

  /// The line that a word stands in.
  package func line(ofWord word: Int) -> Int {
    var (low, high) = (0, firstWords.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(firstWords[middle]) <= word { low = middle } else { high = middle }
    }
    return low
  }

  /// The stretch of text from the first to the last of some words.
  package func range(_ words: Range<Int>) -> Range<UInt32> {
    guard !words.isEmpty else { return 0..<0 }
    return self.words[words.lowerBound].start..<self.words[words.upperBound - 1].end
  }

  /// Equal for stretches that say the same, whatever their case, spaces and dashes.
  package func identity(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in range {
      hash = (hash ^ words[place].key) &* 0x9e37_79b9_7f4a_7c15
      hash = (hash ^ UInt64(words[place].marks)) &* 0x100_0000_01b3
      hash ^= hash >> 29
    }
    return hash
  }

  /// Equal for stretches that are printed alike, spaces aside.
  package func spelling(_ range: Range<Int>) -> UInt64 {
    let bytes = self.range(range)
    return document.text.withUnsafeBufferPointer { text in
      var hash = FNV.start
      for byte in text[Int(bytes.lowerBound)..<Int(bytes.upperBound)] where byte > 0x20 {
        hash = FNV.step(hash, byte)
      }
      return hash
    }
  }

  /// The words of a stretch as a value: as printed, white space joined.
  package func string(_ range: Range<UInt32>) -> String { document.string(range) }

  package func string(_ words: Range<Int>) -> String { document.string(range(words)) }

  /// The words of a text that is none of the document's. They lie in memory that the next such text takes.
  func words(of text: String) -> Words {
    WordScanner.scan(text, into: &workspace.otherWords, workspace.memory)
    return workspace.otherWords.stretch
  }

  /// Some words as a value, with their place.
  func read(_ words: Range<Int>) -> Read<String> { Read(string(words), at: range(words)) }

  package func note(
    _ kind: Finding.Kind, at range: Range<UInt32>, level: UInt8 = 0, note: String? = nil
  ) {
    plan.findings.append(Finding(kind, at: range, level: level, note: note))
  }
}
