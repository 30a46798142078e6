import Markup
import Testing

@testable import Plans

/// What is found for a whole text at once is what is found by asking at each of its words.
@Suite struct LandmarkTests {
  @Test(arguments: Fixture.own)
  func noneIsPassedOver(fixture: Fixture) {
    compare(fixture.path, fixture.bytes, "as it is")
    for seed in 0..<4 as Range<UInt64> {
      let (bytes, story) = fixture.damaged(seed: seed)
      compare(fixture.path, bytes, story)
    }
  }

  private func compare(_ path: String, _ bytes: [UInt8], _ story: String) {
    let parsed = Parsed.read(path: path, bytes: bytes)
    Reading.over(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter) { reading in
      let asked = reading.words.indices.flatMap { word in
        reading.hits(at: word).map { reading.hits[$0] }.filter {
          $0.phrase.isLandmark && (reading.words[word].isCapital || !$0.phrase.needsCapital)
        }
      }
      #expect(reading.landmarks.map(told) == asked.map(told), "\(story)")
    }
  }

  private func told(_ hit: Hit) -> String { "\(hit.phrase) \(hit.value) \(hit.words) \(hit.exact)" }
}
