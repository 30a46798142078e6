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

extension Stretch<UInt16> {
  typealias Eight = SIMD8<UInt16>

  /// Eight elements from a place on, and from each of the next five.
  @inline(__always)
  func eights(from place: Int) -> (Eight, Eight, Eight, Eight, Eight, Eight) {
    precondition(place >= 0 && place &+ 13 <= elements.count)
    let start = UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped + place)
    func eight(_ step: Int) -> Eight { start.loadUnaligned(fromByteOffset: 2 &* step, as: Eight.self) }
    return (eight(0), eight(1), eight(2), eight(3), eight(4), eight(5))
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a predicate holds, in a collection in which it holds from some place on.
  @inline(__always)
  func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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

  func stretch(_ range: Range<Int>) -> Stretch<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Stretch(UnsafeBufferPointer(start: elements + range.lowerBound, count: range.count))
  }

  subscript(place: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return elements[place]
    }
    @inline(__always) set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      elements[place] = newValue
    }
  }

  mutating func removeAll() { count = 0 }

  /// As many elements as `count`, all the same.
  mutating func fill(_ count: Int, with element: Element) {
    if count > capacity { grow(to: Swift.max(count, capacity * 2)) }
    elements.update(repeating: element, count: count)
    self.count = count
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    elements[count] = element
    count += 1
  }

  /// Puts others in the place of some elements, no more than those were.
  mutating func replace(_ range: Range<Int>, with others: [Element]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && others.count <= range.count)
    for (place, other) in zip(range.lowerBound..., others) { elements[place] = other }
    let behind = range.lowerBound + others.count
    (elements + behind).update(from: elements + range.upperBound, count: count - range.upperBound)
    count -= range.count - others.count
  }

  /// Appends an element or not, without a branch: for choices that cannot be foreseen.
  @inline(__always)
  mutating func append(_ element: Element, if belongs: Bool) {
    if count == capacity { grow(to: capacity * 2) }
    elements[count] = element
    count += belongs ? 1 : 0
  }

  /// The elements, and behind them some more that do not count: then a loop need not ask whether there is a next one.
  /// They may move for it: a `stretch` from before is not valid any more.
  mutating func padded(by more: Int, with element: Element) -> UnsafePointer<Element> {
    if count + more > capacity { grow(to: count + more) }
    (elements + count).initialize(repeating: element, count: more)
    return UnsafePointer(elements)
  }

  /// Takes in place of what there is the elements of a list for which a predicate is 1 and not 0. No branch: which
  /// they are cannot be foreseen.
  @inline(__always)
  mutating func take(_ list: Stretch<Element>, where belongs: (Element) -> UInt64) {
    removeAll()
    fill(atMost: list.count) { free in
      var free = free
      for element in list {
        free.pointee = element
        free += Int(truncatingIfNeeded: belongs(element))
      }
      return free
    }
  }

  /// As many elements as `count`, which `body` writes in any order.
  mutating func fill(_ count: Int, _ body: (UnsafeMutablePointer<Element>) -> Void) {
    if count > capacity { grow(to: Swift.max(count, capacity * 2)) }
    body(elements)
    self.count = count
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
