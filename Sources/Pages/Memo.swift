import Synchronization

/// Answers that depend on a short text alone and are asked for on hundreds of pages: each is found once.
final class Memo<Answer: Sendable>: Sendable {
  private let known = Mutex<[String: Answer]>([:])
  private let find: @Sendable (String) -> Answer

  init(_ find: @escaping @Sendable (String) -> Answer) { self.find = find }

  subscript(question: String) -> Answer {
    if let answer = known.withLock({ $0[question] }) { return answer }
    let answer = find(question)
    known.withLock { $0[question] = answer }
    return answer
  }
}
