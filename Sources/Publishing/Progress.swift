import Diagnostics
import Synchronization

/// A bar on a terminal for work that takes over half a second; nothing in a pipe.
package final class Progress: Sendable {
  private struct State {
    var title = Sentence(vi: "", en: "")
    var total = 0
    var begun: ContinuousClock.Instant
    var drawn: ContinuousClock.Instant?
  }

  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(80)
  private static let width = 30

  private let console: Console
  private let isShown: Bool
  private let done = Atomic(0)
  private let state: Mutex<State>

  package init(_ console: Console) {
    self.console = console
    isShown = console.error.isTerminal && !console.isQuiet
    state = Mutex(State(begun: .now))
  }

  deinit { clear() }

  /// A new piece of work; the half second counts from the first.
  package func begin(_ title: Sentence, total: Int) {
    guard isShown else { return }
    done.store(0, ordering: .relaxed)
    state.withLock {
      $0.title = title
      $0.total = total
    }
  }

  /// One more item is done; from any thread.
  package func step() {
    guard isShown else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    if count & 15 == 0 { draw(count) }
  }

  /// Takes the bar away, before something else is printed.
  package func clear() {
    guard isShown else { return }
    state.withLock {
      if $0.drawn != nil { console.write("\r\u{1B}[K", to: .error) }
      $0.drawn = nil
    }
  }

  private func draw(_ count: Int) {
    let now = ContinuousClock.now
    // Whoever finds another thread drawing goes on working.
    _ = state.withLockIfAvailable { state in
      guard now - state.begun > Self.patience, state.drawn.map({ now - $0 > Self.pause }) ?? true else {
        return
      }
      state.drawn = now
      console.write(
        "\r" + Self.bar(state.title[console.language], count, of: state.total) + "\u{1B}[K", to: .error)
    }
  }

  static func bar(_ title: String, _ count: Int, of total: Int) -> String {
    let filled = total > 0 ? min(count, total) * width / total : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(title) \(bar) \(count)/\(total)"
  }
}
