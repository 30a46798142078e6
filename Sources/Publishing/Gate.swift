import Glibc
import Synchronization

/// A door that writers pass; once it is closed, nobody begins any more.
///
/// A signal ends the process while its threads are writing. What they lay into a folder while it is removed would
/// stay behind, so they are let finish the file at hand and are then held up.
final class Gate: Sendable {
  private struct State {
    var isClosed = false
    var inside = 0
  }

  private let state = Mutex(State())

  func pass<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let isOpen = state.withLock { state in
      if !state.isClosed { state.inside += 1 }
      return !state.isClosed
    }
    // Until the process ends.
    while !isOpen { sleep(1) }
    defer { state.withLock { $0.inside -= 1 } }
    return try work()
  }

  /// Closes, and waits for those inside; not for ever, since a file system may hang.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<10_000 where state.withLock({ $0.inside > 0 }) { usleep(200) }
  }
}
