import Markup

extension Document {
  /// A stretch of the visible text as a value: white space joined, none at its ends.
  package func string(_ range: Range<UInt32>) -> String {
    text.withUnsafeBytes { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
        var joiner = SpaceJoiner(text, buffer)
        var place = Int(range.lowerBound)
        let end = Int(range.upperBound)
        while place < end {
          if place &+ 8 <= end, joiner.takeEight(at: place) {
            place &+= 8
          } else {
            joiner.take(at: place)
            place &+= 1
          }
        }
        return String(valid: UnsafeBufferPointer(rebasing: buffer[..<joiner.count]))
      }
    }
  }
}

extension String {
  /// Takes over bytes that are known to be UTF-8, as all that is cut out of a decoded text at its words is: asking
  /// again would take as long as copying them.
  init(valid bytes: UnsafeBufferPointer<UInt8>) {
    assert(String(validating: bytes, as: UTF8.self) != nil)
    self.init(copying: UTF8Span(unchecked: bytes.span))
  }
}

/// Copies text with each run of white space as one space, and none at its ends.
private struct SpaceJoiner {
  private let text: UnsafeRawBufferPointer
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// White space was met and has not been written.
  private var gap = false

  init(_ text: UnsafeRawBufferPointer, _ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.buffer = buffer
  }

  @inline(__always)
  mutating func take(at place: Int) {
    let byte = text[place]
    if byte == 0x20 || byte == 0x0a || byte == 0x09 {
      gap = count > 0
    } else if byte == 0xa0, count > 0, buffer[count - 1] == Self.spaceLead {
      // A space that does not break, and the space that was written before it.
      count &-= 1
      if count > 0, buffer[count - 1] == 0x20 { count &-= 1 }
      gap = count > 0
    } else {
      writeGap()
      buffer[count] = byte
      count &+= 1
    }
  }

  /// The first byte of a space that does not break, and of no letter.
  private static let spaceLead: UInt8 = 0xc2

  /// Takes eight bytes at once, if their white space is single spaces.
  @inline(__always)
  mutating func takeEight(at place: Int) -> Bool {
    let bytes = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let low = bytes & 0x7f7f_7f7f_7f7f_7f7f
    let fromSpace = low &+ 0x6060_6060_6060_6060
    let fromBehindSpace = low &+ 0x5f5f_5f5f_5f5f_5f5f
    let controls = ~(bytes | fromSpace)
    let spaces = ~(bytes | fromBehindSpace) & 0x8080_8080_8080_8080
    let others = bytes ^ UInt64(Self.spaceLead) &* 0x0101_0101_0101_0101
    let leads = ~(others & 0x7f7f_7f7f_7f7f_7f7f &+ 0x7f7f_7f7f_7f7f_7f7f | others)
    guard (controls | leads | spaces & spaces &<< 8) & 0x8080_8080_8080_8080 == 0 else { return false }
    // A space at the start belongs to what is before it, and so does the end of one that does not break.
    guard spaces & 0x80 == 0 || count > 0 && !gap, count == 0 || buffer[count &- 1] != Self.spaceLead else {
      return false
    }
    writeGap()
    UnsafeMutableRawPointer(buffer.baseAddress.unsafelyUnwrapped + count)
      .storeBytes(of: bytes.littleEndian, as: UInt64.self)
    gap = spaces >> 63 != 0
    count &+= gap ? 7 : 8
    return true
  }

  @inline(__always)
  private mutating func writeGap() {
    guard gap else { return }
    buffer[count] = 0x20
    count &+= 1
    gap = false
  }
}
