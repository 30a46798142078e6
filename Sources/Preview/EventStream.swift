import Synchronization

/// One open page that waits for news: bytes go in on any thread, and out on the server's.
final class EventStream: Sendable {
  enum Taking: Equatable {
    case bytes(Int)
    /// Nothing is there: the connection rests until `wake` is called.
    case rest
    case end
  }

  private struct State {
    var pending: [UInt8]
    var isResting = false
    var isEnded = false
    var wake: (@Sendable () -> Void)?
  }

  private let state: Mutex<State>

  init(_ first: [UInt8]) { state = Mutex(State(pending: first)) }

  var isEnded: Bool { state.withLock { $0.isEnded } }

  /// How the server is told that there is something to take.
  func onWake(_ wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }

  func send(_ bytes: [UInt8]) { change { $0.pending += bytes } }

  func end() { change { $0.isEnded = true } }

  /// The connection is gone: nothing may wake it any more.
  func forget() {
    state.withLock {
      $0.isEnded = true
      $0.wake = nil
    }
  }

  /// `rest` runs before anybody can wake the connection.
  func take(into buffer: UnsafeMutableRawBufferPointer, rest: () -> Void) -> Taking {
    state.withLock { state in
      if state.pending.isEmpty {
        if state.isEnded { return .end }
        state.isResting = true
        rest()
        return .rest
      }
      let count = min(buffer.count, state.pending.count)
      state.pending.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
      state.pending.removeFirst(count)
      return .bytes(count)
    }
  }

  /// A resting connection cannot go away before it is woken, so it is woken outside of the lock, by the one who
  /// saw it rest.
  private func change(_ change: (inout State) -> Void) {
    let wake = state.withLock { state -> (@Sendable () -> Void)? in
      change(&state)
      defer { state.isResting = false }
      return state.isResting ? state.wake : nil
    }
    wake?()
  }
}
