/// A stack of plain values in memory of its own, which it takes when the first is put on it.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity = 0
  private var base: UnsafeMutablePointer<Element>!

  deinit { base?.deallocate() }

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
    let more = UnsafeMutablePointer<Element>.allocate(capacity: size)
    if let base {
      more.initialize(from: base, count: count)
      base.deallocate()
    }
    (base, capacity) = (more, size)
  }
}
