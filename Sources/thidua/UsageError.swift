import Bytes
import Diagnostics

/// A command line that cannot be understood, and what was probably meant.
struct UsageError: Error, Equatable {
  let sentence: Sentence
  /// The command whose help would tell more.
  var command: String?

  private static let few = 8

  init(_ sentence: Sentence) { self.sentence = sentence }

  /// A word that is not known, with the nearest known one, or all where none is near and they are few.
  static func unknown(_ what: Sentence, _ word: String, among known: [String]) -> UsageError {
    var (vi, en) = ("không có \(what.vi) “\(word)”.", "there is no \(what.en) “\(word)”.")
    if let near = NearMiss.nearest(to: word, in: known) {
      vi += " Có phải ý bạn là “\(near)”?"
      en += " Did you mean “\(near)”?"
    } else if known.count <= few {
      let all = known.joined(separator: ", ")
      vi += " Hãy chọn: \(all)."
      en += " Choose one of \(all)."
    }
    return UsageError(Sentence(vi: vi, en: en))
  }
}
