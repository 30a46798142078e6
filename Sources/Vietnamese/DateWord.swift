/// A word that dates are made with, read without regard to case.
struct DateWord {
  enum Meaning { case day, month, year, quarter, from, until, end, study, roman, other }

  var meaning: Meaning
  /// It stands without marks: lost ones, or another word (nam, quy).
  var isPlain: Bool
  var end: Int

  /// The word of at most six letters at `start`; nil where none is or a longer one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let latin = Latin.table
    var bases: UInt64 = 0
    var marks: UInt64 = 0
    var index = start
    while index < bytes.count {
      let (scalar, length) = Latin.scalar(bytes, at: index)
      let letter = latin.letter(scalar)
      if letter.isNone { break }
      guard bases >> 40 == 0 else { return nil }
      bases = bases << 8 | UInt64(letter.base)
      marks = marks << 8 | UInt64(letter.rawValue >> 5 & 0x3F)
      index += length
    }
    guard index > start else { return nil }
    end = index
    isPlain = marks == 0
    switch bases {
    // ngày and tháng mean nothing else, whatever recognition did to their marks.
    case DateWord.ngay: meaning = .day
    case DateWord.thang: meaning = .month
    case DateWord.nam: meaning = isPlain || marks == DateWord.namMarks ? .year : .other
    case DateWord.quy: meaning = isPlain || DateWord.quyMarks.contains(marks) ? .quarter : .other
    case DateWord.qui: meaning = DateWord.quyMarks.contains(marks) ? .quarter : .other
    case DateWord.tu: meaning = .from
    case DateWord.den, DateWord.toi: meaning = .until
    case DateWord.het: meaning = .end
    case DateWord.hoc: meaning = .study
    // The number of a quarter: I to IV, or what recognition made of it.
    case 0x69, 0x6969, 0x69_6969, 0x6976, 0x6C, 0x6C6C, 0x6C_6C6C: meaning = .roman
    default: meaning = .other
    }
  }

  // The folded letters of each word as one number.
  private static let ngay: UInt64 = 0x6E67_6179
  private static let thang: UInt64 = 0x74_6861_6E67
  private static let nam: UInt64 = 0x6E616D
  private static let quy: UInt64 = 0x717579
  private static let qui: UInt64 = 0x717569
  private static let tu: UInt64 = 0x7475
  private static let den: UInt64 = 0x64656E
  private static let toi: UInt64 = 0x746F69
  private static let het: UInt64 = 0x686574
  private static let hoc: UInt64 = 0x686F63
  private static let namMarks = UInt64(Letter.Shape.breve.rawValue) << 8
  /// quý and qúy, written by either habit.
  private static let quyMarks = [UInt64(Tone.acute.rawValue) << 3, UInt64(Tone.acute.rawValue) << 11]
}
