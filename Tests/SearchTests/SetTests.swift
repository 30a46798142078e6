import Bytes
import Foundation
import Testing

@testable import Search

@Suite struct SetTests {
  @Test(arguments: [
    [], [0], [1], [255, 256], [0, 16_777_215], Array(0..<256), Array(0..<32), Array(3..<90), [7, 70_000],
    Array(0..<1000),
    Array(0..<127) + [255], Array(0..<128) + [255], Array(0..<255), [0, 1, 2, 3, 255],
    Array(stride(from: 1, to: 700, by: 5)), (0..<700).filter { $0 % 5 > 0 },
  ])
  func `A set reads back as it was written`(numbers: [Int]) {
    var output = ByteWriter()
    numbers.map { UInt32($0) }.withUnsafeBufferPointer { output.write(set: $0) }
    #expect(read(output.array) == numbers)
  }

  /// As the script reads it.
  private func read(_ bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var at = 0
    func bit() -> Int {
      defer { at += 1 }
      return at < bytes.count * 8 ? Int(bytes[at / 8] >> UInt8(at % 8)) & 1 : 0
    }
    func bits(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }
    func number(_ mean: inout Int) -> Int? {
      var high = 0
      while high < 12, bit() == 1 { high += 1 }
      guard at <= bytes.count * 8 else { return nil }
      let width = Int(log2(Double(mean * 11 / 128 + 1)))
      let number = high < 12 ? high << width | bits(width) : bits(24)
      mean += number - mean / 8
      return number
    }
    var (distances, runs) = (8192, 0)
    var next = 0
    var isAfterRun = false
    while let distance = number(&distances) {
      next += distance + (isAfterRun ? 1 : 0)
      isAfterRun = distance == 0 && !isAfterRun
      let run = isAfterRun ? number(&runs) ?? 0 : 0
      numbers += next...next + run
      next += run + 1
    }
    return numbers
  }
}
