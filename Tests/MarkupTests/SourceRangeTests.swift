import Testing

@testable import Markup

@Suite struct SourceRangeTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return document(bytes).blocks.map {
      "\($0.kind) "
        + String(decoding: bytes[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
    }
  }

  @Test func blocksKnowTheirLines() {
    #expect(lines("# a\n\nb\nc\n\n\nd") == ["heading # a", "paragraph b\nc", "paragraph d"])
    #expect(lines("a\n===\nb\n") == ["heading a\n===", "paragraph b"])
    #expect(lines("a\nb\n---\n\n---\n") == ["heading a\nb\n---", "rule ---"])
    #expect(lines("```\na\n```\n    b\n\n***\n") == ["code ```\na\n```", "code     b", "rule ***"])
  }

  @Test func containersEndWithWhatTheyHold() {
    #expect(
      lines("- a\n\n- b\n  c\n\n\nx\n") == [
        "list - a\n\n- b\n  c", "item - a", "paragraph - a", "item - b\n  c", "paragraph - b\n  c",
        "paragraph x",
      ])
    #expect(lines("> a\nb\n\n") == ["quote > a\nb", "paragraph > a\nb"])
  }

  @Test func itemsKnowTheirMarker() {
    let text = "- a\n+ b\n* c\n 1. d\n\n12) e\n    - f\n-\n> 3. g\n"
    let bytes = Array(text.utf8)
    let markers = document(bytes).blocks.filter { $0.kind == .item }.map {
      String(decoding: bytes[Int($0.marker.lowerBound)..<Int($0.marker.upperBound)], as: UTF8.self)
    }
    #expect(markers == ["-", "+", "*", "1.", "12)", "-", "-", "3."])
  }
}
