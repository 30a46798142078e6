import Bytes

/// Names for addresses: folded text, words joined by hyphens.
package enum Slug {
  /// `Kế hoạch số 18/KH-UBND` becomes `ke-hoach-so-18-kh-ubnd`. A longer one than `limit` bytes is cut behind a
  /// word. Empty where the text has no Latin letter or digit.
  package static func make(_ text: String, limit: Int = 96) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { write(bytes, to: $0.baseAddress!, limit: limit) }
    }
  }

  /// Whether a text is written as one.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { text in
      text.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }
    } ?? false
  }

  package static func make(_ text: [UInt8], limit: Int = 96) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { slug, count in
        count = slug.baseAddress.map { write(bytes, to: $0, limit: limit) } ?? 0
      }
    }
  }

  /// Writes the fold of a text, and the slug over it, which is never longer. Returns its length.
  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, to slug: UnsafeMutablePointer<UInt8>, limit: Int
  ) -> Int {
    let hyphen = UInt8(ascii: "-")
    var (count, isGap) = (0, false)
    for index in 0..<Folding.fold(text, to: slug) {
      let byte = slug[index]
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
        isGap = true
        continue
      }
      if isGap, count > 0 {
        slug[count] = hyphen
        count += 1
      }
      isGap = false
      slug[count] = byte
      count += 1
    }
    guard count > limit else { return count }
    return (0...limit).last { slug[$0] == hyphen } ?? limit
  }
}

/// Gives each name once: a second `ke-hoach` becomes `ke-hoach-2`. The same names in the same order get the
/// same answers.
package struct SlugRegister: Sendable {
  /// The hashes of the names that were given, each where its bits say or behind that; at least half of the table is
  /// free. Where two names share one, the second gets a number that it did not need.
  private var taken: [UInt64]
  private var count = 0
  /// By the hash of a name the number to try next.
  private var next: [UInt64: Int] = [:]

  /// `capacity`: how many names there will be, about.
  package init(capacity: Int = 0) {
    var places = 16
    while places < capacity * 2 { places *= 2 }
    taken = Array(repeating: 0, count: places)
  }

  package mutating func unique(_ slug: [UInt8]) -> String {
    let name = String(decoding: slug, as: UTF8.self)
    let hash = Self.hash(slug)
    if insert(hash) { return name }
    var number = next[hash] ?? 2
    while !insert(Self.hash(slug + "-\(number)".utf8)) { number += 1 }
    next[hash] = number + 1
    return "\(name)-\(number)"
  }

  private static func hash(_ slug: [UInt8]) -> UInt64 {
    max(slug.withUnsafeBufferPointer { FNV.hash($0) }, 1)
  }

  /// False where it is there already.
  private mutating func insert(_ hash: UInt64) -> Bool {
    if (count + 1) * 2 > taken.count {
      let hashes = taken
      taken = Array(repeating: 0, count: hashes.count * 2)
      for hash in hashes where hash != 0 { taken[place(of: hash)] = hash }
    }
    let place = place(of: hash)
    guard taken[place] == 0 else { return false }
    taken[place] = hash
    count += 1
    return true
  }

  /// Where a hash is, or would be.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash &* 0x9e37_79b9_7f4a_7c15 >> 32) & (taken.count - 1)
    while taken[place] != 0, taken[place] != hash { place = (place + 1) & (taken.count - 1) }
    return place
  }
}
