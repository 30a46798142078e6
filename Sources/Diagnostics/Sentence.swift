/// The language of the terminal. The published pages do not depend on it.
package enum Language: String, Sendable, CaseIterable { case vi, en }

/// What the tool says, in both languages at once, so that neither can be forgotten.
package struct Sentence: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
