/// What the first words of a name say about the body: its rank, whom it belongs to, whether it is one at all.
enum BodyHead {
  /// What a body is, as far as it tells whose parts its own documents name.
  enum Kind: Sendable, Hashable {
    /// Committee or council of a territory, or a room under it.
    case government
    /// "Tỉnh ủy", "Đảng ủy xã", and what belongs to one: "Ban Dân vận Huyện ủy".
    case party, partyOrgan
    /// Union, Front, youth, women, farmers, veterans.
    case organisation
    case department, ministry
    case school
    /// Hospital, police, centre, institute: what a directorate leads.
    case directed
    case other
  }

  /// Folded first words of names of bodies.
  private static let heads = [
    "uy ban", "hoi dong", "so", "phong", "ban", "bo", "hoi", "lien doan", "tong lien doan", "doan",
    "cong doan", "van phong", "toa an", "vien kiem sat", "vien", "cong an", "cuc", "chi cuc", "tong cuc",
    "kho bac", "benh vien", "truong", "trung tam", "dang uy", "huyen uy", "tinh uy", "thanh uy", "thi uy",
    "quan uy", "dang bo", "tinh doan", "huyen doan", "thanh doan", "thi doan", "quan doan", "xa doan",
    "phuong doan", "bao", "dai", "thuong truc", "chinh phu", "thu tuong", "quoc hoi", "mat tran", "thanh tra",
    "ngan hang", "dai hoc", "hoc vien", "bo chi huy", "bo tu lenh", "quan khu", "don bien phong", "quy",
    "chi doan", "cum", "khoi", "thue", "hai quan", "bao hiem xa hoi", "buu dien", "dien luc", "ke toan",
    "tram",
    "hat kiem lam", "bao tang", "thu vien", "nha thieu nhi", "lien minh", "lien hiep", "hiep hoi",
    "dang doan",
    "thi hanh an", "trung uong", "vu",
  ]
  private static let generic = [
    "cac ", "nhung ", "moi ", "toan the ", "tung ", "cac", "co quan", "don vi",
    // Heads of parts, which fold to the word for a school.
    "truong phong", "truong ban", "truong cac", "truong don vi", "truong co quan",
  ]
  /// One body, though "các" stands in its name.
  private static let singular = [
    " cac khu ", " cac hoi khoa hoc ", " khoi cac co quan", " cac co quan dang ",
  ]
  private static let central = [
    "chinh phu", "thu tuong", "quoc hoi", "tong lien doan", "tong cuc", "trung uong", "ban bi thu",
    "bo chinh tri", "uy ban thuong vu quoc hoi", "toa an nhan dan toi cao", "vien kiem sat nhan dan toi cao",
    "chu tich nuoc", "nha nuoc", "kiem toan nha nuoc", "van phong chinh phu", "van phong quoc hoi",
    "van phong chu tich nuoc",
  ]
  /// What begins like a ministry and is none.
  private static let noMinistry = ["bo chi huy", "bo tu lenh", "bo doi", "bo phan", "bo mon"]
  /// Bodies of every level, which only "Trung ương" makes the country's.
  private static let ofEveryLevel = [
    "mat tran to quoc", "uy ban mat tran to quoc", "ban thuong truc uy ban mat tran to quoc",
  ]
  /// What everybody calls some bodies of the country, by key.
  static let shortNames = [
    "tong lien doan": "Tổng Liên đoàn Lao động Việt Nam",
    "tong lien doan lao dong": "Tổng Liên đoàn Lao động Việt Nam",
  ]

  static func starts(_ key: String) -> Bool { starts(key, with: heads) }

  static func starts(_ key: String, with words: [String]) -> Bool {
    words.contains { key.begins(with: $0) }
  }

  static func isGeneric(_ key: String) -> Bool {
    generic.contains { key.hasPrefix($0) } || key.hasSuffix(" cap tren") || key.hasSuffix(" co so")
      || key.holds(" cac ") && !singular.contains { (key + " ").holds($0) }
      || [" cap tinh", " cap huyen", " cap xa"].contains { key.ends(in: $0) }
      || isSeveral(key) || !starts(key)
  }

  /// "Ban Thường vụ Tỉnh đoàn và Hội Nông dân tỉnh": two bodies in one breath.
  private static func isSeveral(_ key: String) -> Bool {
    !key.hasPrefix("van phong ")
      && [" va hoi ", " va ban ", " va so ", " va uy ban "].contains { key.holds($0) }
  }

  static func isCentral(_ key: String) -> Bool {
    if starts(key, with: central) || key.holds("trung uong") { return true }
    if key.hasSuffix("viet nam") { return !starts(key, with: ofEveryLevel) }
    return key.hasPrefix("bo ") && !starts(key, with: noMinistry)
  }

  // MARK: Kinds of bodies

  private static let organisations = [
    "lien doan lao dong", "cong doan", "uy ban mat tran to quoc", "mat tran to quoc", "hoi lien hiep",
    "hoi nong dan", "hoi cuu chien binh", "doan thanh nien", "tinh doan", "thanh doan", "huyen doan",
    "thi doan",
    "quan doan", "xa doan", "phuong doan", "hoi chu thap do",
  ]
  static let partyCommittees = ["tinh uy", "thanh uy", "huyen uy", "thi uy", "quan uy", "dang uy"]

  /// `isUnit`: what this enum says of the key.
  static func kind(of key: String, isUnit: Bool) -> Kind {
    if starts(key, with: ["uy ban nhan dan", "hoi dong nhan dan"]) { return .government }
    if key.begins(with: "phong"), !isUnit { return .government }
    if starts(key, with: partyCommittees) { return .party }
    if partyCommittee(in: key) != nil { return .partyOrgan }
    if starts(key, with: organisations) { return .organisation }
    if key.begins(with: "so") { return .department }
    if key.begins(with: "bo"), isCentral(key) { return .ministry }
    if key.begins(with: "truong") { return .school }
    let directed = ["benh vien", "trung tam", "cong an", "hoc vien", "dai hoc", "vien", "bao hiem xa hoi"]
    return starts(key, with: directed) ? .directed : .other
  }

  /// Where the committee begins whose part a body is: "Ban Dân vận Tỉnh ủy".
  static func partyCommittee(in key: String) -> String? {
    partyCommittees.first { key.holds(asPart: $0) }
  }

  /// Whether communes have such a body, so that those of a district that ended took its work over.
  static func standsInCommunes(_ key: String) -> Bool {
    let heads = [
      "uy ban nhan dan", "hoi dong nhan dan", "uy ban mat tran to quoc", "hoi lien hiep phu nu",
      "hoi nong dan",
      "hoi cuu chien binh", "huyen uy", "thi uy", "quan uy", "thanh uy", "dang bo", "huyen doan", "thi doan",
      "quan doan", "thanh doan", "hoi dong thi dua khen thuong", "thuong truc hoi dong nhan dan",
    ]
    return starts(key, with: heads)
  }

  /// "Báo Ninh Bình": what bears a province's mere name is its own; schools may bear any name ("Hòa Bình").
  static func isOfProvince(_ key: String) -> Bool {
    let heads = [
      "bao", "dai", "truong trung cap", "truong cao dang", "truong dai hoc", "truong chinh tri", "dai hoc",
      "benh vien", "kho bac", "cuc", "ngan hang", "buu dien", "dien luc",
    ]
    return starts(key, with: heads)
  }

  /// The committee's name with its place: all that stands behind the name of its part.
  static func partyCommittee(endingName name: String, key: String) -> String? {
    guard partyCommittees.contains(where: { key.holds($0) }) else { return nil }
    let words = name.words
    let start = words.indices.dropLast().first {
      partyCommittees.contains(BodyName.key(String(name.text(of: words[$0...($0 + 1)]))))
    }
    return start.map { String(name.text(of: words[$0...])) }
  }

  /// Begins like the part of an organisation or office.
  static func isPart(_ key: String) -> Bool {
    starts(
      key, with: ["phong", "van phong", "ban", "thuong truc", "uy ban kiem tra", "doan chu tich", "ke toan"])
  }

  /// Whose parts these are, with the spaces around them.
  private static let offices = (organisations + ["so", "bo", "cong an", "benh vien"]).map { " " + $0 + " " }

  /// A part of an office rather than an office of a territory.
  static func isUnit(_ key: String) -> Bool {
    guard isPart(key) else { return false }
    return partyCommittee(in: key) != nil || key.begins(with: "ban giam")
      || offices.contains { key.holds($0) }
  }
}
