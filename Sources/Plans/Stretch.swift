/// A list in memory that somebody else keeps: reading it counts no references, and a place outside of it stops the
/// program. It is valid as long as its `Workspace`, which a `Reading` holds.
package struct Stretch<Element: BitwiseCopyable>: RandomAccessCollection {
  private let elements: UnsafeBufferPointer<Element>

  init(_ elements: UnsafeBufferPointer<Element>) { self.elements = elements }

  package var startIndex: Int { 0 }
  package var endIndex: Int { elements.count }

  package subscript(place: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: elements.count))
      return elements[place]
    }
  }
}

extension Array where Element: BitwiseCopyable {
  func withStretch<Result>(_ body: (Stretch<Element>) -> Result) -> Result {
    withUnsafeBufferPointer { body(Stretch($0)) }
  }
}

/// A list that grows in memory of its own and keeps that for the next text.
struct Pile<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    elements = .allocate(capacity: capacity)
  }

  deinit { elements.deallocate() }

  var stretch: Stretch<Element> { Stretch(UnsafeBufferPointer(start: elements, count: count)) }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    elements[count] = element
    count += 1
  }

  /// Appends an element or not, without a branch: for choices that cannot be foreseen.
  @inline(__always)
  mutating func append(_ element: Element, if belongs: Bool) {
    if count == capacity { grow(to: capacity * 2) }
    elements[count] = element
    count += belongs ? 1 : 0
  }

  /// Makes room for some elements and lets `body` write them; it returns the place behind the last.
  mutating func fill(
    atMost more: Int, _ body: (UnsafeMutablePointer<Element>) -> UnsafeMutablePointer<Element>
  ) {
    if count + more > capacity { grow(to: Swift.max(count + more, capacity * 2)) }
    count = body(elements + count) - elements
  }

  @inline(never)
  private mutating func grow(to size: Int) {
    let next = UnsafeMutablePointer<Element>.allocate(capacity: size)
    next.update(from: elements, count: count)
    elements.deallocate()
    (elements, capacity) = (next, size)
  }
}
