/// A stack of plain values in memory of its own: nothing is asked before one is put on it.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<Element>

  init(capacity: Int = 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

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
    let more = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    more.initialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (more, capacity * 2)
  }
}
