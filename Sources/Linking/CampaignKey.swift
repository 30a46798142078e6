import Vietnamese

/// A campaign's title, and what is left of it when spelling, punctuation and tone marks do not count: read once for
/// all plans, so that there is one of a title.
package final class CampaignKey: Sendable, Hashable {
  /// The title with one word left out, so that a title with one word misread meets the right one.
  struct Hole: Sendable {
    var rest: NameKey
    var word: Substring
    var isProper: Bool
  }

  package let title: String
  package let key: String
  let name: NameKey
  let words: [Substring]
  /// The last four words, which a campaign shares with the wider one it is part of.
  let core: NameKey
  let slug: Handle
  let holes: [Hole]

  private init(_ title: String) {
    self.title = title
    key = BodyName.key(title)
    name = NameKey(key)
    words = key.words
    core = NameKey(words.suffix(4).joined(separator: " "))
    slug = Handle(Slug.make(title))
    holes = Self.holes(title: title, words)
  }

  private static let known = TextMemo<CampaignKey>()

  static func of(_ title: String) -> CampaignKey { known.value(of: title) { CampaignKey($0) } }

  package static func == (one: CampaignKey, other: CampaignKey) -> Bool { one === other }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  private static func holes(title: String, _ words: [Substring]) -> [Hole] {
    guard words.count >= 5 else { return [] }
    let printed = title.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
    return words.indices.map { index in
      var rest = words
      rest[index] = "*"
      let isProper =
        printed.count == words.count && index > 0 ? printed[index].first?.isUppercase ?? false : index == 0
      return Hole(rest: NameKey(rest.joined(separator: " ")), word: words[index], isProper: isProper)
    }
  }
}
