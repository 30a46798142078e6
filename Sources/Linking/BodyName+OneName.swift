import Vietnamese

/// Several ways to write one body's name, made one: the union's, the Front's and their kin's names are said with and
/// without "Việt Nam" and in short forms of daily use.
extension BodyName {
  private static let levels = [
    "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu",
  ]

  /// Wordings before a level word, with the space behind them, and how the name has it.
  private static let wordings = [
    ("Ủy ban Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Hội Liên hiệp Phụ nữ Việt Nam", "Hội Liên hiệp Phụ nữ"), ("Hội Phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("Hội Nông dân Việt Nam", "Hội Nông dân"), ("Hội Cựu chiến binh Việt Nam", "Hội Cựu chiến binh"),
  ].map { ($0 + " ", $1) }
  private static let front = ["Mặt trận Tổ quốc Việt Nam ", "Mặt trận Tổ quốc "]
  private static let union = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
  private static let youth = [union + " ", "Đoàn Thanh niên "]
  private static let youthCommittees = [
    "tỉnh": "Tỉnh đoàn", "thành phố": "Thành đoàn", "huyện": "Huyện đoàn", "thị xã": "Thị đoàn",
    "quận": "Quận đoàn",
  ]

  private static let emulation = ["thi đua, khen thưởng", "thi đua khen thưởng", "thi đua - khen thưởng"]

  static func oneName(_ name: String) -> String { ofEveryLevel(councils(name)) }

  /// "Hội đồng thi đua, khen thưởng" is the council that the law writes "Thi đua - Khen thưởng".
  private static func councils(_ name: String) -> String {
    guard name.holds("ưởng") || name.holds("ƯỞNG") else { return name }
    // The same letters in small: a place in one is a place in the other.
    let small = Folding.lowercase(name)
    guard small.utf8.count == name.utf8.count,
      let found = emulation.lazy.compactMap({ small.byteRange(of: $0) }).first
    else { return name }
    let start = small.utf8.distance(from: small.startIndex, to: found.lowerBound)
    let end = small.utf8.distance(from: small.startIndex, to: found.upperBound)
    let bytes = name.utf8
    return name[..<bytes.index(name.startIndex, offsetBy: start)] + "Thi đua - Khen thưởng"
      + name[bytes.index(name.startIndex, offsetBy: end)...]
  }

  private static func ofEveryLevel(_ name: String) -> String {
    for (wording, wanted) in wordings {
      if let (before, behind, _) = parts(of: name, around: wording) { return before + wanted + " " + behind }
    }
    for wording in front {
      if let (before, behind, _) = parts(of: name, around: wording), before.isEmpty {
        return "Ủy ban Mặt trận Tổ quốc Việt Nam " + behind
      }
    }
    for wording in youth {
      guard let (before, behind, level) = parts(of: name, around: wording) else { continue }
      guard let committee = youthCommittees[level] else { return before + union + " " + behind }
      return before + committee + behind.dropFirst(level.count)
    }
    for (short, level) in [("Xã đoàn", "xã"), ("Phường đoàn", "phường")] where name.begins(with: short) {
      return union + " " + level + name.dropFirst(short.count)
    }
    return name
  }

  /// What stands before and behind a wording that a level word follows.
  private static func parts(
    of name: String, around wording: String
  ) -> (before: String, behind: String, level: String)? {
    guard let range = name.byteRange(of: wording) else { return nil }
    let behind = String(name[range.upperBound...])
    let folded = Folding.lowercase(behind)
    guard let level = levels.first(where: { folded == $0 || folded.hasPrefix($0 + " ") }) else { return nil }
    let before = name[..<range.lowerBound]
    return before.isEmpty || before.hasSuffix(" ") ? (String(before), behind, level) : nil
  }
}
