/// The letter of a point: a) b) c) d) đ) e) … The decree's alphabet has đ, but no f, j, w, z and no letter with
/// another mark.
package struct PointLetter: Sendable, Hashable, Comparable {
  private static let alphabet = Array("abcdđeghiklmnopqrstuvxy")

  /// 1 for a.
  package let ordinal: Int

  package init?(ordinal: Int) {
    guard 1...PointLetter.alphabet.count ~= ordinal else { return nil }
    self.ordinal = ordinal
  }

  /// The letter at `start`, in either case, if it stands alone; and where it ends.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (letter: PointLetter, end: Int)? {
    guard start < bytes.count else { return nil }
    let (scalar, length) = Latin.scalar(bytes, at: start)
    let letter = Latin.table.letter(scalar)
    guard !letter.isNone, letter.tone == .level, letter.shape == .plain || letter.shape == .stroke,
      !Words.continues(bytes, at: start + length)
    else { return nil }
    let printed = letter.shape == .stroke ? "đ" : Character(Unicode.Scalar(letter.base))
    guard let index = alphabet.firstIndex(of: printed) else { return nil }
    return PointLetter(ordinal: index + 1).map { ($0, start + length) }
  }

  package var next: PointLetter? { PointLetter(ordinal: ordinal + 1) }
  package var text: String { String(PointLetter.alphabet[ordinal - 1]) }
  /// How it stands in an address: đ is `dd`, since d is taken.
  package var slug: String { text == "đ" ? "dd" : text }

  package static func < (one: PointLetter, other: PointLetter) -> Bool { one.ordinal < other.ordinal }
}
