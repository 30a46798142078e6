extension Lexicon {
  /// Offices, as signers bear them.
  static let offices: [Entry] = [
    "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "bí thư",
    "phó bí thư", "trưởng phòng", "phó trưởng phòng", "trưởng ban", "phó trưởng ban", "phó ban",
    "chánh văn phòng", "phó chánh văn phòng", "chánh thanh tra", "phó chánh thanh tra", "hiệu trưởng",
    "phó hiệu trưởng", "cục trưởng", "phó cục trưởng", "chi cục trưởng", "phó chi cục trưởng",
    "tổng cục trưởng", "phó tổng cục trưởng", "vụ trưởng", "phó vụ trưởng", "bộ trưởng", "thứ trưởng",
    "thủ tướng", "phó thủ tướng", "thủ trưởng", "viện trưởng", "phó viện trưởng", "chánh án",
    "phó chánh án", "tổ trưởng", "tổ phó", "khối trưởng", "khối phó", "phó khối trưởng", "phó trưởng khối",
    "cụm trưởng", "cụm phó", "phó cụm trưởng", "phó trưởng cụm", "sư đoàn trưởng", "phó sư đoàn trưởng",
    "lữ đoàn trưởng", "phó lữ đoàn trưởng", "trung đoàn trưởng", "phó trung đoàn trưởng", "tiểu đoàn trưởng",
    "đại đội trưởng", "hải đội trưởng", "chính trị viên phó", "chỉ huy trưởng", "phó chỉ huy trưởng",
    "chính ủy", "phó chính ủy", "chính trị viên", "tư lệnh", "phó tư lệnh", "trưởng công an",
    "phó trưởng công an",
    "trưởng thuế", "phó trưởng thuế", "đội trưởng", "phó đội trưởng", "chủ nhiệm", "phó chủ nhiệm",
    "tổng kiểm toán", "tổng thanh tra", "tổng bí thư", "ủy viên thường trực", "ủy viên", "thường trực",
    "trưởng đoàn", "phó trưởng đoàn", "trưởng khoa", "trạm trưởng", "đồn trưởng", "hạt trưởng", "trưởng",
    "phó trưởng", "quyền giám đốc", "quyền chủ tịch", "chủ tọa", "thư ký", "chủ tịch hội đồng",
    "người lập", "người lập kế hoạch", "người lập biểu", "người báo cáo",
    "tổng biên tập", "phó tổng biên tập", "phụ trách", "kế toán trưởng", "viện phó", "phó",
  ].map { Entry(.office, $0) }
}
