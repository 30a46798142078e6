/// A 128-bit hash of bytes, to tell equal contents from changed ones; not for secrets.
///
/// Two lanes of 64 by 64 multiplications, each with both halves of the product kept, take 32 bytes a step: the
/// length of a site is read in the time that memory needs to give it.
package struct Fingerprint: Sendable, Hashable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    var stream = Stream()
    stream.take(bytes)
    self = stream.fingerprint
  }

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Fingerprint(of: $0) } }

  /// 32 hexadecimal digits.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      write(to: digits.baseAddress!)
      return 32
    }
  }

  fileprivate func write(to digits: UnsafeMutablePointer<UInt8>) {
    for index in 0..<16 {
      digits[index] = Self.digit(high >> (60 - 4 * UInt64(index)))
      digits[index + 16] = Self.digit(low >> (60 - 4 * UInt64(index)))
    }
  }

  private static func digit(_ value: UInt64) -> UInt8 {
    let value = UInt8(value & 15)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  /// The hash of bytes that come piece by piece.
  package struct Stream: Sendable {
    private static let step = 32

    private var first = Lane(low: 0x2D35_8DCC_AA6C_78A5, high: 0x8BB8_4B93_962E_ACC9)
    private var second = Lane(low: 0x4B33_A62E_D433_D4A3, high: 0x4D5A_2DA5_1DE1_AA47)
    package private(set) var count = 0
    /// What is left of the pieces so far, less than a step, and zeros behind it.
    private var rest = SIMD32<UInt8>.zero

    package init() {}

    package mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
      var piece = UnsafeRawBufferPointer(piece)
      let waiting = count % Stream.step
      count += piece.count
      if waiting > 0 {
        let more = piece.prefix(Stream.step - waiting)
        for (index, byte) in more.enumerated() { rest[waiting + index] = byte }
        guard waiting + more.count == Stream.step else { return }
        Stream.take(rest, &first, &second)
        rest = .zero
        piece = UnsafeRawBufferPointer(rebasing: piece[more.count...])
      }
      guard var next = piece.baseAddress else { return }
      let end = next + piece.count
      // By themselves, so that they stay in registers.
      var (first, second) = (self.first, self.second)
      while end - next >= Stream.step {
        first.take(next.word(at: 0), next.word(at: 8))
        second.take(next.word(at: 16), next.word(at: 24))
        next += Stream.step
      }
      (self.first, self.second) = (first, second)
      for index in 0..<(end - next) { rest[index] = next.load(fromByteOffset: index, as: UInt8.self) }
    }

    package var fingerprint: Fingerprint {
      var (first, second) = (first, second)
      if count % Stream.step > 0 { Stream.take(rest, &first, &second) }
      // The length tells a tail from the same tail followed by zeros.
      first.take(second.low, UInt64(count))
      first.take(second.high, second.low)
      first.take(second.low, second.high)
      return Fingerprint(high: first.high, low: first.low)
    }

    private static func take(_ rest: SIMD32<UInt8>, _ first: inout Lane, _ second: inout Lane) {
      withUnsafeBytes(of: rest) { rest in
        let rest = rest.baseAddress!
        first.take(rest.word(at: 0), rest.word(at: 8))
        second.take(rest.word(at: 16), rest.word(at: 24))
      }
    }
  }

  private struct Lane {
    var low: UInt64
    var high: UInt64

    /// The sums keep the lane alive where a factor, and so the product, happens to be zero.
    @inline(__always) mutating func take(_ left: UInt64, _ right: UInt64) {
      let product = (low ^ left).multipliedFullWidth(by: high ^ right)
      low = (low &+ right) ^ product.high
      high = ((high << 29 | high >> 35) &+ left) ^ product.low
    }
  }
}

extension UnsafeRawPointer {
  @inline(__always) fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension ByteWriter {
  package mutating func write(hexadecimal fingerprint: Fingerprint) {
    write(upTo: 32) { digits in
      fingerprint.write(to: digits)
      return 32
    }
  }
}
