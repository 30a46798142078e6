import Glibc
import Synchronization

/// Ctrl-C and `kill`: what was begun is cleared away and the process ends with 130, whatever its threads are doing.
///
/// The signals are blocked in every thread and taken by one that waits for them, so that clearing away may use
/// the whole language and not only what a signal handler may.
package enum Interruption {
  private struct State {
    var cleanings: [Int: @Sendable () -> Void] = [:]
    var next = 0
  }

  private static let state = Mutex(State())
  /// Held while something must not be torn apart.
  private static let whole = Mutex(())

  /// Call once, before any other thread starts.
  package static func watch() {
    // A reader that went away is seen as a failed write, a file-size limit likewise.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var signals = stopping
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    guard pthread_create(&thread, nil, waitForSignal, nil) == 0 else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return
    }
    pthread_detach(thread)
  }

  /// Registers what to clear away; the number takes it back.
  package static func onStop(_ clean: @escaping @Sendable () -> Void) -> Int {
    state.withLock {
      $0.next += 1
      $0.cleanings[$0.next] = clean
      return $0.next
    }
  }

  package static func forget(_ number: Int) {
    state.withLock { _ = $0.cleanings.removeValue(forKey: number) }
  }

  /// A stop that comes meanwhile waits until `work` is done.
  package static func withoutStop<Result: Sendable, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try whole.withLock { _ throws(Failure) in try work() }
  }

  /// Whoever reads the results has enough of them, as `head` has: the process ends by the signal that says so, and is
  /// silent.
  static func endAsPipe() {
    clear {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
  }

  /// What `nohup` or a shell has this process ignore stays ignored.
  fileprivate static var stopping: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
    return signals
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  fileprivate static func stop() { clear { _exit(ExitCode.interrupted.rawValue) } }

  private static func clear(_ end: () -> Void) {
    whole.withLock { _ in
      let cleanings = state.withLock { $0.cleanings }
      for number in cleanings.keys.sorted(by: >) { cleanings[number]?() }
      end()
    }
  }
}

/// At the top level of a file, since C calls it on a thread of its own.
private func waitForSignal(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  var signals = Interruption.stopping
  var signal: Int32 = 0
  while sigwait(&signals, &signal) != 0 {}
  Interruption.stop()
  return nil
}
