/// What stands in quotation marks: titles of campaigns, slogans, names, defined terms.
package enum Quotation {
  /// No title is longer; a mark without its partner must not swallow the text.
  private static let longest = 120

  /// The stretches from an opening mark to the next closing one, the marks included. A second opening mark
  /// before that means that the first one was never closed.
  static func all(in quotes: Stretch<Hit>, of words: Words) -> [Range<Int>] {
    var quotations: [Range<Int>] = []
    quotations.reserveCapacity(8)
    var open: Int?
    for hit in quotes {
      let word = Int(hit.start)
      switch hit.phrase {
      case .openQuote: open = word
      case .closeQuote: close(at: word)
      case .quote:
        if let start = open, word - start <= longest, !reopens(words, start, word) {
          close(at: word)
        } else {
          open = word
        }
      default: break
      }
    }
    return quotations

    /// A straight mark in another block that stands as an opening one does: the one before it was never closed.
    func reopens(_ words: Words, _ start: Int, _ word: Int) -> Bool {
      word + 1 < words.count && words[word].isSpaced && !words[word + 1].isSpaced
        && words[start + 1..<word + 1].contains { $0.shape.contains(.opening) }
    }

    func close(at word: Int) {
      if let start = open, word - start <= longest { quotations.append(start..<word + 1) }
      open = nil
    }
  }
}

extension Reading {
  /// The quotation that holds a word, or nil.
  package func quotation(around word: Int) -> Range<Int>? {
    var (low, high) = (0, quotations.count)
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low < quotations.count && quotations[low].contains(word) ? quotations[low] : nil
  }
}
