/// Numbers distinct pairs of numbers in the order of their coming, and keeps one value for each.
struct PairTable: ~Copyable {
  private struct Slot {
    var pair: UInt64
    /// The number and one more; zero while the slot is free.
    var mark: UInt32
    var value: UInt32
  }

  private(set) var pairs: [UInt64] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int

  init(capacity: Int = 1 << 14) {
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(pair: 0, mark: 0, value: 0), count: capacity)
  }

  deinit { slots.deallocate() }

  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The pair's number, and where its value stands until the next pair is added.
  @inline(__always)
  mutating func entry(_ first: UInt32, _ second: UInt32) -> (number: Int, value: UnsafeMutablePointer<UInt32>)
  {
    let pair = PairTable.pair(first, second)
    var place = PairTable.hash(pair) & mask
    while slots[place].mark != 0 {
      if slots[place].pair == pair { return (Int(slots[place].mark) - 1, value(at: place)) }
      place = (place + 1) & mask
    }
    if pairs.count * 2 > mask { place = grow(for: pair) }
    pairs.append(pair)
    slots[place] = Slot(pair: pair, mark: UInt32(pairs.count), value: 0)
    return (pairs.count - 1, value(at: place))
  }

  @inline(__always)
  private func value(at place: Int) -> UnsafeMutablePointer<UInt32> {
    (UnsafeMutableRawPointer(slots + place) + 12).assumingMemoryBound(to: UInt32.self)
  }

  /// Returns where `pair` will stand.
  @inline(never)
  private mutating func grow(for pair: UInt64) -> Int {
    let (old, size) = (slots, mask + 1)
    mask = size * 4 - 1
    slots = .allocate(capacity: size * 4)
    slots.initialize(repeating: Slot(pair: 0, mark: 0, value: 0), count: size * 4)
    for index in 0..<size where old[index].mark != 0 { slots[free(for: old[index].pair)] = old[index] }
    old.deallocate()
    return free(for: pair)
  }

  private func free(for pair: UInt64) -> Int {
    var place = PairTable.hash(pair) & mask
    while slots[place].mark != 0 { place = (place + 1) & mask }
    return place
  }

  @inline(__always)
  private static func hash(_ pair: UInt64) -> Int {
    let mixed = (pair ^ pair >> 29) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
