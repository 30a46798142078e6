import Synchronization

/// Gives equal values equal numbers, from 0 up, as long as the process lives.
///
/// The threads that read files share it. Numbers stand in the order in which threads came, so they tell values
/// apart and nothing else: none may reach the output.
final class Register<Value: Hashable & Sendable>: Sendable {
  private struct State {
    var numbers: [Value: Int] = [:]
    var values: [Value] = []
  }

  private let state = Mutex(State())

  func number(of value: Value) -> Int {
    state.withLock { state in
      if let known = state.numbers[value] { return known }
      let number = state.values.count
      state.numbers[value] = number
      state.values.append(value)
      return number
    }
  }

  var count: Int { state.withLock { $0.values.count } }

  subscript(number: Int) -> Value { state.withLock { $0.values[number] } }
}
