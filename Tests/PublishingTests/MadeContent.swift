/// Content for sites of a given size, each plan with its own number, some citing others.
enum MadeContent {
  private static let provinces = ["Hà Nam", "Trà Vinh", "Bến Tre", "Đắk Nông", "Phú Yên"]
  private static let fields = ["Nội vụ", "Y tế", "Xây dựng", "Công Thương"]
  private static let campaigns = [
    "Đường làng sáng, ngõ phố sạch, vườn nhà xanh", "Mỗi nhà một vườn rau sạch",
    "Trường đẹp, lớp ngoan, thầy mẫu mực",
  ]

  static func plans(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 1...count { files["plans/ke-hoach-\(number).md"] = plan(number) }
    return files
  }

  static func plan(_ number: Int) -> String {
    let province = provinces[number % 5]
    let field = fields[number / 5 % 4]
    let campaign = campaigns[number % 3]
    let year = 2021 + number % 4
    let cited =
      number > 5
      ? "Kế hoạch số \(number - 5)/KH-S ngày 10/3/\(2021 + (number - 5) % 4) của Sở \(fields[(number - 5) / 5 % 4])"
      : "Quyết định số 9/QĐ-UBND ngày 05/01/2021 của UBND tỉnh"
    return """
      Số: \(number)/KH-S

      \(province), ngày 10 tháng 3 năm \(year)

      ## KẾ HOẠCH

      ### Phát động phong trào thi đua “\(campaign)” đợt \(number)

      Thực hiện \(cited), Sở \(field) (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:

      ## I. MỤC ĐÍCH

      Khơi dậy tinh thần cùng làm; nhân rộng mô hình “Tổ tự quản số \(number % 7)” ở các thôn.

      ## II. TIẾN ĐỘ

      1. Giai đoạn 1 (từ tháng 3 đến tháng 8 năm \(year)): phát động.

      2. Giai đoạn 2 (từ tháng 9 đến tháng 12 năm \(year)): tổng kết.

      ## III. TỔ CHỨC THỰC HIỆN

      1. Văn phòng Sở

      - Theo dõi, đôn đốc, báo cáo UBND tỉnh trước ngày 15/12/\(year).

      2. Sở Y tế

      - Phối hợp tuyên truyền tại các trạm.

      Trên đây là Kế hoạch phát động phong trào./.

      **Nơi nhận:**

      - UBND tỉnh;
      - Sở Y tế;
      - Lưu: VT.

      GIÁM ĐỐC

      Người Ký Số \(number % 9)

      """
  }

  static let settings = """
    title: Trang thử
    base_url: https://vi-du.example.vn/thi-dua/
    page_size: 20
    exports: [json, akn]

    """
}
