import Testing

@testable import Vietnamese

@Suite struct SyllableTests {
  private func isWellFormed(_ word: String) -> Bool { Syllable(word)?.isWellFormed ?? false }

  @Test(arguments: [
    ("hòa", "hoà"), ("HÒA", "HOÀ"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("tỏa", "toả"), ("ủy", "uỷ"),
    ("thúy", "thuý"),
    ("thùy", "thuỳ"), ("Hõe", "Hoẽ"), ("lũy", "luỹ"), ("họa", "hoạ"), ("xòe", "xoè"),
  ])
  func habitsAreToldApartAndTurnedIntoEachOther(old: String, new: String) {
    #expect(Syllable(old)?.toneStyle == .old)
    #expect(Syllable(new)?.toneStyle == .new)
    for form in [old, new, Normalization.decompose(old), Normalization.decompose(new)] {
      #expect(Syllable(form)?.written(.old) == Array(old.utf8))
      #expect(Syllable(form)?.written(.new) == Array(new.utf8))
      #expect(isWellFormed(form))
    }
  }

  @Test(arguments: [
    "quả", "quỳ", "quý", "hoàng", "hoàn", "khuỷu", "già", "giá", "mùa", "kìa", "toán", "hoa", "thuy",
    "huýt",
    "khuya", "loại", "ngoéo", "giếng", "quốc", "được", "thưởng", "nghiêng", "thuở", "huệ", "Đắk",
  ])
  func otherSyllablesHaveOneHabit(word: String) {
    #expect(Syllable(word)?.toneStyle == nil)
    #expect(Syllable(word)?.written(.old) == Array(word.utf8))
    #expect(Syllable(word)?.written(.new) == Array(word.utf8))
  }

  @Test func misplacedTonesAreMovedToo() {
    for (wrong, right) in [
      ("hòan", "hoàn"), ("qúy", "quý"), ("gía", "giá"), ("tóan", "toán"), ("thửơng", "thưởng"),
    ] {
      #expect(Syllable(wrong)?.written() == Array(right.utf8))
    }
    #expect(!isWellFormed("hòan") && !isWellFormed("qúy"))
  }

  @Test func aTextIsBroughtToOneHabit() {
    let text = "Ủy ban huyện Hòa Bình, lan tỏa; khoẻ – R'Lấp 5 km² (thủy lợi)"
    #expect(Syllable.normalizeTones(text) == "Uỷ ban huyện Hoà Bình, lan toả; khoẻ – R'Lấp 5 km² (thuỷ lợi)")
    #expect(Syllable.normalizeTones(text, to: .old) == text.replacing("khoẻ", with: "khỏe"))
    #expect(Syllable.normalizeTones("") == "")
  }

  @Test func plainProseIsWellFormed() {
    let prose = """
      Kế hoạch tổ chức phong trào thi đua yêu nước và công tác khen thưởng trên địa bàn huyện Nhằm phát huy
      sức mạnh tổng hợp của các cấp các ngành đoàn thể nhân dân khuyến khích động viên tập thể cá nhân
      nghiêm túc quyết tâm xây dựng nông thôn mới giữ gìn giếng nước quê hương chuyển đổi số quốc gia
      khuya khoắt ngoằn ngoèo xoong nồi khuỷu tay huýt sáo nguệch ngoạc quỳnh giết gì ghi nghỉ kỷ niệm
      hoà bình hòa bình thuỷ lợi thủy lợi ủy ban uỷ ban yếm ít ỉu ưu thuở quạnh quýt lý thuyết
      luýnh quýnh rượu hươu chuồn bướm uyển chuyển oan ức êm ấm ôm ở ông à ồn ào
      """
    for word in prose.split(whereSeparator: { " \n".contains($0) }) {
      #expect(isWellFormed(String(word)), "\(word)")
      #expect(isWellFormed(word.uppercased()), "\(word)")
    }
  }

  @Test(arguments: [
    "thưởg", "chuyênn", "kế2", "ngiêm", "nghành", "cế", "ka", "gế", "Đắk", "ubnd", "tổc", "hoăch", "phog",
    "trưòg",
    "cacs", "bàc", "hìch", "ngừoi", "thii", "", "a1", "iêu", "byêu", "qan", "qu", "bb", "nghiêngg", "áà",
    "xyz", "wa",
    "zô", "fa", "naïve",
  ])
  func wordsThatNobodyCouldSpellAreNot(word: String) {
    #expect(!isWellFormed(word))
  }

  @Test func everySyllableSurvivesBothHabits() {
    for onset in ["", "h", "ng", "qu", "gi", "th"] {
      for rime in ["oa", "oe", "uy", "oan", "ai", "oai", "iêu", "ương", "uyên", "uyu", "a", "ia"] {
        for tone in ["", "\u{300}", "\u{301}", "\u{309}", "\u{323}"] {
          let word = Normalization.compose(onset + rime + tone)
          guard let syllable = Syllable(word) else { continue }
          let new = String(decoding: syllable.written(.new), as: UTF8.self)
          let old = String(decoding: syllable.written(.old), as: UTF8.self)
          #expect(Folding.fold(new) == onset + Folding.fold(rime) && Folding.fold(old) == Folding.fold(new))
          #expect(Syllable(old)?.written(.new) == Array(new.utf8))
          #expect(Syllable(new)?.written(.old) == Array(old.utf8))
          #expect(SortKey(old) == SortKey(new))
        }
      }
    }
  }
}
