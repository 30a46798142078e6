import Bytes
import Diagnostics

/// A command line that cannot be understood, and what was probably meant.
struct UsageError: Error, Equatable {
  let sentence: Sentence
  /// The command whose help would tell more.
  var command: String?

  init(_ sentence: Sentence) { self.sentence = sentence }

  /// A word that is not known, with the nearest known one.
  static func unknown(_ what: Sentence, _ word: String, among known: [String]) -> UsageError {
    var (vi, en) = ("không có \(what.vi) “\(word)”.", "there is no \(what.en) “\(word)”.")
    if let near = NearMiss.nearest(to: word, in: known) {
      vi += " Có phải ý bạn là “\(near)”?"
      en += " Did you mean “\(near)”?"
    }
    return UsageError(Sentence(vi: vi, en: en))
  }
}
