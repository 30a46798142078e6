import Synchronization

/// What was worked out of each text, once for all plans: the threads that read files share it.
final class TextMemo<Value: Sendable>: Sendable {
  private let known = Mutex<[TextKey: Value]>([:])

  /// `make` gives the same for the same text always, whoever asks.
  func value(of text: String, _ make: (String) -> Value) -> Value {
    let key = TextKey(text)
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make(text)
    return known.withLock { known in
      // Another thread may have been quicker: there is one value of a text.
      if let value = known[key] { return value }
      known[key] = value
      return value
    }
  }
}
