/// Numbers distinct pairs of numbers in the order of their coming.
struct PairTable: ~Copyable {
  private struct Slot {
    var pair: UInt64 = 0
    /// The number and one more; zero while the slot is free.
    var mark: UInt32 = 0
  }

  private(set) var pairs: [UInt64] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// What is left of a hash is a slot.
  private var shift: UInt64

  init(bits: UInt64 = 14) {
    mask = 1 << Int(bits) - 1
    shift = 64 - bits
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
  }

  deinit { slots.deallocate() }

  var count: Int { pairs.count }

  @inline(__always)
  mutating func number(of first: UInt32, _ second: UInt32) -> Int {
    let pair = UInt64(first) << 32 | UInt64(second)
    var place = self.place(of: pair)
    while true {
      let slot = slots[place]
      if slot.mark == 0 { return add(pair, at: place) }
      if slot.pair == pair { return Int(slot.mark) &- 1 }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private mutating func add(_ pair: UInt64, at place: Int) -> Int {
    pairs.append(pair)
    slots[place] = Slot(pair: pair, mark: UInt32(pairs.count))
    if pairs.count * 2 > mask { grow() }
    return pairs.count - 1
  }

  private mutating func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    shift -= 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for (number, pair) in pairs.enumerated() {
      var place = place(of: pair)
      while slots[place].mark != 0 { place = (place + 1) & mask }
      slots[place] = Slot(pair: pair, mark: UInt32(number) + 1)
    }
  }

  @inline(__always)
  private func place(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
