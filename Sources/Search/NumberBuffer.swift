import Glibc

/// A growing buffer of numbers in raw memory, for loops that take millions.
struct NumberBuffer: ~Copyable, @unchecked Sendable {
  private(set) var count = 0
  private(set) var base: UnsafeMutablePointer<UInt32>
  private var capacity: Int

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    base = Self.memory(capacity, from: nil)
  }

  deinit { free(base) }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    get { base[index] }
    set { base[index] = newValue }
  }

  mutating func removeAll() { count = 0 }

  /// Makes room for as many more.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    base = Self.memory(capacity, from: base)
  }

  /// The system moves the pages of a long buffer without copying them.
  private static func memory(
    _ capacity: Int, from old: UnsafeMutablePointer<UInt32>?
  ) -> UnsafeMutablePointer<UInt32> {
    realloc(old, capacity * MemoryLayout<UInt32>.stride)!.assumingMemoryBound(to: UInt32.self)
  }

  /// There must be room.
  @inline(__always)
  mutating func put(_ number: UInt32) {
    base[count] = number
    count &+= 1
  }

  /// The same where nobody can foresee whether it is wanted: with 1 it is, with 0 not. A condition would become a
  /// branch.
  @inline(__always)
  mutating func put(_ number: UInt32, times: UInt8) {
    base[count] = number
    count &+= Int(times)
  }
}
