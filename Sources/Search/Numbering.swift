/// What a `Numbering` numbers.
protocol Numbered: Equatable, Sendable, BitwiseCopyable {
  /// Its high bits differ where the keys do.
  var hash: UInt64 { get }
}

/// Numbers distinct keys in the order of their coming.
///
/// The slots hold numbers alone: what is met often comes early, so that the keys to compare with lie side by side.
struct Numbering<Key: Numbered>: ~Copyable {
  private var list = PlainBuffer<Key>()
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

  var count: Int { list.count }
  /// In the order of their numbers; valid until one is added.
  var keys: UnsafeBufferPointer<Key> { UnsafeBufferPointer(start: list.base, count: list.count) }

  @inline(__always)
  mutating func number(of key: Key) -> Int {
    let number = known.number(of: key)
    return number < 0 ? add(key) : number
  }

  /// What there is so far, for a loop; valid until a key is added.
  @inline(__always)
  var known: Known { Known(keys: list.base, slots: slots, mask: mask, shift: shift) }

  struct Known {
    fileprivate let keys: UnsafeMutablePointer<Key>
    fileprivate let slots: UnsafeMutablePointer<UInt32>
    fileprivate let mask: Int
    fileprivate let shift: UInt64

    /// Less than zero for a new key.
    @inline(__always)
    func number(of key: Key) -> Int {
      var place = Int(truncatingIfNeeded: key.hash &>> shift)
      while true {
        let number = Int(slots[place]) &- 1
        if number < 0 || keys[number] == key { return number }
        place = (place &+ 1) & mask
      }
    }
  }

  @inline(never)
  private mutating func add(_ key: Key) -> Int {
    var place = Int(truncatingIfNeeded: key.hash &>> shift)
    while slots[place] != 0 { place = (place &+ 1) & mask }
    list.reserve(1)
    list.put(key)
    slots[place] = UInt32(list.count)
    if list.count * 2 > mask { grow() }
    return list.count - 1
  }

  private mutating func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    shift -= 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for number in 0..<list.count {
      var place = Int(truncatingIfNeeded: list[number].hash &>> shift)
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
}

extension Pair {
  /// As it lies in memory: two neighbours are loaded at once.
  @inline(__always)
  var bits: UInt64 { UInt64(second) << 32 | UInt64(first) }

  @inline(__always)
  init(bits: UInt64) {
    self.init(first: UInt32(truncatingIfNeeded: bits), second: UInt32(truncatingIfNeeded: bits >> 32))
  }

  @inline(__always)
  var hash: UInt64 { bits &* 0x9E37_79B9_7F4A_7C15 }
}
