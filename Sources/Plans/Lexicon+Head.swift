import Vietnamese

extension Lexicon {
  /// Base types of documents in lower case, with the abbreviations that stand for them in a symbol.
  static let types: [(name: String, symbols: [String])] = [
    ("kế hoạch", ["KH"]), ("quyết định", ["QĐ"]), ("hướng dẫn", ["HD"]), ("báo cáo", ["BC"]),
    ("chỉ thị", ["CT"]), ("thông báo", ["TB"]), ("chương trình", ["CTr", "CTR"]), ("nghị quyết", ["NQ"]),
    ("công văn", ["CV"]), ("tờ trình", ["TTr", "TTR"]), ("quy chế", ["QC"]),
    ("quy định", ["QyĐ", "QYĐ", "QĐi"]),
    ("thông cáo", ["TC"]), ("phương án", ["PA"]), ("đề án", ["ĐA"]), ("dự án", ["DA"]),
    ("biên bản", ["BB"]), ("hợp đồng", ["HĐ"]), ("công điện", ["CĐ"]), ("bản ghi nhớ", ["BGN"]),
    ("bản thỏa thuận", ["BTT"]), ("giấy ủy quyền", ["GUQ"]), ("giấy mời", ["GM"]),
    ("giấy giới thiệu", ["GGT"]), ("phiếu gửi", ["PG"]), ("phiếu chuyển", ["PC"]), ("thư công", []),
    ("nghị định", ["NĐ"]), ("thông tư", ["TT"]), ("thông tư liên tịch", ["TTLT"]), ("kết luận", ["KL"]),
    ("thông tri", ["TT"]), ("luật", []), ("pháp lệnh", ["PL"]), ("lệnh", ["L"]), ("điều lệ", ["ĐL"]),
    ("công bố", ["CB"]), ("giao ước", ["GƯ"]), ("thể lệ", ["TL"]), ("lời kêu gọi", []), ("bộ luật", []),
    ("thư kêu gọi", []), ("nghị quyết liên tịch", ["NQLT"]), ("đề cương", []), ("quy trình", []),
    ("hiến pháp", []), ("sắc lệnh", ["SL"]), ("phiếu trình", ["PT"]), ("giấy chứng nhận", ["GCN"]),
    ("phiếu báo", ["PB"]), ("giấy nghỉ phép", ["GNP"]), ("thư ngỏ", []),
  ]

  /// The folded letters of each type's name.
  static let typeLetters: [[UInt8]] = types.map {
    Array(Folding.fold($0.name).utf8.filter { $0 != 0x20 })
  }

  /// The value of an addition to a type that tells of several issuers.
  static let joint: UInt8 = 1

  /// Longer titles of a type.
  private static let longTypes: [Entry] = [
    "giao ước thi đua", "bản giao ước thi đua", "bản giao ước", "bản ký kết giao ước thi đua",
  ].map { Entry(.documentType, $0, value: UInt8(types.firstIndex { $0.name == "giao ước" } ?? 0)) }

  static let head: [Entry] =
    types.enumerated().map { Entry(.documentType, $1.name, value: UInt8($0)) } + longTypes + [
      Entry(.nationalTitle, "cộng hòa xã hội chủ nghĩa việt nam"),
      Entry(.partyTitle, "đảng cộng sản việt nam"),
      Entry(.youthTitle, "đoàn tncs hồ chí minh"),
      Entry(.youthTitle, "đoàn thanh niên cộng sản hồ chí minh"),
      Entry(.motto, "độc lập - tự do - hạnh phúc"),
      Entry(.motto, "độc lập tự do hạnh phúc"),
      Entry(.typeQualifier, "liên tịch", value: joint),
      Entry(.typeQualifier, "liên ngành", value: joint),
      Entry(.typeQualifier, "phối hợp", value: joint),
      Entry(.typeQualifier, "hành động"),
      Entry(.number, "số"),
      Entry(.concerning, "v/v"),
      Entry(.about, "v/v"),
      Entry(.concerning, "về việc"),
      Entry(.concerning, "về"),
      // As scanners misread it.
      Entry(.concerning, "vể"),
      Entry(.concerning, "vê"),
      Entry(.addressedTo, "kính gửi"),
      Entry(.addressedTo, "kính gởi"),
      Entry(.enclosed, "kèm theo"),
      Entry(.enclosed, "ban hành kèm theo"),
      Entry(.draft, "dự thảo"),
      Entry(.restricted, "mật"),
      Entry(.restricted, "tối mật"),
      Entry(.restricted, "tuyệt mật"),
      Entry(.restricted, "lưu hành nội bộ"),
      Entry(.restricted, "xem xong trả lại"),
      Entry(.urgent, "khẩn"),
      Entry(.urgent, "thượng khẩn"),
      Entry(.urgent, "hỏa tốc"),
      Entry(.basis, "căn cứ"),
      Entry(.carryingOut, "thực hiện"),
      Entry(.carryingOut, "theo"),
    ] + Level.allCases.flatMap { level in level.words.map { Entry(.level, $0, value: level.rawValue) } }

  static let outline: [Entry] = [
    Entry(.part, "phần"), Entry(.chapter, "chương"), Entry(.division, "mục"),
    Entry(.article, "điều"), Entry(.appendix, "phụ lục"), Entry(.appendix, "phụ biểu"),
    Entry(.appendix, "biểu mẫu"), Entry(.appendix, "mẫu số"),
  ]

  static let foot: [Entry] = [
    Entry(.closing, "trên đây là"), Entry(.closing, "trong quá trình thực hiện"),
    Entry(.closing, "trong quá trình triển khai"),
    Entry(.closing, "chỉ thị này"), Entry(.closing, "kết luận này"), Entry(.closing, "kế hoạch này"),
    Entry(.closing, "nghị quyết này"), Entry(.closing, "hướng dẫn này"),
    Entry(.recipients, "nơi nhận"), Entry(.filing, "lưu"),
    Entry(.onBehalf, "tm"), Entry(.onBehalf, "t/m"), Entry(.onBehalf, "kt"), Entry(.onBehalf, "k/t"),
    Entry(.onBehalf, "tl"), Entry(.onBehalf, "t/l"), Entry(.onBehalf, "tuq"), Entry(.onBehalf, "t/uq"),
    Entry(.onBehalf, "thay mặt"), Entry(.onBehalf, "đại diện"), Entry(.signed, "đã ký"),
  ]
}
