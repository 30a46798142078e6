import Bytes

extension ByteWriter {
  /// Numbers in ascending order, by how far each is from the one before.
  ///
  /// After a number that follows directly stands how many more do so. The bits that are left of the last byte are
  /// ones, which begin no number.
  mutating func write(set numbers: UnsafeBufferPointer<UInt32>) {
    guard let start = numbers.baseAddress else { return }
    // A number takes at most two codes of 37 bits each, and bits are stored eight bytes at once.
    write(upTo: numbers.count * 10 + 8) { target in
      var next = start
      let end = start + numbers.count
      var code = RiceCode(target)
      var (distances, runs) = (RiceCode.Mean(8192), RiceCode.Mean(0))
      var following: UInt32 = 0
      var isAfterRun = false
      while next < end {
        // What follows a run does not follow directly.
        let distance = next.pointee &- following &- (isAfterRun ? 1 : 0)
        isAfterRun = distance == 0 && !isAfterRun
        code.put(distance, &distances)
        following = next.pointee &+ 1
        next += 1
        guard isAfterRun else { continue }
        let first = following
        while next < end, next.pointee == following {
          following &+= 1
          next += 1
        }
        code.put(following &- first, &runs)
      }
      return code.finish()
    }
  }
}

/// Writes small numbers in few bits: Rice's code, whose width follows the mean of the numbers before.
private struct RiceCode {
  /// Eight times the mean of the last numbers.
  typealias Mean = UInt32

  private let start: UnsafeMutablePointer<UInt8>
  private var target: UnsafeMutablePointer<UInt8>
  private var bits: UInt64 = 0
  private var length: UInt64 = 0

  init(_ target: UnsafeMutablePointer<UInt8>) { (start, self.target) = (target, target) }

  /// The high part as so many ones and a zero, then the low part. Twelve ones stand before a number of 24 bits.
  @inline(__always)
  mutating func put(_ number: UInt32, _ mean: inout Mean) {
    // The code is shortest where 2^width is about 0.69 of the mean.
    let width = UInt32(31 - ((mean &* 11) >> 7 &+ 1).leadingZeroBitCount)
    mean = mean &+ number &- mean >> 3
    let high = number &>> width
    if high < 12 {
      let low = UInt64(number &- high &<< width)
      put((low &<< 1 | 1) &<< UInt64(high) &- 1, UInt64(high &+ 1 &+ width))
    } else {
      put(0xFFF | UInt64(number) << 12, 36)
    }
  }

  @inline(__always)
  private mutating func put(_ value: UInt64, _ width: UInt64) {
    bits |= value &<< length
    length &+= width
    UnsafeMutableRawPointer(target).storeBytes(of: bits.littleEndian, as: UInt64.self)
    target += Int(length &>> 3)
    bits &>>= length & ~7
    length &= 7
  }

  /// Returns the number of bytes.
  mutating func finish() -> Int {
    if length > 0 { put(0xFF, 8 - length) }
    return target - start
  }
}
