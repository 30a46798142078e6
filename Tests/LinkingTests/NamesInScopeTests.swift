import Linking
import Plans
import Testing

/// Who names mean, by where the document stands: its letterhead, its date and its tradition.
@Suite struct NamesInScopeTests {
  /// A document with a letterhead: who issues, the body above, place and date.
  struct Desk: Sendable, CustomTestStringConvertible {
    var above: String?
    var issuer: String
    var number: String
    var dateline: String
    var text = ""
    var testDescription: String { issuer + ", " + dateline }

    var scope: Scope {
      let work =
        "Mỗi tổ chọn một việc khó để làm trước, cuối tháng cùng nhau xem lại, làm được thì giữ, chưa được thì bàn."
      let lines = [
        above, "**\(issuer)**", number, dateline, "**KẾ HOẠCH**", "**Phát động thi đua năm nay**", text, work,
      ]
      let made = MadeSite(plans: ["mot": lines.compactMap(\.self).joined(separator: "\n\n") + "\n"])
      return made.site.plans[0].scope
    }
  }

  private static func check(_ desk: Desk, _ names: [(printed: String, wanted: String?)]) {
    let scope = desk.scope
    for name in names {
      let found = scope.resolve(name.printed, geography: Geography())?.name
      #expect(found == name.wanted, "\(name.printed) in a plan of \(desk.testDescription)")
    }
  }

  // MARK: Party

  @Test func `Of a province's committee`() {
    Self.check(
      Desk(
        issuer: "TỈNH ỦY QUẢNG BÌNH", number: "Số 41-KH/TU", dateline: "Đồng Hới, ngày 12 tháng 3 năm 2024"),
      [
        ("Tỉnh ủy", "Tỉnh ủy Quảng Bình"), ("Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy Quảng Bình"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Quảng Bình"),
        ("Ban Nội chính", "Ban Nội chính Tỉnh ủy Quảng Bình"),
        ("Ủy ban Kiểm tra", "Ủy ban Kiểm tra Tỉnh ủy Quảng Bình"),
        ("Ban Thường vụ", "Ban Thường vụ Tỉnh ủy Quảng Bình"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Quảng Bình"),
        ("Tỉnh đoàn", "Tỉnh đoàn Quảng Bình"), ("Huyện ủy", nil), ("Thành ủy", nil), ("UBND huyện", nil),
        ("Huyện ủy Lệ Thủy", "Huyện ủy Lệ Thủy"), ("Ban Tuyên giáo Trung ương", "Ban Tuyên giáo Trung ương"),
        ("Hội đồng nhân dân", nil),
      ])
  }

  @Test func `Of a board under a province's committee, whose own name says no place`() {
    Self.check(
      Desk(
        above: "TỈNH ỦY KHÁNH HÒA", issuer: "BAN DÂN VẬN", number: "Số 18-KH/BDVTU",
        dateline: "Nha Trang, ngày 02 tháng 4 năm 2024"),
      [
        ("Ban Dân vận", "Ban Dân vận Tỉnh ủy Khánh Hòa"),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Khánh Hòa"),
        ("Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Khánh Hòa"), ("Thường trực", "Thường trực Tỉnh ủy Khánh Hòa"),
        ("Văn phòng", nil), ("Sở Nội vụ", "Sở Nội vụ tỉnh Khánh Hòa"),
        ("Ban Dân vận Trung ương", "Ban Dân vận Trung ương"),
      ])
  }

  @Test func `Of a city that is no province`() {
    Self.check(
      Desk(
        above: "TỈNH ỦY KHÁNH HÒA", issuer: "THÀNH ỦY CAM RANH", number: "Số 22-KH/TU",
        dateline: "Cam Ranh, ngày 15 tháng 5 năm 2023"),
      [
        ("Thành ủy", "Thành ủy Cam Ranh"), ("Văn phòng Thành ủy", "Văn phòng Thành ủy Cam Ranh"),
        ("UBND thành phố", "Ủy ban nhân dân thành phố Cam Ranh"), ("Tỉnh ủy", "Tỉnh ủy Khánh Hòa"),
        ("Thành đoàn", "Thành đoàn Cam Ranh"), ("Phòng Nội vụ", "Phòng Nội vụ thành phố Cam Ranh"),
        ("Huyện ủy", nil), ("Quận ủy", nil),
      ])
  }

  @Test func `Of a commune's committee since July 2025`() {
    Self.check(
      Desk(
        above: "TỈNH ỦY AN GIANG", issuer: "ĐẢNG ỦY XÃ VĨNH TRẠCH", number: "Số 05-KH/ĐU",
        dateline: "Vĩnh Trạch, ngày 09 tháng 9 năm 2025"),
      [
        ("Đảng ủy", "Đảng ủy xã Vĩnh Trạch"), ("Đảng ủy xã", "Đảng ủy xã Vĩnh Trạch"),
        ("Ban Xây dựng Đảng", "Ban Xây dựng Đảng Đảng ủy xã Vĩnh Trạch"),
        ("Văn phòng Đảng ủy", "Văn phòng Đảng ủy xã Vĩnh Trạch"),
        ("Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Đảng ủy xã Vĩnh Trạch"),
        ("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Vĩnh Trạch"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội xã Vĩnh Trạch"), ("Huyện ủy", nil),
        ("Trạm Y tế xã", "Trạm Y tế xã Vĩnh Trạch"), ("Đảng ủy phường", nil),
      ])
  }

  // MARK: Governments

  @Test func `Of a city's government, whose departments are the province's`() {
    Self.check(
      Desk(
        issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT", number: "Số: 77/KH-UBND",
        dateline: "Buôn Ma Thuột, ngày 20 tháng 02 năm 2024",
        text: "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh Đắk Lắk về thi đua;"),
      [
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Đắk Lắk"), ("UBND tỉnh", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("UBND thành phố", "Ủy ban nhân dân thành phố Buôn Ma Thuột"),
        ("Phòng Quản lý đô thị", "Phòng Quản lý đô thị thành phố Buôn Ma Thuột"),
        ("Công an thành phố", "Công an thành phố Buôn Ma Thuột"), ("Công an tỉnh", "Công an tỉnh Đắk Lắk"),
        ("Thành ủy", "Thành ủy Buôn Ma Thuột"), ("UBND", "Ủy ban nhân dân thành phố Buôn Ma Thuột"),
        ("UBND huyện", nil), ("Bộ Nội vụ", "Bộ Nội vụ"),
      ])
  }

  @Test func `Of a city that is a province's equal`() {
    Self.check(
      Desk(
        issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", number: "Số: 30/KH-UBND",
        dateline: "Hải Phòng, ngày 08 tháng 01 năm 2024"),
      [
        ("Sở Nội vụ", "Sở Nội vụ thành phố Hải Phòng"),
        ("UBND thành phố", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("UBND tỉnh", nil), ("Thành ủy", "Thành ủy Hải Phòng"), ("Tỉnh ủy", nil), ("UBND quận", nil),
        ("Quận ủy Lê Chân", "Quận ủy Lê Chân"), ("Phòng Nội vụ", nil),
        ("Văn phòng UBND", "Văn phòng Ủy ban nhân dân thành phố Hải Phòng"),
        ("Bộ đội Biên phòng thành phố", "Bộ đội Biên phòng thành phố Hải Phòng"),
      ])
  }

  @Test func `Of an urban district that is known by a number`() {
    Self.check(
      Desk(
        above: "THÀNH PHỐ HỒ CHÍ MINH", issuer: "ỦY BAN NHÂN DÂN QUẬN 4", number: "Số: 9/KH-UBND",
        dateline: "Quận 4, ngày 11 tháng 6 năm 2024"),
      [
        ("UBND quận", "Ủy ban nhân dân Quận 4"), ("Quận ủy", "Quận ủy Quận 4"),
        ("Ủy ban nhân dân Quận 4", "Ủy ban nhân dân Quận 4"), ("Phòng Y tế", "Phòng Y tế Quận 4"),
        ("UBND Phường 13", "Ủy ban nhân dân Phường 13"), ("UBND phường", nil),
      ])
  }

  @Test func `Of a commune before July 2025, whose rooms are the district's`() {
    Self.check(
      Desk(
        issuer: "ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN, HUYỆN MỸ ĐỨC", number: "Số: 14/KH-UBND",
        dateline: "Hương Sơn, ngày 03 tháng 3 năm 2024"),
      [
        ("UBND xã", "Ủy ban nhân dân xã Hương Sơn"), ("UBND huyện", "Ủy ban nhân dân huyện Mỹ Đức"),
        ("Phòng Nội vụ", "Phòng Nội vụ huyện Mỹ Đức"), ("Công an xã", "Công an xã Hương Sơn"),
        ("Hội Nông dân xã", "Hội Nông dân xã Hương Sơn"), ("Sở Nội vụ", nil), ("UBND tỉnh", nil),
        ("Hợp tác xã", nil), ("Huyện ủy", "Huyện ủy Mỹ Đức"),
      ])
  }

  @Test func `Of a commune since July 2025, which has rooms and no district`() {
    Self.check(
      Desk(
        above: "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", issuer: "ỦY BAN NHÂN DÂN XÃ NHÂN CƠ", number: "Số: 6/KH-UBND",
        dateline: "Nhân Cơ, ngày 19 tháng 8 năm 2025"),
      [
        ("Phòng Kinh tế", "Phòng Kinh tế xã Nhân Cơ"),
        ("Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Nhân Cơ"),
        ("Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công xã Nhân Cơ"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Lâm Đồng"), ("UBND huyện", nil), ("Phòng Nội vụ huyện", nil),
        ("Thường trực Đảng ủy", "Thường trực Đảng ủy xã Nhân Cơ"),
        ("Mặt trận Tổ quốc Việt Nam", nil), ("Đoàn TNCS Hồ Chí Minh", nil),
      ])
  }

  @Test func `Of a ward that keeps the name of a province that ended`() {
    Self.check(
      Desk(
        issuer: "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH PHƯỚC", number: "Số: 8/KH-UBND",
        dateline: "Bình Phước, ngày 01 tháng 10 năm 2025"),
      [
        ("UBND tỉnh", nil), ("Sở Nội vụ", nil), ("UBND phường", "Ủy ban nhân dân phường Bình Phước"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị phường Bình Phước"),
      ])
  }

  @Test func `Of a department`() {
    Self.check(
      Desk(
        above: "UBND TỈNH TRÀ VINH", issuer: "SỞ GIÁO DỤC VÀ ĐÀO TẠO", number: "Số: 55/KH-SGDĐT",
        dateline: "Trà Vinh, ngày 06 tháng 9 năm 2024"),
      [
        ("Văn phòng Sở", "Văn phòng Sở Giáo dục và Đào tạo tỉnh Trà Vinh"),
        ("Thanh tra Sở", "Thanh tra Sở Giáo dục và Đào tạo tỉnh Trà Vinh"),
        ("Phòng Giáo dục Trung học", "Phòng Giáo dục Trung học Sở Giáo dục và Đào tạo tỉnh Trà Vinh"),
        ("Phòng GD&ĐT", nil), ("Ban Giám đốc", "Ban Giám đốc Sở Giáo dục và Đào tạo tỉnh Trà Vinh"),
        ("Công đoàn ngành Giáo dục tỉnh", "Công đoàn ngành Giáo dục tỉnh Trà Vinh"),
        ("Đảng ủy Sở", "Đảng ủy Sở Giáo dục và Đào tạo tỉnh Trà Vinh"), ("Đảng ủy", nil),
        ("Ban Thường vụ", nil), ("Sở Tài chính", "Sở Tài chính tỉnh Trà Vinh"),
      ])
  }

  @Test func `Of a ministry, and of a department's party committee`() {
    Self.check(
      Desk(
        issuer: "BỘ XÂY DỰNG", number: "Số: 1204/KH-BXD", dateline: "Hà Nội, ngày 03 tháng 4 năm 2024"),
      [
        ("Văn phòng Bộ", "Văn phòng Bộ Xây dựng"), ("Thanh tra Bộ", "Thanh tra Bộ Xây dựng"),
        ("Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ Bộ Xây dựng"),
        ("Văn phòng Chính phủ", "Văn phòng Chính phủ"),
        ("BHXH Việt Nam", "Bảo hiểm xã hội Việt Nam"), ("Sở Xây dựng các tỉnh", nil),
      ])
    Self.check(
      Desk(
        above: "ĐẢNG BỘ TỈNH THÁI NGUYÊN", issuer: "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ", number: "Số 07-KH/ĐU",
        dateline: "Thái Nguyên, ngày 23 tháng 02 năm 2023"),
      [
        ("Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Đảng ủy Sở Khoa học và Công nghệ tỉnh Thái Nguyên"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh Thái Nguyên"),
        ("Cụm thi đua số 3", nil),
      ])
  }

  @Test func `Of a district's room`() {
    Self.check(
      Desk(
        above: "UBND HUYỆN CƯ M'GAR", issuer: "PHÒNG NỘI VỤ", number: "Số: 3/KH-PNV",
        dateline: "Cư M'gar, ngày 07 tháng 3 năm 2024"),
      [
        ("Phòng Nội vụ", "Phòng Nội vụ huyện Cư M'gar"), ("Phòng Tư pháp", "Phòng Tư pháp huyện Cư M'gar"),
        ("UBND huyện", "Ủy ban nhân dân huyện Cư M'gar"), ("Văn phòng Sở", nil),
        ("Huyện đoàn", "Huyện đoàn Cư M'gar"),
      ])
  }

  // MARK: Schools, hospitals, courts, police, tax

  @Test func `Of a school`() {
    Self.check(
      Desk(
        above: "ỦY BAN NHÂN DÂN HUYỆN ĐỨC TRỌNG", issuer: "TRƯỜNG THCS TRẦN PHÚ", number: "Số: 21/KH-THCS",
        dateline: "Đức Trọng, ngày 05 tháng 9 năm 2024"),
      [
        ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo huyện Đức Trọng"),
        ("Ban Giám hiệu", "Ban Giám hiệu Trường THCS Trần Phú"), ("Sở GD&ĐT", nil), ("Ban Giám đốc", nil),
        ("UBND huyện", "Ủy ban nhân dân huyện Đức Trọng"), ("Ban Đại diện cha mẹ học sinh", nil),
      ])
    Self.check(
      Desk(
        above: "PHÒNG GD&ĐT HUYỆN ĐỨC TRỌNG", issuer: "TRƯỜNG TIỂU HỌC LÊ LỢI", number: "Số: 2/KH-TH",
        dateline: "Liên Nghĩa, ngày 06 tháng 9 năm 2024"),
      [
        ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo huyện Đức Trọng"),
        ("Phòng Nội vụ", "Phòng Nội vụ huyện Đức Trọng"),
      ])
  }

  @Test func `Of a hospital`() {
    Self.check(
      Desk(
        above: "SỞ Y TẾ TỈNH PHÚ YÊN", issuer: "BỆNH VIỆN ĐA KHOA TỈNH PHÚ YÊN", number: "Số: 88/KH-BVĐK",
        dateline: "Phú Yên, ngày 27 tháng 02 năm 2024"),
      [
        ("Sở Y tế", "Sở Y tế tỉnh Phú Yên"),
        ("Phòng Điều dưỡng", "Phòng Điều dưỡng Bệnh viện Đa khoa tỉnh Phú Yên"),
        ("Ban Giám đốc", "Ban Giám đốc Bệnh viện Đa khoa tỉnh Phú Yên"), ("Phòng Y tế", nil),
        ("Bệnh viện Đa khoa", "Bệnh viện Đa khoa tỉnh Phú Yên"), ("Bộ Y tế", "Bộ Y tế"),
        ("Bệnh viện Đa khoa tỉnh", "Bệnh viện Đa khoa tỉnh Phú Yên"),
      ])
  }

  @Test func `Of police and court`() {
    Self.check(
      Desk(
        above: "BỘ CÔNG AN", issuer: "CÔNG AN TỈNH SƠN LA", number: "Số: 101/KH-CAT-PV05",
        dateline: "Sơn La, ngày 19 tháng 8 năm 2025"),
      [
        ("Ban Giám đốc", "Ban Giám đốc Công an tỉnh Sơn La"),
        ("Phòng Tham mưu", "Phòng Tham mưu Công an tỉnh Sơn La"), ("Công an xã", nil), ("Phòng Nội vụ", nil),
        ("Bộ Công an", "Bộ Công an"), ("Tòa án nhân dân tỉnh", "Tòa án nhân dân tỉnh Sơn La"),
      ])
    Self.check(
      Desk(
        above: "TÒA ÁN NHÂN DÂN TỈNH SƠN LA", issuer: "TÒA ÁN NHÂN DÂN HUYỆN MỘC CHÂU", number: "Số: 4/KH-TA",
        dateline: "Mộc Châu, ngày 01 tháng 3 năm 2024"),
      [
        ("TAND tỉnh", "Tòa án nhân dân tỉnh Sơn La"),
        ("VKSND huyện", "Viện kiểm sát nhân dân huyện Mộc Châu"),
        ("Tòa án nhân dân tối cao", "Tòa án nhân dân tối cao"),
        ("Chi cục Thi hành án dân sự huyện", "Chi cục Thi hành án dân sự huyện Mộc Châu"),
      ])
  }

  @Test func `Of a tax office`() {
    Self.check(
      Desk(
        above: "TỔNG CỤC THUẾ", issuer: "CỤC THUẾ TỈNH LÀO CAI", number: "Số: 700/KH-CTLCA",
        dateline: "Lào Cai, ngày 14 tháng 02 năm 2023"),
      [
        ("Cục Thuế", "Cục Thuế tỉnh Lào Cai"), ("Chi cục Thuế huyện", nil),
        ("Phòng Kê khai và Kế toán thuế", "Phòng Kê khai và Kế toán thuế Cục Thuế tỉnh Lào Cai"),
        ("Chi cục Thuế huyện Bát Xát", "Chi cục Thuế huyện Bát Xát"),
        ("Ban Quản lý các khu công nghiệp tỉnh", "Ban Quản lý các khu công nghiệp tỉnh Lào Cai"),
      ])
  }

  // MARK: Organisations

  @Test func `Of unions`() {
    Self.check(
      Desk(
        above: "LIÊN ĐOÀN LAO ĐỘNG TỈNH GIA LAI", issuer: "LIÊN ĐOÀN LAO ĐỘNG HUYỆN CHƯ SÊ",
        number: "Số: 12/KH-LĐLĐ",
        dateline: "Chư Sê, ngày 28 tháng 7 năm 2023"),
      [
        ("Ban Chấp hành LĐLĐ huyện", "Ban Chấp hành Liên đoàn Lao động huyện Chư Sê"),
        ("Ban Thường vụ", "Ban Thường vụ Liên đoàn Lao động huyện Chư Sê"),
        ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh Gia Lai"),
        ("Thường trực Huyện ủy", "Thường trực Huyện ủy Chư Sê"),
        ("Tổng Liên đoàn", "Tổng Liên đoàn Lao động Việt Nam"), ("Công đoàn cơ sở", nil),
        ("Phòng Nội vụ", "Phòng Nội vụ huyện Chư Sê"),
        ("Ban Tuyên giáo", "Ban Tuyên giáo Liên đoàn Lao động huyện Chư Sê"), ("Ban Dân vận", nil),
      ])
  }

  @Test func `Of the Front`() {
    Self.check(
      Desk(
        issuer: "ỦY BAN MTTQ VIỆT NAM TỈNH TÂY NINH", number: "Số: 40/KH-MTTQ-BTT",
        dateline: "Tây Ninh, ngày 10 tháng 11 năm 2025"),
      [
        ("Ban Thường trực", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Tây Ninh"),
        ("Ủy ban MTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Tây Ninh"),
        ("Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Tây Ninh"),
        ("Ủy ban Trung ương MTTQ Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Hội Liên hiệp Phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ tỉnh Tây Ninh"),
        ("Hội CCB tỉnh", "Hội Cựu chiến binh tỉnh Tây Ninh"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Tây Ninh"), ("Ủy ban MTTQ Việt Nam huyện", nil),
      ])
  }

  @Test func `Of youth, women, farmers and veterans`() {
    Self.check(
      Desk(
        above: "TỈNH ĐOÀN NGHỆ AN", issuer: "HUYỆN ĐOÀN QUỲ HỢP", number: "Số: 15-KH/HĐTN",
        dateline: "Quỳ Hợp, ngày 26 tháng 3 năm 2024"),
      [
        ("Huyện đoàn", "Huyện đoàn Quỳ Hợp"),
        ("Ban Thường vụ Huyện đoàn", "Ban Thường vụ Huyện đoàn Quỳ Hợp"),
        ("Huyện Đoàn", "Huyện đoàn Quỳ Hợp"), ("Tỉnh Đoàn", "Tỉnh đoàn Nghệ An"),
        ("Huyện ủy", "Huyện ủy Quỳ Hợp"),
        ("Trung ương Đoàn", "Trung ương Đoàn"), ("Xã đoàn", nil),
      ])
    Self.check(
      Desk(
        issuer: "HỘI LIÊN HIỆP PHỤ NỮ TỈNH BẾN TRE", number: "Số: 31/KH-BTV",
        dateline: "Bến Tre, ngày 08 tháng 3 năm 2025"),
      [
        ("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh Bến Tre"),
        ("Ban Thường vụ", "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Bến Tre"),
        ("Hội LHPN Việt Nam tỉnh", "Hội Liên hiệp Phụ nữ tỉnh Bến Tre"), ("Hội LHPN huyện", nil),
        ("Hội Nông dân Việt Nam tỉnh", "Hội Nông dân tỉnh Bến Tre"),
      ])
  }
}
