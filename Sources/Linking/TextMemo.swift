import Glibc
import Synchronization

/// What was worked out of each text, once for all plans: the threads that read files share it.
///
/// What is in it stays in its place, so that readers take no lock; only who adds something waits for others.
final class TextMemo<Value: Sendable>: Sendable {
  /// The bytes of the text lie behind it: most entries are far from the cache, and are in it by one line.
  private struct Entry {
    let digest: UInt64
    let mark: UInt64
    let count: Int
    let value: Value

    static func isOf(_ text: TextKey, at place: UnsafeMutablePointer<Entry>) -> Bool {
      let count = text.bytes.count
      guard place.pointee.digest == text.digest, place.pointee.mark == text.mark, place.pointee.count == count
      else { return false }
      guard let bytes = text.bytes.baseAddress else { return true }
      return memcmp(UnsafeRawPointer(place) + MemoryLayout<Entry>.size, bytes, count) == 0
    }
  }

  /// The place of an entry, and in the bits that no place needs some of its digest: an entry of another text is nearly
  /// always known by them. Zero where there is none.
  private struct Slot {
    private static var bits: UInt64 { 48 }
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ place: UnsafeMutablePointer<Entry>, _ digest: UInt64) {
      let place = UInt64(UInt(bitPattern: place))
      precondition(place >> Self.bits == 0)
      rawValue = place | (digest >> Self.bits) << Self.bits
    }

    func mayBe(_ digest: UInt64) -> Bool { (rawValue ^ digest) >> Self.bits == 0 }

    var entry: UnsafeMutablePointer<Entry>? {
      UnsafeMutablePointer(bitPattern: UInt(rawValue & ((1 << Self.bits) - 1)))
    }
  }

  /// Where entries lie: a number of slots that is a power of two, at least half of them free.
  private final class Table: @unchecked Sendable {
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>
    private let mask: Int
    private var count = 0

    init(slots count: Int) {
      slots = .allocate(capacity: count)
      mask = count - 1
      for slot in 0..<count { (slots + slot).initialize(to: Atomic(0)) }
    }

    deinit { slots.deallocate() }

    var isFull: Bool { count > mask / 2 }

    func find(_ text: TextKey) -> Lasting<Value>? {
      var slot = Int(truncatingIfNeeded: text.digest) & mask
      while true {
        let known = Slot(rawValue: slots[slot].load(ordering: .acquiring))
        guard let entry = known.entry else { return nil }
        if known.mayBe(text.digest), Entry.isOf(text, at: entry) { return Self.value(in: entry) }
        slot = (slot + 1) & mask
      }
    }

    /// Only one thread at a time may add, and only what is not there. The text lies behind its entry.
    func add(_ text: TextKey, _ value: Value) -> Lasting<Value> {
      let size = MemoryLayout<Entry>.size
      let place = UnsafeMutableRawPointer.allocate(
        byteCount: size + text.bytes.count, alignment: MemoryLayout<Entry>.alignment)
      let entry = place.bindMemory(to: Entry.self, capacity: 1)
      entry.initialize(
        to: Entry(digest: text.digest, mark: text.mark, count: text.bytes.count, value: value))
      if let bytes = text.bytes.baseAddress {
        (place + size).copyMemory(from: bytes, byteCount: text.bytes.count)
      }
      put(entry)
      return Self.value(in: entry)
    }

    private func put(_ entry: UnsafeMutablePointer<Entry>) {
      let digest = entry.pointee.digest
      var slot = Int(truncatingIfNeeded: digest) & mask
      while slots[slot].load(ordering: .relaxed) != 0 { slot = (slot + 1) & mask }
      slots[slot].store(Slot(entry, digest).rawValue, ordering: .releasing)
      count += 1
    }

    private static func value(in entry: UnsafeMutablePointer<Entry>) -> Lasting<Value> {
      Lasting(at: UnsafePointer(entry).pointer(to: \.value)!)
    }

    /// The same entries in a wider one.
    func widened() -> Table {
      let wider = Table(slots: 2 * (mask + 1))
      for entry in entries { wider.put(entry) }
      return wider
    }

    func removeAll() {
      for entry in entries {
        entry.deinitialize(count: 1)
        UnsafeMutableRawPointer(entry).deallocate()
      }
    }

    private var entries: some Sequence<UnsafeMutablePointer<Entry>> {
      (0...mask).lazy.compactMap { Slot(rawValue: self.slots[$0].load(ordering: .relaxed)).entry }
    }
  }

  /// The last is in use; a thread may still be reading an earlier one.
  private let tables: Mutex<[Table]>
  private let table: Atomic<Unmanaged<Table>>

  init() {
    let first = Table(slots: 64)
    tables = Mutex([first])
    table = Atomic(.passUnretained(first))
  }

  convenience init(_ values: [String: Value]) {
    self.init()
    for (text, value) in values { _ = self.value(of: text) { value } }
  }

  deinit { tables.withLock { $0.last!.removeAll() } }

  subscript(text: some StringProtocol) -> Value? { TextKey.of(text) { find($0)?.value } }

  /// `make` gives the same for the same text always, whoever asks.
  func value(of text: some StringProtocol, _ make: () -> Value) -> Value { lasting(of: text, make).value }

  func value(of text: TextKey, _ make: () -> Value) -> Value { lasting(of: text, make).value }

  /// The value as it lies in a memo that is never freed.
  func lasting(of text: some StringProtocol, _ make: () -> Value) -> Lasting<Value> {
    TextKey.of(text) { lasting(of: $0, make) }
  }

  func lasting(of text: TextKey, _ make: () -> Value) -> Lasting<Value> {
    if let known = find(text) { return known }
    let value = make()
    return tables.withLock { tables in
      // Another thread may have been quicker: there is one value of a text.
      if let known = tables.last!.find(text) { return known }
      defer { widen(&tables) }
      return tables.last!.add(text, value)
    }
  }

  private func find(_ text: TextKey) -> Lasting<Value>? {
    table.load(ordering: .acquiring)._withUnsafeGuaranteedRef { $0.find(text) }
  }

  private func widen(_ tables: inout [Table]) {
    guard tables.last!.isFull else { return }
    let wider = tables.last!.widened()
    tables.append(wider)
    table.store(.passUnretained(wider), ordering: .releasing)
  }
}
