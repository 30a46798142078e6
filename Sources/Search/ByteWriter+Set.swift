import Bytes

extension ByteWriter {
  /// Numbers in ascending order, by blocks of 256: how many blocks were skipped, how many numbers less one, and
  /// the numbers in the block or those that it lacks, whichever are fewer.
  mutating func write(set numbers: [UInt32]) {
    var index = 0
    var next: UInt32 = 0
    var lows: [UInt8] = []
    while index < numbers.count {
      let block = numbers[index] >> 8
      lows.removeAll(keepingCapacity: true)
      while index < numbers.count, numbers[index] >> 8 == block {
        lows.append(UInt8(truncatingIfNeeded: numbers[index]))
        index += 1
      }
      write(variable: Int(block - next))
      next = block + 1
      write(byte: UInt8(lows.count - 1))
      write(block: lows.count > 128 ? rest(lows) : lows)
    }
  }

  private func rest(_ lows: [UInt8]) -> [UInt8] {
    var isThere = [Bool](repeating: false, count: 256)
    for low in lows { isThere[Int(low)] = true }
    return (0..<256).filter { !isThere[$0] }.map { UInt8($0) }
  }

  /// Few as they are. More by how far they are apart: the high part as so many ones and a zero, then `width` bits.
  private mutating func write(block lows: [UInt8]) {
    guard lows.count > 4 else { return write(lows) }
    // Rice's code is shortest where 2^width is about 0.69 of the mean distance.
    let width = 7 - UInt8(177 / lows.count).leadingZeroBitCount
    var bits: UInt32 = 0
    var length = 0
    var next = 0
    for low in lows {
      var distance = Int(low) - next
      next = Int(low) + 1
      while distance >> width > 0 {
        put(1, 1, &bits, &length)
        distance -= 1 << width
      }
      put(UInt32(distance) << 1, 1 + width, &bits, &length)
    }
    if length > 0 { write(byte: UInt8(truncatingIfNeeded: bits)) }
  }

  @inline(__always)
  private mutating func put(_ value: UInt32, _ width: Int, _ bits: inout UInt32, _ length: inout Int) {
    bits |= value << UInt32(length)
    length += width
    guard length >= 8 else { return }
    write(byte: UInt8(truncatingIfNeeded: bits))
    bits >>= 8
    length -= 8
  }
}
