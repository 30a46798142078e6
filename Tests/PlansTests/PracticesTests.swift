import Testing

/// Rewards, models, figures, contacts: what a plan holds besides tasks and dates.
@Suite struct PracticesTests {
  @Test(
    "A reward is a form with its giver",
    arguments: [
      ("- Bằng khen của Chủ tịch UBND tỉnh xét tặng tập thể, cá nhân.", ["Bằng khen của Chủ tịch UBND tỉnh"]),
      ("- Bằng khen Chủ tịch UBND tỉnh;", ["Bằng khen Chủ tịch UBND tỉnh"]),
      (
        "- Giấy khen của Thủ trưởng các cơ quan, đơn vị, địa phương.",
        ["Giấy khen của Thủ trưởng các cơ quan, đơn vị, địa phương"]
      ),
      ("Giấy khen của Giám đốc Sở kèm 1.000.000 đồng", ["Giấy khen của Giám đốc Sở"]),
      (
        "Tặng Cờ thi đua của Ủy ban nhân dân tỉnh, đơn vị thứ hai được Bằng khen của Chủ tịch UBND tỉnh.",
        ["Cờ thi đua của Ủy ban nhân dân tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"]
      ),
      (
        "Giấy khen của Giám đốc Sở Nội vụ, Chủ tịch UBND cấp huyện.",
        ["Giấy khen của Giám đốc Sở Nội vụ, Chủ tịch UBND cấp huyện"]
      ),
      (
        "Bằng khen của Chủ tịch UBND tỉnh, Giám đốc Sở tặng Giấy khen cho 05 tập thể.",
        ["Bằng khen của Chủ tịch UBND tỉnh"]
      ),
      ("- Kỷ niệm chương “Vì sự nghiệp Giáo dục”.", ["Kỷ niệm chương “Vì sự nghiệp Giáo dục”"]),
      ("- Khen thưởng cấp Nhà nước;", ["Khen thưởng cấp Nhà nước"]),
      (
        "Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam (01 cờ) và Giấy khen của Ban Chấp hành cho 05 cá nhân.",
        ["Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam", "Giấy khen của Ban Chấp hành"]
      ),
      (
        "xét khen thưởng toàn diện hoặc khen thưởng đột xuất",
        ["khen thưởng toàn diện", "khen thưởng đột xuất"]
      ),
      ("Việc khen thưởng phải kịp thời, thực chất.", []),
    ])
  func rewards(text: String, wanted: [String]) {
    #expect(Recognised("## III. HÌNH THỨC KHEN THƯỞNG\n\n\(text)").plan.rewards.map(\.value) == wanted)
  }

  @Test("What is given without a giver's name is told by its forms alone, all of them")
  func givenForms() {
    let text =
      "## III. PHÂN CÔNG\n\n- Văn phòng trình Bộ trưởng tặng Cờ thi đua, Bằng khen cho đơn vị làm tốt."
    #expect(Recognised(text).plan.rewards.map(\.value) == ["Cờ thi đua", "Bằng khen"])
  }

  @Test(
    "Models are named in quotation marks, by capitals, or by their number",
    arguments: [
      ("Nhân rộng mô hình “Tổ tự quản xanh” tại các thôn.", ["Tổ tự quản xanh"]),
      ("xây dựng các mô hình: “Sáng đèn”, “Sạch ngõ” và “Đẹp nhà”.", ["Sáng đèn", "Sạch ngõ", "Đẹp nhà"]),
      ("mô hình “Tổ tự quản” tại xã Ia O và “Đường hoa” ở xã Ia Krăi", ["Tổ tự quản", "Đường hoa"]),
      (
        "với nội dung cụ thể (Thi đua 5 nhất - Tốt nhất; Thi đua 3 tiết kiệm - điện)",
        ["Thi đua 5 nhất", "Thi đua 3 tiết kiệm"]
      ),
      ("duy trì 06 mô hình, trong đó có “Tổ chợ sạch”, “Bến vui”", ["Tổ chợ sạch", "Bến vui"]),
      ("mỗi tổ một mô hình sinh kế, như “Góp giống”.", ["Góp giống"]),
      ("có ba mô hình, thực hiện phong trào “Sạch làng”", []),
      ("mỗi xóm có một cách làm hay - Vườn không rác.", ["Vườn không rác"]),
      ("nhân rộng mô hình VƯỜN KHÔNG RÁC ở các xóm", ["VƯỜN KHÔNG RÁC"]),
      ("phát triển mô hình OCOP", []),
      ("tiếp tục mô hình Dân vận khéo trong toàn xã", ["Dân vận khéo"]),
      ("phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”", []),
      ("có mô hình hay, cách làm mới, sáng tạo, hiệu quả", []),
      ("với phương châm “phát huy nội lực là chính”", []),
      ("Thi đua 100 ngày đêm hoàn thành kế hoạch.", []),
    ])
  func models(text: String, wanted: [String]) {
    #expect(Recognised("- \(text)").plan.models.map(\.value) == wanted)
  }

  @Test(
    "Figures keep their range and their unit",
    arguments: [
      ("giải ngân 100% kế hoạch vốn", ["100%"]), ("khoảng 62-63% tổng chi", ["62-63%"]),
      ("bình quân 6,5%/năm", ["6,5%/năm"]), ("xây dựng ít nhất 02 mô hình mới.", ["ít nhất 02 mô hình mới"]),
      ("năm 2025 đạt 80 % trở lên", ["80 %"]),
    ])
  func figures(text: String, wanted: [String]) {
    #expect(Recognised("- \(text)").plan.figures.map(\.value) == wanted)
  }

  @Test("An office can be reached; a person's data are reported")
  func contacts() {
    let read = Recognised(
      """
      Phản ánh về Phòng Nội vụ, số điện thoại: 02613.647.024, thư điện tử noivu@example.gov.vn để tổng hợp.

      Ông Nguyễn Văn A, sinh ngày 02/3/1980, CCCD số 012345678901, điện thoại 0912 345 678.
      """)
    #expect(read.plan.contacts.map(\.value) == ["02613.647.024", "noivu@example.gov.vn"])
    #expect(
      read.findings(.personalData) == [
        "sinh ngày 02/3/1980", "CCCD số 012345678901", "điện thoại 0912 345 678",
      ])
  }

  @Test("Joined words are one address, whatever is joined to them")
  func addresses() {
    func found(_ text: String) -> [String] { Recognised(text).plan.contacts.map(\.value) }
    #expect(found("(@a.vn, thử@b.vn; c@d.vn).") == ["thử@b.vn", "c@d.vn"])
    #expect(
      found("thư @a;x@y.vn/z@t.vn, số điện thoại:02613.647.024") == ["a;x@y.vn/z@t.vn", "02613.647.024"])
    #expect(found("@ @@ a@ @b") == [])
  }

  @Test("Groups and their criteria are gathered from the sections that speak of them")
  func groups() {
    let plan = Recognised(
      """
      ## III. TIÊU CHÍ THI ĐUA

      a) Đối với tập thể

      - Nội bộ đoàn kết;

      - Hoàn thành nhiệm vụ.

      b) Đối với cá nhân

      - Có sáng kiến.
      """
    ).plan
    #expect(plan.groups.map(\.name) == ["tập thể", "cá nhân"])
    #expect(plan.groups.map(\.criteria.count) == [2, 1])
  }

  @Test("Criteria of a section inside another are told once, and rewards are none")
  func nestedGroups() {
    let plan = Recognised(
      """
      ## III. TIÊU CHÍ THI ĐUA VÀ KHEN THƯỞNG

      ### 1. Tiêu chí thi đua

      a) Đối với tập thể

      - Nội bộ đoàn kết;

      - Hoàn thành nhiệm vụ.

      ### 2. Khen thưởng

      a) Đối với tập thể

      - Tặng 05 Giấy khen.
      """
    ).plan
    #expect(plan.groups.map(\.name) == ["tập thể"])
    #expect(plan.groups.map(\.criteria.count) == [2])
  }

  @Test("Who reports by when is a duty")
  func duties() {
    let plan = Recognised("- Các thôn báo cáo kết quả về Văn phòng UBND xã trước ngày 30/11/2024.").plan
    #expect(plan.reports.map(\.unit) == ["Các thôn"])
    #expect(plan.reports.map(\.deadline?.value.description) == ["2024-11-30"])
  }

  @Test("What is left to somebody outside the part on organisation is told, and no list or aim for it")
  func powers() {
    let plan = Recognised(
      """
      ## I. MỤC ĐÍCH

      Sở Y tế chăm lo sức khỏe người lao động.

      ## II. KHEN THƯỞNG

      - Giấy khen cho tập thể dẫn đầu, Giám đốc Sở quyết định số lượng.

      - Bằng khen của tỉnh (do Thường trực Hội đồng thi đua tỉnh phân bổ).

      - Người dân đề nghị Sở Y tế, Sở Nội vụ xem xét; 100% đảng bộ phường xây dựng kế hoạch.

      ## III. TIẾN ĐỘ

      Sau khi sơ kết, Sở Nội vụ tổng hợp kết quả của cả tỉnh.

      ## IV. TỔ CHỨC THỰC HIỆN

      1. Sở Xây dựng hướng dẫn các đội.
      """
    ).plan
    #expect(plan.powers.map(\.unit) == ["Giám đốc Sở", "Thường trực Hội đồng thi đua tỉnh", "Sở Nội vụ"])
    #expect(plan.assignments.map(\.unit) == ["Sở Xây dựng"])
  }
}
