import Bytes

/// What was left out of a text, by number. In its place stands a sign, and the number in letters.
struct Omissions {
  /// Bytes that no text holds.
  enum Sign: UInt8 {
    /// No UTF-8 has it, nor does libcmark write it for a reference.
    case words = 0xF8
    /// Raw HTML is only known by what is UTF-8; but it has no references.
    case block = 0x0F
  }

  private static let digits = UInt8(ascii: "a")...UInt8(ascii: "p")

  private let text: UnsafeBufferPointer<UInt8>
  private var ranges: [Range<UInt32>] = []

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    ranges.reserveCapacity(text.count / 64)
  }

  mutating func add(_ range: Range<UInt32>, _ sign: Sign, _ markdown: inout ByteWriter) {
    markdown.write(byte: sign.rawValue)
    var number = ranges.count
    repeat {
      markdown.write(byte: Omissions.digits.lowerBound + UInt8(number & 15))
      number >>= 4
    } while number > 0
    ranges.append(range)
  }

  /// The first such sign in what libcmark says is the text, and what it stands for.
  func first(
    _ kind: Sign, in literal: UnsafeBufferPointer<UInt8>
  ) -> (sign: Range<Int>, words: UnsafeBufferPointer<UInt8>)? {
    var sign = 0
    while sign < literal.count, literal[sign] != kind.rawValue { sign += 1 }
    if sign == literal.count { return nil }
    var number = 0
    var (end, shift) = (sign + 1, 0)
    // Behind the number no letter stands: words are left out up to the last one of a line.
    while end < literal.count, Omissions.digits.contains(literal[end]) {
      number |= Int(literal[end] - Omissions.digits.lowerBound) << shift
      (end, shift) = (end + 1, shift + 4)
    }
    let range = Int(ranges[number].lowerBound)..<Int(ranges[number].upperBound)
    return (sign..<end, UnsafeBufferPointer(rebasing: text[range]))
  }
}
