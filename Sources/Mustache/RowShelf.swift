import Bytes
import Synchronization

/// What is kept of rows that stand on many pages: each is rendered when the first page wants it, and copied into all.
///
/// A row is kept without the way up to the root, but with the places where that belongs, so that pages at any depth
/// share it. Rows are written once and never changed: threads read them without a lock.
package final class RowShelf: @unchecked Sendable {
  private typealias Slot = Atomic<UnsafeMutableRawPointer?>

  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int
  /// The template that shows the rows here; a site may show them by another one too, which does it each time.
  private let template = Atomic(-1)

  package init(count: Int) {
    self.count = count
    slots = .allocate(capacity: max(count, 1))
    for index in 0..<count { (slots + index).initialize(to: Slot(nil)) }
  }

  deinit {
    for index in 0..<count { slots[index].load(ordering: .relaxed)?.deallocate() }
    slots.deallocate()
  }

  /// Whether rows as this template shows them are kept here: those of the first that asks.
  func keepsRows(of number: Int) -> Bool {
    let (isFirst, known) = template.compareExchange(expected: -1, desired: number, ordering: .relaxed)
    return isFirst || known == number
  }

  /// Keeps nothing any more: the template looks at the page around its rows.
  func close() { template.store(-2, ordering: .relaxed) }

  /// `gaps`: where in the text the way to the root belongs.
  func keep(_ row: Int, _ text: UnsafeBufferPointer<UInt8>, gaps: [Int]) {
    let head = (2 + gaps.count) * MemoryLayout<Int>.stride
    let kept = UnsafeMutableRawPointer.allocate(
      byteCount: head + text.count, alignment: MemoryLayout<Int>.alignment)
    let numbers = kept.bindMemory(to: Int.self, capacity: 2 + gaps.count)
    (numbers[0], numbers[1]) = (gaps.count, text.count)
    for (index, gap) in gaps.enumerated() { numbers[2 + index] = gap }
    if let start = text.baseAddress { (kept + head).copyMemory(from: start, byteCount: text.count) }
    // Another thread may have been quicker; its row is the same.
    let done = slots[row].compareExchange(expected: nil, desired: kept, ordering: .acquiringAndReleasing)
    if !done.exchanged { kept.deallocate() }
  }

  /// False where the row is not kept yet.
  func copy(_ row: Int, up: UnsafeBufferPointer<UInt8>, into page: inout ByteWriter) -> Bool {
    guard let kept = slots[row].load(ordering: .acquiring) else { return false }
    let numbers = kept.assumingMemoryBound(to: Int.self)
    let (gaps, length) = (numbers[0], numbers[1])
    let text = UnsafeRawPointer(kept + (2 + gaps) * MemoryLayout<Int>.stride).assumingMemoryBound(
      to: UInt8.self)
    page.reserve(length + gaps * up.count)
    var start = 0
    for index in 0..<gaps {
      let gap = numbers[2 + index]
      page.write(UnsafeBufferPointer(start: text + start, count: gap - start))
      page.write(up)
      start = gap
    }
    page.write(UnsafeBufferPointer(start: text + start, count: length - start))
    return true
  }
}

/// Rows of a shelf, as a list of a view.
@usableFromInline package final class SharedRows: Sendable {
  let shelf: RowShelf
  let numbers: [Int]
  /// A row's own names. It must be the same for every page, and depend on nothing but the row.
  let make: @Sendable (Int) -> Record

  package init(_ shelf: RowShelf, _ numbers: [Int], _ make: @escaping @Sendable (Int) -> Record) {
    (self.shelf, self.numbers, self.make) = (shelf, numbers, make)
  }

  /// What the rows say, made anew.
  package var records: [Record] { numbers.map(make) }
}
