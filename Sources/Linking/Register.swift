import Synchronization

/// Values that are numbered in the order in which they came, from 0 up, and kept as long as the process lives.
///
/// The threads that read files share it, and look values up without a lock. Numbers tell values apart and nothing
/// else: none may reach the output.
final class Register<Value: Sendable>: @unchecked Sendable {
  /// Each twice as long as the one before, so that no value ever moves.
  private let chunks: UnsafeMutablePointer<Atomic<UnsafeMutablePointer<Value>?>>
  private let next = Mutex(0)

  private static var first: Int { 64 }

  init() {
    chunks = .allocate(capacity: Int.bitWidth)
    for chunk in 0..<Int.bitWidth { (chunks + chunk).initialize(to: Atomic(nil)) }
  }

  func append(_ value: Value) -> Int {
    next.withLock { next in
      let (chunk, offset) = Self.place(of: next)
      if offset == 0 {
        chunks[chunk].store(.allocate(capacity: Self.first << chunk), ordering: .releasing)
      }
      (chunks[chunk].load(ordering: .relaxed)! + offset).initialize(to: value)
      next += 1
      return next - 1
    }
  }

  subscript(number: Int) -> Value {
    _read {
      let (chunk, offset) = Self.place(of: number)
      yield chunks[chunk].load(ordering: .acquiring)![offset]
    }
  }

  private static func place(of number: Int) -> (chunk: Int, offset: Int) {
    let chunk = Int.bitWidth - 1 - (number / first + 1).leadingZeroBitCount
    return (chunk, number - (first << chunk) + first)
  }
}
