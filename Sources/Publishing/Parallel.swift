import Dispatch
import Synchronization

/// The same work over many items on several threads.
package enum Parallel {
  /// Calls `work` once for each index, on at most `jobs` threads; a thread takes the next index that is free, so
  /// that one huge document does not hold up the others. `worker` counts from 0 and names the thread's own buffers.
  package static func each(_ count: Int, jobs: Int, _ work: @Sendable (_ worker: Int, _ index: Int) -> Void) {
    let workers = min(jobs, count)
    guard workers > 1 else {
      for index in 0..<count { work(0, index) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      Heap.enter()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        work(worker, index)
      }
    }
  }

  /// Runs `work` on `jobs` threads; each draws indices from one counter until it returns nil, and keeps its buffers
  /// between them.
  package static func workers(_ jobs: Int, _ work: @Sendable (_ next: (_ count: Int) -> Int?) -> Void) {
    let counter = Atomic(0)
    let next = { (count: Int) -> Int? in
      let index = counter.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
    guard jobs > 1 else { return work(next) }
    nonisolated(unsafe) let shared = next
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      Heap.enter()
      work(shared)
    }
  }

  /// The results of `work` in the order of the items.
  package static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (_ worker: Int, _ index: Int) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each index is written by one thread only.
      nonisolated(unsafe) let base = buffer.baseAddress
      each(count, jobs: jobs) { worker, index in (base! + index).initialize(to: work(worker, index)) }
      initialized = count
    }
  }
}
