/// The distinct words of the lexicon, each with a number from 1 on.
struct Vocabulary: @unchecked Sendable {
  private struct Entry: BitwiseCopyable {
    var key: UInt64 = 0
    var number: UInt16 = 0
  }

  /// A table with room for each word where its hash says, or behind that. Never freed: the lexicon lives as long as
  /// the program, and what reads words counts no references.
  private let entries: UnsafeMutablePointer<Entry>
  private let capacity: Int
  private let shift: UInt64
  private(set) var count = 0

  init(_ words: some Collection<UInt64>) {
    var bits: UInt64 = 4
    let distinct = Set(words).count
    while 1 << bits < distinct * 2 { bits += 1 }
    capacity = 1 << Int(bits)
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    shift = 64 - bits
    for key in words { add(key) }
  }

  private mutating func add(_ key: UInt64) {
    let slot = slot(of: key)
    guard entries[slot].key == 0 else { return }
    count += 1
    entries[slot] = Entry(key: key, number: UInt16(count))
  }

  /// The place of a word, or the free one where it would be: half of the table is free.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9e37_79b9_7f4a_7c15) &>> shift)
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot &+ 1) & (capacity &- 1) }
    return slot
  }

  /// Zero for a word that is not known.
  func number(of key: UInt64) -> UInt16 { entries[slot(of: key)].number }
}
