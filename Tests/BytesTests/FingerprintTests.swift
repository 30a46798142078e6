import Testing

@testable import Bytes

@Suite struct FingerprintTests {
  @Test func shortTextsAllDiffer() {
    var seen: Set<Fingerprint> = []
    for length in 0...64 { seen.insert(Fingerprint(of: [UInt8](repeating: 0, count: length))) }
    for number in 0..<20_000 { seen.insert(Fingerprint(of: Array("trang \(number)".utf8))) }
    #expect(seen.count == 65 + 20_000)
  }

  @Test func everyBitOfTheInputMovesHalfOfTheHash() {
    let text = (0..<100).map { UInt8($0 &* 37 & 255) }
    let whole = Fingerprint(of: text)
    for bit in 0..<(text.count * 8) {
      var changed = text
      changed[bit / 8] ^= 1 << (bit % 8)
      let other = Fingerprint(of: changed)
      let moved = (whole.high ^ other.high).nonzeroBitCount + (whole.low ^ other.low).nonzeroBitCount
      #expect((30...98).contains(moved), "bit \(bit) moves \(moved) of 128")
    }
  }

  @Test func piecesHaveTheHashOfTheWhole() {
    let text = (0..<200).map { UInt8($0 &* 37 & 255) }
    for length in [1, 2, 7, 31, 32, 33, 64, 199, 200] {
      for end in [0, 1, 32, 95, 96, 200] {
        var stream = Fingerprint.Stream()
        for start in stride(from: 0, to: end, by: length) {
          text[start..<min(start + length, end)].withUnsafeBufferPointer { stream.take($0) }
        }
        #expect(stream.count == end)
        #expect(stream.fingerprint == Fingerprint(of: Array(text[..<end])), "\(end) bytes by \(length)")
      }
    }
  }

  @Test func isTheSameOnEveryMachine() {
    let fingerprint = Fingerprint(of: Array("Thi đua là yêu nước, yêu nước thì phải thi đua".utf8))
    #expect(fingerprint.hexadecimal == "d526f9e73f385104960460b4b9ee5b4b")
    #expect(
      Fingerprint(high: 0x0123_4567_89AB_CDEF, low: 10).hexadecimal == "0123456789abcdef000000000000000a")
  }
}
