/// A name of a body in running text: head word, field of work, level, place.
package struct NamedBody {
  package var words: Range<Int>
  /// "UBND các xã, phường", "Sở" alone: it names a kind of bodies, or one that only the text's own words tell.
  package var isGeneric: Bool

  /// The value of `Phrase.verb` for those that tell who is in charge.
  static let charge: UInt8 = 1
}

extension Reading {
  /// The longest name of a body whose head word is a hit; nothing at or behind `limit` belongs to it.
  func bodyName(from first: Hit, limit: Int) -> NamedBody? {
    guard startsName(first) else { return nil }
    var traits = BodyTraits(rawValue: first.value)
    var name = NamedBody(words: first.words, isGeneric: false)
    var certain = traits.contains(.alone)
    var headStart = name.words.lowerBound
    var place = name.words.upperBound
    /// What tells the body apart by a number right behind its head.
    func takeNumber() {
      guard
        let end = areaNumber(at: place, headWords: place - headStart, limit: limit)
          ?? numbered(field: place, limit: limit)
      else { return }
      certain = true
      place = end
      traits.remove([.known, .open])
    }
    takeNumber()
    while place < limit {
      if let head = head(at: place), place - name.words.lowerBound < 24 {
        // "Văn phòng Sở": the mere head word is enough behind a part of a body.
        certain = certain || traits.contains(.part)
        traits = BodyTraits(rawValue: head.value)
        certain = certain || traits.contains(.alone)
        headStart = place
        place = Int(head.end)
        takeNumber()
      } else if let end = field(at: place, traits, headWords: place - headStart, limit: limit) {
        certain = true
        place = areaNumber(at: end, headWords: 0, limit: limit) ?? numbered(field: end, limit: limit) ?? end
        traits.remove([.known, .open])
      } else if let end = levels(at: place, limit: limit, &name.isGeneric) {
        certain = true
        place = end
        break
      } else if let end = placeName(at: place, limit: limit), traits.contains(.placed),
        end > place + 1 || !startsNoun(at: place, limit: limit)
      {
        certain = true
        place = numbered(place: end, of: headStart, limit: limit) ?? end
      } else {
        break
      }
    }
    name.words = name.words.lowerBound..<min(place, limit)
    name.isGeneric = name.isGeneric || !certain
    return name
  }

  /// "Quân khu 3", "Thuế cơ sở 5", "Ban Chỉ huy Phòng thủ khu vực 3 - Tân Châu": areas are told apart by a number, and
  /// a place may stand behind it.
  private func areaNumber(at word: Int, headWords: Int, limit: Int) -> Int? {
    guard word < limit, words[word].isNumber, words[word].length <= 3 else { return nil }
    let (kind, area) = (words[max(0, word - 2)], words[word - 1])
    // "Trung đoàn 12", "Bệnh viện Quân y 7"
    let isTroop = area.reads("doan") && !kind.isSign && headWords > 1 || area.reads("y") && kind.reads("quan")
    guard isTroop || area.reads("khu") || area.reads("vuc") || area.reads("so") && headWords > 1 else {
      return nil
    }
    guard word + 2 < limit, words[word + 1].is(.dash), head(at: word + 2) == nil else { return word + 1 }
    return placeName(at: word + 2, limit: limit) ?? word + 1
  }

  /// "Trường Tiểu học số 2", "Công ty Cây xanh số 3"
  private func numbered(field end: Int, limit: Int) -> Int? {
    guard end + 1 < limit, words[end].reads("so"), words[end + 1].isNumber, words[end + 1].length <= 2,
      end + 2 == limit || !words[end + 2].is(.slash) && !words[end + 2].is(.dash)
    else { return nil }
    return end + 2
  }

  /// "Trường Tiểu học Giai Xuân 2": schools of one place are told apart by a number.
  private func numbered(place end: Int, of head: Int, limit: Int) -> Int? {
    guard words[head].reads("truong"), end < limit, words[end].isNumber, words[end].length == 1,
      end + 1 == limit || words[end + 1].is(.comma) || endsName(at: end + 1) && !words[end + 1].isNumber
    else { return nil }
    return end + 1
  }

  /// "Ngân sách": one capital before a small word that ends no name is no place.
  private func startsNoun(at word: Int, limit: Int) -> Bool {
    guard word + 1 < limit else { return false }
    let next = words[word + 1]
    return !next.isSign && !next.isCapital && !words[word].isUpper && !endsName(at: word + 1)
  }

  private func startsName(_ hit: Hit) -> Bool {
    hit.phrase == .bodyHead && words[Int(hit.start)].isCapital && (hit.exact || isBare || hit.words.count > 2)
  }

  /// A capitalised head word right here.
  private func head(at word: Int) -> Hit? {
    guard words[word].isCapital else { return nil }
    for index in hits(at: word, ifAnyOf: Self.bodyHeads) where startsName(hits[index]) { return hits[index] }
    return nil
  }

  static let bodyHeads = PhraseSet(.bodyHead)

  /// The longest wording of a phrase that starts at a word. Most words begin none, and are left at once.
  @inline(__always)
  func hit(_ phrase: Phrase, at word: Int) -> Hit? {
    guard word < words.count, trie.phrases(at: words[word].term).contains(phrase) else { return nil }
    return longest(phrase, at: word)
  }

  private func longest(_ phrase: Phrase, at word: Int) -> Hit? {
    var found: Hit?
    for index in hits(at: word) where hits[index].phrase == phrase {
      // Of a wording and a longer one that begins with it, the longer is meant.
      if hits[index].end > found?.end ?? 0 { found = hits[index] }
    }
    return found
  }

  // MARK: Field of work

  private func field(at word: Int, _ traits: BodyTraits, headWords: Int, limit: Int) -> Int? {
    guard word < limit, !traits.isDisjoint(with: [.known, .open]) else { return nil }
    // Small letters: only a known field, or behind a head word that says enough: "Trường Trung cấp kỹ thuật".
    let isSmall = !words[word].isCapital
    let open = traits.contains(.open) && (!isSmall || headWords > 1)
    guard var end = piece(at: word, open: open, small: isSmall, limit: limit) else { return nil }
    while end + 1 < limit {
      let joint = words[end]
      let isComma = joint.is(.comma)
      guard joint.is(.dash) || joint.is(.ampersand) || isComma || joint.reads("va") else { break }
      // A comma joins only what the lexicon knows to be a field: "Sở Nội vụ, Bình Phước" are two things.
      let small = isSmall && joint.is(.dash)
      // "Công tác đảng và công tác chính trị": a long field is known in small letters too.
      if !isSmall, let known = hit(.function, at: end + 1), known.exact, known.words.count > 2,
        !words[end + 1].isCapital, Int(known.end) <= limit
      {
        end = Int(known.end)
        continue
      }
      guard head(at: end + 1) == nil,
        let next = piece(at: end + 1, open: traits.contains(.open) && !isComma, small: small, limit: limit)
      else { break }
      end = next
    }
    // "Kế toán Nhà nước": two fields side by side.
    while end < limit, words[end].isCapital, let more = hit(.function, at: end), more.exact,
      more.words.count > 1, Int(more.end) <= limit, head(at: end) == nil
    {
      end = Int(more.end)
    }
    if !isSmall, let more = smallFields(behind: end, limit: limit) { end = more }
    // "Trường Cao đẳng Nghề Công nghiệp": the next field has a capital of its own, and may be any.
    while open, headWords > 1, end < limit, words[end].isCapital, startsNoun(at: end, limit: limit),
      !endsName(at: end), head(at: end) == nil,
      let next = piece(at: end, open: true, small: false, limit: limit)
    {
      end = next
    }
    return end
  }

  /// "Kinh tế hạ tầng", "Lao động thương binh và xã hội": more fields in small letters, if the name ends behind them.
  private func smallFields(behind word: Int, limit: Int) -> Int? {
    var end = word
    while end < limit {
      let isJoined = end > word && words[end].reads("va")
      guard let more = smallField(at: isJoined ? end + 1 : end), more <= limit else { break }
      end = more
    }
    return end > word && (end == limit || words[end].isSign || endsName(at: end)) ? end : nil
  }

  /// What may be a verb, as "đào tạo" may, is a field where another verb follows that tells who is in charge.
  private func smallField(at word: Int) -> Int? {
    guard word < words.count, !words[word].isCapital, let field = hit(.function, at: word), field.exact,
      field.words.count > 1
    else { return nil }
    return hit(.verb, at: word) == nil || takesCharge(at: Int(field.end)) ? Int(field.end) : nil
  }

  /// "chủ trì", "có trách nhiệm": who is in charge stands before it, and no other verb does.
  func takesCharge(at word: Int) -> Bool {
    guard let verb = hit(.verb, at: word) else { return false }
    return verb.exact && verb.value == NamedBody.charge
  }

  private func piece(at word: Int, open: Bool, small: Bool, limit: Int) -> Int? {
    guard word < limit, !words[word].isSign else { return nil }
    guard words[word].isCapital || small && !endsName(at: word) else {
      // "Ban tổ chức cấp huyện": what would be a verb names the work of bodies of one level.
      guard small, let known = hit(.function, at: word), known.exact, known.words.count > 1,
        Int(known.end) + 1 < limit, words[Int(known.end)].reads("cap"),
        hit(.level, at: Int(known.end) + 1) != nil
      else { return nil }
      return Int(known.end)
    }
    if let known = hit(.function, at: word), Int(known.end) <= limit,
      known.exact && (!small || known.words.count > 1) || isBare || known.words.count > 1
    {
      // "Kiểm tra nghiệp vụ": with what is checked.
      if let object = hit(.function, at: Int(known.end)), object.exact, object.words.count > 1,
        Int(object.end) <= limit, hit(.verb, at: word) != nil, !endsName(at: Int(known.end))
      {
        return Int(object.end)
      }
      return Int(known.end)
    }
    // With a capital a verb names what the body does: "Quản lý đầu tư".
    let isVerb = words[word].isCapital && hit(.verb, at: word) != nil
    guard open, !isBare, !words[word].isUpper || words[word].length > 1, isVerb || !endsName(at: word) else {
      return nil
    }
    var end = word + 1
    if isVerb, let object = object(behind: word, limit: limit) { end = object }
    while end < limit, end - word < 8, !words[end].isSign, !words[end].isCapital {
      if let compound = hit(.compound, at: end), Int(compound.end) <= limit {
        end = Int(compound.end)
      } else if endsName(at: end) {
        guard let noun = nounOfField(at: end, limit: limit) else { break }
        end = noun
      } else {
        end += 1
      }
    }
    // Nothing said where it ends: most words have two syllables.
    let goesOn = end < limit && !words[end].isSign && !words[end].isCapital && !endsName(at: end)
    return end - word >= 8 && goesOn ? word + 2 : end
  }

  /// "Quản lý Ngân sách": what a verb in a name is done to has a capital of its own, but is no place.
  private func object(behind word: Int, limit: Int) -> Int? {
    guard let verb = hit(.verb, at: word), Int(verb.end) + 1 < limit else { return nil }
    let (first, second) = (words[Int(verb.end)], words[Int(verb.end) + 1])
    guard first.isCapital, !first.isUpper, !first.isSign, !second.isCapital, !second.isSign,
      !endsName(at: Int(verb.end)), !endsName(at: Int(verb.end) + 1), head(at: Int(verb.end)) == nil
    else { return nil }
    return Int(verb.end) + 2
  }

  /// "đầu tư xây dựng" closes a name where nothing stands behind it that could be built.
  private func nounOfField(at word: Int, limit: Int) -> Int? {
    guard let known = hit(.function, at: word), known.exact, known.words.count > 1, Int(known.end) <= limit
    else { return nil }
    let end = Int(known.end)
    return end == limit || words[end].is(.colon) || hit(.verb, at: end)?.exact == true ? end : nil
  }

  /// A word at which no name goes on.
  func endsName(at word: Int) -> Bool {
    for index in hits(at: word, ifAnyOf: Self.endsOfNames)
    where Self.endsOfNames.contains(hits[index].phrase) && (hits[index].exact || isBare) {
      return true
    }
    return words[word].isNumber
  }

  private static let endsOfNames = PhraseSet(
    .verb, .connector, .basis, .carryingOut, .concerning, .level, .plural, .closing, .place, .documentType,
    .role)

  // MARK: Level and place

  /// "tỉnh", "huyện Đắk R'Lấp", "các xã, phường", "xã Nhân Cơ, huyện Đắk R'Lấp".
  private func levels(at word: Int, limit: Int, _ isGeneric: inout Bool) -> Int? {
    var start = word
    if let plural = hit(.plural, at: word) {
      isGeneric = true
      start = Int(plural.end)
      guard start < limit else { return nil }
      if words[start].reads("cap") { return start + 1 }
    } else if words[start].reads("cap"), start + 1 < limit {
      isGeneric = true
      start += 1
    }
    guard let level = hit(.level, at: start), Int(level.end) <= limit else {
      if words[start].reads("khu"), start + 2 < limit, words[start + 1].reads("vuc"),
        words[start + 2].isCapital || words[start + 2].isNumber
      {
        return areaNumber(at: start + 2, headWords: 2, limit: limit) ?? placeName(at: start + 2, limit: limit)
          ?? start + 3
      }
      return nil
    }
    if isHolder(behind: Int(level.end), of: word, limit: limit) { return Int(level.end) }
    var end = Int(level.end)
    var rank = Level(rawValue: level.value)?.rank ?? 0
    if end < limit, words[end].isNumber { return end + 1 }
    let place = placeName(at: end, limit: limit)
    end = place ?? end
    while end + 1 < limit, words[end].is(.comma) || place == nil && words[end].reads("va"),
      let next = hit(.level, at: end + 1), Int(next.end) <= limit
    {
      guard place != nil else {
        isGeneric = true
        end = Int(next.end)
        continue
      }
      let nextRank = Level(rawValue: next.value)?.rank ?? 0
      guard nextRank > rank, let behind = placeName(at: Int(next.end), limit: limit) else { break }
      rank = nextRank
      end = behind
    }
    return end
  }

  /// "Phó Chủ tịch UBND tỉnh Trần Văn A": a name of three words or more, behind an office, that begins like a
  /// person's.
  private func isHolder(behind place: Int, of body: Int, limit: Int) -> Bool {
    guard place + 2 < limit,
      words[place..<place + 3].allSatisfy({ $0.isCapital && !$0.isUpper && !$0.isSign }),
      Lexicon.surnames.contains(words[place].key)
    else { return false }
    return (max(0, body - 8)..<body).contains { hit(.office, at: $0) != nil && words[$0].isCapital }
  }

  /// Capitalised words that name a place: "Đắk R'Lấp", "Bà Rịa - Vũng Tàu".
  private func placeName(at word: Int, limit: Int) -> Int? {
    var end = word
    while end < limit, end - word < 6 {
      if let known = hit(.place, at: end), words[end].isCapital, Int(known.end) <= limit {
        end = Int(known.end)
      } else if words[end].is(.apostrophe), end > word, end + 1 < limit, !words[end].isSpaced,
        words[end + 1].isCapital
      {
        end += 2
      } else if words[end].isCapital, !words[end].isSign,
        head(at: end) == nil || closesPlace(end, word, limit), !endsPlace(at: end, word)
      {
        end += 1
      } else {
        break
      }
    }
    return end > word ? end : nil
  }

  /// "xã Tân Hội": a head word that nothing follows is the end of the place.
  private func closesPlace(_ word: Int, _ start: Int, _ limit: Int) -> Bool {
    guard word > start, let head = hit(.bodyHead, at: word), head.words.count == 1 else { return false }
    return word + 1 >= limit || words[word + 1].isSign || !words[word + 1].isCapital
  }

  /// Like `endsName`; but "Tân Lập", "Giao Thủy", "Tân Tạo" hold what would be verbs in small letters.
  private func endsPlace(at word: Int, _ start: Int) -> Bool {
    // "Hội đồng nhân dân thành phố Đà Nẵng Khóa X".
    if word > start, words[word].reads("khoa"), word + 1 < words.count,
      words[word + 1].isUpper || words[word + 1].isNumber
    {
      return true
    }
    guard endsName(at: word) else { return false }
    guard !words[word].isUpper, !words[word].isNumber, let verb = hit(.verb, at: word), verb.words.count == 1,
      word > start || word + 1 < words.count && words[word + 1].isCapital && !words[word + 1].isSign
    else { return true }
    return word > start + 1
  }
}

extension Level {
  /// How wide it reaches: an address goes from narrow to wide.
  var rank: UInt8 {
    switch self {
    case .hamlet: 1
    case .commune, .ward, .township, .zone: 2
    case .district, .quarter, .town: 3
    case .city: 4
    case .province: 5
    case .central: 6
    }
  }
}
