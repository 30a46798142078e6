import Bytes
import Foundation
import Testing

@testable import Search

@Suite struct SetTests {
  @Test(arguments: [
    [0], [255, 256], Array(0..<256), Array(0..<32), Array(3..<90), [7, 70_000], Array(0..<1000),
    Array(0..<127) + [255], Array(0..<128) + [255], Array(0..<255), [0, 1, 2, 3, 255],
    Array(stride(from: 1, to: 700, by: 5)), (0..<700).filter { $0 % 5 > 0 },
  ])
  func `A set reads back as it was written`(numbers: [Int]) {
    var output = ByteWriter()
    output.write(set: numbers.map { UInt32($0) })
    #expect(read(output.array) == numbers)
  }

  /// As the script reads it.
  private func read(_ bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var at = 0
    var block = 0
    while at < bytes.count {
      var shift = 0
      var skipped = 0
      repeat {
        skipped |= Int(bytes[at] & 127) << shift
        shift += 7
        at += 1
      } while bytes[at - 1] >= 128
      block += skipped
      let count = Int(bytes[at]) + 1
      at += 1
      let coded = min(count, 256 - count)
      var lows: [Int] = []
      if coded <= 4 {
        lows = bytes[at..<at + coded].map { Int($0) }
        at += coded
      } else {
        let width = Int(log2(Double(177 / coded)))
        var bit = at * 8
        func next() -> Int {
          defer { bit += 1 }
          return Int(bytes[bit / 8] >> UInt8(bit % 8)) & 1
        }
        for _ in 0..<coded {
          var low = (lows.last ?? -1) + 1
          while next() == 1 { low += 1 << width }
          for place in 0..<width { low += next() << place }
          lows.append(low)
        }
        at = (bit + 7) / 8
      }
      let named = Set(lows)
      numbers += (0..<256).filter { named.contains($0) == (count <= 128) }.map { block << 8 | $0 }
      block += 1
    }
    return numbers
  }
}
