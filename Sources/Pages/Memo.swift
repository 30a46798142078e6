import Synchronization

/// Answers that are asked for on hundreds of pages. Two threads may find one at the same time; all get the first, which
/// is kept as long as the memo, so that views may hold what it holds.
final class Memo<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let known = Mutex<[Question: Answer]>([:])

  func answer(to question: Question, _ find: () -> Answer) -> Answer {
    if let answer = known.withLock({ $0[question] }) { return answer }
    let answer = find()
    return known.withLock { known in
      if let first = known[question] { return first }
      known[question] = answer
      return answer
    }
  }
}
