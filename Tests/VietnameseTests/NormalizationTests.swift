import Foundation
import Testing

@testable import Vietnamese

@Suite struct NormalizationTests {
  @Test func composesAndDecomposesEveryVietnameseLetter() {
    for letter in Samples.letters + Samples.letters.uppercased() {
      let whole = String(letter)
      let apart = whole.decomposedStringWithCanonicalMapping
      #expect(Array(Normalization.compose(apart).utf8) == Array(whole.utf8))
      #expect(Array(Normalization.decompose(whole).utf8) == Array(apart.utf8))
    }
  }

  @Test func composesMarksThatCameInAnotherOrder() {
    #expect(Array(Normalization.compose("ho\u{323}\u{302}t a\u{302}\u{323}").utf8) == Array("hột ậ".utf8))
  }

  @Test func composesHalfComposedText() {
    // As conversions from windows-1258 leave it.
    #expect(
      Array(Normalization.compose("Kê\u{301} hoa\u{323}ch ư\u{301}ng").utf8) == Array("Kế hoạch ứng".utf8))
  }

  @Test func agreesWithFoundation() {
    for seed in UInt64(1)...300 {
      let text = Samples.noise(200, seed: seed)
      let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
      let decomposed = Array(text.decomposedStringWithCanonicalMapping.utf8)
      #expect(Array(Normalization.compose(text).utf8) == composed)
      #expect(Array(Normalization.decompose(text).utf8) == decomposed)
      #expect(Normalization.compose(decomposed).bytes == composed)
      #expect(Normalization.decompose(composed) == decomposed)
    }
  }

  @Test(arguments: Samples.titles) func composingUndoesDecomposing(title: String) {
    let whole = Array(title.utf8)
    let apart = Normalization.decompose(whole)
    #expect(Normalization.isComposed(whole))
    #expect(!Normalization.isComposed(apart))
    #expect(Normalization.compose(apart).bytes == whole)
    #expect(Normalization.compose(whole).runs.isEmpty)
  }

  @Test(arguments: Samples.titles) func runsLeadBackToTheOriginal(title: String) {
    let apart = Normalization.decompose(Array(title.utf8))
    let (whole, runs) = Normalization.compose(apart)
    #expect(runs.first.map { $0.working == 0 && $0.original == 0 } == true)
    for (run, next) in zip(runs, runs.dropFirst()) {
      #expect(run.working < next.working && run.original < next.original)
    }
    // Every ASCII byte of the working form is found again at its original place.
    for (place, byte) in whole.enumerated()
    where byte < 0x80 && place + 1 < whole.count && whole[place + 1] < 0x80 {
      let run = runs.last { Int($0.working) <= place } ?? (0, 0)
      #expect(apart[Int(run.original) + place - Int(run.working)] == byte)
    }
  }

  @Test func findsAMarkAtAnyPlace() {
    for length in 0..<140 {
      let text = String(repeating: "x", count: length)
      #expect(Normalization.isComposed(Array(text.utf8)))
      #expect(!Normalization.isComposed(Array((text + "\u{301}").utf8)))
      #expect(!Normalization.isComposed(Array((text + "\u{340}" + String(repeating: "y", count: 70)).utf8)))
      #expect(Normalization.isComposed(Array((text + "ͰΩ" + String(repeating: "y", count: 70)).utf8)))
    }
  }

  @Test func brokenBytesGoThrough() {
    for broken: [UInt8] in [
      [0xCC], [0x61, 0xCC], [0xFF, 0xCC, 0x81], [0xE1, 0xBA], [0x80, 0xCC, 0x80, 0xF0],
    ] {
      #expect(Normalization.compose(broken).bytes.count == broken.count)
      #expect(Normalization.decompose(broken).count == broken.count)
    }
  }

  @Test func manyMarksOnOneLetterAreKept() {
    let marks = String(repeating: "\u{323}\u{301}", count: 100_000)
    let composed = Normalization.compose("a" + marks)
    #expect(composed.utf8.count == 3 + 99_999 * 2 + 100_000 * 2)
    #expect(composed.unicodeScalars.first == "ạ")
  }
}
