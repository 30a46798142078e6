import Synchronization

/// Records that stand on many pages: each is made when the first page wants it, in a memory of their own.
///
/// They are made once and never changed: threads read them without a lock.
package final class RecordShelf: @unchecked Sendable {
  private typealias Slot = Atomic<UnsafeMutablePointer<Record>?>

  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int
  private let memory = ViewMemory.make()
  private let making = Mutex(())

  package init(count: Int) {
    self.count = count
    slots = .allocate(capacity: max(count, 1))
    for index in 0..<count { (slots + index).initialize(to: Slot(nil)) }
  }

  deinit {
    slots.deallocate()
    ViewMemory.discard(memory)
  }

  /// `make` must not ask for another record of this shelf.
  package func record(_ number: Int, _ make: () -> Record) -> Record {
    precondition(number < count)
    if let known = slots[number].load(ordering: .acquiring) { return known.pointee }
    return making.withLock { _ in
      if let known = slots[number].load(ordering: .relaxed) { return known.pointee }
      let kept = ViewMemory.use(memory) {
        let record = make()
        let place = memory.pointee.room(for: 1, of: Record.self)
        place.initialize(to: record)
        return place
      }
      slots[number].store(kept, ordering: .releasing)
      return kept.pointee
    }
  }
}
