import Bytes
import Testing

@testable import Search

@Suite struct SetTests {
  @Test(arguments: [
    [0], [255, 256], Array(0..<256), Array(0..<32), Array(3..<90), [7, 70_000], Array(0..<1000),
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
      if count <= 32 {
        for low in bytes[at..<at + count] { numbers.append(block << 8 | Int(low)) }
        at += count
      } else if count == 256 {
        numbers += (0..<256).map { block << 8 | $0 }
      } else {
        for low in 0..<256 where bytes[at + low / 8] >> UInt8(low % 8) & 1 == 1 {
          numbers.append(block << 8 | low)
        }
        at += 32
      }
      block += 1
    }
    return numbers
  }
}
