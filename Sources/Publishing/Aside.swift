import Dispatch
import Synchronization

/// Work that goes on beside the caller's until its result is asked for; where there is one thread only, it is done
/// at once.
final class Aside<Result: Sendable>: Sendable {
  private let made = Mutex<Result?>(nil)
  private let group = DispatchGroup()

  init(jobs: Int, _ work: @escaping @Sendable () -> Result) {
    guard jobs > 1 else {
      made.withLock { $0 = work() }
      return
    }
    DispatchQueue.global().async(group: group) {
      Heap.enter()
      let result = work()
      self.made.withLock { $0 = result }
    }
  }

  var result: Result {
    group.wait()
    return made.withLock { $0! }
  }
}
