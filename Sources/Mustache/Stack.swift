/// A stack of plain values in the memory of the view at hand, which it takes when the first is put on it.
struct Stack<Element: BitwiseCopyable> {
  private(set) var count = 0
  private var capacity = 0
  private var base: UnsafeMutablePointer<Element>!

  subscript(index: Int) -> Element { base[index] }

  /// The one put on last; there must be one.
  var top: Element {
    get { base[count - 1] }
    nonmutating set { base[count - 1] = newValue }
  }

  mutating func push(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  mutating func pop() { count -= 1 }

  mutating func shrink(to count: Int) { self.count = count }

  private mutating func grow() {
    let size = max(capacity * 2, 16)
    let more = ViewMemory.current.pointee.room(for: size, of: Element.self)
    if let base { more.initialize(from: base, count: count) }
    (base, capacity) = (more, size)
  }
}
