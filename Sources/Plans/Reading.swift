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
  /// Every wording of the lexicon, ordered by its first word.
  package let hits: Stretch<Hit>
  /// The hits of `Phrase.isLandmark`, which are few.
  let landmarks: Stretch<UInt32>
  /// For each word, and the place behind the last, the first hit that starts at it or behind it.
  private let firstHits: Stretch<UInt32>
  /// The words that are the first of a line of the source.
  let lineStarts: Stretch<UInt32>
  /// What stands in quotation marks, the marks included, as words.
  package let quotations: [Range<Int>]
  /// The first word of each line of `plan.lines`, and behind the last one the number of words.
  @exclusivity(unchecked) package var firstWords: [UInt32] = [0]
  @exclusivity(unchecked) package var plan = Plan()
  /// The first words of the short forms that the text defines, by their keys.
  @exclusivity(unchecked) var shortForms: Set<UInt64> = []
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
    let marked = WordScanner.scan(document, into: &workspace.words, workspace.memory)
    words = workspace.words.stretch
    Lexicon.trie.find(in: words, into: &workspace.hits, &workspace.firstHits)
    hits = workspace.hits.stretch
    firstHits = workspace.firstHits.stretch
    workspace.lineStarts.removeAll()
    for place in words.indices { workspace.lineStarts.append(UInt32(place), if: words[place].isFirst) }
    lineStarts = workspace.lineStarts.stretch
    workspace.landmarks.removeAll()
    for index in hits.indices { workspace.landmarks.append(UInt32(index), if: hits[index].isLandmark) }
    landmarks = workspace.landmarks.stretch
    quotations = Quotation.all(in: hits, landmarks)
    isBare = marked * 10 < words.count
  }

  /// The words of a line, its label included where that stands in the text.
  package func words(ofLine line: Int) -> Range<Int> {
    Int(firstWords[line])..<Int(firstWords[line + 1])
  }

  /// The first hit that starts at or behind a word.
  package func firstHit(from word: Int) -> Int {
    word < firstHits.count ? Int(firstHits[word]) : hits.count
  }

  /// The hits that start at a word.
  @inline(__always)
  func hits(at word: Int) -> Range<Int> {
    guard word < words.count else { return 0..<0 }
    return Int(firstHits[word])..<Int(firstHits[word + 1])
  }

  /// The hits that start within some words.
  package func hits(in range: Range<Int>) -> Slice<Stretch<Hit>> {
    hits[firstHit(from: range.lowerBound)..<firstHit(from: range.upperBound)]
  }

  /// The next landmark within some words; `seen` is how many come before it, and before later words.
  func landmark(_ seen: inout Int, in range: Range<Int>) -> Int? {
    while seen < landmarks.count {
      let index = Int(landmarks[seen])
      let start = Int(hits[index].start)
      if start >= range.upperBound { break }
      seen += 1
      if start >= range.lowerBound { return index }
    }
    return nil
  }

  /// The first word that starts at or behind an offset of the text.
  package func firstWord(at offset: UInt32) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

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
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in text[Int(bytes.lowerBound)..<Int(bytes.upperBound)] where byte > 0x20 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      return hash
    }
  }

  /// The words of a stretch as a value: as printed, white space joined.
  package func string(_ range: Range<UInt32>) -> String { document.string(range) }

  package func string(_ words: Range<Int>) -> String { document.string(range(words)) }

  /// Some words as a value, with their place.
  func read(_ words: Range<Int>) -> Read<String> { Read(string(words), at: range(words)) }

  package func note(
    _ kind: Finding.Kind, at range: Range<UInt32>, level: UInt8 = 0, note: String? = nil
  ) {
    plan.findings.append(Finding(kind, at: range, level: level, note: note))
  }
}

extension Document {
  /// A stretch of the visible text as a value: white space joined, none at its ends.
  package func string(_ range: Range<UInt32>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      var count = 0
      var gap = false
      for byte in text[Int(range.lowerBound)..<Int(range.upperBound)] {
        if byte == 0x20 || byte == 0x0a || byte == 0x09 {
          gap = count > 0
        } else if byte == 0xa0, count > 0, buffer[count - 1] == 0xc2 {
          // A space that does not break, and the space that was written before it.
          count -= 1
          if count > 0, buffer[count - 1] == 0x20 { count -= 1 }
          gap = count > 0
        } else {
          if gap {
            buffer[count] = 0x20
            count += 1
            gap = false
          }
          buffer[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
