/// Where in the printed names of bodies one ends and the next begins: "UBND TỈNH X SỞ Y" are two.
///
/// Trusts: known head words, where the name before them is whole or holds none of another body; kinds and words that
/// come again.
struct BodyBorders {
  let reading: Reading
  /// Of a joint document, whose bodies a dash may part.
  var isJoint = false
  /// Nothing else in the letterhead names a body, so that its superior is likely to stand in the same run.
  var isAlone = true

  private var names: WholeName { WholeName(reading: reading) }

  /// Where the names begin that follow each other in some words. The second may be of no known kind where none of
  /// these words can be another column's.
  func starts(in range: Range<Int>, mayBeUnknown: Bool) -> [Int] {
    var starts = [range.lowerBound]
    /// Behind a level, which a place must follow.
    var level: Int?
    var rank: UInt8 = 0
    var heads: [Hit] = []
    var word = range.lowerBound
    while word < range.upperBound {
      if let place = names.place(at: word) {
        word = place
      } else if let head = reading.hit(.bodyHead, at: word), isHead(head, in: range) {
        let name = starts[starts.count - 1]..<word
        if !name.isEmpty,
          isJoint && isAfterDash(word)
            || mayBegin(word) && isBorder(head, behind: name, heads, level, range.upperBound)
        {
          // "SỞ LAO ĐỘNG CƠ SỞ …", "VIỆT NAM LÂM TRƯỜNG …": the head has a word more than is known.
          let isLonger = level == nil && head.words.count == 1 && names.isWhole(name.dropLast())
          starts.append(isLonger ? word - 1 : organ(before: word, heads, name) ?? word)
          (level, rank, heads) = (nil, 0, [])
        }
        heads.append(head)
        word = Int(head.end)
        if takesPlace(head) { level = word }
      } else if let field = names.field(at: word) {
        word =
          (word..<field).first { isBeforeIssuer($0) || $0 > word && holdsHead($0, beyond: field) } ?? field
      } else {
        guard let found = reading.hit(.level, at: word), let end = names.level(at: word) else {
          word += 1
          continue
        }
        let own = Level(rawValue: found.value)?.rank ?? 0
        // "UBND TỈNH X ĐẶC KHU Y": an address goes from narrow to wide, so that this is another body.
        if own > 1, own < rank, level.map({ word > $0 }) ?? false, mayBegin(word) {
          starts.append(word)
          heads = []
        }
        (level, rank, word) = (end, own, end)
      }
    }
    guard starts.count == 1, mayBeUnknown, isAlone, !isJoint, let end = names.end(of: range),
      end < range.upperBound
    else { return starts }
    return [range.lowerBound, end]
  }

  // MARK: Heads

  private func isBorder(
    _ head: Hit, behind name: Range<Int>, _ heads: [Hit], _ level: Int?, _ limit: Int
  ) -> Bool {
    let start = Int(head.start)
    if let level { return start > level || isAlone && head.words.count > 1 }
    if names.isWhole(name) || isAlone && heads.last.map({ isSingle($0) && Int($0.end) == start }) ?? false {
      return true
    }
    if heads.last?.end != head.start, isOfBase(head) { return true }
    if let closed = heads.last(where: { BodyTraits(rawValue: $0.value).contains(.closed) }),
      start >= Int(closed.end) + 2
    {
      return true
    }
    return isAlone
      && (isKindred(head, heads) || isTwice(start, behind: heads.last, limit) || isUnder(head, heads))
  }

  /// "… BCH ĐOÀN …": the organ before a head belongs to the name that begins.
  private func organ(before word: Int, _ heads: [Hit], _ name: Range<Int>) -> Int? {
    guard let organ = heads.last, Int(organ.end) == word, Int(organ.start) > name.lowerBound,
      BodyTraits(rawValue: organ.value).contains(.part)
    else { return nil }
    return Int(organ.start)
  }

  /// "CĐCS …", "THUẾ CƠ SỞ …": a body of the base is no part of another's name.
  private func isOfBase(_ head: Hit) -> Bool {
    let last = reading.words[Int(head.end) - 1]
    return last.reads("cdcs")
      || head.words.count > 1 && last.reads("so") && reading.words[Int(head.end) - 2].reads("co")
  }

  /// "TỔNG CỤC … BỆNH VIỆN …", "ĐẠI HỌC … VIỆN …"
  private func isUnder(_ head: Hit, _ heads: [Hit]) -> Bool {
    guard let roof = heads.last(where: { BodyTraits(rawValue: $0.value).contains(.roof) }) else {
      return false
    }
    let traits = BodyTraits(rawValue: head.value)
    // "ĐẠI HỌC VINH KHOA XÂY DỰNG"; "ĐẠI HỌC BÁCH KHOA HÀ NỘI" is one name.
    let least: UInt32 = names.field(at: Int(head.end)) != nil ? 1 : 2
    return !traits.isDisjoint(with: [.open, .roof]) && head.start >= roof.end + least
      && !reading.words[Int(head.start) - 1].isSign
  }

  private func isHead(_ head: Hit, in range: Range<Int>) -> Bool {
    // The "VĂN" of a place above a "PHÒNG" is no "VĂN PHÒNG".
    (head.exact || head.words.count > 1) && Int(head.end) <= range.upperBound
      && (Int(head.start) == range.lowerBound || !isInside(head, range.upperBound))
  }

  private func mayBegin(_ start: Int) -> Bool {
    let before = reading.words[start - 1]
    return (!before.isSign || isAfterDash(start)) && !before.reads("va")
  }

  /// "SỞ Y TẾ - BẢO HIỂM XÃ HỘI" of a joint document: the dash joins no fields.
  private func isBeforeIssuer(_ dash: Int) -> Bool {
    isJoint && isAfterDash(dash + 1) && reading.hit(.bodyHead, at: dash + 1)?.words.count ?? 1 > 1
  }

  /// "KHÔNG QUÂN SƯ ĐOÀN": what reads like a field, "quân sự", holds the start of a head.
  private func holdsHead(_ word: Int, beyond end: Int) -> Bool {
    guard let head = reading.hit(.bodyHead, at: word) else { return false }
    return head.exact && head.words.count > 1 && Int(head.end) > end
  }

  private func isAfterDash(_ start: Int) -> Bool {
    reading.words[start - 1].is(.dash) && reading.words[start - 1].isSpaced
  }

  /// "HẢI PHÒNG", "XÃ TÂN HỘI": a head word at the end of its line heads nothing, nor does "CÁN BỘ", "PHÒNG CHỐNG".
  private func isInside(_ hit: Hit, _ limit: Int) -> Bool {
    let (start, end) = (Int(hit.start), Int(hit.end))
    guard hit.words.count == 1 else { return false }
    let first = reading.words[start]
    if first.reads("bo"), reading.hit(.function, at: end) == nil { return true }
    if reading.hit(.compound, at: start) != nil { return true }
    return !first.isFirst && (end >= limit || reading.words[end].isFirst)
  }

  /// "CỤC … CHI CỤC …", "ĐẠI HỌC … TRƯỜNG ĐẠI HỌC …", "CỤC THUẾ THUẾ TỈNH …": a body of the same kind is one of its
  /// own. In "CÔNG ĐOÀN CƠ SỞ SỞ TƯ PHÁP" there is no name between.
  private func isKindred(_ hit: Hit, _ heads: [Hit]) -> Bool {
    let isPlaced = names.level(at: Int(hit.end)) != nil
    return heads.contains {
      reading.words[Int($0.end) - 1].key == reading.words[Int(hit.end) - 1].key
        && (Int($0.end) < Int(hit.start) || isPlaced)
    }
  }

  /// "CHI CỤC KIỂM LÂM HẠT KIỂM LÂM …", "CỤC … THỦY VĂN ĐÀI … THỦY VĂN …": the field before the head comes again.
  private func isTwice(_ start: Int, behind last: Hit?, _ limit: Int) -> Bool {
    guard let last, start >= Int(last.end) + 2 else { return false }
    return (start..<max(start, limit - 1)).contains { place in
      reading.words[place].key == reading.words[start - 2].key
        && reading.words[place + 1].key == reading.words[start - 1].key
    }
  }

  /// "TỈNH ỦY GIA LAI BAN DÂN VẬN", "THỐNG KÊ TỈNH …": a head that goes on with a place as a level does.
  private func takesPlace(_ hit: Hit) -> Bool {
    let last = reading.words[Int(hit.end) - 1]
    return isSingle(hit) && (last.reads("uy") || last.reads("doan")) || names.endsWithLevel(hit.words)
  }

  /// "CHÍNH PHỦ CỤC …": nothing need follow.
  private func isSingle(_ hit: Hit) -> Bool {
    let traits = BodyTraits(rawValue: hit.value)
    return traits.contains(.alone) && !traits.contains(.part)
  }
}
