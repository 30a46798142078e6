/// How good a place a word has in an item.
enum Rank {
  static let count = 4
  static let title: UInt32 = 0, head: UInt32 = 1, often: UInt32 = 2, once: UInt32 = 3
}

/// Which keys one item has, and where.
struct Tally: KeyTally, ~Copyable {
  /// Where a key was met: as bits, but times in the text are counted up to three.
  enum Field { static let title: UInt8 = 0x80, head: UInt8 = 0x40, text: UInt8 = 0 }

  /// By key.
  private var states: UnsafeMutablePointer<UInt8>
  private var room = 1 << 12
  private var met = NumberBuffer()

  init() {
    states = .allocate(capacity: room)
    states.initialize(repeating: 0, count: room)
  }

  deinit { states.deallocate() }

  var metCount: Int { met.count }

  /// Makes room for `keys` keys in all, and to meet as many more.
  mutating func reserve(keys: Int, more: Int) {
    met.reserve(more + 1)
    guard keys > room else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: keys * 2)
    larger.update(from: states, count: room)
    (larger + room).initialize(repeating: 0, count: keys * 2 - room)
    states.deallocate()
    (states, room) = (larger, keys * 2)
  }

  /// Notes in a loop, which keeps it in registers. There must be room.
  struct Pen {
    fileprivate let states: UnsafeMutablePointer<UInt8>
    fileprivate var met: UnsafeMutablePointer<UInt32>

    @inline(__always)
    mutating func note(_ key: UInt32, _ field: UInt8) {
      let state = states[Int(key)]
      met.pointee = key
      met += Int(Tally.isNew(state))
      states[Int(key)] = Tally.state(state, with: field)
    }
  }

  @inline(__always)
  var pen: Pen {
    get { Pen(states: states, met: met.end) }
    set { met.end = newValue.met }
  }

  @inline(__always)
  mutating func drain(_ take: (_ key: UInt32, _ rank: UInt32) -> Void) {
    for index in 0..<met.count {
      let key = met[index]
      let state = states[Int(key)]
      states[Int(key)] = 0
      take(key, Tally.rank(state))
    }
    met.removeAll()
  }

  /// 1 for a key that was not met yet, else 0. Nobody can foresee it, and a condition would become a branch.
  @inline(__always)
  static func isNew(_ state: UInt8) -> UInt8 { UInt8(truncatingIfNeeded: (UInt32(state) &- 1) >> 31) }

  @inline(__always)
  static func state(_ state: UInt8, with field: UInt8) -> UInt8 {
    field != Field.text ? state | field : state &+ (state & 3 == 3 ? 0 : 1)
  }

  @inline(__always)
  static func rank(_ state: UInt8) -> UInt32 {
    if state >= Field.title { return Rank.title }
    if state >= Field.head { return Rank.head }
    return state == 3 ? Rank.often : Rank.once
  }
}
