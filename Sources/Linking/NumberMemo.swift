import Synchronization

/// Numbers by numbers that are not 0: a small `TextMemo` without texts, close together.
final class NumberMemo: Sendable {
  /// Pairs of a key and its value: as many as a power of two, at least half of them free.
  private final class Table: @unchecked Sendable {
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>
    private let mask: Int
    private var count = 0

    init(slots count: Int) {
      slots = .allocate(capacity: 2 * count)
      mask = count - 1
      for index in 0..<2 * count { (slots + index).initialize(to: Atomic(0)) }
    }

    deinit { slots.deallocate() }

    var isFull: Bool { count > mask / 2 }

    func find(_ key: UInt64) -> UInt64? {
      var slot = place(of: key)
      while true {
        let known = slots[2 * slot].load(ordering: .acquiring)
        if known == key { return slots[2 * slot + 1].load(ordering: .relaxed) }
        if known == 0 { return nil }
        slot = (slot + 1) & mask
      }
    }

    /// Only one thread at a time may add, and only what is not there.
    func add(_ key: UInt64, _ value: UInt64) {
      var slot = place(of: key)
      while slots[2 * slot].load(ordering: .relaxed) != 0 { slot = (slot + 1) & mask }
      slots[2 * slot + 1].store(value, ordering: .relaxed)
      slots[2 * slot].store(key, ordering: .releasing)
      count += 1
    }

    /// The same in a wider one.
    func widened() -> Table {
      let wider = Table(slots: 2 * (mask + 1))
      for slot in 0...mask {
        let key = slots[2 * slot].load(ordering: .relaxed)
        if key != 0 { wider.add(key, slots[2 * slot + 1].load(ordering: .relaxed)) }
      }
      return wider
    }

    private func place(of key: UInt64) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    }
  }

  /// The last is in use; a thread may still be reading an earlier one.
  private let tables: Mutex<[Table]>
  private let table: Atomic<Unmanaged<Table>>

  init() {
    let first = Table(slots: 32)
    tables = Mutex([first])
    table = Atomic(.passUnretained(first))
  }

  /// `make` gives the same for the same key always, whoever asks.
  func value(of key: UInt64, _ make: () -> UInt64) -> UInt64 {
    let known = table.load(ordering: .acquiring)._withUnsafeGuaranteedRef { $0.find(key) }
    if let known { return known }
    let value = make()
    tables.withLock { tables in
      guard tables.last!.find(key) == nil else { return }
      tables.last!.add(key, value)
      guard tables.last!.isFull else { return }
      tables.append(tables.last!.widened())
      table.store(.passUnretained(tables.last!), ordering: .releasing)
    }
    return value
  }
}
