import Glibc

typealias NumberBuffer = PlainBuffer<UInt32>

/// A growing buffer of plain values in raw memory, for loops that take millions.
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private(set) var count = 0
  private(set) var base: UnsafeMutablePointer<Element>
  private var capacity: Int

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    base = Self.memory(capacity, from: nil)
  }

  deinit { free(base) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  mutating func removeAll() { count = 0 }

  /// Where the next value goes: a loop that has room writes there and says how far it came.
  @inline(__always)
  var end: UnsafeMutablePointer<Element> {
    get { base + count }
    set { count = newValue - base }
  }

  /// Makes room for as many more.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    base = Self.memory(capacity, from: base)
  }

  /// The system moves the pages of a long buffer without copying them.
  private static func memory(
    _ capacity: Int, from old: UnsafeMutablePointer<Element>?
  ) -> UnsafeMutablePointer<Element> {
    realloc(old, capacity * MemoryLayout<Element>.stride)!.assumingMemoryBound(to: Element.self)
  }

  /// There must be room.
  @inline(__always)
  mutating func put(_ value: Element) {
    base[count] = value
    count &+= 1
  }
}
