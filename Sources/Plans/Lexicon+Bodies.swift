extension Lexicon {
  private static let heads: [(BodyTraits, String)] = [
    (
      [.alone, .placed],
      """
      tỉnh ủy, huyện ủy, thành ủy, quận ủy, thị ủy, chính phủ,
      quốc hội, ủy ban thường vụ quốc hội, bộ chính trị, ban bí thư trung ương đảng, ban bí thư trung ương đoàn,
      ban bí thư, ban chấp hành trung ương đảng, văn phòng chính phủ,
      văn phòng quốc hội, văn phòng trung ương đảng, tỉnh đoàn, thành đoàn,
      huyện đoàn, quận đoàn, thị đoàn, xã đoàn, phường đoàn, tổng liên đoàn lao động việt nam, tổng liên đoàn lao động,
      tổng liên đoàn, tổng lđlđ việt nam, tổng lđlđ, tlđ, đoàn chủ tịch tổng liên đoàn lao động việt nam,
      kho bạc nhà nước, ngân hàng nhà nước, ngân hàng chính sách xã hội, kiểm toán nhà nước,
      tòa án nhân dân tối cao, viện kiểm sát nhân dân tối cao,
      ủy ban trung ương mặt trận tổ quốc việt nam, ban thi đua - khen thưởng trung ương,
      hội đồng thi đua - khen thưởng trung ương
      """
    ),
    ([.alone, .placed, .part], "ban chấp hành trung ương, trung ương đoàn, trung ương hội"),
    (
      .placed,
      """
      ủy ban nhân dân, ubnd, hội đồng nhân dân, hđnd, văn phòng hđnd và ubnd,
      văn phòng hội đồng nhân dân và ủy ban nhân dân, văn phòng ubnd, văn phòng ủy ban nhân dân,
      văn phòng đoàn đại biểu quốc hội và hđnd, văn phòng đoàn đbqh và hđnd, đoàn đại biểu quốc hội,
      văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân, đảng bộ, đảng ủy, chi bộ, công an,
      bộ chỉ huy quân sự, ban chỉ huy quân sự, bộ chỉ huy bộ đội biên phòng, bộ đội biên phòng,
      tòa án nhân dân, tand, viện kiểm sát nhân dân, vksnd, thuế, chi cục thuế, cục thuế,
      cục thi hành án dân sự, chi cục thi hành án dân sự, thi hành án dân sự, hải quan, kho bạc,
      ủy ban mặt trận tổ quốc việt nam, ủy ban mặt trận tổ quốc,
      ủy ban mttq việt nam, ủy ban mttq, ub mttq việt nam, ub mttq, ubmttq việt nam,
      ubmttqvn, ubmttq, mttq việt nam, mttq, mặt trận tổ quốc việt nam, mặt trận tổ quốc,
      ban công tác mặt trận, hội liên hiệp phụ nữ việt nam, hội liên hiệp phụ nữ, hội lhpn việt nam,
      hội lhpn, hội phụ nữ, hội nông dân việt nam, hội nông dân, hội nd, hội cựu chiến binh việt nam,
      hội cựu chiến binh, hội ccb, hội chữ thập đỏ, hội người cao tuổi, hội khuyến học, hội đông y,
      hội liên hiệp thanh niên việt nam, hội liên hiệp thanh niên, hội nhà báo, hội luật gia,
      hội cựu thanh niên xung phong, hội văn học nghệ thuật, hội văn học - nghệ thuật,
      hội nạn nhân chất độc da cam/dioxin, liên hiệp các hội khoa học và kỹ thuật, liên minh hợp tác xã,
      đoàn tncs hồ chí minh, đoàn thanh niên cộng sản hồ chí minh, đoàn thanh niên, đoàn tncs, đoàn,
      hội đồng đội, liên đoàn lao động, lđlđ, công đoàn viên chức, bảo hiểm xã hội, bhxh,
      đài phát thanh - truyền hình, đài phát thanh và truyền hình, đài pt-th, đài truyền thanh,
      bưu điện, điện lực, trạm y tế, thanh tra, mặt trận, bộ chỉ huy, ban chỉ huy,
      ban chỉ huy phòng thủ khu vực, quân khu, đồn biên phòng, đội thuế,
      kbnn, nhcsxh, cụm thi đua, khối thi đua, nhà trường, nhà thiếu nhi, viện kiểm sát, tòa án, đảng đoàn, ban cán sự đảng,
      hội phụ huynh, tổng kiểm toán nhà nước, công đoàn cơ sở, cđcs,
      thuế cơ sở, bảo hiểm xã hội cơ sở, bhxh cơ sở, đảng ủy các cơ quan đảng, đảng bộ các cơ quan đảng,
      đảng ủy khối các cơ quan, đảng ủy khối các cơ quan và doanh nghiệp, đảng ủy khối doanh nghiệp,
      thống kê tỉnh, thống kê thành phố, thống kê cơ sở, chi nhánh tỉnh, chi nhánh thành phố
      """
    ),
    (
      [.placed, .known],
      "hội đồng, ủy ban, ban chỉ đạo, tiểu ban, đài, báo, tạp chí, công đoàn, tổ"
    ),
    ([.placed, .roof], "bộ tư lệnh"),
    ([.placed, .known, .roof], "tổng cục"),
    (
      [.placed, .known, .open, .roof],
      "học viện, đại học, trường đại học, quân chủng, binh chủng, quân đoàn, binh đoàn"
    ),
    ([.placed, .known, .closed], "bộ"),
    ([.placed, .known, .open, .closed], "sở"),
    (
      [.placed, .known, .open],
      """
      phòng, ban, cục, chi cục, vụ, viện, trung tâm, trường, bệnh viện, khoa, hội, quỹ, công ty, tập đoàn,
      ngân hàng, trường cao đẳng, trường trung cấp, trường chính trị,
      trường mầm non, trường tiểu học, trường trung học cơ sở, trường trung học phổ thông, trường thcs,
      trường thpt, trường mẫu giáo, trạm, ban quản lý, ban quản lý dự án đầu tư xây dựng,
      ban quản lý dự án, bảo tàng, thư viện, hạt kiểm lâm, hợp tác xã, htx, nhà văn hóa, đội quản lý thị trường,
      tổng công ty, liên hiệp, liên minh, hiệp hội, vườn quốc gia, khu bảo tồn thiên nhiên, nhà máy,
      xí nghiệp, nhà hát, nhà xuất bản, trại giam, trại tạm giam, cảng vụ, phân hiệu, phân viện, cung thiếu nhi,
      vùng cảnh sát biển, lữ đoàn, sư đoàn, trung đoàn
      """
    ),
    (
      [.placed, .known, .open, .part],
      """
      văn phòng, thường trực, ban thường vụ, ban chấp hành, bch, ban thường trực, ban giám đốc, ban giám hiệu,
      ban lãnh đạo, ban đại diện, ủy ban kiểm tra, bộ phận, đoàn chủ tịch
      """
    ),
  ]

  /// Fields of work as the names of departments give them, each as one piece; "và", "-" between pieces is
  /// grammar, commas within a name are not and so stand here.
  private static let functions = """
    nội vụ, tài chính, tài chính - kế hoạch, kế hoạch, kế hoạch - tài chính, đầu tư, công thương, xây dựng,
    giao thông vận tải, giao thông, vận tải, nông nghiệp, phát triển nông thôn, tài nguyên, môi trường, thông tin,
    truyền thông, văn hóa, thể thao, du lịch, xã hội, khoa học, công nghệ, lao động, thương binh,
    giáo dục, đào tạo, y tế, tư pháp, ngoại vụ, dân tộc, tôn giáo, kinh tế, hạ tầng, đô thị, quản lý đô thị,
    quốc phòng, an ninh, quy hoạch, kiến trúc, an toàn thực phẩm, thi đua, khen thưởng, tuyên giáo, dân vận,
    tổ chức, tổ chức cán bộ, kiểm tra, nội chính, nữ công, tổng hợp, hành chính, kế hoạch tổng hợp,
    nhà nước, nhân dân, ngoại giao, công chức, công vụ, văn thư, lưu trữ, biên phòng, quân sự, trung ương,
    chính sách xã hội, chính sách pháp luật, quan hệ lao động, phát thanh, truyền hình, điều dưỡng, dược,
    khám bệnh, tài vụ, kế toán, vật tư, thiết bị y tế, quản lý chất lượng, công tác xã hội, nghiệp vụ,
    dự toán, pháp chế, thanh tra, giám sát, tham mưu, chính trị, hậu cần, kỹ thuật, đa khoa, đối ngoại,
    phong trào, thanh niên, phụ nữ, nông thôn, trường học, trẻ em, công tác đảng, công tác chính trị, công tác quần chúng,
    công tác học sinh, công tác sinh viên, xây dựng đảng, cơ sở đảng, bảo vệ chính trị nội bộ,
    phục vụ hành chính công, hành chính công, dịch vụ tổng hợp, dịch vụ công, dịch vụ nông nghiệp,
    kiểm soát bệnh tật, y học cổ truyền, chính trị nội bộ, báo chí, xuất bản, bưu chính, viễn thông,
    công nghệ thông tin, công nghệ số cộng đồng, chuyển đổi số, bảo trợ xã hội, người có công, việc làm, giảm nghèo,
    văn nghệ, nghệ thuật, nông thôn mới, xây dựng nông thôn mới, quản lý thị trường, kiểm lâm, thủy lợi,
    chăn nuôi, thú y, trồng trọt, bảo vệ thực vật, thống kê, hải quan, thuế, đất đai,
    phát triển quỹ đất, quỹ đất, bảo hiểm xã hội, tuyên truyền, cổ động, hợp tác xã, tín dụng,
    khu công nghiệp, khu kinh tế, các khu công nghiệp, các khu kinh tế, quản lý trật tự đô thị,
    giáo dục nghề nghiệp, giáo dục thường xuyên, giáo dục mầm non, giáo dục tiểu học, giáo dục trung học,
    cải cách hành chính, địa chính, tư tưởng, lý luận chính trị, bồi dưỡng, phòng cháy chữa cháy,
    thi đua khen thưởng, thi đua - khen thưởng, quản lý dự án, đầu tư xây dựng, cảnh sát giao thông,
    cảnh sát hình sự, an ninh mạng, quản lý hành chính, tiếp công dân, hội nhập quốc tế, trợ giúp pháp lý, theo dõi thi hành pháp luật,
    giám sát quản lý về hải quan, phổ biến giáo dục pháp luật, quản lý ngân sách, tài nguyên nước,
    """

  /// Names with a comma inside.
  private static let fullFunctions = [
    "văn hóa, thể thao và du lịch", "văn hóa, thể thao",
    "văn hóa, thể thao và truyền thông", "văn hóa, khoa học và thông tin",
    "văn hóa, thông tin và thể thao", "văn hóa, thông tin - thể thao", "thi đua, khen thưởng",
    "kinh tế, hạ tầng và đô thị", "nghiệp vụ, dự toán, pháp chế", "giáo dục, đào tạo",
    "phát thanh, truyền hình",
    "thiếu niên, nhi đồng", "phòng, chống tham nhũng", "phòng, chống thiên tai",
  ]

  /// Places whose names hold a dash or the head word of a body, and names that follow a body as a place does.
  private static let places = """
    bà rịa - vũng tàu, phan rang - tháp chàm, thừa thiên - huế, hải phòng, hội an, vụ bản, trạm tấu, trường sa, việt nam, hồ chí minh, cộng sản hồ chí minh,
    """

  static func list(_ text: String) -> [String] {
    var items: [String] = []
    var item: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") && item.isEmpty {
        if !item.isEmpty { items.append(String(decoding: item, as: UTF8.self)) }
        item.removeAll()
      } else if byte == 0x20 || byte == UInt8(ascii: "\n") {
        if !item.isEmpty { item.append(0x20) }
      } else {
        item.append(byte)
      }
    }
    if !item.isEmpty { items.append(String(decoding: item, as: UTF8.self)) }
    return items
  }

  static func entries(_ phrase: Phrase, _ text: String, value: UInt8 = 0) -> [Entry] {
    list(text).map { Entry(phrase, $0, value: value) }
  }

  static let bodies: [Entry] =
    heads.flatMap { entries(.bodyHead, $1, value: $0.rawValue) } + entries(.function, functions)
    + fullFunctions.map { Entry(.function, $0) } + entries(.place, places)
    + ["báo và phát thanh, truyền hình", "báo và đài phát thanh, truyền hình"].map {
      Entry(.bodyHead, $0, value: BodyTraits.placed.rawValue)
    }
}
