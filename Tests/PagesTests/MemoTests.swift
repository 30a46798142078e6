import Testing

@testable import Pages

@Suite struct MemoTests {
  private final class Answer: Sendable {}

  /// Another thread answers while the answer is being found.
  @Test func theFirstAnswerIsEverybodys() {
    let memo = Memo<Int, Answer>()
    var first: Answer?
    let second = memo.answer(to: 1) {
      first = memo.answer(to: 1) { Answer() }
      return Answer()
    }
    #expect(second === first)
    #expect(memo.answer(to: 1) { Answer() } === first)
  }
}
