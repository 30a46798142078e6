/// What the first words of a name say about the body: its rank, whom it belongs to, whether it is one at all.
enum BodyHead {
  enum Owner: Sendable {
    /// The province's: "Sở Nội vụ".
    case province
    /// A part of the office that issues; `true` when the last word only stands for that office ("Văn phòng Sở").
    case issuer(droppingLastWord: Bool)
    /// Complete when it ends in the place itself: "Báo Ninh Bình".
    case named
    case unknown
  }

  /// Folded first words of names of bodies.
  private static let heads = [
    "uy ban", "hoi dong", "so", "phong", "ban", "bo", "hoi", "lien doan", "tong lien doan", "doan",
    "cong doan", "van phong", "toa an", "vien kiem sat", "vien", "cong an", "cuc", "chi cuc", "tong cuc",
    "kho bac", "benh vien", "truong", "trung tam", "dang uy", "huyen uy", "tinh uy", "thanh uy", "thi uy",
    "quan uy", "dang bo", "tinh doan", "huyen doan", "thanh doan", "bao", "dai", "thuong truc", "chinh phu",
    "thu tuong", "quoc hoi", "mat tran", "thanh tra", "ngan hang", "dai hoc", "hoc vien", "bo chi huy",
    "quy", "chi doan", "cum", "khoi", "thue", "bao hiem xa hoi", "buu dien", "ke toan",
  ]
  private static let generic = [
    "cac ", "nhung ", "moi ", "toan the ", "tung ", "cac", "co quan", "don vi",
    // Heads of parts, which fold to the word for a school.
    "truong phong", "truong ban", "truong cac", "truong don vi", "truong co quan",
  ]
  private static let central = [
    "chinh phu", "thu tuong", "quoc hoi", "tong lien doan", "tong cuc", "trung uong", "ban bi thu",
    "bo chinh tri", "uy ban thuong vu quoc hoi", "toa an nhan dan toi cao", "vien kiem sat nhan dan toi cao",
    "chu tich nuoc", "nha nuoc", "kiem toan nha nuoc",
  ]
  /// What everybody calls some bodies of the country, by key.
  static let shortNames = [
    "tong lien doan": "Tổng Liên đoàn Lao động Việt Nam",
    "tong lien doan lao dong": "Tổng Liên đoàn Lao động Việt Nam",
  ]
  private static let committees = ["uy ban nhan dan", "hoi dong nhan dan", "dang uy", "huyen uy", "tinh uy"]

  static func starts(_ key: String) -> Bool {
    heads.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  static func isGeneric(_ key: String) -> Bool {
    generic.contains { key.hasPrefix($0) } || key.contains(" cac ") || key.hasSuffix(" cap tren")
      || key.hasSuffix(" co so") || isSeveral(key) || !heads.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  /// "Ban Thường vụ Tỉnh đoàn và Hội Nông dân tỉnh": two bodies in one breath.
  private static func isSeveral(_ key: String) -> Bool {
    !key.hasPrefix("van phong ") && [" va hoi ", " va ban ", " va so "].contains { key.contains($0) }
  }

  static func isCentral(_ key: String) -> Bool {
    central.contains { key.hasPrefix($0) } || key.contains("trung uong") || key.hasSuffix("viet nam")
      || key.hasSuffix("ho chi minh") && key.hasPrefix("doan")
      || key.hasPrefix("bo ") && !key.hasPrefix("bo chi huy")
  }

  static func isCommittee(_ key: String) -> Bool { committees.contains { key.hasPrefix($0) } }

  /// A part of an office rather than an office of a territory.
  static func isUnit(_ key: String) -> Bool {
    guard
      key.hasPrefix("phong ") || key.hasPrefix("van phong ") || key.hasPrefix("ban ")
        || key.hasPrefix("ke toan")
    else { return false }
    return [" so ", " lien doan lao dong ", " cong an ", " hoi "].contains { key.contains($0) }
  }

  /// "tinh uy", "huyen doan": names whose first word is the level.
  static func committeeLevel(_ key: String) -> Level? {
    switch key {
    case "tinh uy", "tinh doan", "thanh uy", "thanh doan": .province
    case "huyen uy", "huyen doan", "thi uy", "quan uy": .district
    default: nil
    }
  }

  static func owner(of key: String) -> Owner {
    if key.hasSuffix(" so") || key == "so" { return .issuer(droppingLastWord: true) }
    if key.hasPrefix("so ") { return .province }
    if key.hasPrefix("phong ") { return .issuer(droppingLastWord: false) }
    if key.hasPrefix("bao ") || key.hasPrefix("truong ") || key.hasPrefix("benh vien ")
      || key.hasPrefix("trung tam ") || key.hasPrefix("dai ") || key.hasPrefix("tinh uy ")
      || key.hasPrefix("huyen uy ") || key.hasPrefix("thanh uy ")
    {
      return .named
    }
    return .unknown
  }
}
