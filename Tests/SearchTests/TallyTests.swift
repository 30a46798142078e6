import Testing

@testable import Search

@Suite struct TallyTests {
  private func drain(_ notes: [(key: Int, field: UInt8)]) -> [[UInt32]] {
    var tally = Tally()
    tally.reserve(keys: 10_000, more: notes.count)
    for (key, field) in notes { tally.note(key, field) }
    var drained: [[UInt32]] = []
    tally.drain { drained.append([$0, $1]) }
    tally.drain { key, _ in Issue.record("\(key) was not forgotten") }
    return drained
  }

  @Test func `The best place counts, in the text how often`() {
    let text = Tally.Field.text
    let (title, head) = (Tally.Field.title, Tally.Field.head)
    let notes =
      [(7, text), (9_999, text), (7, title), (3, text), (3, text), (8, head), (7, head)]
      + Array(repeating: (3, text), count: 300) + [(8, text), (9_999, text)]
    #expect(
      drain(notes) == [[7, Rank.title], [9_999, Rank.once], [3, Rank.often], [8, Rank.head]])
  }
}
