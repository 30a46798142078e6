/// Names for addresses: folded text, words joined by hyphens.
package enum Slug {
  /// `Kế hoạch số 18/KH-UBND` becomes `ke-hoach-so-18-kh-ubnd`. A longer one than `limit` bytes is cut behind a
  /// word. Empty where the text has no Latin letter or digit.
  package static func make(_ text: String, limit: Int = 96) -> String {
    String(decoding: make(Array(text.utf8), limit: limit), as: UTF8.self)
  }

  package static func make(_ text: [UInt8], limit: Int = 96) -> [UInt8] {
    var slug: [UInt8] = []
    var isGap = false
    for byte in Folding.fold(text) {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
        isGap = true
        continue
      }
      if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isGap = false
      slug.append(byte)
    }
    guard slug.count > limit else { return slug }
    let end = slug[...limit].lastIndex(of: UInt8(ascii: "-")) ?? limit
    return Array(slug[..<end])
  }
}

/// Gives each name once: a second `ke-hoach` becomes `ke-hoach-2`. The same names in the same order get the
/// same answers.
package struct SlugRegister: Sendable {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// `capacity`: how many names there will be, about.
  package init(capacity: Int = 0) { taken.reserveCapacity(capacity) }

  package mutating func unique(_ slug: String) -> String {
    if taken.insert(slug).inserted { return slug }
    var number = next[slug] ?? 2
    while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
    next[slug] = number + 1
    return "\(slug)-\(number)"
  }
}
