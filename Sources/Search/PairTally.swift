/// Numbers distinct pairs in the order of their coming, and tells which of them one item has, and where.
///
/// Pair, number and state lie side by side: there are more pairs than the caches hold, and so each word waits for
/// memory once.
struct PairTally: KeyTally, ~Copyable {
  fileprivate struct Slot {
    /// No pair has all bits set: the slot is free.
    static let free = Slot(pair: .max, number: 0, state: 0)

    var pair: UInt64
    var number: UInt32
    /// As `Tally` has it.
    var state: UInt8
  }

  private(set) var count = 0
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// What is left of a hash is a slot.
  private var shift: UInt64
  /// The slots of what the item has.
  private var met = NumberBuffer()

  init(bits: UInt64 = 12) {
    mask = 1 << Int(bits) - 1
    shift = 64 - bits
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: .free, count: mask + 1)
  }

  deinit { slots.deallocate() }

  var metCount: Int { met.count }

  /// Makes room to meet as many more. Places that were found before are others then.
  mutating func reserve(_ more: Int) {
    met.reserve(more + 1)
    guard (count + more) * 4 > mask * 3 else { return }
    let keys = self.keys
    slots.deallocate()
    while (count + more) * 4 > mask * 3 {
      mask = mask * 2 + 1
      shift -= 1
    }
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: .free, count: mask + 1)
    // What is met often comes early, and so lies where it is looked for first.
    for (number, pair) in keys.enumerated() {
      slots[freePlace(from: home(of: pair))] = Slot(pair: pair.bits, number: UInt32(number), state: 0)
    }
  }

  /// The place of each pair of neighbours among some terms; any where one of them is a gap. There must be room.
  mutating func places(_ terms: borrowing NumberBuffer, into places: inout NumberBuffer) {
    places.removeAll()
    guard terms.count > 1 else { return }
    places.reserve(terms.count &- 1)
    places.end += terms.count &- 1
    let (slots, terms, places, count) = (slots, terms.base, places.base, places.count)
    // A short loop without a branch waits for many slots no longer than for one.
    for index in 0..<count {
      let pair = Pair(first: terms[index], second: terms[index &+ 1])
      let home = home(of: pair)
      places[index] = slots[home].pair == pair.bits ? UInt32(truncatingIfNeeded: home) : .max
    }
    // What is new or does not lie where it should.
    for index in 0..<count where places[index] == .max {
      let pair = Pair(first: terms[index], second: terms[index &+ 1])
      guard pair.first != SymbolStream.gap, pair.second != SymbolStream.gap else { continue }
      places[index] = UInt32(truncatingIfNeeded: find(pair))
    }
  }

  /// Notes in a loop, which keeps it in registers. There must be room.
  struct Pen {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate var met: UnsafeMutablePointer<UInt32>

    @inline(__always)
    mutating func note(at place: UInt32, _ field: UInt8) {
      let state = slots[Int(place)].state
      met.pointee = place
      met += Int(Tally.isNew(state))
      slots[Int(place)].state = Tally.state(state, with: field)
    }
  }

  @inline(__always)
  var pen: Pen {
    get { Pen(slots: slots, met: met.end) }
    set { met.end = newValue.met }
  }

  @inline(never)
  private mutating func find(_ pair: Pair) -> Int {
    var place = home(of: pair)
    while slots[place].pair != pair.bits {
      if slots[place].pair == Slot.free.pair {
        slots[place] = Slot(pair: pair.bits, number: UInt32(count), state: 0)
        count += 1
        return place
      }
      place = (place &+ 1) & mask
    }
    return place
  }

  @inline(__always)
  private func home(of pair: Pair) -> Int { Int(truncatingIfNeeded: pair.hash &>> shift) }

  private func freePlace(from home: Int) -> Int {
    var place = home
    while slots[place].pair != Slot.free.pair { place = (place + 1) & mask }
    return place
  }

  @inline(__always)
  mutating func drain(_ take: (_ number: UInt32, _ rank: UInt32) -> Void) {
    for index in 0..<met.count {
      let place = Int(met[index])
      take(slots[place].number, Tally.rank(slots[place].state))
      slots[place].state = 0
    }
    met.removeAll()
  }

  /// All pairs by their numbers.
  var keys: [Pair] {
    [Pair](unsafeUninitializedCapacity: count) { keys, filled in
      for place in 0...mask where slots[place].pair != Slot.free.pair {
        (keys.baseAddress! + Int(slots[place].number)).initialize(to: Pair(bits: slots[place].pair))
      }
      filled = count
    }
  }
}
