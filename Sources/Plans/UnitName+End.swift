/// Where the name of a unit ends: at the words that tell what it does.
extension UnitName {
  /// A word at which the unit is left and its task begins.
  static func acts(_ reading: Reading, at place: Int) -> Bool {
    let word = reading.words[place]
    guard !word.isCapital else { return false }
    for index in reading.hits(at: place) {
      let hit = reading.hits[index]
      guard hit.exact || reading.isBare || hit.words.count > 1 else { continue }
      switch hit.phrase {
      case .verb, .basis, .carryingOut, .report, .organisation, .assign, .deadline, .rewardKind:
        // "các tổ chức", "các thành viên": a noun behind its plural.
        if place > 0, reading.hit(.plural, at: place - 1) != nil { continue }
        return true
      case .connector:
        if !inner.contains(word.key) { return true }
        if word.reads("co") {
          // "các đơn vị có liên quan" is a unit, "đơn vị có trách nhiệm" acts.
          return !(place + 1 < reading.words.count && reading.words[place + 1].reads("lien"))
        }
      default: break
      }
    }
    return false
  }

  /// "Tổ công tác triển khai Đề án 06 chủ trì …": the verb that tells who is in charge, where all before it, though a
  /// verb too, can only be the name. It is not where another subject, or a word that joins two tasks, stands between.
  static func charge(_ reading: Reading, behind verb: Int, _ limit: Int) -> Int? {
    var place = reading.hit(.verb, at: verb).map { Int($0.end) } ?? verb + 1
    guard !reading.takesCharge(at: verb) else { return nil }
    while place < limit, place - verb < 10, !reading.words[place].isSign, !reading.words[place].reads("viec")
    {
      if reading.takesCharge(at: place) { return place }
      if let compound = reading.hit(.compound, at: place) {
        place = Int(compound.end)
      } else if [.connector, .plural, .unit, .bodyHead].contains(where: {
        reading.hit($0, at: place)?.exact == true
      }) {
        return nil
      } else {
        place = noun(reading, at: place) ?? place + 1
      }
    }
    return nil
  }

  /// "2. Các xã, phường / Xây dựng kế hoạch …": a capital verb begins the next line of the source, and no name.
  static func actsOnNextLine(_ reading: Reading, at place: Int) -> Bool {
    guard place > 0, reading.words[place].isCapital, !reading.words[place - 1].isCapital,
      let verb = reading.hit(.verb, at: place), verb.exact, Int(verb.end) < reading.words.count
    else { return false }
    return !reading.words[Int(verb.end)].isCapital && reading.words[place].shape.contains(.first)
  }

  /// A small word with which a unit goes on behind the name of a body: "trên địa bàn", "các thôn".
  static func goesOn(_ reading: Reading, at place: Int) -> Bool {
    inner.contains(reading.words[place].key) || reading.words[place].reads("lien")
      || isNoun(reading, at: place) || reading.hit(.compound, at: place) != nil
      || reading.hit(.plural, at: place) != nil
  }

  /// "Ban Hỗ trợ phụ nữ phát triển kinh tế:" - all up to the colon is its name, if nothing in it acts.
  static func isNamed(_ reading: Reading, from start: Int, _ limit: Int) -> Bool {
    var place = start
    while place < limit, place - start < 8, !reading.words[place].isSign, !acts(reading, at: place) {
      place = min(noun(reading, at: place) ?? place + 1, limit)
    }
    return place < limit && reading.words[place].is(.colon)
  }

  /// Small words that may stand within the name of a unit.
  private static let inner: [UInt64] = [
    Word.key("cua"), Word.key("thuoc"), Word.key("va"), Word.key("tren"), Word.key("trong"), Word.key("tai"),
    Word.key("co"), Word.key("nay"), Word.key("o"),
  ]
}
