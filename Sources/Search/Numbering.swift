/// What a `Numbering` numbers.
protocol Numbered: Equatable, Sendable {
  /// Its high bits differ where the keys do.
  var hash: UInt64 { get }
}

/// Numbers distinct keys in the order of their coming.
///
/// The slots hold numbers alone: what is met often comes early, so that the keys to compare with lie side by side.
struct Numbering<Key: Numbered>: ~Copyable {
  private(set) var keys: [Key] = []
  /// The number and one more; zero while the slot is free.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask: Int
  /// What is left of a hash is a slot.
  private var shift: UInt64

  init(bits: UInt64 = 14) {
    mask = 1 << Int(bits) - 1
    shift = 64 - bits
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit { slots.deallocate() }

  var count: Int { keys.count }

  @inline(__always)
  mutating func number(of key: Key) -> Int {
    var place = Int(truncatingIfNeeded: key.hash &>> shift)
    while true {
      let mark = Int(slots[place])
      if mark == 0 { return add(key, at: place) }
      if keys[mark &- 1] == key { return mark &- 1 }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private mutating func add(_ key: Key, at place: Int) -> Int {
    keys.append(key)
    slots[place] = UInt32(keys.count)
    if keys.count * 2 > mask { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    shift -= 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for (number, key) in keys.enumerated() {
      var place = Int(truncatingIfNeeded: key.hash &>> shift)
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(number) + 1
    }
  }
}

extension Symbol: Numbered {
  @inline(__always)
  var hash: UInt64 { (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 }
}

/// Two numbers, one after the other.
struct Pair: Numbered {
  var first: UInt32
  var second: UInt32

  @inline(__always)
  var bits: UInt64 { UInt64(first) << 32 | UInt64(second) }

  @inline(__always)
  var hash: UInt64 { bits &* 0x9E37_79B9_7F4A_7C15 }
}
