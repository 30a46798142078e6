import Markup

extension FrontMatterKeys.Key {
  /// Of every kind of file: it is not published yet.
  static let draft = Self("draft", "du_thao", .flag, protects: true)
}

extension FrontMatter {
  func isDraft(_ keys: FrontMatterKeys) -> Bool {
    node(FrontMatterKeys.Key.draft.english, in: keys)?.isTrue ?? false
  }
}
