#if canImport(Glibc)
  import Glibc
#endif

/// A growing buffer of UTF-8 bytes: every page, feed and index is written into one.
///
/// It owns raw memory instead of an array, so that appending is a copy and a compare and the
/// buffer can be handed to `write(2)` or reused for the next page without a copy. What is written in small pieces is
/// inlined into the modules that write.
@usableFromInline package struct ByteWriter: ~Copyable {
  @usableFromInline package internal(set) var count = 0
  @usableFromInline var capacity: Int
  @usableFromInline var base: UnsafeMutablePointer<UInt8>

  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    base = Self.memory(self.capacity, from: nil)
  }

  deinit { free(base) }

  /// The bytes written so far; valid until the next write.
  @inlinable package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  package var array: [UInt8] { Array(bytes) }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func removeAll() { count = 0 }

  /// Takes back what was written behind the first bytes.
  package mutating func shrink(to length: Int) { count = length }

  /// Whether what is written next begins a line.
  @inlinable package var isAtLineStart: Bool { count == 0 || base[count - 1] == UInt8(ascii: "\n") }

  @inlinable package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  @inline(never)
  @usableFromInline mutating func grow(by more: Int) {
    let size = max(capacity * 2, count + more)
    base = Self.memory(size, from: base)
    capacity = size
  }

  /// The system moves the pages of a long text without copying them. Where there is no memory the program ends, as
  /// at any other place that asks for some.
  private static func memory(
    _ size: Int, from old: UnsafeMutablePointer<UInt8>?
  ) -> UnsafeMutablePointer<UInt8> {
    realloc(old, size)!.assumingMemoryBound(to: UInt8.self)
  }

  @inlinable package mutating func write(byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// For a loop that writes byte after byte: `fill` returns how many of at most `room` it wrote.
  package mutating func write(upTo room: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    count += fill(base + count)
  }

  @inlinable package mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  /// How many bytes may be read behind a text that `write(padded:)` is given.
  package static let padding = 32

  /// Text that lies in a padded memory: a short one is copied in two stores, without a call.
  @inlinable package mutating func write(padded start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length + 32)
    let place = UnsafeMutableRawPointer(base + count)
    if length <= 32 {
      place.copyMemory(from: start, byteCount: 32)
    } else {
      place.copyMemory(from: start, byteCount: length)
    }
    count += length
  }

  /// What stands in a stretch of it, once more.
  package mutating func write(again range: Range<Int>) {
    reserve(range.count)
    (base + count).update(from: base + range.lowerBound, count: range.count)
    count += range.count
  }

  package mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }
  package mutating func write(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { write($0) } }

  // Not inlined: a caller that only lends the text would have to copy it.
  @inline(never)
  package mutating func write(_ text: String) { text.withBytes { write($0) } }

  // A literal of a few bytes becomes a store or two where it is written.
  @inlinable @inline(__always) package mutating func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func write(_ number: Int) {
    if number < 0 { write(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    reserve(20)
    let start = count
    repeat {
      base[count] = UInt8(ascii: "0") + UInt8(rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
    var (low, high) = (start, count - 1)
    while low < high {
      swap(&base[low], &base[high])
      low += 1
      high -= 1
    }
  }
}

extension String {
  /// Its bytes where they lie. A span only borrows the text: nothing is counted to read it.
  @inlinable @inline(__always)
  package func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.span.withUnsafeBufferPointer(read)
  }
}
