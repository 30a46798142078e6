import Markup

/// Finds the campaign's title and the place's name spelled otherwise than where they are said first.
///
/// Trusts: quotations with the same words but other signs or marks, or with one word that differs in one letter;
/// a two-word place of which one word differs so.
package enum NameVariants: Pass {
  package static func read(_ reading: Reading) {
    var findings: [Finding] = []
    if let campaign = reading.plan.campaign, !campaign.range.isEmpty {
      let first = reading.firstWord(at: campaign.range.lowerBound)
      let title = first..<reading.firstWord(at: campaign.range.upperBound)
      if title.count > 3 {
        for quotation in reading.quotations where !quotation.contains(title.lowerBound) {
          let inner = quotation.lowerBound + 1..<quotation.upperBound - 1
          if let place = difference(reading.words, title, inner) {
            findings.append(
              Finding(
                .inconsistentName,
                at: reading.range(max(inner.lowerBound, place - 2)..<min(inner.upperBound, place + 4))))
          }
        }
      }
    }
    places(reading, &findings)
    reading.plan.findings += findings
  }

  /// Where a quotation leaves the title, if it is the same title.
  private static func difference(_ words: Words, _ title: Range<Int>, _ quotation: Range<Int>) -> Int? {
    guard abs(title.count - quotation.count) <= 2 else { return nil }
    var (one, other) = (title.lowerBound, quotation.lowerBound)
    var found: Int?
    while one < title.upperBound || other < quotation.upperBound {
      let left = one < title.upperBound ? words[one] : nil
      let right = other < quotation.upperBound ? words[other] : nil
      if let left, let right, left.key == right.key, left.isSign == right.isSign {
        // Other marks on the same letters are a slip, capitals are not.
        if left.marks != right.marks {
          guard found == nil else { return nil }
          found = other
        }
        one += 1
        other += 1
      } else if let left, left.isSign, !(right?.isSign ?? false) {
        // A sign at the very end belongs to the sentence.
        if one + 1 < title.upperBound { found = found ?? other }
        one += 1
      } else if let right, right.isSign, !(left?.isSign ?? false) {
        if other + 1 < quotation.upperBound { found = found ?? other }
        other += 1
      } else if let left, let right {
        guard left.isSign && right.isSign || found == nil && isNear(left.key, right.key) else { return nil }
        found = found ?? other
        one += 1
        other += 1
      } else {
        return nil
      }
    }
    return found
  }

  /// One letter replaced.
  private static func isNear(_ one: UInt64, _ other: UInt64) -> Bool {
    guard (one | other) >> 63 == 0, one.leadingZeroBitCount / 8 == other.leadingZeroBitCount / 8 else {
      return false
    }
    let difference = one ^ other
    let first = difference.trailingZeroBitCount / 8
    return difference != 0 && difference >> (8 * UInt64(first)) < 256
  }

  /// "Đắc R’Lấp" where the plan is of Đắk R'Lấp.
  private static func places(_ reading: Reading, _ findings: inout [Finding]) {
    guard let place = reading.plan.place, !place.range.isEmpty else { return }
    let start = reading.firstWord(at: place.range.lowerBound)
    let name = start..<reading.firstWord(at: place.range.upperBound)
    guard name.count >= 3, name.count <= 5 else { return }
    let words = reading.words
    let (first, second) = (words[start], words[start + 1])
    for index in words.indices.dropFirst() where words[index].key == second.key && words[index].isCapital {
      let before = words[index - 1]
      guard before.isCapital, index - 1 + name.count <= words.count, isNear(before.key, first.key),
        name.indices.dropFirst(2).allSatisfy({ words[index - 1 + $0 - start].key == words[$0].key })
      else { continue }
      let range = reading.range(index - 1..<index - 1 + name.count)
      if !findings.contains(where: { $0.range.overlaps(range) }) {
        findings.append(Finding(.inconsistentName, at: range))
      }
    }
  }
}
