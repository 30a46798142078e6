/// What a wording of the lexicon stands for. Several wordings may share a phrase; `Hit.value` tells them apart
/// where that matters (which type of document, which level).
package enum Phrase: UInt8, Sendable, BitwiseCopyable {
  // Letterhead and head.
  case nationalTitle, partyTitle, motto, youthTitle
  /// Value: index in `Lexicon.types`.
  case documentType
  /// `liên tịch`, `phối hợp` behind a type: it is still the same type.
  case typeQualifier
  case number
  case concerning, about, addressedTo, enclosed
  case draft, restricted, urgent
  /// Value: `Level.rawValue`.
  case level
  // Opening.
  case basis, carryingOut
  // Outline.
  case part, chapter, division, article, appendix
  // Foot.
  case closing, recipients, filing, onBehalf
  /// The office of a signer.
  case office
  case signed
  // Names of bodies. Value of a head: `BodyTraits`.
  case bodyHead, function, place
  // Wording of running text.
  case verb, connector, plural, unit, role, lawName, shortForm
  /// A noun whose syllables read like words that end a name or begin one.
  case compound
  /// Value: `Lexicon.PhaseKind`.
  case phase
  /// Value: `UnitName.Prefix`.
  case assign
  /// Titles of the part on organisation.
  case organisation
  /// First words of headings that name no unit.
  case topic
  // Heads of columns. Value of a unit's: 1 for who leads.
  case unitColumn, taskColumn, timeColumn
  case deadline
  case reward, rewardKind, model, audience, criteria, report, amount
  // Spelling.
  case standard, other, abbreviation, slip
  case phone, identity, birth, home, address, percent, emulation
  case openQuote, closeQuote, quote
}

extension Phrase {
  /// Only a wrong spelling of it is worth a hit.
  var isSilent: Bool { self == .standard || self == .other || self == .abbreviation }

  /// Some pass looks for it in the whole text or in stretches of it, and not only at words that it has found by other
  /// marks.
  var isLandmark: Bool {
    switch self {
    case .level, .about, .nationalTitle, .partyTitle, .youthTitle, .motto, .documentType, .number, .draft,
      .restricted, .urgent,
      .recipients, .signed, .bodyHead, .shortForm, .phase, .organisation, .deadline, .reward, .rewardKind,
      .model,
      .audience, .criteria, .report, .amount, .standard, .abbreviation, .slip, .phone, .identity, .birth,
      .home,
      .address, .percent, .emulation, .openQuote, .closeQuote, .quote:
      true
    default: false
    }
  }
}

extension Phrase {
  /// A landmark only where it begins with a capital: what it names does, and as a word it is frequent.
  var needsCapital: Bool { self == .bodyHead || self == .emulation }
}

/// Some phrases.
struct PhraseSet: BitwiseCopyable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ phrases: Phrase...) {
    for phrase in phrases { insert(phrase) }
  }

  mutating func insert(_ phrase: Phrase) {
    let bit = 1 &<< UInt64(phrase.rawValue) as UInt64
    if phrase.rawValue < 64 { low |= bit } else { high |= bit }
  }

  @inline(__always)
  func contains(_ phrase: Phrase) -> Bool {
    (phrase.rawValue < 64 ? low : high) &>> UInt64(phrase.rawValue) & 1 != 0
  }

  @inline(__always)
  func isDisjoint(with other: PhraseSet) -> Bool { low & other.low | high & other.high == 0 }
}

/// One place where a wording of the lexicon stands in the text.
package struct Hit: Sendable, BitwiseCopyable {
  package var phrase: Phrase
  package var value: UInt8
  /// Spelled with the lexicon's marks. Where it is not, diacritics were lost or damaged.
  package var exact: Bool
  var isLandmark: Bool
  /// In `Reading.words`.
  package var start: UInt32
  package var end: UInt32

  package var words: Range<Int> { Int(start)..<Int(end) }

  @inline(__always)
  func at(_ words: Range<Int>, isExact: Bool) -> Hit {
    Hit(
      phrase: phrase, value: value, exact: isExact, isLandmark: isLandmark,
      start: UInt32(truncatingIfNeeded: words.lowerBound), end: UInt32(truncatingIfNeeded: words.upperBound))
  }
}
