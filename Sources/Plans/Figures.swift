import Markup

/// Finds figures and targets: "100%", "62-63%", "6,5%/năm", "ít nhất 02 mô hình".
package enum Figures: Pass {
  package static func read(_ reading: Reading) {
    var figures: [Read<String>] = []
    let landmarks = reading.landmarks(.figures)
    figures.reserveCapacity(landmarks.count)
    for hit in landmarks {
      let line = reading.line(ofWord: Int(hit.start))
      switch reading.plan.lines[line].role {
      case .paragraph, .section, .item, .cell: break
      default: continue
      }
      let range = reading.words(ofLine: line)
      let found =
        hit.phrase == .percent
        ? percentage(reading.words, at: Int(hit.start), in: range) : counted(reading, hit, range.upperBound)
      guard let found, !found.isEmpty else { continue }
      figures.append(Read(reading.string(found), at: reading.range(found)))
    }
    reading.plan.figures = figures
  }

  /// The number before the sign, with its comma, its range, and "/năm" behind it.
  private static func percentage(_ words: Words, at sign: Int, in line: Range<Int>) -> Range<Int>? {
    var start = sign
    while start > line.lowerBound {
      let word = words[start - 1]
      let joins = word.is(.comma) || word.is(.dot) || word.is(.dash)
      if word.isNumber {
        start -= 1
      } else if joins, start - 2 >= line.lowerBound, words[start - 2].isNumber, start < sign,
        !words[start].isSpaced || word.is(.dash)
      {
        start -= 2
      } else {
        break
      }
      // A word between two numbers parts them, and so does white space.
      if words[start].isSpaced, start > line.lowerBound, words[start - 1].isNumber { break }
    }
    guard start < sign else { return nil }
    var end = sign + 1
    if end + 1 < line.upperBound, words[end].is(.slash), !words[end + 1].isSign { end += 2 }
    return start..<end
  }

  /// "ít nhất 02 mô hình": at most a few words behind the number.
  private static func counted(_ reading: Reading, _ hit: Hit, _ limit: Int) -> Range<Int>? {
    let words = reading.words
    let number = Int(hit.end)
    guard hit.words.count > 1, number + 1 < limit, words[number].isNumber, !words[number + 1].isSign else {
      return nil
    }
    var end = number + 1
    while end < limit, end - number < 4, !words[end].isSign, !words[end].isNumber,
      !UnitName.acts(reading, at: end)
    {
      end += 1
    }
    return end > number + 1 ? Int(hit.start)..<end : nil
  }
}
