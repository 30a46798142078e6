import Bytes
import Synchronization

/// The memory in which the view of a page is made: its values lie one behind the other, and all are given up at once.
///
/// A view is made once, read a few times and dropped. So its values are plain numbers and addresses, which nobody
/// counts or frees one by one. They hold as long as the `scope` in which they were made, or the `Kept` that made them;
/// outside of both none can be made.
package struct ViewMemory: ~Copyable {
  /// How far it is filled.
  struct Mark {
    fileprivate var block = -1
    fileprivate var next: UnsafeMutableRawPointer?
    fileprivate var held = 0
  }

  private static let smallest = 1 << 12

  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var mark = Mark()
  private var end: UnsafeMutableRawPointer?
  /// Objects that values lead to.
  private var held: [AnyObject] = []
  /// What a text is put together in.
  private var draft = ByteWriter(capacity: 256)

  fileprivate init() {}

  deinit { for block in blocks { block.deallocate() } }

  // MARK: Making values

  /// Room for some elements, which are not there yet.
  @inline(__always)
  mutating func room<Element: BitwiseCopyable>(
    for count: Int, of type: Element.Type = Element.self
  ) -> UnsafeMutablePointer<Element> {
    // Whatever is put behind it begins at a whole word.
    let size = (count * MemoryLayout<Element>.stride + 7) & ~7
    if mark.next == nil || size > end! - mark.next! { openBlock(size) }
    let place = mark.next!
    mark.next = place + size
    return place.bindMemory(to: Element.self, capacity: count)
  }

  mutating func hold<Object: AnyObject>(_ object: Object) -> Unmanaged<Object> {
    held.append(object)
    mark.held += 1
    return .passUnretained(object)
  }

  /// A copy of the bytes that `write` writes; it makes no value.
  mutating func bytes(_ write: (inout ByteWriter) -> Void) -> UnsafeBufferPointer<UInt8> {
    draft.removeAll()
    write(&draft)
    let place = room(for: draft.count, of: UInt8.self)
    if let start = draft.bytes.baseAddress { place.initialize(from: start, count: draft.count) }
    return UnsafeBufferPointer(start: place, count: draft.count)
  }

  @inline(never)
  private mutating func openBlock(_ size: Int) {
    let number = mark.block + 1
    if number == blocks.count || blocks[number].count < size {
      let more = max(size, Self.smallest << min(number, 8))
      blocks.insert(.allocate(byteCount: more, alignment: 16), at: number)
    }
    mark.block = number
    mark.next = blocks[number].baseAddress
    end = mark.next! + blocks[number].count
  }

  private mutating func rewind(to mark: Mark) {
    self.mark = mark
    end = mark.block < 0 ? nil : blocks[mark.block].baseAddress! + blocks[mark.block].count
    held.removeLast(held.count - mark.held)
  }

  // MARK: The memory at hand

  typealias Place = UnsafeMutablePointer<ViewMemory>

  static var current: Place {
    guard let place = ThreadPlace.view else {
      preconditionFailure("a view is made within a scope of ViewMemory")
    }
    return place.assumingMemoryBound(to: ViewMemory.self)
  }

  /// Memories that no thread uses, with the room they have.
  private nonisolated(unsafe) static var idle: [Place] = []
  private static let lock = Mutex(())

  /// Runs what makes a view and shows it. What was made is gone when it returns.
  package static func scope<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if ThreadPlace.view != nil {
      let place = current
      let mark = place.pointee.mark
      defer { place.pointee.rewind(to: mark) }
      return try body()
    }
    let place = lock.withLock { _ in idle.popLast() } ?? make()
    defer {
      place.pointee.rewind(to: Mark())
      lock.withLock { _ in idle.append(place) }
    }
    return try use(place, body)
  }

  static func make() -> Place {
    let place = Place.allocate(capacity: 1)
    place.initialize(to: ViewMemory())
    return place
  }

  static func discard(_ place: Place) {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  static func use<Result, Failure: Error>(
    _ place: Place, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = ThreadPlace.view
    ThreadPlace.view = UnsafeMutableRawPointer(place)
    defer { ThreadPlace.view = before }
    return try body()
  }
}

/// Values that are made once for many pages, in a memory of their own.
package final class Kept<View>: @unchecked Sendable {
  /// Holds as long as this does; nothing changes it.
  package let view: View
  private let memory: ViewMemory.Place

  package init(_ make: () -> View) {
    memory = ViewMemory.make()
    view = ViewMemory.use(memory, make)
  }

  deinit { ViewMemory.discard(memory) }
}
