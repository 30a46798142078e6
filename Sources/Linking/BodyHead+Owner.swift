/// Whose a body is whose name says no place: what the first words of the name tell of it.
extension BodyHead {
  /// Whose a body is whose name says no place.
  enum Owner: Sendable, Hashable {
    /// The province's: "Sở Nội vụ".
    case province
    /// The department that issues: "Sở", or a part of it: "Văn phòng Sở".
    case department
    /// A part of the ministry that issues: "Văn phòng Bộ".
    case ministry
    /// A room of a district or commune; where the field is none of theirs, of the office that issues.
    case room(isPublic: Bool)
    /// A part of an organisation or office of one of these kinds: "Ban Thường vụ", "Ban Giám đốc".
    case organ(of: Set<Kind>)
    /// Of the territory whose government issues: "Văn phòng HĐND và UBND".
    case seat
    /// The commune's committee, or a part of it: "Văn phòng Đảng ủy".
    case communeParty
    /// Complete when it ends in the place itself: "Báo Ninh Bình".
    case named
    case unknown
  }

  /// Organs by the whole key, and whose they are.
  private static let organs: [String: Set<Kind>] = [
    "ban giam doc": [.department, .directed], "ban giam hieu": [.school],
    "ban thuong vu": [.party, .partyOrgan, .organisation],
    "ban chap hanh": [.party, .partyOrgan, .organisation],
    "thuong truc": [.party, .partyOrgan, .organisation], "ban thuong truc": [.organisation],
    "doan chu tich": [.organisation], "uy ban kiem tra": [.party, .partyOrgan, .organisation],
    "van phong": [.party, .organisation, .department],
  ]
  private static let partyFields = [
    "to chuc", "dan van", "noi chinh", "tuyen giao va dan van", "xay dung dang",
  ]
  private static let sharedFields = ["tuyen giao"]
  /// Boards of others than the organisation in whose plan they are named, or of nobody in particular.
  private static let foreignFields =
    partyFields + [
      "dan toc", "ton giao", "thi dua", "quan ly", "chi dao", "chi huy", "an toan", "tiep cong dan",
      "thanh tra",
      "dai dien", "bien tap", "cong tac",
    ]
  /// What the law of 2014 and 2025 gives districts and communes rooms for.
  private static let publicFields: Set<String> = [
    "noi vu", "tu phap", "tai chinh ke hoach", "tai nguyen va moi truong", "lao dong thuong binh va xa hoi",
    "van hoa va thong tin", "van hoa thong tin", "giao duc va dao tao", "y te", "kinh te", "kinh te ha tang",
    "kinh te va ha tang", "quan ly do thi", "nong nghiep va phat trien nong thon",
    "nong nghiep va moi truong",
    "dan toc", "dan toc va ton giao", "van hoa xa hoi", "van hoa va xa hoi", "kinh te ha tang va do thi",
    "van hoa khoa hoc va thong tin", "noi vu lao dong thuong binh va xa hoi",
  ]
  private static let seats = [
    "uy ban nhan dan", "hoi dong nhan dan", "van phong hoi dong nhan dan va uy ban nhan dan",
    "van phong uy ban nhan dan", "thuong truc hoi dong nhan dan", "trung tam phuc vu hanh chinh cong",
  ]

  static func owner(of name: String, key: String) -> Owner {
    if key.hasSuffix(" so") || key == "so" { return .department }
    if key.hasPrefix("so ") || name.holds(" Sở ") { return .province }
    if name.ends(in: " Bộ") { return .ministry }
    if key.hasPrefix("vu ") { return .organ(of: [.ministry]) }
    if key.hasPrefix("phong ") { return .room(isPublic: publicFields.contains(String(key.dropFirst(6)))) }
    if key == "dang uy" || key.hasSuffix(" dang uy") { return .communeParty }
    if let kinds = organs[key] { return .organ(of: kinds) }
    if seats.contains(key) { return .seat }
    if key.hasPrefix("ban ") {
      let field = key.dropFirst(4)
      if partyFields.contains(String(field)) { return .organ(of: [.party, .partyOrgan]) }
      if sharedFields.contains(String(field)) { return .organ(of: [.party, .partyOrgan, .organisation]) }
      return foreignFields.contains { field.hasPrefix($0) } ? .unknown : .organ(of: [.organisation])
    }
    let named = [
      "bao", "truong", "benh vien", "trung tam", "dai", "tinh uy", "huyen uy", "thanh uy", "thi uy",
    ]
    return starts(key, with: named) ? .named : .unknown
  }
}
