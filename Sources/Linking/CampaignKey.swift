import Vietnamese

/// A campaign's title, and what is left of it when spelling, punctuation and tone marks do not count: read once for
/// all plans, so that there is one of a title.
package struct CampaignKey: Sendable, Hashable {
  struct Reading: Sendable {
    let title: String
    let key: String
    let name: NameKey
    let words: [Substring]
    let core: NameKey
    let slug: Handle
    let holes: [Hole]
  }

  /// A title with one word left out, so that a title with one word misread meets the right one.
  struct Hole: Sendable {
    /// Which word.
    let index: Int
    /// A digest of all others.
    let rest: UInt64
    let isProper: Bool
  }

  private let reading: Lasting<Reading>

  package var title: String { reading.title }
  package var key: String { reading.key }
  var name: NameKey { reading.name }
  var words: [Substring] { reading.words }
  /// The last four words, which a campaign shares with the wider one it is part of.
  var core: NameKey { reading.core }
  var slug: Handle { reading.slug }
  var holes: [Hole] { reading.holes }

  private static let known = TextMemo<Reading>()

  static func of(_ title: String) -> CampaignKey {
    CampaignKey(reading: known.lasting(of: title) { Reading(title) })
  }
}

extension CampaignKey.Reading {
  fileprivate init(_ title: String) {
    self.title = title
    key = BodyName.key(title)
    name = NameKey(key)
    words = key.words
    core = NameKey(words.suffix(4).joined(separator: " "))
    slug = Handle(Slug.make(title))
    holes = Self.holes(title: title, words)
  }

  private static func holes(title: String, _ words: [Substring]) -> [CampaignKey.Hole] {
    guard words.count >= 5 else { return [] }
    let digests = words.map { TextKey.of($0) { $0.digest } }
    // Of all words behind each, and of none.
    var behind = [UInt64(0)]
    for digest in digests.reversed() { behind.append(TextKey.stir(behind.last!, digest)) }
    behind.reverse()
    let capitals = capitals(of: title)
    var before: UInt64 = 0
    return words.indices.map { index in
      let isProper = capitals.count == words.count && index > 0 ? capitals[index] : index == 0
      defer { before = TextKey.stir(before, digests[index]) }
      return .init(index: index, rest: TextKey.stir(before, behind[index + 1]), isProper: isProper)
    }
  }

  /// Of each word, whether it begins with a capital.
  private static func capitals(of title: String) -> [Bool] {
    var capitals: [Bool] = []
    var isInside = false
    for scalar in title.unicodeScalars {
      let properties = scalar.properties
      let isLetter =
        properties.isAlphabetic || properties.numericType != nil
        || scalar == "'" || scalar == "’" || properties.generalCategory == .nonspacingMark
      if isLetter, !isInside { capitals.append(properties.isUppercase) }
      isInside = isLetter
    }
    return capitals
  }
}
