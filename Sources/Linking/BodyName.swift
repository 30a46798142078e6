import Vietnamese

/// The wording of a body's name: spelling made one, abbreviations written out.
package enum BodyName {
  /// Abbreviations that everybody in an office reads without explanation.
  package static let abbreviations: [String: String] = [
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "LĐLĐ": "Liên đoàn Lao động",
    "TĐKT": "Thi đua - Khen thưởng", "TĐ-KT": "Thi đua - Khen thưởng", "TĐ,KT": "Thi đua - Khen thưởng",
    "MTTQ": "Mặt trận Tổ quốc", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "LHPN": "Liên hiệp Phụ nữ", "CCB": "Cựu chiến binh", "TNCS": "Thanh niên Cộng sản",
    "HCM": "Hồ Chí Minh", "TW": "Trung ương", "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành",
    "BCĐ": "Ban Chỉ đạo", "TLĐ": "Tổng Liên đoàn Lao động Việt Nam",
    "LĐTBXH": "Lao động - Thương binh và Xã hội", "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo", "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN&MT": "Nông nghiệp và Môi trường", "TN&MT": "Tài nguyên và Môi trường",
    "TNMT": "Tài nguyên và Môi trường", "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "Thông tin và Truyền thông", "KH&ĐT": "Kế hoạch và Đầu tư", "KHĐT": "Kế hoạch và Đầu tư",
    "KH&CN": "Khoa học và Công nghệ", "KHCN": "Khoa học và Công nghệ", "GTVT": "Giao thông vận tải",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch", "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH&TT": "Văn hóa và Thông tin", "VHTT": "Văn hóa - Thông tin", "VHXH": "Văn hóa - Xã hội",
    "VH-XH": "Văn hóa - Xã hội", "PTTH": "Phát thanh - Truyền hình", "PT-TH": "Phát thanh - Truyền hình",
    "CSPL&QHLĐ": "Chính sách pháp luật và Quan hệ lao động", "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân", "TT.": "Thường trực", "TP.": "thành phố", "TP": "thành phố",
    "TX": "thị xã", "TX.": "thị xã", "TT": "Thường trực", "P.": "Phòng",
    "BHXH": "Bảo hiểm xã hội", "KBNN": "Kho bạc Nhà nước", "NHCSXH": "Ngân hàng Chính sách xã hội",
    "BĐBP": "Bộ đội Biên phòng", "BCHQS": "Ban Chỉ huy quân sự", "PTNT": "Phát triển nông thôn",
    "ĐBQH": "Đại biểu Quốc hội", "THADS": "Thi hành án dân sự", "QLTT": "Quản lý thị trường",
    "TTYT": "Trung tâm Y tế", "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng", "VP": "Văn phòng",
  ]

  /// The name with its abbreviations written out, one kind of dash, `ủy` for `uỷ`, single spaces.
  package static func canonical(_ printed: String) -> String {
    let printed = spaced(isCapitals(printed) ? sentenceCase(writingOut(printed)) : printed)
    let words = printed.words
    return oneName(isSpelled(printed, words) ? printed : spelled(words))
  }

  /// Whether a name has nothing that `spelled` changes. Most have not.
  private static func isSpelled(_ name: String, _ words: [Substring]) -> Bool {
    name.utf8.count == words.reduce(words.count - 1) { $0 + $1.utf8.count }
      && words.allSatisfy { word in
        let core = core(of: word)
        return (isLong(core) || spellings[core] == nil) && !mayJoin(core)
      }
  }

  private static func spelled(_ words: [Substring]) -> String {
    var name = ""
    var last = ""
    for (index, printed) in words.enumerated() {
      let core = core(of: printed)
      var word = isLong(core) ? String(core) : spellings[core] ?? String(core)
      if isCommittee(word, behind: last, isSecond: index == 1) {
        word = Folding.lowercase(word)
      } else {
        word += printed[core.endIndex...]
      }
      if index > 0 { name += " " }
      name += word
      last = word
    }
    return name
  }

  /// The word without commas behind it.
  private static func core(of word: Substring) -> Substring {
    var core = word
    while let sign = core.utf8.last, sign == UInt8(ascii: ",") || sign == UInt8(ascii: ";") {
      core.removeLast()
    }
    return core
  }

  /// With mere spaces for other space.
  private static func spaced(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 }) || name.holds("\u{A0}") else { return name }
    let scalars = name.unicodeScalars.map { $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What names have instead of a word, by the word.
  private static let spellings = TextMemo(
    ["–": "-", "—": "-", "Uỷ": "Ủy", "uỷ": "ủy"].merging(abbreviations) { $1 })

  /// A longer word in small letters is no abbreviation.
  private static func isLong(_ word: Substring) -> Bool { word.utf8.count > 4 && word.hasPlainSmallLetter }

  /// "Huyện Đoàn", "Tỉnh Ủy": one word of two syllables, as most write it.
  private static func isCommittee(_ word: String, behind last: String, isSecond: Bool) -> Bool {
    guard mayJoin(word) else { return false }
    return ["Tỉnh", "Thành", "Huyện", "Thị", "Quận", "Đảng"].contains(last)
      || isSecond && (last == "Xã" || last == "Phường")
  }

  private static func mayJoin(_ word: some StringProtocol) -> Bool {
    word.begins(with: "Đoàn") || word.begins(with: "Ủy")
  }

  /// A letterhead prints names in capitals throughout.
  static func isCapitals(_ name: String) -> Bool {
    guard name.utf8.contains(UInt8(ascii: " ")), !name.hasPlainSmallLetter,
      !name.contains(where: \.isLowercase)
    else { return false }
    // "LĐLĐ H", "VT, VP" have capitals because they are abbreviations.
    return name.words.contains { word in
      word.filter(\.isLetter).count > 2 && abbreviations[String(word)] == nil
    }
  }

  private static func writingOut(_ name: String) -> String {
    name.words.map { word in
      word.utf8.count > 2 ? abbreviations[String(word)] ?? String(word) : String(word)
    }.joined(separator: " ")
  }

  /// Names that are written with small letters where the rule below would not know it.
  private static let fixed = [
    "ủy ban nhân dân": "Ủy ban nhân dân", "hội đồng nhân dân": "Hội đồng nhân dân",
    "tòa án nhân dân": "Tòa án nhân dân", "viện kiểm sát nhân dân": "Viện kiểm sát nhân dân",
    "liên đoàn lao động": "Liên đoàn Lao động", "công đoàn": "Công đoàn",
    "tổng liên đoàn lao động": "Tổng Liên đoàn Lao động",
    "ủy ban": "Ủy ban", "mặt trận tổ quốc": "Mặt trận Tổ quốc",
    "ủy ban mặt trận tổ quốc": "Ủy ban Mặt trận Tổ quốc",
    "hội liên hiệp phụ nữ": "Hội Liên hiệp Phụ nữ", "hội cựu chiến binh": "Hội Cựu chiến binh",
    "hội nông dân": "Hội Nông dân", "ban chấp hành": "Ban Chấp hành", "ban thường vụ": "Ban Thường vụ",
    "đảng bộ": "Đảng bộ", "đảng ủy": "Đảng ủy", "huyện ủy": "Huyện ủy", "tỉnh ủy": "Tỉnh ủy",
    "thành ủy": "Thành ủy", "thị ủy": "Thị ủy",
    "quận ủy": "Quận ủy", "tỉnh đoàn": "Tỉnh đoàn", "thành đoàn": "Thành đoàn", "huyện đoàn": "Huyện đoàn",
    "thị đoàn": "Thị đoàn", "quận đoàn": "Quận đoàn", "trường tiểu học": "Trường Tiểu học",
    "trường mầm non": "Trường Mầm non", "trường mẫu giáo": "Trường Mẫu giáo",
    "trường trung học cơ sở": "Trường Trung học cơ sở",
    "trường trung học phổ thông": "Trường Trung học phổ thông", "công an": "Công an", "chi cục": "Chi cục",
    "tổng cục": "Tổng cục",
    "bệnh viện": "Bệnh viện", "trung tâm": "Trung tâm", "văn phòng": "Văn phòng", "kho bạc": "Kho bạc",
    "hội đồng": "Hội đồng", "bảo hiểm xã hội": "Bảo hiểm xã hội", "đoàn thanh niên": "Đoàn Thanh niên",
    "xã hội": "Xã hội", "việt nam": "Việt Nam", "hồ chí minh": "Hồ Chí Minh", "cộng sản": "Cộng sản",
  ]
  /// Words of these in the other habit of placing tones.
  private static let oldTones: [Substring: String] = ["uỷ": "ủy", "toà": "tòa"]
  private static let schools: Set<String> = ["thcs", "thpt", "th&thcs", "thcs&thpt", "ptdtnt", "ptdtbt"]
  private static let levelSyllables: Set<String> = [
    "tỉnh", "huyện", "xã", "phường", "quận", "thị", "trấn", "thành", "phố",
  ]

  /// "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH BÌNH PHƯỚC" as the rules of capital letters write it: the head
  /// word, each function behind it, and the proper name behind a level word have capitals.
  static func sentenceCase(_ name: String) -> String {
    let words = name.lowercased().words.map { oldTones[$0] ?? String($0) }
    var result: [String] = []
    var index = 0
    var wantsCapital = true
    var isPlace = false
    while index < words.count {
      if let (length, text) = fixedPhrase(words, at: index) {
        result.append(text)
        index += length
        wantsCapital = true
        // Tỉnh ủy An Giang, Trường Tiểu học Lê Lợi: what follows is the proper name.
        isPlace = text.hasPrefix("Trường ") || TerritoryWords.committeeWord(endingKey: key(text)) != nil
        continue
      }
      let word = words[index]
      let bare = word.filter(\.isLetter)
      index += 1
      if schools.contains(word) {
        result.append(word.uppercased())
        isPlace = true
        continue
      }
      if levelSyllables.contains(bare) || bare == "vực", index < words.count, index > 1 || isPlace {
        result.append(word)
        isPlace = !["thị", "thành"].contains(bare)
        continue
      }
      // "các khu công nghiệp" are called, not named.
      if word == "các" {
        result.append(word)
        wantsCapital = false
        continue
      }
      if ["và", "-", "–", "của", "về"].contains(bare) || bare.isEmpty {
        result.append(word)
        wantsCapital = true
        continue
      }
      result.append(wantsCapital || isPlace ? word.prefix(1).uppercased() + word.dropFirst() : word)
      // The function follows its one-word head: Sở Nội vụ, Phòng Y tế, Ban Dân vận.
      wantsCapital = result.count == 1 || word.hasSuffix(",") || word == "sở"
    }
    return result.joined(separator: " ")
  }

  private static func fixedPhrase(_ words: [String], at index: Int) -> (length: Int, text: String)? {
    for length in stride(from: min(5, words.count - index), through: 2, by: -1) {
      if let text = fixed[words[index..<index + length].joined(separator: " ")] { return (length, text) }
    }
    return nil
  }

  /// What two spellings of one name share: no tone marks, no case, no punctuation.
  package static func key(_ name: String) -> String {
    // On Linux every string lies in one piece.
    name.utf8.withContiguousStorageIfAvailable { name in
      String(unsafeUninitializedCapacity: name.count) { writeKey(name, to: $0.baseAddress!) }
    }!
  }

  /// Lends the key of a name.
  static func withKey<Result>(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    name.utf8.withContiguousStorageIfAvailable { name in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { key in
        let count = key.baseAddress.map { writeKey(name, to: $0) } ?? 0
        return body(UnsafeBufferPointer(rebasing: key[..<count]))
      }
    }!
  }

  private static func writeKey(
    _ name: UnsafeBufferPointer<UInt8>, to key: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // The key is never longer than the fold, and takes its place.
    var count = 0
    var gap = false
    for index in 0..<Folding.fold(name, to: key) {
      let byte = key[index]
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 {
        if gap, count > 0 {
          key[count] = 0x20
          count += 1
        }
        gap = false
        key[count] = byte
        count += 1
      } else {
        // An apostrophe stands inside a name: Đắk R'Lấp.
        gap = gap || byte != UInt8(ascii: "'")
      }
    }
    return count
  }
}
