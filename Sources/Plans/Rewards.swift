import Markup

/// Finds the forms of commendation with their givers; where there are none, the kinds that are named, or the forms
/// alone.
///
/// Trusts: "Bằng khen của …" where sections speak of commendation, then anywhere. A giver ends before a verb, a
/// sign, and the small words that say to whom it is given.
package enum Rewards: Pass {
  package static func read(_ reading: Reading) {
    let landmarks = reading.landmarks(.rewards)
    if landmarks.isEmpty { return }
    var inSections: [Read<String>] = []
    var elsewhere: [Read<String>] = []
    var kinds: [Read<String>] = []
    var forms: [Read<String>] = []
    let parts = commendations(reading)
    var part = 0
    reading.workspace.keys.removeAll()
    // The word behind the last form without a giver.
    var behindForm = -1
    for hit in landmarks where hit.words.count > 1 {
      let line = reading.line(ofWord: Int(hit.start))
      guard isBody(reading.plan.lines[line].role), reading.quotation(around: Int(hit.start)) == nil else {
        continue
      }
      if hit.phrase == .rewardKind {
        guard reading.workspace.keys.isNew(reading.identity(hit.words)) else { continue }
        kinds.append(Read(reading.string(hit.words), at: reading.range(hit.words)))
      } else {
        while part < parts.count, parts[part].upperBound <= line { part += 1 }
        let isInside = part < parts.count && parts[part].contains(UInt32(line))
        guard let words = form(reading, hit, limit: reading.words(ofLine: line).upperBound) else {
          // "Giám đốc tặng Cờ thi đua, Bằng khen cho …".
          let isGiven = hit.start > 0 && reading.words[Int(hit.start) - 1].reads("tang")
          guard isInside || isGiven || Int(hit.start) == behindForm + 1 else { continue }
          behindForm = Int(hit.end)
          if !forms.contains(where: { $0.value == reading.string(hit.words) }) {
            forms.append(Read(reading.string(hit.words), at: reading.range(hit.words)))
          }
          continue
        }
        let key = reading.identity(words)
        guard reading.workspace.keys.isNew(isInside ? ~key : key) else { continue }
        let read = Read(reading.string(words), at: reading.range(words))
        if isInside { inSections.append(read) } else { elsewhere.append(read) }
      }
    }
    if !inSections.isEmpty {
      reading.plan.rewards = inSections
    } else {
      reading.plan.rewards = [elsewhere, kinds, forms].first { !$0.isEmpty } ?? []
    }
  }

  private static func isBody(_ role: Line.Role) -> Bool {
    switch role {
    case .paragraph, .section, .item, .cell, .closing: true
    default: false
    }
  }

  /// The lines of sections whose titles speak of commendation, in order.
  private static func commendations(_ reading: Reading) -> [Range<UInt32>] {
    var parts: [Range<UInt32>] = []
    for (index, topics) in reading.topics.enumerated() where topics.contains(.commendation) {
      let (line, end) = (reading.plan.sections[index].line, reading.plan.sections[index].end)
      if line >= parts.last?.upperBound ?? 0 { parts.append(line..<end) }
    }
    return parts
  }

  /// The form, with its giver where one is named; a form without giver is a way to reward, not a reward.
  private static func form(_ reading: Reading, _ hit: Hit, limit: Int) -> Range<Int>? {
    let words = reading.words
    var place = Int(hit.end)
    // "Kỷ niệm chương “Vì sự nghiệp Giáo dục”" has a name instead of a giver.
    if let name = reading.quotation(around: place), name.lowerBound == place, name.upperBound <= limit {
      return Int(hit.start)..<name.upperBound
    }
    let isLevel = words[place - 1].reads("cap")
    // "Huân chương Lao động hạng Ba".
    if !isLevel {
      while place < limit, words[place].isCapital, UnitName.body(reading, at: place, limit) == nil,
        reading.hit(.role, at: place) == nil,
        !reading.endsName(at: place) || reading.hit(.function, at: place) != nil
      {
        place = Int(reading.hit(.function, at: place)?.end ?? UInt32(place + 1))
      }
      if place + 1 < limit, words[place].reads("hang") { place += 2 }
      if place + 1 < limit, words[place].reads("cap") { place += 1 }
    }
    var start = place
    if start < limit, words[start].reads("cua") { start += 1 }
    guard start < limit,
      start > place || isLevel || words[start].isCapital || reading.hit(.role, at: start) != nil
    else { return place > Int(hit.end) ? Int(hit.start)..<place : nil }
    var end = start
    // Behind "Ủy ban nhân dân tỉnh, …" no more givers follow.
    var isNamed = false
    while end < limit, end - start < 30, !stops(reading, at: end, limit: limit),
      !isNamed || !words[end].is(.comma) || reading.hit(.office, at: end + 1) != nil
    {
      let body = UnitName.body(reading, at: end, limit)
      isNamed = body?.isGeneric == false
      end = min(body?.words.upperBound ?? UnitName.noun(reading, at: end) ?? end + 1, limit)
    }
    return end > start ? Int(hit.start)..<end : nil
  }

  private static func stops(_ reading: Reading, at place: Int, limit: Int) -> Bool {
    let word = reading.words[place]
    if word.isSign {
      if word.is(.dash) || word.is(.apostrophe) { return false }
      guard word.is(.comma), place + 1 < limit else { return true }
      // "Giám đốc Sở Nội vụ, Chủ tịch UBND cấp huyện" are named as givers together, unless the second does something.
      if reading.hit(.office, at: place + 1)?.exact == true, reading.words[place + 1].isCapital,
        let next = UnitName(reading, at: place + 1, limit: limit), next.follower != .verb
      {
        return false
      }
      // "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc" is one giver, and so is "các cơ quan, đơn vị, địa phương".
      if reading.hit(.office, at: place + 1) != nil,
        (max(0, place - 3)..<place).contains(where: {
          reading.hit(.office, at: $0).map { Int($0.end) } == place
        })
      {
        return false
      }
      return reading.words[place + 1].isCapital || reading.hit(.unit, at: place + 1) == nil
    }
    if word.isNumber { return true }
    if word.reads("va") {
      return place + 1 >= limit || reading.hit(.reward, at: place + 1) != nil
        || reading.words[place + 1].reads("cua")
    }
    return UnitName.acts(reading, at: place)
  }
}
