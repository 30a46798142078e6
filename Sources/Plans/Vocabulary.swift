/// The distinct words of the lexicon, each with a number from 1 on.
struct Vocabulary: Sendable {
  private var keys: [UInt64]
  private var numbers: [UInt16]
  private let shift: UInt64
  private(set) var count = 0

  init(_ words: some Collection<UInt64>) {
    var bits: UInt64 = 4
    let distinct = Set(words).count
    while 1 << bits < distinct * 2 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << Int(bits))
    numbers = Array(repeating: 0, count: keys.count)
    shift = 64 - bits
    for key in words { add(key) }
  }

  private mutating func add(_ key: UInt64) {
    let slot = slot(of: key)
    guard keys[slot] == 0 else { return }
    count += 1
    keys[slot] = key
    numbers[slot] = UInt16(count)
  }

  /// The place of a word, or the free one where it would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Zero for a word that is not known.
  func number(of key: UInt64) -> UInt16 { numbers[slot(of: key)] }
}
