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
    var slot = Int(Self.hash(key) >> shift)
    while keys[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & (keys.count - 1)
    }
    count += 1
    keys[slot] = key
    numbers[slot] = UInt16(count)
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 { key &* 0x9e37_79b9_7f4a_7c15 }

  /// Zero for a word that is not known.
  @inline(__always)
  func number(of key: UInt64, _ hash: UInt64) -> UInt16 {
    var slot = Int(hash >> shift)
    while keys[slot] != 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }
}
