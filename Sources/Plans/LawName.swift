/// The name of a law where it is cited without a number: "Luật Đầu tư công", "Bộ luật Lao động".
enum LawName {
  /// For each of `Lexicon.types` whether it is a law.
  private static let isLaw: [Bool] = Lexicon.types.map {
    ["luật", "bộ luật", "pháp lệnh", "hiến pháp"].contains($0.name)
  }

  /// Names that hold a comma or a small word at which other names end.
  static let entries: [Lexicon.Entry] = [
    "thi đua, khen thưởng", "thực hành tiết kiệm, chống lãng phí", "phòng, chống tham nhũng",
    "phòng, chống ma túy",
    "phòng, chống bạo lực gia đình", "phòng, chống mua bán người", "phòng, chống thiên tai",
    "phòng, chống bệnh truyền nhiễm", "phòng, chống tác hại của rượu, bia",
    "phòng, chống tác hại của thuốc lá",
    "phòng, chống rửa tiền", "phòng, chống khủng bố", "cán bộ, công chức", "an toàn, vệ sinh lao động",
    "phòng cháy, chữa cháy và cứu nạn, cứu hộ", "phòng cháy và chữa cháy", "quản lý, sử dụng tài sản công",
    "trật tự, an toàn giao thông đường bộ", "thực hiện dân chủ ở cơ sở", "nhập cảnh, xuất cảnh",
    "xuất cảnh, nhập cảnh của công dân việt nam", "giám định tư pháp", "bảo vệ bí mật nhà nước",
    "thực hiện dân chủ ở xã, phường, thị trấn", "tổ chức viện kiểm sát nhân dân", "tổ chức tòa án nhân dân",
    "người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng", "hòa giải ở cơ sở",
    "quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "thuế thu nhập cá nhân", "hôn nhân và gia đình",
    "bảo hiểm y tế", "bình đẳng giới", "tiếp cận thông tin", "bảo vệ dữ liệu cá nhân", "chuyển đổi số",
    "phổ biến, giáo dục pháp luật", "người cao tuổi", "người khuyết tật", "trẻ em",
    "mặt trận tổ quốc việt nam", "công đoàn", "thanh niên",
    "cựu chiến binh", "ưu đãi người có công với cách mạng",
  ].map { Lexicon.Entry(.lawName, $0) }

  /// A law that amends one that amends another is cited now and then; more is no name.
  private static let mostAmendments = 3

  /// The name at a hit for "Luật" and the word behind it. A law is written with capitals, and what is only called
  /// "Luật này" is none.
  ///
  /// `amendments`: how many laws on the way to this one are called by what they amend.
  static func read(
    _ reading: Reading, _ hit: Hit, limit: Int, amendments: Int = 0
  ) -> (title: String, end: Int)? {
    let start = Int(hit.start)
    let first = Int(hit.end)
    guard reading.words[start].isCapital, !reading.words[start].isUpper, first < limit,
      isLaw[Int(hit.value)], start == 0 || !reading.words[start - 1].reads("phap")
    else { return nil }
    if amendments < mostAmendments, let end = amending(reading, from: first, limit, amendments + 1) {
      return (reading.string(start..<end), end)
    }
    var end = first
    if let known = reading.hit(.lawName, at: first), reading.words[first].isCapital || reading.isBare {
      end = Int(known.end)
    } else if reading.words[first].isCapital {
      end = first + 1
      while end < limit, end - first < 16, !reading.words[end].isSign, !stops(reading, at: end) { end += 1 }
      end = dated(reading, behind: end, limit) ?? end
    }
    if end + 1 < limit, reading.words[end].reads("nam"), reading.words[end + 1].length == 4,
      reading.words[end + 1].isNumber
    {
      end += 2
    }
    return end > first ? (reading.string(start..<end), end) : nil
  }

  /// "Luật Phòng, chống tác hại của … ngày 14 tháng 6 năm 2019": up to its date all is the name, commas too.
  private static func dated(_ reading: Reading, behind start: Int, _ limit: Int) -> Int? {
    guard start < limit, reading.words[start].is(.comma) || reading.hit(.verb, at: start) != nil else {
      return nil
    }
    var place = start
    while place + 1 < limit, place - start < 14 {
      let word = reading.words[place]
      if word.reads("ngay") || word.reads("nam"), reading.words[place + 1].isNumber {
        return reading.hit(.connector, at: place - 1) == nil ? place : nil
      }
      guard !word.isCapital, !word.isNumber, !word.isSign || word.is(.comma),
        !leavesName(reading, at: place)
      else { return nil }
      place += 1
    }
    return nil
  }

  /// "Luật … được thông qua ngày …", "Luật … và triển khai … ngày …" say something of the law.
  private static func leavesName(_ reading: Reading, at place: Int) -> Bool {
    let word = reading.words[place]
    if word.reads("va") { return reading.hit(.verb, at: place + 1) != nil }
    guard reading.hit(.connector, at: place) != nil || reading.hit(.verb, at: place) != nil else {
      return false
    }
    return word.reads("duoc") || word.reads("ban") || word.reads("tu") || word.reads("trien")
      || word.reads("thuc") || word.reads("to") || word.reads("co")
  }

  /// "Luật sửa đổi, bổ sung một số điều của Luật … và Luật …": the laws that are amended belong to the name.
  private static func amending(
    _ reading: Reading, from start: Int, _ limit: Int, _ amendments: Int
  ) -> Int? {
    guard start + 1 < limit, reading.words[start].reads("sua"), reading.words[start + 1].reads("doi") else {
      return nil
    }
    var place = start + 2
    while place < limit, !reading.words[place].reads("cua"), place - start < 12 { place += 1 }
    guard place < limit, reading.words[place].reads("cua") else { return nil }
    var end: Int?
    repeat {
      place += 1
      guard place < limit, let other = reading.hit(.documentType, at: place),
        let law = read(reading, other, limit: limit, amendments: amendments)
      else { break }
      (end, place) = (law.end, law.end)
    } while place < limit && (reading.words[place].is(.comma) || reading.words[place].reads("va"))
    return end
  }

  private static func stops(_ reading: Reading, at place: Int) -> Bool {
    guard !reading.words[place].isCapital else { return reading.hit(.documentType, at: place) != nil }
    if reading.words[place].isNumber { return true }
    for index in reading.hits(at: place) {
      let hit = reading.hits[index]
      switch hit.phrase {
      case .connector:
        // "Luật Hợp tác và …": "và" joins small words of a name, and ends it before "các văn bản".
        guard reading.words[place].reads("va") else { return hit.exact || reading.isBare }
        return reading.hit(.plural, at: place + 1) != nil || reading.hit(.documentType, at: place + 1) != nil
      case .verb, .concerning, .basis, .carryingOut, .number, .plural: return hit.exact || reading.isBare
      default: break
      }
    }
    return reading.words[place].reads("nam") || reading.words[place].reads("ngay")
  }
}
