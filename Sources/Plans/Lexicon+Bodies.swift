extension Lexicon {
  /// First words of the names of bodies. What follows them is grammar, not list.
  static let bodyHeads: [Entry] = [
    "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "phòng", "ban", "bộ", "hội", "hội đồng",
    "liên đoàn lao động", "lđlđ", "tổng liên đoàn lao động", "tlđ", "tổng lđlđ", "công đoàn", "đoàn",
    "ban chấp hành", "bch", "thành đoàn", "tỉnh đoàn", "huyện đoàn", "xã đoàn", "đoàn thanh niên",
    "đoàn tncs", "hội liên hiệp phụ nữ", "hội lhpn", "hội nông dân", "hội cựu chiến binh", "hội ccb",
    "ủy ban mặt trận tổ quốc", "ủy ban mttq", "ubmttq", "mttq", "mặt trận tổ quốc", "mặt trận", "ủy ban",
    "văn phòng", "tòa án nhân dân", "tòa án", "tand", "viện kiểm sát nhân dân", "viện kiểm sát", "vksnd",
    "viện", "công an", "bộ chỉ huy", "bộ tư lệnh", "ban chỉ huy", "quân khu", "đồn biên phòng", "cục",
    "chi cục", "tổng cục", "vụ", "thuế", "kho bạc nhà nước", "kho bạc", "kbnn", "bảo hiểm xã hội", "bhxh",
    "ngân hàng", "bệnh viện", "trung tâm", "trạm y tế", "trường", "học viện", "đại học", "đảng ủy",
    "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "đảng bộ", "chi bộ", "đảng đoàn",
    "ban thường vụ", "ban thường trực", "thường trực", "ban chỉ đạo", "ban tổ chức", "ban quản lý",
    "thanh tra", "báo", "đài", "hải quan", "kiểm toán nhà nước", "quỹ", "liên minh hợp tác xã", "công ty",
    "tập đoàn", "tổng công ty", "chính phủ", "quốc hội", "trung ương đoàn", "cụm thi đua", "khối thi đua",
    "nhà trường", "nhà văn hóa", "nhà thiếu nhi", "hạt kiểm lâm", "đội quản lý thị trường", "tổ",
  ].map { Entry(.bodyHead, $0) }

  /// Offices, as signers bear them.
  static let offices: [Entry] = [
    "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "bí thư",
    "phó bí thư", "trưởng phòng", "phó trưởng phòng", "trưởng ban", "phó trưởng ban", "phó ban",
    "chánh văn phòng", "phó chánh văn phòng", "chánh thanh tra", "phó chánh thanh tra", "hiệu trưởng",
    "phó hiệu trưởng", "cục trưởng", "phó cục trưởng", "chi cục trưởng", "phó chi cục trưởng",
    "tổng cục trưởng", "phó tổng cục trưởng", "vụ trưởng", "phó vụ trưởng", "bộ trưởng", "thứ trưởng",
    "thủ tướng", "phó thủ tướng", "thủ trưởng", "viện trưởng", "phó viện trưởng", "chánh án",
    "phó chánh án", "tổ trưởng", "tổ phó", "khối trưởng", "cụm trưởng", "chỉ huy trưởng",
    "phó chỉ huy trưởng",
    "chính ủy", "phó chính ủy", "chính trị viên", "tư lệnh", "phó tư lệnh", "trưởng công an",
    "phó trưởng công an",
    "trưởng thuế", "phó trưởng thuế", "đội trưởng", "phó đội trưởng", "chủ nhiệm", "phó chủ nhiệm",
    "tổng kiểm toán", "tổng thanh tra", "tổng bí thư", "ủy viên thường trực", "ủy viên", "thường trực",
    "trưởng đoàn", "phó trưởng đoàn", "trưởng khoa", "trạm trưởng", "đồn trưởng", "hạt trưởng", "trưởng",
    "phó trưởng", "quyền giám đốc", "quyền chủ tịch", "chủ tọa", "thư ký", "chủ tịch hội đồng",
    "tổng biên tập", "phó tổng biên tập", "phụ trách", "kế toán trưởng", "viện phó", "phó",
  ].map { Entry(.office, $0) }
}
