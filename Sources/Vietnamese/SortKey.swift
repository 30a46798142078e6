/// The place of a text in Vietnamese order: comparing keys compares texts.
///
/// As in dictionaries, syllable by syllable: first the letters of a syllable (a ă â b … d đ e ê …, with f j w z
/// at their Latin places), then its tone, then the next syllable. Runs of digits count by their value; signs
/// come before digits, digits before letters; quotation marks count for nothing. Case and foreign marks only
/// part texts that are equal otherwise.
package struct SortKey: Sendable, Hashable, Comparable {
  package let bytes: [UInt8]

  private static let letters = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
  private static let syllableEnd: UInt8 = 1
  private static let firstSign: UInt8 = 2
  private static let otherSign: UInt8 = 0x2F
  private static let number: UInt8 = 0x30
  private static let firstLetter: UInt8 = 0x40

  /// `Letter.form` → weight; a form that is not Vietnamese weighs what its base weighs.
  private static let weights: [UInt8] = {
    var weights = [UInt8](repeating: 0, count: 256)
    var forms: [(form: Int, weight: UInt8)] = []
    for (rank, letter) in letters.enumerated() {
      for scalar in letter.unicodeScalars {
        forms.append((Int(Latin.table.letter(scalar.value).form), firstLetter + UInt8(rank)))
      }
    }
    for (form, weight) in forms where form < 32 {
      for shape in 0..<8 { weights[form | shape << 5] = weight }
    }
    for (form, weight) in forms { weights[form] = weight }
    return weights
  }()

  package init(_ text: UnsafeBufferPointer<UInt8>) {
    guard Normalization.isComposed(text) else {
      bytes = Normalization.compose(Array(text)).bytes.withUnsafeBufferPointer(SortKey.key)
      return
    }
    bytes = SortKey.key(text)
  }

  package init(_ text: [UInt8]) { self = text.withUnsafeBufferPointer { SortKey($0) } }

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { SortKey($0) }
  }

  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let latin = Latin.table
    let weights = SortKey.weights
    var key: [UInt8] = []
    key.reserveCapacity(text.count * 2 + 16)
    var cases: [UInt8] = []
    cases.reserveCapacity(text.count)
    var tone: Tone?
    var index = 0
    while index < text.count {
      let (scalar, length) = Latin.scalar(text, at: index)
      let letter = latin.letter(scalar)
      if !letter.isNone {
        key.append(weights[Int(letter.form)])
        cases.append((letter.isUpper ? 2 : 1) + (letter.shape == .foreign ? 2 : 0))
        if tone == nil || tone == .level { tone = letter.tone }
        index += length
        continue
      }
      let sign = Latin.slot(scalar).map { latin.folds[$0] } ?? Latin.keep
      if sign == Latin.drop {
        index += length
        continue
      }
      if let ended = tone {
        key.append(syllableEnd)
        key.append(ended.rawValue + 1)
        tone = nil
      }
      if scalar &- 0x30 < 10 {
        index = number(text, at: index, &key, &cases)
        continue
      }
      switch scalar < 0x80 ? UInt8(scalar) : sign {
      case 0...0x20 where scalar < 0x80, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"): break
      case let ascii where ascii > 0x20: key.append(signWeight(ascii))
      case Latin.ellipsis: key.append(signWeight(UInt8(ascii: ".")))
      default:
        key.append(otherSign)
        key.append(contentsOf: text[index..<index + length])
      }
      index += length
    }
    if let tone {
      key.append(syllableEnd)
      key.append(tone.rawValue + 1)
    }
    while cases.last == 1 { cases.removeLast() }
    if !cases.isEmpty {
      key.append(0)
      key.append(contentsOf: cases)
    }
    return key
  }

  /// A run of digits: how many without leading zeros, then these.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ key: inout [UInt8], _ cases: inout [UInt8]
  ) -> Int {
    var first = start
    while first < text.count, text[first] == 0x30 { first += 1 }
    var end = first
    while end < text.count, end - first < 250, text[end] &- 0x30 < 10 { end += 1 }
    key.append(number)
    key.append(UInt8(end - first) + 1)
    key.append(contentsOf: text[first..<end])
    cases.append(UInt8(min(first - start, 200)) + 1)
    return end
  }

  private static func signWeight(_ ascii: UInt8) -> UInt8 {
    let rank: UInt8
    switch ascii {
    case 0x21...0x2F: rank = ascii - 0x21
    case 0x3A...0x40: rank = ascii - 0x3A + 15
    case 0x5B...0x60: rank = ascii - 0x5B + 22
    case 0x7B...0x7E: rank = ascii - 0x7B + 28
    default: rank = 32
    }
    return firstSign + rank
  }

  /// The heading it stands under in a list from A to Z: a letter (Ă, Đ … are their own), `0–9` or `#`. In the
  /// order of keys, equal headings stand together.
  package var heading: String {
    guard let first = bytes.first, first >= SortKey.number else { return "#" }
    if first < SortKey.firstLetter { return "0–9" }
    return SortKey.letters[Int(first - SortKey.firstLetter)].uppercased()
  }

  package static func < (one: SortKey, other: SortKey) -> Bool {
    one.bytes.withUnsafeBufferPointer { one in
      other.bytes.withUnsafeBufferPointer { other in
        let shared = min(one.count, other.count)
        for index in 0..<shared where one[index] != other[index] { return one[index] < other[index] }
        return one.count < other.count
      }
    }
  }
}
