/// A word that dates are made with, read without regard to case.
struct DateWord {
  enum Meaning { case day, month, year, quarter, from, until, end, study, other }

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
    default: meaning = .other
    }
  }

  private static let ngay = packed("ngay")
  private static let thang = packed("thang")
  private static let nam = packed("nam")
  private static let quy = packed("quy")
  private static let qui = packed("qui")
  private static let tu = packed("tu")
  private static let den = packed("den")
  private static let toi = packed("toi")
  private static let het = packed("het")
  private static let hoc = packed("hoc")
  private static let namMarks = UInt64(Letter.Shape.breve.rawValue) << 8
  /// quý and qúy, written by either habit.
  private static let quyMarks = [UInt64(Tone.acute.rawValue) << 3, UInt64(Tone.acute.rawValue) << 11]

  private static func packed(_ word: StaticString) -> UInt64 {
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
