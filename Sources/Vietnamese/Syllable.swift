/// A written syllable taken apart into onset, vowels and coda.
package struct Syllable: Sendable {
  /// Where hòa and thủy carry their tone: on the first vowel by the old habit (hòa), on the second by the new
  /// one (hoà).
  package enum ToneStyle: Sendable { case old, new }

  /// The longest are of seven letters: nghiêng.
  private var letters = InlineArray<8, Letter>(repeating: Letter(rawValue: 0))
  private let count: Int
  private let vowels: Range<Int>
  /// The letter that carries the tone.
  private let toned: Int?

  /// Nil for what is no run of one to eight Latin letters in the order consonants, vowels, consonants, with one
  /// tone at most. Decomposed letters are understood.
  package init?(_ word: UnsafeBufferPointer<UInt8>) {
    let latin = Latin.table
    var count = 0
    var index = 0
    var last: UInt32 = 0
    while index < word.count {
      let (scalar, length) = Latin.scalar(word, at: index)
      if count > 0, let whole = latin.composition(of: last, with: scalar) {
        last = whole
        letters[count - 1] = latin.letter(whole)
      } else {
        let letter = latin.letter(scalar)
        guard !letter.isNone, count < 8 else { return nil }
        last = scalar
        letters[count] = letter
        count += 1
      }
      index += length
    }
    var start = 0
    while start < count, !letters[start].isVowel { start += 1 }
    if start == 1, count > 2, letters[2].isVowel {
      let first = letters[0].form
      let second = letters[1].form
      if first == Syllable.q && second == Syllable.u || first == Syllable.g && second == Syllable.i {
        start = 2
      }
    }
    var end = start
    while end < count, letters[end].isVowel { end += 1 }
    guard end > start else { return nil }
    var toned: Int?
    for place in 0..<count {
      if place >= end, letters[place].isVowel { return nil }
      guard letters[place].tone != .level else { continue }
      guard toned == nil else { return nil }
      toned = place
    }
    (self.count, self.vowels, self.toned) = (count, start..<end, toned)
  }

  package init?(_ word: String) {
    var word = word
    guard let syllable = word.withUTF8({ Syllable($0) }) else { return nil }
    self = syllable
  }

  package var tone: Tone { toned.map { letters[$0].tone } ?? .level }

  /// Which habit the syllable follows; nil where both agree, and for a tone that stands wrong in both.
  package var toneStyle: ToneStyle? {
    guard hasTwoHabits else { return nil }
    if toned == vowels.lowerBound { return .old }
    return toned == vowels.lowerBound + 1 ? .new : nil
  }

  /// The syllable in composed letters, its tone where `style` puts it: what to compare by.
  package func written(_ style: ToneStyle = .new) -> [UInt8] {
    var moved = letters
    if let toned {
      moved[toned] = letters[toned].with(tone: .level)
      let place = tonePlace(style)
      moved[place] = moved[place].with(tone: tone)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 2)
    for place in 0..<count {
      let scalar = Latin.table.scalars[Int(moved[place].rawValue & 0xFFF)]
      bytes.append(scalar: UInt32(scalar == 0 ? UInt16(moved[place].base) : scalar))
    }
    return bytes
  }

  /// A text with every syllable's tone where `style` puts it; other words stay as they are.
  package static func normalizeTones(
    _ text: UnsafeBufferPointer<UInt8>, to style: ToneStyle = .new, into output: inout [UInt8]
  ) {
    var clean = 0
    for word in Words(text) where word.count > 2 {
      guard let syllable = Syllable(UnsafeBufferPointer(rebasing: text[word])),
        let toned = syllable.toned, toned != syllable.tonePlace(style)
      else { continue }
      output.append(contentsOf: text[clean..<word.lowerBound])
      output.append(contentsOf: syllable.written(style))
      clean = word.upperBound
    }
    output.append(contentsOf: text[clean...])
  }

  package static func normalizeTones(_ text: String, to style: ToneStyle = .new) -> String {
    var text = text
    var output: [UInt8] = []
    text.withUTF8 { normalizeTones($0, to: style, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Open oa, oe, uy: nothing else is written in two ways.
  private var hasTwoHabits: Bool {
    guard vowels.count == 2, vowels.upperBound == count else { return false }
    switch (letters[vowels.lowerBound].form, letters[vowels.lowerBound + 1].form) {
    case (Syllable.o, Syllable.a), (Syllable.o, Syllable.e), (Syllable.u, Syllable.y): return true
    default: return false
    }
  }

  /// On the last shaped vowel; else before a coda on the last one, of three on the middle one, of two on the
  /// first.
  private func tonePlace(_ style: ToneStyle) -> Int {
    for place in vowels.reversed() where letters[place].shape != .plain { return place }
    if vowels.upperBound < count { return vowels.upperBound - 1 }
    switch vowels.count {
    case 1: return vowels.lowerBound
    case 2: return vowels.lowerBound + (hasTwoHabits && style == .new ? 1 : 0)
    default: return vowels.lowerBound + 1
    }
  }

  private static let a: UInt8 = 1
  private static let e: UInt8 = 5
  private static let g: UInt8 = 7
  private static let i: UInt8 = 9
  private static let o: UInt8 = 15
  private static let q: UInt8 = 17
  private static let u: UInt8 = 21
  private static let y: UInt8 = 25
}

extension Syllable {
  /// Whether Vietnamese spelling can have it: a known onset and rime that go together, a tone that the rime
  /// takes, in its right place by either habit. Place names of other languages (Đắk, Lắk) are not well-formed.
  package var isWellFormed: Bool {
    let place = vowels.lowerBound
    guard let rime = packed(place..<count), let onset = packed(0..<place) else { return false }
    let isStopped = Spelling.isStopped(last: letters[count - 1].form, before: letters[max(0, count - 2)].form)
    if isStopped, vowels.upperBound < count, tone != .acute, tone != .dot { return false }
    if let toned, toned != tonePlace(.new), toned != tonePlace(.old) { return false }
    return Spelling.table.allows(onset: onset, rime: rime)
  }

  /// Four letters in one number; nil for more.
  private func packed(_ places: Range<Int>) -> UInt32? {
    guard places.count <= 4 else { return nil }
    return places.reduce(0) { $0 << 8 | UInt32(letters[$1].form) }
  }
}
