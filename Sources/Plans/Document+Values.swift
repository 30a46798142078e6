import Bytes
import Markup

extension Document {
  /// A stretch of the visible text as a value: white space joined, none at its ends.
  package func string(_ range: Range<UInt32>) -> String {
    let range = Int(range.lowerBound)..<Int(range.upperBound)
    return text.withUnsafeBufferPointer { text in
      let stretch = UnsafeBufferPointer(rebasing: text[range])
      return Self.isJoined(stretch, behind: text.count - range.upperBound)
        ? String(valid: stretch) : Self.joined(stretch)
    }
  }

  /// Whether all white space of a stretch is single spaces between its words, as it mostly is: 64 bytes are looked at
  /// together, if so many may be read behind its end.
  private static func isJoined(_ text: UnsafeBufferPointer<UInt8>, behind rest: Int) -> Bool {
    guard var place = text.baseAddress, let last = text.last, last != 0x20, rest >= 64 else {
      return text.isEmpty
    }
    var left = text.count
    // At the start a space is one too many, as it is behind another one.
    var before: UInt64 = 1
    while left > 0 {
      let spaces = place.bitsOf64(0x20...0x20)
      let others = place.bitsOf64(0x09...0x0a) | place.bitsOf64(spaceLead...spaceLead)
      let bad = others | spaces & (spaces &<< 1 | before)
      guard (left < 64 ? bad &<< UInt64(64 &- left) : bad) == 0 else { return false }
      before = spaces &>> 63
      place += 64
      left &-= 64
    }
    return true
  }

  /// The first byte of a space that does not break, and of no letter.
  fileprivate static let spaceLead: UInt8 = 0xc2

  private static func joined(_ text: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { buffer in
      var joiner = SpaceJoiner(buffer)
      for byte in text { joiner.take(byte) }
      return String(valid: UnsafeBufferPointer(rebasing: buffer[..<joiner.count]))
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
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// White space was met and has not been written.
  private var gap = false

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    if byte == 0x20 || byte == 0x0a || byte == 0x09 {
      gap = count > 0
    } else if byte == 0xa0, count > 0, buffer[count - 1] == Document.spaceLead {
      // A space that does not break, and the space that was written before it.
      count &-= 1
      if count > 0, buffer[count - 1] == 0x20 { count &-= 1 }
      gap = count > 0
    } else {
      if gap {
        buffer[count] = 0x20
        count &+= 1
        gap = false
      }
      buffer[count] = byte
      count &+= 1
    }
  }
}
